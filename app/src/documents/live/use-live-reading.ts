import { startTransition, useEffect, useRef, useState } from 'react';
import type { LiveReading } from './answer.ts';
import { inWorker, LiveReader } from './live-reader.ts';

export interface Live {
  /** The last that was read; it may be of words that were changed since. */
  readonly reading: LiveReading | null;
  readonly behind: boolean;
  readonly failed: boolean;
}

/** Reads `text` beside the page, once it has been left alone for `wait` milliseconds. With null nothing is read or loaded. */
export function useLiveReading(text: string | null, wait: number): Live {
  const [reading, setReading] = useState<LiveReading | null>(null);
  const [failed, setFailed] = useState(false);
  const live = useRef<LiveReader | null>(null);

  useEffect(() => () => live.current?.close(), []);
  useEffect(() => {
    if (text === null || text.trim() === '') {
      live.current?.close();
      setReading(null);
      return;
    }
    live.current ??= new LiveReader(
      inWorker,
      (read) => startTransition(() => setReading(read)),
      () => setFailed(true),
    );
    const reader = live.current;
    const timer = setTimeout(() => reader.ask(text), wait);
    return () => clearTimeout(timer);
  }, [text, wait]);
  return { reading, behind: reading?.text !== text, failed };
}
