import type { Problem } from '../../platform/problem.ts';
import { intakeProblems } from '../problems.ts';
import { type Extracted, type Extraction, type Limits, tidy } from './extracted.ts';
import { requireFit } from './fitness.ts';
import { formatOf } from './format.ts';
import { inUnicode } from './in-unicode.ts';

/**
 * Reads a file and passes it through the gate, on the thread that calls it. The reader of a format is loaded when the first
 * file of it comes.
 */
export async function readFile(bytes: Uint8Array, fileName: string, limits: Limits): Promise<Extracted> {
  if (bytes.length > limits.bytes) throw tooLarge(limits.bytes);
  const { margins, ...extracted } = inUnicode(await read(bytes, fileName, limits));
  const file = { ...extracted, title: extracted.title === undefined ? undefined : tidy(extracted.title).slice(0, 300) };
  requireFit(file.text, margins, limits.characters);
  return file;
}

export function tooLarge(limit: number): Problem {
  const megabytes = limit / 1024 / 1024;
  const amount = megabytes >= 1 ? `${Math.floor(megabytes)} MB` : `${Math.floor(limit / 1024)} kB`;
  return intakeProblems['file-too-large']({ limit: amount });
}

async function read(bytes: Uint8Array, fileName: string, limits: Limits): Promise<Extraction> {
  const format = formatOf(bytes, fileName);
  try {
    if (format === 'plain') return (await import('./plain.ts')).readPlain(bytes);
    if (format === 'html') return (await import('./html.server.ts')).readHtml(bytes);
    if (format === 'zip') return await (await import('./docx.server.ts')).readOffice(bytes, limits);
    if (format === 'ole') return await (await import('./doc.server.ts')).readDoc(bytes, limits);
    if (format === 'pdf') return await (await import('./pdf.server.ts')).readPdf(bytes);
  } catch (cause) {
    if (cause instanceof RangeError && /call stack/i.test(cause.message))
      throw intakeProblems['file-too-complex']({}, cause);
    throw cause;
  }
  throw intakeProblems['unsupported-format']({ found: format.unsupported });
}
