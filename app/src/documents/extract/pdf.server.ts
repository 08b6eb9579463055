import { fileURLToPath } from 'node:url';
import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Problem } from '../../platform/problem.ts';
import { intakeProblems } from '../problems.ts';
import { type Extraction, tidy } from './extracted.ts';
import type { Item, Page } from './pdf/page.ts';
import { linesOfPages } from './pdf/pages.ts';
import { rowsOf } from './pdf/rows.ts';
import { rulesOf } from './pdf/rules.ts';
import { tablesOf } from './pdf/tables.ts';

/** A page with fewer letters holds a picture, or nothing: a scan may still bear the few words of a stamp or of its scanner. */
const fewLetters = 30;

/** A PDF with text. */
export async function readPdf(bytes: Uint8Array): Promise<Extraction> {
  try {
    return await readPages(bytes);
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    if ((cause as Error | undefined)?.name === 'PasswordException')
      throw intakeProblems['password-protected']({}, cause);
    throw intakeProblems['broken-pdf']({}, cause);
  }
}

async function readPages(bytes: Uint8Array): Promise<Extraction> {
  const assets = new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'));
  const task = getDocument({
    // pdf.js takes the bytes away from their owner.
    data: new Uint8Array(bytes),
    cMapUrl: fileURLToPath(new URL('cmaps/', assets)),
    standardFontDataUrl: fileURLToPath(new URL('standard_fonts/', assets)),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    // Pictures are not looked at.
    maxImageSize: 1,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await task.promise;
    const pages: Page[] = [];
    const beside = [await statedBy(pdf)];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      pages.push(await readPage(page, number, content));
      beside.push(await besideOf(page, content));
      page.cleanup();
    }
    return extractionOf(pages, hasPictures(bytes), beside);
  } finally {
    await task.destroy();
  }
}

/** What the file says of itself: title, subject, keywords. */
async function statedBy(pdf: PDFDocumentProxy): Promise<string> {
  const { info } = await pdf.getMetadata();
  return Object.values(info)
    .filter((value) => typeof value === 'string')
    .join('\n');
}

/** Words of a page that are no part of its text, among which a stamp of secrecy may stand: those that run up or down, and notes. */
async function besideOf(page: PDFPageProxy, { items }: Content): Promise<string> {
  const { transform } = page.getViewport({ scale: 1 });
  const turned = items.map((item) => {
    if (!('str' in item) || item.str === '' || itemOf(item, transform).length > 0) return '\n';
    return item.hasEOL ? `${item.str}\n` : item.str;
  });
  const notes = (await page.getAnnotations()).map(({ contentsObj, fieldValue }) =>
    [contentsObj?.str, fieldValue].filter((words) => typeof words === 'string').join('\n'),
  );
  return [turned.join(''), ...notes].join('\n');
}

/** Where words stand in columns, the lines between them are asked for, which takes as long as the words. */
async function readPage(proxy: PDFPageProxy, number: number, content: Content): Promise<Page> {
  const { width, height, transform } = proxy.getViewport({ scale: 1 });
  const items = content.items.flatMap((item) => ('str' in item ? itemOf(item, transform) : []));
  const page: Page = { number, width, height, items };
  if (rowsOf(page).filter(({ segments }) => segments.length > 1).length < 2) return page;
  const drawing = await proxy.getOperatorList();
  const { rows, rest } = tablesOf(page, rulesOf(drawing, OPS, transform));
  return { ...rest, tables: rows };
}

type Content = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = { str: string; transform: number[]; width: number; height: number };

/** Where an item stands on the page as it is looked at: from the left, from the top, also on a page that is turned. */
function itemOf(item: TextItem, [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0]: number[]): Item[] {
  const [ia = 1, ib = 0, , , x = 0, y = 0] = item.transform;
  const along = [a * ia + c * ib, b * ia + d * ib] as const;
  const size = Math.hypot(item.transform[2] ?? 0, item.transform[3] ?? 0) || item.height;
  // Letters that run up or down the page belong to a drawing or a stamp at the edge.
  if (Math.abs(along[1]) > Math.abs(along[0])) return [];
  return [{ words: item.str, x: a * x + c * y + e, y: b * x + d * y + f, width: item.width, size }];
}

function extractionOf(pages: readonly Page[], pictures: boolean, beside: readonly string[]): Extraction {
  const words = pages.map(wordsOnPage);
  const letters = words.map((page) => page.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
  const least = pictures ? fewLetters : 1;
  const empty = pages.filter((_, index) => (letters[index] ?? 0) < least).map(({ number }) => number);
  if (isGarbled(words.join(''))) throw intakeProblems['garbled-pdf']();
  if (empty.length > pages.length / 2) {
    throw intakeProblems['picture-only-pdf']({ pages: empty.length, total: pages.length });
  }
  const { text, margins } = linesOfPages(pages);
  return {
    text: tidy(text),
    mediaType: 'application/pdf',
    extractor: 'pdfjs-dist 5.6.205',
    margins: [margins, ...beside].join('\n'),
    ...(empty.length > 0 && { pagesWithoutText: empty }),
  };
}

function wordsOnPage({ items, tables = [] }: Page): string {
  const cells = tables.flatMap(({ segments }) => segments);
  return [...items, ...cells].map(({ words }) => words).join('');
}

/** The dictionary of a picture is never packed, so its two names can be looked for in the bytes. */
function hasPictures(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.includes('/Subtype/Image') || file.includes('/Subtype /Image');
}

/** A font without a table of its letters gives control letters, private ones and unknown ones. */
function isGarbled(text: string): boolean {
  const letters = text.match(/\S/gu)?.length ?? 0;
  const unknown = text.match(/[\uFFFD\p{Co}\p{Cn}]|(?![\s])\p{Cc}/gu)?.length ?? 0;
  return unknown > letters * 0.15;
}
