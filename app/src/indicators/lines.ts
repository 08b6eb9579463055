import { divide, fractionLength, shiftPoint } from '../ui/decimal.ts';
import { fold } from '../ui/fold.ts';
import type { BoardRow, Observation } from './contract.ts';

/** A line of the board: one indicator and period, its plan beside what was done. */
export interface BoardLine {
  readonly key: string;
  readonly indicator: BoardRow['indicator'];
  readonly phrase: string;
  readonly period: string | null;
  readonly planned: Observation | null;
  readonly done: Observation | null;
  readonly percent: Observation | null;
  readonly growth: Observation | null;
  /** Share, change, rank, what else was said. */
  readonly others: readonly Observation[];
  /** The plan that value and percent imply: computed, never stored. */
  readonly impliedPlan: Observation | null;
  /** The first words of each document that speaks of it. */
  readonly sources: readonly Observation['source'][];
}

/** Lines of a board: a target goes beside the value of its own indicator and period where there is one. */
export function boardLines(rows: readonly BoardRow[]): BoardLine[] {
  const groups = new Map<string, BoardRow[]>();
  for (const row of rows) {
    const key = `${row.indicator?.id ?? fold(row.phrase)}|${row.period ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].flatMap(([key, group]) => linesOf(key, group));
}

function linesOf(key: string, group: readonly BoardRow[]): BoardLine[] {
  const byDocument = new Map<string, Observation['source']>();
  for (const { source } of group.flatMap((row) => row.aspects))
    if (!byDocument.has(source.documentId)) byDocument.set(source.documentId, source);
  const sources = [...byDocument.values()];
  const plans = group.filter((row) => row.role === 'target');
  const others = group.filter((row) => row.role !== 'target');
  const levelOf = (row: BoardRow | undefined) =>
    row?.aspects.find(({ attribute }) => attribute === 'level' || attribute === 'count') ?? null;
  const beside = others.some(levelOf) ? plans.filter(levelOf) : [];
  const planned = levelOf(beside[0]);
  const standing = plans.filter((row) => row !== beside[0]);
  return [
    ...others.map((row, at) => line(row, `${key}|${at}`, at === 0 ? planned : null, sources)),
    ...standing.map((row, at) => line(row, `${key}|plan${at}`, null, sources)),
  ];
}

function line(row: BoardRow, key: string, planned: Observation | null, sources: BoardLine['sources']): BoardLine {
  const target = row.role === 'target';
  const level = row.aspects.find(({ attribute }) => attribute === 'level' || attribute === 'count') ?? null;
  const percent = row.aspects.find(({ attribute }) => attribute === 'percent-of-plan') ?? null;
  const growth = row.aspects.find(({ attribute }) => attribute === 'growth') ?? null;
  const shown = new Set([level, percent, growth]);
  return {
    key,
    indicator: row.indicator,
    phrase: row.phrase,
    period: row.period,
    planned: target ? level : planned,
    done: target ? null : level,
    percent,
    growth,
    others: row.aspects.filter((aspect) => !shown.has(aspect)),
    impliedPlan: target || planned ? null : implied(level, percent),
    sources,
  };
}

/** 721 tỷ at 103% is a plan of about 700 tỷ: value ÷ percent to three digits, "about" unless the value itself is a bound. */
function implied(level: Observation | null, percent: Observation | null): Observation | null {
  if (!level || !percent || level.valueHigh || percent.valueHigh || level.attribute !== 'level') return null;
  const more = level.bound === 'more-than' || level.bound === 'at-least';
  // A lower bound stays one only against the largest percent that rounds to the one written.
  const half = more ? shiftPoint('5', -(fractionLength(percent.value) + 1)) : '0';
  const rate = addDecimals(percent.value, half);
  const value = divide(shiftPoint(level.value, 2), rate, 3);
  return value === null ? null : { ...level, value, bound: more ? 'more-than' : 'about' };
}

function addDecimals(a: string, b: string): string {
  const scale = Math.max(fractionLength(a), fractionLength(b));
  const whole = (value: string) => BigInt(shiftPoint(value, scale));
  return shiftPoint((whole(a) + whole(b)).toString(), -scale);
}

/** Classes of one whole ("22 + 11 + 5 of 54"), with what no class counts; separate where they overlap. */
export interface AttainmentStrip {
  readonly key: string;
  readonly of: string;
  readonly classes: readonly Observation[];
  /** What is left of the whole: not stated, never zero by itself. */
  readonly left: number;
}

export function attainmentStrips(counts: readonly Observation[]): AttainmentStrip[] {
  const groups = new Map<string, Observation[]>();
  for (const count of counts) {
    if (!count.of) continue;
    // "8 tháng đầu năm 2022" and "giữa tháng 8" of one report look at the same day.
    const key = [count.source.documentId, count.of, count.unit, endOf(count), count.role].join('|');
    groups.set(key, [...(groups.get(key) ?? []), count]);
  }
  const strips = [...groups].flatMap(([key, classes]) => {
    const whole = Number(classes[0]?.of);
    const sum = classes.reduce((total, each) => total + Number(each.value), 0);
    const of = String(whole);
    if (sum <= whole) return [{ key, of, classes, left: whole - sum }];
    return classes.map((each) => ({ key: key + each.id, of, classes: [each], left: whole - Number(each.value) }));
  });
  return strips.filter((strip) => !strips.some((other) => other !== strip && tellsMore(other, strip)));
}

const endOf = ({ period }: Observation) => period?.split('/').at(-1) ?? '';

/** One report counts "22/54", another of the same day also "11/54" and "5/54": the second is shown, the first adds nothing. */
function tellsMore(other: AttainmentStrip, strip: AttainmentStrip): boolean {
  const says = ({ value, unit }: Observation) => `${value}|${unit}`;
  const [one, first] = [other.classes[0], strip.classes[0]];
  return (
    other.of === strip.of &&
    other.classes.length > strip.classes.length &&
    one !== undefined &&
    first !== undefined &&
    endOf(one) === endOf(first) &&
    strip.classes.every((each) => other.classes.some((its) => says(its) === says(each)))
  );
}

/** How well a class stands, by its words: "không đạt" short, "đạt từ 50%" partly, "cơ bản đạt" a band of its own, else met. */
export function standing(phrase: string): 'met' | 'nearly' | 'partly' | 'short' {
  const folded = fold(phrase).split(/ va \d/)[0] ?? '';
  if (/khong dat|chua dat|dat duoi|dat thap/.test(folded)) return 'short';
  if (/co ban|gan dat/.test(folded)) return 'nearly';
  if (/(tu|tren) \d{1,2}\s*(%|den)/.test(folded)) return 'partly';
  return 'met';
}
