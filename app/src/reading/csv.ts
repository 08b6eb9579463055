import type { Fact } from '@dondoc/reader';
import type { Language } from '../platform/language.ts';
import { explanationOf } from './about.ts';
import { messageOf } from './messages.ts';
import type { FileRead } from './read-files.server.ts';

/**
 * RFC 4180, one fact a row, with a byte order mark so that spreadsheets take it for UTF-8. Decimals are exact, with a dot and
 * no grouping, as in JSON: "61.21" is sixty-one and a bit whatever the language of who opens it.
 */
export const BYTE_ORDER_MARK = '\ufeff';

const factColumns = [
  ...['source', 'id', 'type', 'start', 'end', 'words'],
  ...['indicator', 'attribute', 'value', 'value_high', 'unit', 'of', 'bound', 'role', 'place', 'period', 'group'],
  ...['name', 'positions', 'roles', 'level', 'kind', 'number', 'title', 'date', 'issuer', 'host', 'chair'],
  ...['from', 'speaker', 'to', 'inferred'],
] as const;
const becauseColumns = ['rule', 'explanation'] as const;
const checkColumns = ['source', 'rule', 'status', 'facts', 'words', 'computation', 'message'] as const;

export const readingHead = (explained: boolean): string => line([...factColumns, ...(explained ? becauseColumns : [])]);
export const checksHead = (): string => line(checkColumns);

export function readingRows({ file, text, reading }: FileRead, explained: boolean, language: Language): string {
  return reading.facts
    .map((fact) => {
      const cells = cellsOf(fact, file, text);
      const because = explained ? [fact.because?.rule ?? '', explanationOf(fact, text, language)] : [];
      return line([...factColumns.map((column) => cells[column] ?? ''), ...because]);
    })
    .join('');
}

function cellsOf(fact: Fact, source: string, text: string): Record<string, string | undefined> {
  // Each type fills its own columns, named as in JSON; lists stand in one cell.
  const own = Object.entries(fact).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.join('; ') : String(value ?? ''),
  ]);
  const [value, high] = fact.type === 'figure' ? [fact.value].flat() : [];
  return {
    ...Object.fromEntries(own),
    source,
    start: String(fact.span[0]),
    end: String(fact.span[1]),
    words: oneLine(text.slice(...fact.span)),
    value,
    value_high: high,
  };
}

export function checkRows({ file, text, reading }: FileRead, language: Language): string {
  const words = new Map(reading.facts.map(({ id, span }) => [id, oneLine(text.slice(...span))]));
  return reading.checks
    .map((check) => {
      const { rule, status, facts, computation } = check;
      const told = facts.map((id) => words.get(id) ?? '').join('; ');
      return line([file, rule, status, facts.join('; '), told, computation, messageOf(check, language)]);
    })
    .join('');
}

export const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();
const NUMBER = /^[-+]?\d+(?:\.\d+)?$/;
/** A spreadsheet takes a cell that begins so for a formula; an apostrophe makes it words. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string): string {
  const safe = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
export const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;
