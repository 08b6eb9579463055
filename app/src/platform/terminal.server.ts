import { isLanguage, type Language } from './language.ts';

/** Where a command reads and writes. A test gives its own; the program has the process's. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly tell: (text: string) => void;
  readonly input: () => Promise<Uint8Array>;
  /** Columns of the terminal that `write` goes to; undefined where it goes to a file or another program. */
  readonly columns?: number;
  /** Whether a person watches what is told: a line of progress may stand there and vanish. */
  readonly watched: boolean;
  readonly coloured: boolean;
  /** What is spoken unless `--lang` asks for another: DONDOC_LANG, else Vietnamese. */
  readonly language: Language;
  /** The exit code, once everything that is under way has ended. */
  readonly exitWith: (code: number) => void;
  /** Ends at once: help was asked for, or the command line is wrong. */
  readonly exitNow: (code: number) => never;
}

export function processTerminal(): Terminal {
  // "dondoc read … | head" closes the pipe early; that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
  return {
    write: (text) => void process.stdout.write(text),
    tell: (text) => void process.stderr.write(text),
    input: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    ...(process.stdout.isTTY && { columns: process.stdout.columns || 80 }),
    watched: process.stderr.isTTY === true,
    coloured: process.stdout.isTTY === true && !process.env.NO_COLOR,
    language: isLanguage(process.env.DONDOC_LANG) ? process.env.DONDOC_LANG : 'vi',
    exitWith: (code) => {
      process.exitCode = code;
    },
    exitNow: (code) => process.exit(code),
  };
}
