import type { Reading } from '@dondoc/reader';
import { type Language, pick } from '../platform/language.ts';
import { formatDate } from '../ui/period.ts';
import { about, explanationOf } from './about.ts';
import { either, labels, messageOf, statuses, statusOrder, types } from './messages.ts';

/** A reading as a person reads it on a terminal: one fact a line, in text order, then the checks. */

const NARROWEST = 60;
const WIDEST = 160;
const WORDS = 40;

/** Marks around words for a terminal that shows them. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly alarm: (text: string) => string;
}
export const plainStyle: Style = { strong: (text) => text, faint: (text) => text, alarm: (text) => text };
const marked = (code: string, text: string): string => `\u001b[${code}m${text}\u001b[0m`;
export const terminalStyle: Style = {
  strong: (text) => marked('1', text),
  faint: (text) => marked('2', text),
  alarm: (text) => marked('1;31', text),
};

export interface Layout {
  readonly language: Language;
  readonly columns: number;
  readonly style: Style;
}

/** Letters as a terminal counts them: an accent that stands apart takes no room. */
export const widthOf = (text: string): number => [...text.normalize('NFC').replace(/\p{M}/gu, '')].length;
/** One line, without the letters that command a terminal: what a file says is shown, never obeyed. */
export const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
export const fit = (text: string, width: number): string => {
  const line = oneLine(text);
  return widthOf(line) <= width
    ? line
    : `${[...line]
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;
};
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

export function readingTable(text: string, reading: Reading, { language, columns, style }: Layout): string {
  const width = Math.min(Math.max(columns, NARROWEST), WIDEST);
  const rows = reading.facts.map((fact) => ({
    id: fact.id,
    type: either(types, fact.type, language),
    words: fit(text.slice(...fact.span), Math.min(WORDS, Math.floor(width * 0.3))),
    about: about(fact, language),
    why: explanationOf(fact, text, language),
  }));
  const widths = (key: 'id' | 'type' | 'words') => Math.max(0, ...rows.map((row) => widthOf(row[key])));
  const [id, type, words] = [widths('id'), widths('type'), widths('words')];
  const room = width - id - type - words - 6;
  const lines = rows.map((row) => {
    const rest = fit(row.about, Math.max(room, 16));
    const line = `${style.faint(padded(row.id, id))}  ${padded(row.type, type)}  ${padded(row.words, words)}  ${rest}`;
    const why =
      row.why &&
      `\n${' '.repeat(id + 2)}${style.faint(fit(`${pick(labels.why, language)}: ${row.why}`, width - id - 2))}`;
    return `${line.trimEnd()}${why}`;
  });
  return [...heading(reading, language, style), '', ...lines, ''].join('\n');
}

function heading({ document, facts, checks }: Reading, language: Language, { strong, faint }: Style): string[] {
  const counts = [labels.facts(facts.length), labels.checks(checks.length)].map((label) => pick(label, language));
  const date = document.date ? [`${pick(labels.date, language)} ${formatDate(document.date)}`] : [];
  const title = document.title ? [fit(document.title, WIDEST)] : [];
  return [strong(oneLine(document.source ?? '')), ...title, faint([...date, ...counts].join(' · '))];
}

export function checkTable(reading: Reading, { language, style }: Omit<Layout, 'columns'>): string {
  const lines = [style.strong(oneLine(reading.document.source ?? ''))];
  for (const status of statusOrder) {
    const checks = reading.checks.filter((check) => check.status === status);
    if (checks.length === 0) continue;
    const title = `${either(statuses, status, language)} (${checks.length})`;
    lines.push(`  ${status === 'inconsistent' ? style.alarm(title) : style.strong(title)}`);
    for (const check of checks)
      lines.push(`    ${oneLine(messageOf(check, language))}`, style.faint(`      ${check.computation}`));
  }
  if (reading.checks.length === 0) lines.push(`  ${pick(labels.noChecks, language)}`);
  return `${lines.join('\n')}\n`;
}
