import mammoth from 'mammoth';
import { Problem } from '../../platform/problem.ts';
import { convertedBy } from '../converted.ts';
import { intakeProblems } from '../problems.ts';
import { readOldFonts } from './docx-fonts.ts';
import { linesOfWord, titleOfWord, type WordNode } from './docx-lines.ts';
import { writeNumbers } from './docx-numbering.ts';
import { type Extraction, type Limits, tidy } from './extracted.ts';
import { propertiesOf } from './properties.ts';
import { TooMuchUnpacked, Zip } from './zip.server.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What other zips are, by a file that only they have. */
const kinds: readonly [file: RegExp, vi: string, en: string][] = [
  [/^xl\/workbook/, 'bảng tính Excel nhị phân (.xlsb)', 'a binary Excel workbook (.xlsb)'],
  [/^ppt\/presentation/, 'bài trình chiếu PowerPoint', 'a PowerPoint presentation'],
  [/^content\.xml$/, 'tệp OpenDocument', 'an OpenDocument file'],
  [/./, 'tệp nén', 'an archive'],
];

/** A Word document or an Excel workbook of 2007 and later. */
export async function readOffice(bytes: Uint8Array, limits: Limits): Promise<Extraction> {
  try {
    const zip = new Zip(bytes, limits.unpacked);
    if (zip.has('xl/workbook.xml')) return (await import('./workbook.server.ts')).readXlsx(zip, limits);
    return await readZip(zip);
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    if (cause instanceof TooMuchUnpacked) throw intakeProblems['zip-bomb']({}, cause);
    if (isStackOverflow(cause)) throw intakeProblems['file-too-complex']({}, cause);
    const workbook = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('xl/work');
    throw intakeProblems[workbook ? 'broken-workbook' : 'broken-docx']({}, cause);
  }
}

export function isStackOverflow(cause: unknown): boolean {
  return cause instanceof RangeError && /call stack/i.test(cause.message);
}

async function readZip(zip: Zip): Promise<Extraction> {
  if (!zip.has('word/document.xml') && !zip.has('_rels/.rels')) throw unsupported(zip);
  if (zip.encrypted()) throw intakeProblems['password-protected']();
  const parts = partsOf(zip);
  const main = mainPartOf(parts);
  if (main === undefined) throw unsupported(zip);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string) => parts.get(folder + name) ?? '';
  const margins = marginsOf(parts, main);
  const { xml, encoding } = readOldFonts(parts.get(main) ?? '', part('styles.xml'));
  parts.set(main, writeNumbers(xml, part('numbering.xml'), part('styles.xml')));
  const document = await treeOf(parts);
  return {
    text: tidy(linesOfWord(document)),
    mediaType,
    extractor: encoding ? convertedBy('mammoth 1.13.0', encoding) : 'mammoth 1.13.0',
    title: titleOfWord(document),
    margins,
  };
}

function unsupported(zip: Zip): Problem {
  const names = zip.names();
  const [, vi, en] = kinds.find(([file]) => names.some((name) => file.test(name))) ?? [
    '',
    'tệp nén rỗng',
    'an empty archive',
  ];
  return intakeProblems['unsupported-format']({ found: { vi, en } });
}

/** Every part that says something in words; pictures, fonts and what is embedded are never unpacked. */
function partsOf(zip: Zip): Map<string, string> {
  const decoder = new TextDecoder();
  const parts = new Map<string, string>();
  for (const name of zip.names()) {
    if (!/\.(?:xml|rels)$/.test(name) || /(?:theme|media|embeddings|customXml|glossary|charts|diagrams)\//.test(name))
      continue;
    const xml = decoder.decode(zip.read(name));
    // No word processor writes a document type; entities could only serve to make the text explode.
    if (/<!DOCTYPE|<!ENTITY/i.test(xml.slice(0, 10_000))) throw new Error(`${name} has a document type`);
    parts.set(name, xml);
  }
  return parts;
}

/** The part that the package names as its document: "word/document.xml", "word/document2.xml". */
function mainPartOf(parts: ReadonlyMap<string, string>): string | undefined {
  for (const [relationship] of (parts.get('_rels/.rels') ?? '').matchAll(/<Relationship\b[^>]*>/g)) {
    if (!/Type="[^"]*\/officeDocument"/.test(relationship)) continue;
    const target = /Target="\/?([^"]*)"/.exec(relationship)?.[1];
    if (target !== undefined && /(?:^|\/)document\d*\.xml$/.test(target) && parts.has(target)) return target;
  }
  return parts.has('word/document.xml') ? 'word/document.xml' : undefined;
}

/** mammoth's tree. It takes an opened zip in place of bytes (lib/unzip.js), so what it sees has passed the limits above. */
async function treeOf(parts: ReadonlyMap<string, string>): Promise<WordNode> {
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string) => parts.get(name) ?? '',
  };
  let tree: WordNode | undefined;
  const keep = (document: WordNode) => {
    tree = document;
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml({ file } as never, { transformDocument: keep });
  if (!tree) throw new Error('mammoth gave no document');
  return tree;
}

/** The words of headers, footers, text boxes, notes and comments, of a watermark and of properties, where a stamp of secrecy may stand. */
function marginsOf(parts: ReadonlyMap<string, string>, main: string): string {
  const beside = /\/(?:header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/;
  const margins = [...parts].filter(([name]) => beside.test(name)).map(([, xml]) => xml);
  const body = parts.get(main) ?? '';
  const boxes = [...body.matchAll(/<w:txbxContent>[\s\S]*?<\/w:txbxContent>/g)].map(([xml]) => xml);
  const watermarks = [...margins, body].flatMap((xml) =>
    [...xml.matchAll(/<v:textpath\b[^>]*\bstring="([^"]*)"/g)].map(([, words = '']) => words),
  );
  return [
    ...[...margins, ...boxes].flatMap((xml) => xml.split('</w:p>').map(wordsOf)),
    ...watermarks,
    propertiesOf(parts),
  ]
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function wordsOf(xml: string): string {
  const words = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map(
    ([tag, text]) => text ?? (tag === '<w:tab/>' ? '\t' : ''),
  );
  return words.join('');
}
