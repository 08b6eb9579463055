import type { Check, Fact, Figure, Reading } from '@dondoc/reader';
import { type Language, pick } from '../platform/language.ts';
import { attributes, bounds, either, labels, meetingKinds, roles, statuses, types } from './messages.ts';

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
const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
const fit = (text: string, width: number): string => {
  const line = oneLine(text);
  return widthOf(line) <= width
    ? line
    : `${[...line]
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;
};
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

export function readingTable(text: string, reading: Reading, { language, columns, style }: Layout): string {
  const width = Math.min(Math.max(columns, NARROWEST), WIDEST);
  const rows = reading.facts.map((fact) => ({
    id: fact.id,
    type: either(types, fact.type, language),
    words: fit(text.slice(...fact.span), Math.min(WORDS, Math.floor(width * 0.3))),
    about: about(fact, language),
  }));
  const widths = (key: 'id' | 'type' | 'words') => Math.max(0, ...rows.map((row) => widthOf(row[key])));
  const [id, type, words] = [widths('id'), widths('type'), widths('words')];
  const room = width - id - type - words - 6;
  const lines = rows.map((row) => {
    const rest = fit(row.about, Math.max(room, 16));
    return `${style.faint(padded(row.id, id))}  ${padded(row.type, type)}  ${padded(row.words, words)}  ${rest}`.trimEnd();
  });
  return [...heading(reading, language, style), '', ...lines, ''].join('\n');
}

function heading({ document, facts, checks }: Reading, language: Language, { strong, faint }: Style): string[] {
  const counts = [labels.facts(facts.length), labels.checks(checks.length)].map((label) => pick(label, language));
  const date = document.date ? [`${pick(labels.date, language)} ${document.date}`] : [];
  const title = document.title ? [fit(document.title, WIDEST)] : [];
  return [strong(oneLine(document.source ?? '')), ...title, faint([...date, ...counts].join(' · '))];
}

/** All that a fact says beside its words. */
function about(fact: Fact, language: Language): string {
  const of = (key: keyof typeof labels & ('host' | 'chair' | 'date'), value: string | undefined) =>
    value ? `${pick(labels[key], language)}: ${value}` : '';
  const parts = ((): readonly string[] => {
    switch (fact.type) {
      case 'figure':
        return figure(fact, language);
      case 'person':
        return [...fact.positions, ...fact.roles.map((role) => either(roles, role, language))];
      case 'meeting':
        return [
          either(meetingKinds, fact.kind, language),
          of('date', fact.date),
          of('host', fact.host),
          of('chair', fact.chair),
        ];
      case 'document-reference':
        return [fact.kind ?? '', fact.number ?? fact.title ?? '', fact.date ?? '', fact.issuer ?? ''];
      case 'place':
        return [[fact.level, fact.name].filter(Boolean).join(' ')];
      case 'recommendation':
        return [[fact.from, fact.to].filter(Boolean).join(' → ')];
      case 'directive':
        return [[fact.speaker, fact.to].filter(Boolean).join(' → ')];
      default:
        return [];
    }
  })();
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' · ');
}

function figure(fact: Figure, language: Language): string[] {
  const said = (table: Parameters<typeof either>[0], key: string | undefined) =>
    key !== undefined && table[key] ? either(table, key, language) : '';
  return [
    fact.indicator,
    said(attributes, fact.attribute),
    said(bounds, fact.bound),
    said(roles, fact.role),
    fact.place ?? '',
    fact.period ?? '',
  ];
}

/** What does not agree first, what is worked out and what agrees last. */
const ORDER = ['inconsistent', 'incomplete', 'derived', 'consistent'] as const;

export function checkTable(reading: Reading, { language, style }: Omit<Layout, 'columns'>): string {
  const lines = [style.strong(oneLine(reading.document.source ?? ''))];
  for (const status of ORDER) {
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

const messageOf = (check: Check, language: Language): string => (language === 'vi' ? check.message : check.messageEn);
