import { findBodies } from './bodies/find-bodies.ts';
import { markCodes } from './codes/find-codes.ts';
import { findAllDates } from './dates/find-dates.ts';
import { findImpossibleDays } from './dates/impossible-day.ts';
import type { Span } from './fact.ts';
import { FINDING_KINDS, type Finding, type FindingKind } from './finding.ts';
import type { AreaNames, PlaceMention } from './findings.ts';
import { numbersIn } from './found/numbers.ts';
import { widest } from './found/settle.ts';
import { timesIn } from './found/times.ts';
import { findReferences } from './legal-numbers/find-references.ts';
import { findOrdinals } from './ordinals/find-ordinals.ts';
import { findOffices } from './people/find-offices.ts';
import { findPeople } from './people/find-people.ts';
import { landmarksOf } from './people/landmarks.ts';
import { findAllPeriods } from './periods/find-periods.ts';
import { findPlaces } from './places/find-places.ts';
import { markTaken } from './quantities/find-quantities.ts';
import { runningText } from './running-text.ts';
import { type SourceText, sourceText } from './source-text.ts';
import { type Structure, structure } from './structure.ts';
import { spanOf, textOf } from './words/spans.ts';

export interface FindOptions {
  /** The reference date, ISO, as precise as it is known: "hôm qua", "16/8", "đến nay" rest on it. Without it they stay open. */
  readonly date?: string;
  /** Names of administrative units; `@dondoc/reader/area-names` has those of Viet Nam. */
  readonly areaNames?: AreaNames;
  /** Only these kinds are looked for; all of them where it is absent. */
  readonly kinds?: readonly FindingKind[];
}

/**
 * Finds what a text names: numbers, amounts, days and times, documents, places, bodies, offices and people, each with its
 * words and its value. Pure: the same text and options give the same answer. Of one kind no two overlap.
 */
export function find(original: string, options: FindOptions = {}): Finding[] {
  const wanted = new Set<FindingKind>(options.kinds ?? FINDING_KINDS);
  const broken = sourceText(original);
  const parts = structure(broken);
  const text = runningText(broken, parts);
  const numbered = numbersAndTimes(text, parts, options, wanted);
  const found = widest([...numbered, ...namesOnly(names(text, parts, options, wanted), numbered)]);
  return found
    .filter(({ kind }) => wanted.has(kind))
    .map((finding) => (text.alike ? finding : { ...finding, span: text.received(finding.span) }));
}

/** "Quý I/2025", "Vụ Đông Xuân 2023", "Hạng Nhất": capitals that name nobody. */
function namesOnly(names: readonly Finding[], numbered: readonly Finding[]): Finding[] {
  const times = numbered
    .filter(({ kind }) => kind === 'period' || kind === 'ordinal')
    .sort((a, b) => a.span[0] - b.span[0]);
  return names.filter(({ span: [start, end] }) => {
    const before = times[lastStarting(times, start)];
    return !before || before.span[1] < end;
  });
}

function lastStarting(findings: readonly Finding[], at: number): number {
  let low = -1;
  let high = findings.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((findings[middle] as Finding).span[0] <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

const IN_NUMBERS: readonly FindingKind[] = [
  ...(['number', 'ordinal', 'percentage', 'ratio', 'range', 'money', 'quantity'] as const),
  ...(['date', 'time', 'period', 'document-reference'] as const),
];

/** What has numbers in it: what is a day, a document or a code is no number, so that all are found together. */
function numbersAndTimes(
  text: SourceText,
  parts: Structure,
  { date }: FindOptions,
  wanted: Set<FindingKind>,
): Finding[] {
  if (!IN_NUMBERS.some((kind) => wanted.has(kind))) return [];
  const { words } = text;
  const taken = new Uint8Array(words.count);
  const found: Finding[] = [];
  // "Kế hoạch |2021 - 2025" has years, no number.
  const references = findReferences(text, parts, true).filter(({ number }) => !/^(?:19|20)\d\d$/.test(number ?? ''));
  for (const { span, kind, number, title } of references) {
    const value = number === null ? (title ?? kind) : /\p{L}/u.test(number) ? number : `${kind} ${number}`;
    found.push({ kind: 'document-reference', span, value, written: true });
  }
  markTaken(
    text,
    taken,
    references.map(({ span }) => span),
  );
  const dates = findAllDates(text);
  for (const { words: at } of dates) taken.fill(1, ...at);
  const impossible = findImpossibleDays(text, taken);
  for (const [from, to] of impossible) {
    found.push({ kind: 'date', span: spanOf(words, from, to), written: true, impossible: true });
    taken.fill(1, from, to);
  }
  // "ngày 1 tháng 13 |năm 2023": no part of what is no day tells a time.
  const periods = findAllPeriods(text).filter(({ words: at }) => !impossible.some((day) => meet(at, day)));
  for (const claim of timesIn(text, dates, periods, date)) {
    found.push(claim.finding);
    taken.fill(1, ...claim.words);
  }
  markCodes(text, taken);
  for (const {
    words: [from, to],
    value,
  } of findOrdinals(text)) {
    if (taken[to - 1]) continue;
    found.push({ kind: 'ordinal', span: spanOf(words, from, to), value, written: true });
    taken.fill(1, from, to);
  }
  return [...found, ...numbersIn(text, taken)];
}

const meet = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Places, bodies, offices and people: their names hang together. */
function names(text: SourceText, parts: Structure, { areaNames }: FindOptions, wanted: Set<FindingKind>): Finding[] {
  if (!(['place', 'body', 'position', 'person'] as const).some((kind) => wanted.has(kind))) return [];
  const { words, view } = text;
  const places = findPlaces(text, parts, areaNames);
  const found = places.map(placeFound);
  const named = (kind: FindingKind, from: number, to: number) =>
    found.push({ kind, span: spanOf(words, from, to), value: textOf(view, words, from, to), written: true });
  const marks = landmarksOf(words, places);
  if (wanted.has('body')) for (const [from, to] of findBodies(words, marks)) named('body', from, to);
  if (wanted.has('position')) for (const { from, to } of findOffices(words, marks)) named('position', from, to);
  if (wanted.has('person'))
    for (const { span, name } of findPeople(text, parts, places))
      found.push({ kind: 'person', span, value: name, written: true });
  return found;
}

/** "huyện Nà Mòn"; a level that only the lists of units tell is inferred. */
function placeFound({ span, name, level, levelWritten }: PlaceMention): Finding {
  return { kind: 'place', span, value: level ? `${level} ${name}` : name, written: !level || levelWritten };
}
