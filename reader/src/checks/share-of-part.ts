import type { Check, Figure } from '../fact.ts';
import { latin } from '../vietnamese.ts';
import { compare, isPositive, printed } from './decimal.ts';
import { ratio } from './implied.ts';
import { inOneSentence, wordsAfter, wordsBetween } from './passage.ts';
import { isMeasured, type Quantity, quantity, samePlace, sameRole } from './quantity.ts';
import { report } from './verdict.ts';
import { bare, named, percent, stated } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'share-of-count';

/** A part that stands alone beside its whole: "1.200 lao động …, trong đó … 430 lao động", "2.150 hộ được duyệt …, 380 hộ làm xong". */
export function shareOfPart(sheet: Worksheet): Check[] {
  const { figures } = sheet;
  const listed = sheet.listings.flatMap(({ whole, parts, direct }) => {
    const [part] = parts;
    return direct && part && parts.filter(({ unit }) => unit === whole.unit).length === 1 && part.unit === whole.unit
      ? [[whole, part] as const]
      : [];
  });
  const pairs = [...listed, ...doneOfAdmitted(figures, sheet)];
  // A share that is told needs no working out.
  const told = new Set(figures.filter(({ attribute }) => attribute === 'share').map(({ group }) => group));
  return pairs.flatMap(([whole, part]) =>
    part.group !== undefined && told.has(part.group) ? [] : (one(whole, part, sheet) ?? []),
  );
}

function one(whole: Figure, part: Figure, sheet: Worksheet): Check | undefined {
  if (whole.attribute !== 'level' || part.attribute !== 'level') return undefined;
  if (whole.unit?.startsWith('%') || whole.unit?.includes('/') || !sameRole(whole, part)) return undefined;
  const [all, some] = [quantity(whole, sheet), quantity(part, sheet)];
  if (!all || !some || !isPositive(all.value) || compare(some.value, all.value) > 0) return undefined;
  return derived(all, some);
}

function derived(whole: Quantity, part: Quantity): Check {
  return report(RULE, 'derived', [whole, part], () => {
    const share = ratio(part, whole).value;
    const [all, some, rate] = [stated(whole), stated(part), percent(share)];
    const computation = `${bare({ ...part, scale: whole.scale })}/${bare(whole)}=${printed(share, 2)}%`;
    const bounded = [whole, part].filter(({ figure }) => (figure.bound ?? 'exact') !== 'exact').length;
    const [vi, en] =
      bounded > 0 ? [' (xấp xỉ, vì văn bản không nêu số chính xác)', ' (roughly, as the text gives bounds)'] : ['', ''];
    return {
      computation,
      vi: `${named(part.figure)}: ${some.vi} trong ${all.vi}, tức ${rate.vi}${vi}.`,
      en: `${named(part.figure)}: ${some.en} of ${all.en}, which is ${rate.en}${en}.`,
    };
  });
}

/** What was let in, and what of it was done with. */
const ADMITTED = latin(
  /(?<!\p{L})(?:được (?:phê )?duyệt|được giao|đăng ký|tiếp nhận|thụ lý|phải giải quyết|có nhu cầu|được hỗ trợ|đủ điều kiện)(?!\p{L})/u,
);
const DONE = latin(
  /(?<!\p{L})(?:hoàn thành|giải quyết xong|đã giải quyết|thi hành xong|đã thực hiện|đã cấp|đã xây dựng|đã giải ngân)(?!\p{L})/u,
);

/** Two counts of one thing in a sentence, the first let in, the second done, and nothing of that kind between them. */
function doneOfAdmitted(figures: readonly Figure[], sheet: Worksheet): (readonly [Figure, Figure])[] {
  const levels = figures.filter((f) => f.attribute === 'level' && f.unit !== undefined && !isMeasured(f.unit));
  return levels.flatMap((part, index) => {
    const whole = levels[index - 1];
    if (!whole || whole.unit !== part.unit || !samePlace(whole, part) || !inOneSentence(sheet, whole, part)) return [];
    const between = wordsBetween(sheet, whole, part);
    const before = sheet.text.lower.slice(Math.max(0, whole.span[0] - 30), whole.span[0]);
    const admitted = ADMITTED.test(between) || ADMITTED.test(before);
    const done = DONE.test(wordsAfter(sheet, part.span, /[,;.(]/u));
    return admitted && done && !between.includes(';') && !between.includes('trong đó') ? [[whole, part] as const] : [];
  });
}
