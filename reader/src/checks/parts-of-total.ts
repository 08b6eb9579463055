import type { Check, Figure } from '../fact.ts';
import { compare, minus, sum } from './decimal.ts';
import { addAll, below } from './interval.ts';
import type { Listing } from './listings.ts';
import { isMeasured, type Quantity, quantity, samePlace, sameRole, wholeOf } from './quantity.ts';
import { difference, report, verdict, type Worked } from './verdict.ts';
import { amount, bare, named, stated } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'parts-of-total';

/** "26/58 chỉ tiêu … Trong đó, … 5 …; … 11 …; … 9 …; … 1 chỉ tiêu": the parts that a text tells after its whole. */
export function partsOfTotal(sheet: Worksheet): Check[] {
  return sheet.listings.flatMap((listing) => one(listing, sheet) ?? []);
}

/** Parts of a rate do not add up to it ("tăng 8%, trong đó nông nghiệp 3%, công nghiệp 12%"), nor do averages. */
const adds = (unit: string | undefined): boolean => unit !== undefined && !unit.startsWith('%') && !unit.includes('/');

const belongs = (part: Figure, whole: Figure): boolean =>
  (part.attribute === 'level' || part.attribute === 'count' || part.attribute === 'share') &&
  part.unit === whole.unit &&
  sameRole(part, whole) &&
  samePlace(part, whole) &&
  (part.period === whole.period || !part.period || !whole.period);

function one(listing: Listing, sheet: Worksheet): Check | undefined {
  const { whole } = listing;
  const members = listing.parts.filter((part) => belongs(part, whole));
  const parts = members.flatMap((part) => quantity(part, sheet) ?? []);
  const total = quantity(whole, sheet);
  if (!total || parts.length === 0 || parts.length < members.length) return undefined;
  if (parts.length === 1) return single(parts[0] as Quantity, total, listing);
  // "Có 26/58 chỉ tiêu …, gồm …" may tell the parts of the 58.
  const wholes = [total, wholeOf(whole, sheet)].filter((one) => one !== undefined);
  for (const meant of wholes) {
    // Behind the last part the sentence may go on: "20 xã, gồm 3 …, 17 …, có 5 xã biên giới". Parts that all stand
    // behind a label are one list: four of them are not cut to the three that happen to fit.
    const least = listing.labelled ? parts.length : 2;
    for (let count = parts.length; count >= least; count--) {
      const first = parts.slice(0, count);
      if (verdict(addUp(first), meant) === 'consistent') return agreeing(first, meant);
    }
  }
  // What stands farther behind may no longer be of the whole; the first part is.
  const larger = single(parts[0] as Quantity, total, listing);
  return larger ?? (listing.complete && adds(whole.unit) ? differing(parts, total, listing) : undefined);
}

function differing(parts: readonly Quantity[], whole: Quantity, listing: Listing): Check | undefined {
  const { everyPart, labelled, mayOverlap, delimited, unread, kinds } = listing;
  if (mayOverlap || !(everyPart || labelled)) return undefined;
  const added = addUp(parts);
  if (verdict(added, whole) !== 'inconsistent') return undefined;
  // "trong đó" inside a clause, or of money, tells the main parts; nobody expects the rest.
  const expected = everyPart || (delimited && !isMeasured(whole.figure.unit));
  if (below(added.possible, whole.possible)) return expected && !unread ? short(parts, whole) : undefined;
  // A household may be of two kinds, a hectare is of one.
  return delimited || (kinds && isMeasured(whole.figure.unit)) ? tooMuch(parts, whole) : undefined;
}

const addUp = (parts: readonly Quantity[]): Worked => ({
  value: sum(parts.map(({ value }) => value)),
  rounded: addAll(parts.map(({ rounded }) => rounded)),
  possible: addAll(parts.map(({ possible }) => possible)),
});

const addition = (parts: readonly Quantity[], scale: number): string =>
  `${parts.map((part) => bare({ ...part, scale })).join('+')}=${bare({ value: addUp(parts).value, scale })}`;
const spoken = (parts: readonly Quantity[], scale: number, language: 'vi' | 'en'): string =>
  parts.map((part) => amount(part.value, undefined, scale, 6)[language] || stated(part)[language]).join(' + ');

function agreeing(parts: readonly Quantity[], whole: Quantity): Check {
  return report(RULE, 'consistent', [whole, ...parts], () => {
    const { scale } = whole;
    const all = stated(whole);
    const exactly = compare(addUp(parts).value, whole.value) === 0;
    const tail = exactly ? '' : `≈${bare(whole)}`;
    const [vi, en] = [spoken(parts, scale, 'vi'), spoken(parts, scale, 'en')];
    return {
      computation: addition(parts, scale) + tail,
      vi: `${named(whole.figure)}: các phần ${vi} cộng đủ ${all.vi}${exactly ? '' : ' (khớp trong phạm vi làm tròn)'}.`,
      en: `${named(whole.figure)}: the parts ${en} add up to ${all.en}${exactly ? '' : ' (within rounding)'}.`,
    };
  });
}

/** Told under "trong đó", the parts need not be all of them. */
function short(parts: readonly Quantity[], whole: Quantity): Check {
  return report(RULE, 'incomplete', [whole, ...parts], () => {
    const { scale, figure } = whole;
    const added = addUp(parts).value;
    const rest = minus(whole.value, added);
    const print = (value: typeof rest) => amount(value, figure.unit, scale, 6);
    const [all, told, left] = [stated(whole), print(added), print(rest)];
    const [vi, en] = [spoken(parts, scale, 'vi'), spoken(parts, scale, 'en')];
    const computation = `${addition(parts, scale)}; ${bare(whole)}-${bare({ value: added, scale })}=${bare({ value: rest, scale })}`;
    return {
      computation,
      vi: `${named(figure)}: các phần ${vi} cộng lại ${told.vi} trên ${all.vi}; còn ${left.vi} không được nêu.`,
      en: `${named(figure)}: the parts ${en} add up to ${told.en} of ${all.en}; ${left.en} are not accounted for.`,
    };
  });
}

function tooMuch(parts: readonly Quantity[], whole: Quantity): Check {
  return report(RULE, 'inconsistent', [whole, ...parts], () => {
    const { scale, figure } = whole;
    const added = addUp(parts).value;
    const print = (value: typeof added) => amount(value, figure.unit, scale, 6);
    const [all, told, gap] = [stated(whole), print(added), print(difference(added, whole.value))];
    const [vi, en] = [spoken(parts, scale, 'vi'), spoken(parts, scale, 'en')];
    return {
      computation: `${addition(parts, scale)}≠${bare(whole)}`,
      vi: `${named(figure)}: các phần ${vi} cộng lại ${told.vi}, tổng số nêu ${all.vi}; chênh lệch ${gap.vi}.`,
      en: `${named(figure)}: the parts ${en} add up to ${told.en}, the total stated is ${all.en}; they differ by ${gap.en}.`,
    };
  });
}

/** One part can only be too large: "12 dự án, trong đó 15 dự án …". */
function single(part: Quantity, whole: Quantity, { direct }: Listing): Check | undefined {
  if (!direct || !adds(whole.figure.unit) || !below(whole.possible, part.possible)) return undefined;
  const [all, one] = [stated(whole), stated(part)];
  const gap = amount(difference(part.value, whole.value), whole.figure.unit, whole.scale, 6);
  const computation = `${bare({ ...part, scale: whole.scale })}>${bare(whole)}`;
  return report(RULE, 'inconsistent', [whole, part], () => ({
    computation,
    vi: `${named(part.figure)}: phần nêu ${one.vi} lớn hơn tổng số ${all.vi}; chênh lệch ${gap.vi}.`,
    en: `${named(part.figure)}: the part stated, ${one.en}, is larger than the total of ${all.en}; they differ by ${gap.en}.`,
  }));
}
