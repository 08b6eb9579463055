import type { Answer, LiveReading, Question } from './answer.ts';

/** As much of a worker as is used. */
export interface Reader {
  postMessage(question: Question): void;
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onerror: ((event: unknown) => void) | null;
  terminate(): void;
}

export const inWorker = (): Reader =>
  new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module', name: 'reader' }) as unknown as Reader;

/**
 * Reads the text as it stands now. One reading is under way at a time; of those asked for meanwhile only the last is read,
 * and what was overtaken is never told.
 */
export class LiveReader {
  private reader: Reader | undefined;
  private reading: Question | undefined;
  private waiting: string | undefined;
  private count = 0;

  constructor(
    private readonly start: () => Reader,
    private readonly tell: (reading: LiveReading) => void,
    private readonly fail: () => void,
  ) {}

  ask(text: string): void {
    if (this.reading) this.waiting = text;
    else this.send(text);
  }

  /** Forgets what is under way. */
  close(): void {
    this.reader?.terminate();
    this.reader = undefined;
    this.reading = undefined;
    this.waiting = undefined;
  }

  private send(text: string): void {
    this.reader ??= this.started();
    this.count += 1;
    this.reading = { id: this.count, text };
    this.reader.postMessage(this.reading);
  }

  private started(): Reader {
    const reader = this.start();
    reader.onmessage = ({ data: { id, ...answer } }) => {
      const asked = this.reading;
      if (asked?.id !== id) return;
      this.reading = undefined;
      const next = this.waiting;
      this.waiting = undefined;
      if (next !== undefined && next !== asked.text) this.send(next);
      else this.tell({ text: asked.text, ...answer });
    };
    reader.onerror = () => {
      this.close();
      this.fail();
    };
    return reader;
  }
}
