import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type AreaNames, type Reading, read } from '@dondoc/reader';
import { type Language, pick, type Text } from '../platform/language.ts';
import { Problem } from '../platform/problem.ts';
import type { Terminal } from '../platform/terminal.server.ts';
import { failures, input, reading } from './messages.ts';

/** What the composition root lends to reading: how bytes become text, and the names of areas. */
export interface Means {
  /** Text of a file's bytes; throws a Problem for what cannot be taken. Without it only plain text is read. */
  readonly extract?: (
    bytes: Uint8Array,
    fileName: string,
  ) => Promise<{ readonly text: string; readonly mediaType?: string }>;
  /** Loaded when the first text is read. */
  readonly areaNames?: () => Promise<AreaNames>;
  /** Whether each fact is to say why it was read. */
  readonly explain?: boolean;
}

export interface FileRead {
  readonly file: string;
  readonly text: string;
  readonly reading: Reading;
}

/** Reads files one after another, in their order; what fails is named and the others go on. Answers how many failed. */
export function readFiles(
  files: readonly string[],
  means: Means,
  terminal: Terminal,
  language: Language,
  take: (read: FileRead) => void,
): Promise<number> {
  return eachText(files, means, terminal, language, (file, text, areaNames) => {
    const options = { source: file, ...(areaNames && { areaNames }), ...(means.explain && { explain: true }) };
    take({ file, text, reading: read(text, options) });
  });
}

/** The text of each file, one after another; what fails, be it the file or what is made of it, is named and counted. */
export async function eachText(
  files: readonly string[],
  means: Means,
  terminal: Terminal,
  language: Language,
  take: (file: string, text: string, areaNames: AreaNames | undefined) => void,
): Promise<number> {
  const areaNames = await means.areaNames?.();
  let failed = 0;
  for (const [index, file] of files.entries()) {
    const name = file === '-' ? pick(input, language) : file;
    if (terminal.watched) terminal.tell(`\r\u001b[K[${index + 1}/${files.length}] ${pick(reading, language)} ${name}`);
    try {
      const text = await textOf(file, means, terminal);
      if (terminal.watched) terminal.tell('\r\u001b[K');
      take(file, text, areaNames);
    } catch (error) {
      failed++;
      terminal.tell(`${terminal.watched ? '\r\u001b[K' : ''}dondoc: ${name}: ${pick(why(error), language)}\n`);
    }
  }
  return failed;
}

const PLAIN = /^\.(?:txt|text|md)$/i;

async function textOf(file: string, { extract }: Means, terminal: Terminal): Promise<string> {
  const bytes = file === '-' ? await terminal.input() : await readFile(file);
  // Extraction may take the bytes over; what it is given is its own.
  const extracted = await extract?.(Uint8Array.from(bytes), file === '-' ? 'stdin.txt' : basename(file));
  const named = file === '-' || extname(file) === '' || PLAIN.test(extname(file));
  const isPlain = extracted?.mediaType === undefined ? named : extracted.mediaType.startsWith('text/plain');
  // What is handed in as text keeps its own line ends and blanks, since spans count them; extraction has looked it over
  // for a mark of secrecy, a size that is too much.
  if (extracted && !isPlain) return extracted.text;
  if (!isPlain) throw new Unreadable(failures.format(extname(file)));
  const text = decode(bytes, extracted?.text);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Unreadable(failures.empty);
  return text;
}

/**
 * UTF-8, or UTF-16 where the file says so. A byte order mark stays: offsets count it. What is neither and was extracted all
 * the same is a file in TCVN3 or VNI, of which only the converted text has letters.
 */
function decode(bytes: Uint8Array, extracted: string | undefined): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    if (extracted !== undefined) return extracted;
    throw new Unreadable(failures.encoding, cause);
  }
}

class Unreadable extends Error {
  readonly sentence: Text;
  constructor(sentence: Text, cause?: unknown) {
    super(sentence.en, { cause });
    this.sentence = sentence;
  }
}

function why(error: unknown): Text {
  if (error instanceof Unreadable) return error.sentence;
  if (error instanceof Problem) return error.detail;
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return failures.missing;
  if (code === 'EACCES' || code === 'EPERM') return failures.denied;
  if (code === 'EISDIR') return failures.folder;
  return code ? failures.other(code) : failures.bug;
}
