import WordExtractor from 'word-extractor';
import type { Text } from '../../platform/language.ts';
import { Problem } from '../../platform/problem.ts';
import { intakeProblems } from '../problems.ts';
import { linesOfDoc } from './doc-lines.ts';
import { defaultLimits, type Extraction, type Limits, tidy } from './extracted.ts';
import { Ole } from './ole.ts';

/** Streams by which an OLE file is known to be something else. */
const others: readonly [stream: string, found: Text][] = [
  ['PowerPoint Document', { vi: 'bài trình chiếu PowerPoint', en: 'a PowerPoint presentation' }],
  ['__properties_version1.0', { vi: 'thư Outlook', en: 'an Outlook message' }],
];

/** A Word document or an Excel workbook of 97 to 2003. */
export async function readDoc(bytes: Uint8Array, limits: Limits = defaultLimits): Promise<Extraction> {
  try {
    return await readOle(bytes, limits);
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    const workbook = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('Workbook', 0, 'utf16le');
    throw intakeProblems[workbook ? 'broken-workbook' : 'broken-doc']({}, cause);
  }
}

async function readOle(bytes: Uint8Array, limits: Limits): Promise<Extraction> {
  const ole = new Ole(bytes);
  // A .docx with a password is an OLE file around the encrypted package.
  if (ole.has('EncryptedPackage')) throw intakeProblems['password-protected']();
  const main = ole.start('WordDocument');
  if (!main && (ole.has('Workbook') || ole.has('Book')))
    return (await import('./workbook.server.ts')).readXls(bytes, limits);
  if (!main) {
    const found = others.find(([stream]) => ole.has(stream))?.[1] ?? {
      vi: 'tệp OLE không phải văn bản Word',
      en: 'an OLE file that is no Word document',
    };
    throw intakeProblems['unsupported-format']({ found });
  }
  // [MS-DOC] FibBase: bit 8 of the flags at offset 10 is fEncrypted.
  if (main.length >= 12 && ((main[11] as number) & 0x01) !== 0) throw intakeProblems['password-protected']();
  const word = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const asWritten = { filterUnicode: false };
  const notes = linesOfDoc(word.getFootnotes(asWritten));
  const body = linesOfDoc(word.getBody(asWritten));
  return {
    text: tidy(notes === '' ? body : `${body}\n\n${notes}`),
    mediaType: 'application/msword',
    extractor: 'word-extractor 1.0.4',
    margins: linesOfDoc(
      [
        word.getHeaders(asWritten),
        word.getTextboxes(asWritten),
        word.getAnnotations(asWritten),
        word.getEndnotes(asWritten),
      ]
        .map((words) => `${words}\r`)
        .join(''),
    ),
  };
}
