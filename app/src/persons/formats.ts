import { csvCell } from '../platform/csv.ts';
import type { PersonDocument } from './contract.ts';

/** What is kept of a person as a file: each place where a document names them, and each thing read of them. */

const columns = [
  ...['document', 'title', 'date', 'area', 'state', 'kind', 'start', 'end', 'before', 'words', 'after'],
  ...['positions', 'roles', 'in_ledger'],
] as const;

const line = (cells: Partial<Record<(typeof columns)[number], string | number>>) =>
  `${columns.map((name) => csvCell(String(cells[name] ?? ''))).join()}\r\n`;

/** The mark in front lets spreadsheets read Vietnamese as UTF-8. */
export const csvHead = `\uFEFF${columns.join()}\r\n`;

export function csvLines({ id, title, documentDate, area, state, occurrences, facts }: PersonDocument): string {
  const of = { document: id, title, date: documentDate ?? '', area: area ? `${area.type} ${area.name}` : '', state };
  return [
    ...occurrences.map(({ span: [start, end], ...words }) => line({ ...of, kind: 'text', start, end, ...words })),
    ...facts.map(({ type, span: [start, end], words, positions, roles, recorded }) =>
      line({
        ...{ ...of, kind: type, start, end, words, positions: positions.join('; ') },
        ...{ roles: roles.join('; '), in_ledger: recorded ? 'yes' : 'no' },
      }),
    ),
  ].join('');
}

/** The pieces of a JSON text: what was asked, then a list of documents. */
export const jsonHead = (name: string, forms: readonly string[], at: string): string =>
  `${JSON.stringify({ name, forms, at }).slice(0, -1)},"documents":[`;
export const jsonLines = (items: readonly PersonDocument[], first: boolean): string =>
  items.map((item, at) => `${first && at === 0 ? '' : ','}\n${JSON.stringify(item)}`).join('');
export const jsonEnd = '\n]}\n';
