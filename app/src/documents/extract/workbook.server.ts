import { CFB, type ParsingOptions, read, type WorkBook } from '@e965/xlsx';
import { Problem } from '../../platform/problem.ts';
import { intakeProblems } from '../problems.ts';
import { type Extraction, type Limits, tidy } from './extracted.ts';
import { linesOfSheet, type SheetRows, TooLong } from './workbook-lines.ts';
import { marginsOf } from './workbook-margins.ts';
import { TooMuchUnpacked, type Zip } from './zip.server.ts';

/** Formulas are not worked out: the value that was saved with one is what the person saw. */
const options: ParsingOptions = {
  type: 'buffer',
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellDates: true,
  cellNF: true,
  UTC: true,
};

/** An Excel workbook of 2007 and later. */
export function readXlsx(zip: Zip, limits: Limits): Extraction {
  if (zip.encrypted()) throw intakeProblems['password-protected']();
  return opened(() => {
    const parts = partsOf(zip);
    const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return extraction(read(packed(parts), options), mediaType, limits, marginsOf(parts));
  });
}

/** An Excel workbook of 97 to 2003. */
export function readXls(bytes: Uint8Array, limits: Limits): Extraction {
  return opened(() => extraction(read(Buffer.from(bytes), options), 'application/vnd.ms-excel', limits));
}

function opened(readBook: () => Extraction): Extraction {
  try {
    return readBook();
  } catch (cause) {
    if (cause instanceof Problem || cause instanceof TooMuchUnpacked) throw cause;
    if (/password|encrypt/i.test(String(cause))) throw intakeProblems['password-protected']({}, cause);
    throw intakeProblems['broken-workbook']({}, cause);
  }
}

/** Pictures, pivot tables and what is embedded are never unpacked. */
const unread =
  /(?:theme|media|embeddings|customXml|charts|diagrams|pivot\w*|externalLinks|ctrlProps|printerSettings)\//i;

function partsOf(zip: Zip): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  for (const name of zip.names()) {
    if (!/\.(?:xml|rels)$/.test(name) || unread.test(name)) continue;
    const part = zip.read(name);
    // No spreadsheet program writes a document type; entities could only serve to make the text explode.
    if (/<!DOCTYPE|<!ENTITY/i.test(Buffer.from(part.subarray(0, 10_000)).toString('latin1')))
      throw new Error(`${name} has a document type`);
    parts.set(name, part);
  }
  return parts;
}

/** The parts as a zip again, without compression: what the library sees has passed the limits. */
function packed(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const zip = CFB.utils.cfb_new({ root: 'R' });
  for (const [name, part] of parts) CFB.utils.cfb_add(zip, `/${name}`, part, { unsafe: true });
  return CFB.write(zip, { fileType: 'zip', type: 'buffer', compression: false });
}

/** "Sheet1" names nothing. */
const unnamed = /^(?:sheet|trang tính|trang_tính)\s?\d*$/iu;

function extraction(book: WorkBook, mediaType: string, limits: Limits, margins = ''): Extraction {
  const sheets = sheetsOf(book, limits).filter(({ lines }) => lines !== '');
  const shown = sheets.filter(({ hidden }) => !hidden);
  const named = (name: string) => shown.length > 1 || !unnamed.test(name);
  const hidden = sheets.flatMap((sheet) => (sheet.hidden ? sheet.lines : []));
  return {
    text: tidy(shown.map(({ name, lines }) => (named(name) ? `${name}\n\n${lines}` : lines)).join('\n\n')),
    mediaType,
    extractor: '@e965/xlsx 0.20.3',
    margins: [margins, ...hidden].join('\n'),
  };
}

function sheetsOf(book: WorkBook, { characters }: Limits) {
  let left = characters;
  try {
    return book.SheetNames.map((name, index) => {
      const lines = linesOfSheet(rowsOf(book, name), left);
      left -= lines.length;
      return { name, hidden: Boolean(book.Workbook?.Sheets?.[index]?.Hidden), lines };
    });
  } catch (cause) {
    if (!(cause instanceof TooLong)) throw cause;
    throw intakeProblems['text-too-long']({ limit: characters.toLocaleString('vi-VN') }, cause);
  }
}

function rowsOf(book: WorkBook, name: string): SheetRows {
  return (book.Sheets[name] as { readonly '!data'?: SheetRows } | undefined)?.['!data'] ?? [];
}
