import { csvCell } from '../platform/csv.ts';
import type { Link, Saying } from './rules.ts';

/** An entry as it leaves the program; one that is not chained yet has no place. */
export type Written = Saying & { readonly [Key in keyof Link]: Link[Key] | null };

/**
 * A line of JSON. What an entry says of before and after stands there as PostgreSQL wrote it, letter by letter, so that the hash
 * can be worked out again from the file.
 */
export function jsonLine({ before, after, ...entry }: Written): string {
  const rest = JSON.stringify(entry).slice(1);
  return `{"before":${before ?? 'null'},"after":${after ?? 'null'},${rest}\n`;
}

const columns = ['seq', 'at', 'actor', 'from', 'action', 'record', 'recordId', 'provinceId', 'line'] as const;
const all = [...columns, 'before', 'after', 'id', 'previousHash', 'hash'] as const;

function cell(value: Written[(typeof all)[number]]): string {
  return csvCell(value === null ? '' : Array.isArray(value) ? value.join(' ') : String(value));
}

/** The mark in front lets spreadsheets read Vietnamese as UTF-8. */
export const csvHead = `\uFEFF${all.join()}\r\n`;
export const csvLine = (entry: Written): string => `${all.map((name) => cell(entry[name])).join()}\r\n`;
