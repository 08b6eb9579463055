import type { Check, Figure } from '../fact.ts';
import { type Band, bandOf, contains } from './bands.ts';
import { compare, isWhole, minus, sum } from './decimal.ts';
import { paragraphsApart } from './passage.ts';
import { isResult, type Quantity, quantity, samePlace, wholeOf } from './quantity.ts';
import { isSlip } from './slip.ts';
import { difference, report } from './verdict.ts';
import { amount, bare, named, stated } from './wording.ts';
import type { Worksheet } from './worksheet.ts';
import { sameYear } from './years.ts';

const RULE = 'coverage-gap';

interface Class {
  readonly count: Quantity;
  readonly band: Band;
}

/** "26/58 … đạt và vượt …; 13/58 … từ 50% …; 7/58 … dưới 50%": classes of one whole, which they must cover. */
export function coverageGap(sheet: Worksheet): Check[] {
  const counts = sheet.figures.filter(
    (f) => f.attribute === 'count' && f.of !== undefined && isResult(f) && (f.bound ?? 'exact') === 'exact',
  );
  return [...runs(counts, sheet).flatMap((run) => one(run, sheet) ?? []), ...wholesApart(counts, sheet)];
}

/** Counts of one whole, each in the paragraph of the one before it or the next. */
function runs(counts: readonly Figure[], sheet: Worksheet): Figure[][] {
  const found: Figure[][] = [];
  const ofOneWhole = new Map<string, Figure[][]>();
  for (const count of counts) {
    const key = `${count.of} ${count.unit}`;
    const runs = ofOneWhole.get(key) ?? [];
    const run = runs.find((members) => {
      const last = members.at(-1) as Figure;
      return sameYear(last.period, count.period) && samePlace(last, count) && paragraphsApart(sheet, last, count) <= 1;
    });
    if (run) {
      run.push(count);
      continue;
    }
    const opened = [count];
    found.push(opened);
    ofOneWhole.set(key, [...runs, opened]);
  }
  return found.filter(({ length }) => length > 1);
}

/** "26/68 chỉ tiêu đạt và vượt …; 13/58 chỉ tiêu đạt từ 50% …": other classes of one thing, and two numbers of the whole. */
function wholesApart(counts: readonly Figure[], sheet: Worksheet): Check[] {
  return counts.flatMap((second, index) => {
    const first = counts[index - 1];
    if (!first || first.unit !== second.unit || first.of === second.of) return [];
    if (!samePlace(first, second) || first.period !== second.period || paragraphsApart(sheet, first, second) > 1)
      return [];
    const [a, b] = [bandOf(first, sheet), bandOf(second, sheet)];
    if (!a || !b || (a.from === b.from && a.to === b.to)) return [];
    if (!isSlip(String(first.of), String(second.of), 2)) return [];
    const [one, other] = [wholeOf(first, sheet), wholeOf(second, sheet)];
    return one && other ? [apart(one, other)] : [];
  });
}

function apart(one: Quantity, other: Quantity): Check {
  return report(RULE, 'inconsistent', [one, other], () => {
    const [a, b, gap] = [stated(one), stated(other), plain(difference(one.value, other.value), one)];
    return {
      computation: `${bare(one)}≠${bare(other)}`,
      vi: `${named(one.figure)}: các nhóm được tính trên ${a.vi} và trên ${b.vi}; chênh lệch ${gap.vi}.`,
      en: `${named(one.figure)}: the classes are counted of ${a.en} and of ${b.en}; they differ by ${gap.en}.`,
    };
  });
}

function one(run: readonly Figure[], sheet: Worksheet): Check | undefined {
  const classes = run.flatMap((figure): Class[] => {
    const [count, band] = [quantity(figure, sheet), bandOf(figure, sheet)];
    return count && band && isWhole(count.value) ? [{ count, band }] : [];
  });
  const whole = run[0] && wholeOf(run[0], sheet);
  if (
    !whole ||
    classes.length < 2 ||
    new Set(classes.map(({ band }) => `${band.from}-${band.to}`)).size < classes.length
  )
    return undefined;
  const added = sum(classes.map(({ count }) => count.value));
  const order = compare(added, whole.value);
  if (order === 0) return full(classes, whole);
  // "31/36 đạt từ 70% trở lên; 22/36 đạt 100%": the second may be counted in the first, unless it is the larger.
  const apart = classes.filter((c) => !classes.some((other) => other !== c && within(c, other)));
  if (order > 0) {
    const least = sum(apart.map(({ count }) => count.value));
    return compare(least, whole.value) > 0 ? tooMany(apart, whole) : undefined;
  }
  return apart.length === classes.length ? gap(classes, whole) : undefined;
}

const within = (inner: Class, outer: Class): boolean =>
  contains(outer.band, inner.band) && compare(inner.count.value, outer.count.value) <= 0;

const quantities = (classes: readonly Class[]): Quantity[] => classes.map(({ count }) => count);
function added(classes: readonly Class[]) {
  const counts = quantities(classes);
  const value = sum(counts.map((count) => count.value));
  return { counts, value, written: `${counts.map(bare).join('+')}=${bare({ value, scale: 0 })}` };
}
const listed = (counts: readonly Quantity[], language: 'vi' | 'en'): string =>
  counts.map(({ value }) => amount(value, undefined, 0, 0)[language]).join(', ');
const plain = (value: Quantity['value'], { figure }: Quantity) => amount(value, figure.unit, 0, 0);

/** The classes leave nothing over: they are the parts of their total. */
function full(classes: readonly Class[], whole: Quantity): Check {
  const { counts, written } = added(classes);
  const all = stated(whole);
  return report('parts-of-total', 'consistent', counts, () => ({
    computation: written,
    vi: `Các nhóm ${listed(counts, 'vi')} cộng đủ ${all.vi}.`,
    en: `The classes of ${listed(counts, 'en')} add up to ${all.en}.`,
  }));
}

function gap(classes: readonly Class[], whole: Quantity): Check {
  const { counts, value, written } = added(classes);
  const rest = minus(whole.value, value);
  const [sumOf, all, left] = [plain(value, whole), stated(whole), plain(rest, whole)];
  const computation = `${written}; ${bare(whole)}-${bare({ value, scale: 0 })}=${bare({ value: rest, scale: 0 })}`;
  return report(RULE, 'incomplete', counts, () => ({
    computation,
    vi: `Các nhóm ${listed(counts, 'vi')} cộng lại ${sumOf.vi} trên ${all.vi}; còn ${left.vi} không được nêu kết quả.`,
    en: `The classes of ${listed(counts, 'en')} add up to ${sumOf.en} of ${all.en}; ${left.en} are left without a result.`,
  }));
}

function tooMany(classes: readonly Class[], whole: Quantity): Check {
  const { counts, value, written } = added(classes);
  const [sumOf, all, over] = [plain(value, whole), stated(whole), plain(difference(value, whole.value), whole)];
  return report(RULE, 'inconsistent', counts, () => ({
    computation: `${written}>${bare(whole)}`,
    vi: `${named(whole.figure)}: các nhóm ${listed(counts, 'vi')} cộng lại ${sumOf.vi}, tổng số nêu ${all.vi}; chênh lệch ${over.vi}.`,
    en: `${named(whole.figure)}: the classes of ${listed(counts, 'en')} add up to ${sumOf.en}, the whole stated is ${all.en}; they differ by ${over.en}.`,
  }));
}
