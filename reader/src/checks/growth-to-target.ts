import type { Check, Figure } from '../fact.ts';
import { absolute, isPositive, isZero, minus, printed } from './decimal.ts';
import { ratio } from './implied.ts';
import { isResult, type Quantity, quantity, samePlace } from './quantity.ts';
import { report } from './verdict.ts';
import { bare, named, percent, stated } from './wording.ts';
import type { Worksheet } from './worksheet.ts';
import { lastYear } from './years.ts';

const RULE = 'growth-implied';

/** A result and the next target for the same indicator: "624 tỷ đồng" this year, "668 tỷ đồng" aimed at for the next. */
export function growthToTarget(sheet: Worksheet): Check[] {
  const levels = sheet.figures.filter(
    (f) => f.attribute === 'level' && typeof f.value === 'string' && !f.unit?.startsWith('%'),
  );
  const results = levels.filter(isResult);
  const seen = new Map<Figure, Set<string>>();
  const wordsOf = (figure: Figure): Set<string> => {
    const found = seen.get(figure) ?? words(figure.indicator);
    seen.set(figure, found);
    return found;
  };
  return levels
    .filter(({ role }) => role === 'target')
    .flatMap((target) => {
      const result = results.find((candidate) => leadsTo(candidate, target, wordsOf));
      // Two results for one target: which of them it follows is not said.
      const others = result ? results.slice(results.indexOf(result) + 1) : [];
      return result && !others.some((other) => leadsTo(other, target, wordsOf))
        ? (one(result, target, sheet) ?? [])
        : [];
    });
}

const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
/** Of all words of the two, this part must be in both: "lương thực …" and "sản lượng lương thực …" are one indicator. */
const ALIKE = 0.7;

function leadsTo(result: Figure, target: Figure, wordsOf: (figure: Figure) => Set<string>): boolean {
  if (result.unit !== target.unit || !samePlace(result, target) || result.span[0] > target.span[0]) return false;
  const [now, next] = [lastYear(result.period), lastYear(target.period)];
  if (now === undefined || next === undefined || now >= next) return false;
  const [a, b] = [wordsOf(result), wordsOf(target)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return (
    a.size > 1 && (2 * shared) / (a.size + b.size) >= ALIKE && (shared === a.size || shared === b.size || shared > 4)
  );
}

function one(result: Figure, target: Figure, sheet: Worksheet): Check | undefined {
  const [now, aim] = [quantity(result, sheet), quantity(target, sheet)];
  if (!now || !aim || !isPositive(now.value)) return undefined;
  return derived(now, aim);
}

function derived(now: Quantity, aim: Quantity): Check {
  return report(RULE, 'derived', [now, aim], () => {
    const moved = minus(aim.value, now.value);
    const growth = ratio({ ...aim, value: moved }, now).value;
    const [from, to, rate] = [stated(now), stated(aim), percent(absolute(growth))];
    const year = (figure: Figure) => lastYear(figure.period) ?? '';
    const [vi, en] = isZero(moved)
      ? ['giữ nguyên', 'unchanged']
      : moved.n > 0n
        ? [`tăng ${rate.vi}`, `a rise of ${rate.en}`]
        : [`giảm ${rate.vi}`, `a fall of ${rate.en}`];
    const computation = `${bare({ ...aim, scale: now.scale })}/${bare(now)}-1=${printed(growth, 2)}%`;
    return {
      computation,
      vi: `${named(now.figure)}: mục tiêu năm ${year(aim.figure)} là ${to.vi} so với ${from.vi}, tức ${vi}.`,
      en: `${named(now.figure)}: the target for ${year(aim.figure)} is ${to.en} against ${from.en}, ${en}.`,
    };
  });
}
