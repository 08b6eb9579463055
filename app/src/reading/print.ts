import type { Language } from '../platform/language.ts';
import { explanationOf } from './about.ts';
import { BYTE_ORDER_MARK, checkRows, checksHead, readingHead, readingRows } from './csv.ts';
import type { Format } from './formats.ts';
import { page } from './page.ts';
import type { FileRead } from './read-files.server.ts';
import { checkTable, type Layout, readingTable } from './table.ts';

/** How what was read is printed: something a file, and something once all are read. */
export interface Printer {
  readonly file: (read: FileRead) => string;
  readonly end: () => string;
}
export interface Printing {
  readonly format: Format;
  readonly layout: Layout;
  /** Several documents are printed one a line. */
  readonly several: boolean;
  readonly explain: boolean;
}

export function readingPrinter({ format, layout, several, explain }: Printing): Printer {
  const { language } = layout;
  if (format === 'html') return onePage('read', language);
  if (format === 'csv')
    return headed(BYTE_ORDER_MARK + readingHead(explain), (read) => readingRows(read, explain, language));
  if (format === 'table') return each(({ text, reading }) => `${readingTable(text, reading, layout)}\n`);
  return each((read) => json(explained(read, language), format === 'json' && !several));
}

export function checkPrinter({ format, layout, several }: Printing): Printer {
  const { language } = layout;
  if (format === 'html') return onePage('check', language);
  if (format === 'csv') return headed(BYTE_ORDER_MARK + checksHead(), (read) => checkRows(read, language));
  if (format === 'table') return each(({ reading }) => `${checkTable(reading, layout)}\n`);
  return each(({ file, reading }) => json({ source: file, checks: reading.checks }, format === 'json' && !several));
}

const each = (file: Printer['file']): Printer => ({ file, end: () => '' });
const json = (value: unknown, indented: boolean): string =>
  `${JSON.stringify(value, null, indented ? 2 : undefined)}\n`;

/** The head stands before the first file. */
function headed(head: string, file: Printer['file']): Printer {
  let next = head;
  return {
    file: (read) => {
      const rows = next + file(read);
      next = '';
      return rows;
    },
    end: () => '',
  };
}

/** All documents go into one page, which is printed when the last is read. */
function onePage(kind: 'read' | 'check', language: Language): Printer {
  const all: FileRead[] = [];
  return {
    file: (read) => {
      all.push(read);
      return '';
    },
    end: () => (all.length > 0 ? page(all, kind, language) : ''),
  };
}

function explained({ text, reading }: FileRead, language: Language) {
  const facts = reading.facts.map((fact) =>
    fact.because ? { ...fact, explanation: explanationOf(fact, text, language) } : fact,
  );
  return { ...reading, facts };
}
