import type { Check, Figure } from '../fact.ts';
import { latin } from '../vietnamese.ts';
import { bandOf } from './bands.ts';
import { compare, type Exact, exact, isPositive, minus } from './decimal.ts';
import { isResult, type Quantity, quantity, wholeOf } from './quantity.ts';
import { report } from './verdict.ts';
import { amount, bare, stated } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'coverage-gap';

/** "31/36 chỉ tiêu … đạt" leaves 5: what the rest of the text says of all targets, and of those that were missed. */
export function unmetTargets(sheet: Worksheet): Check[] {
  const counts = sheet.figures.filter((figure) => countsMet(figure, sheet));
  const [count] = counts;
  // Of several counts (of a district and its communes, of two years) none is the one that a general sentence speaks of.
  if (!count || counts.length > 1) return [];
  const [met, all] = [quantity(count, sheet), wholeOf(count, sheet)];
  if (!met || !all || !isPositive(minus(all.value, met.value))) return [];
  return [...allMet(met, all, sheet), ...namedUnmet(met, all, sheet)];
}

const countsMet = (figure: Figure, sheet: Worksheet): boolean =>
  figure.attribute === 'count' &&
  /chỉ tiêu|mục tiêu/u.test(figure.unit ?? '') &&
  isResult(figure) &&
  (figure.bound ?? 'exact') === 'exact' &&
  bandOf(figure, sheet)?.from === 100;

const plain = (value: Exact): string => amount(value, undefined, 0, 0).vi;

/** A general subject and nothing that narrows it: "các chỉ tiêu đều đạt", not "các chỉ tiêu về y tế đều đạt". */
const ALL_MET = latin(
  /(?<![\p{L}] )(?<!\p{L})(?:tất cả |toàn bộ )?(?:các )?(?:mặt công tác|chỉ tiêu|mục tiêu)(?: (?:chủ yếu|đề ra|được giao|kinh tế ?- ?xã hội|kt ?- ?xh|phát triển kinh tế ?- ?xã hội))* đều (?:\p{L}+ ){0,3}?(?:đạt|hoàn thành)(?!\p{L})[^.;]{0,30}?(?:kế hoạch|mục tiêu|chỉ tiêu|nghị quyết|đề ra)/u,
);
const NARROWED = latin(
  /(?<!\p{L})(?:một số|nhiều|hầu hết|phần lớn|đa số|cơ bản|gần như|chưa|không|phấn đấu|nếu|để)(?!\p{L})/u,
);

function allMet(met: Quantity, all: Quantity, { text, structure }: Worksheet): Check[] {
  const rest = minus(all.value, met.value);
  const sentence = structure.sentences.find(({ start, end }) => {
    const words = text.lower.slice(start, end);
    const found = ALL_MET.exec(words.replace(/^đến nay,? |^nhìn chung,? |^năm \d{4},? /u, ''));
    return (
      found !== null &&
      !NARROWED.test(words.slice(0, words.indexOf(found[0]) + found[0].length)) &&
      sameYear(words, met)
    );
  });
  if (!sentence) return [];
  const [m, n, left] = [stated(all), plain(met.value), amount(rest, all.figure.unit, 0, 0)];
  return [
    report(RULE, 'inconsistent', [met], () => ({
      computation: `${bare(all)}-${bare(met)}=${plain(rest)}>0`,
      vi: `Văn bản viết tất cả đều đạt kế hoạch, nhưng cũng nêu ${n}/${m.vi} đạt; chênh lệch ${left.vi}.`,
      en: `The text says that all met the plan, and also that ${n} of ${m.en} did; a difference of ${left.en}.`,
    })),
  ];
}

/** A sentence about another year speaks of other targets. */
const sameYear = (words: string, { figure }: Quantity): boolean =>
  (words.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).every((year) => figure.period?.includes(year) ?? true);

const UNMET =
  /chỉ tiêu[^.;:()]{0,80}(?:chưa|không)(?: hoàn thành| đạt)[^.;:()]{0,40}?(?:như|gồm|là|:)\s*:?\s*([^.;…()]+)/u;

function namedUnmet(met: Quantity, all: Quantity, { text, structure }: Worksheet): Check[] {
  for (const { start, end } of structure.sentences) {
    const list = UNMET.exec(text.lower.slice(start, end))?.[1];
    if (!list || /\d/.test(list)) continue;
    const told = exact(list.split(',').filter((name) => /\p{L}/u.test(name)).length);
    const rest = minus(all.value, met.value);
    if (compare(told, exact(1)) <= 0 || compare(told, rest) >= 0) continue;
    const missing = plain(minus(rest, told));
    const [m, left] = [stated(all), amount(rest, all.figure.unit, 0, 0)];
    const computation = `${bare(all)}-${bare(met)}=${plain(rest)}; ${plain(rest)}-${plain(told)}=${missing}`;
    return [
      report(RULE, 'incomplete', [met], () => ({
        computation,
        vi: `Có ${plain(met.value)}/${m.vi} đạt, còn ${left.vi} không đạt; văn bản chỉ kể tên ${plain(told)}, thiếu ${missing}.`,
        en: `${plain(met.value)} of ${m.en} were met, which leaves ${left.en}; the text names only ${plain(told)} of them, ${missing} missing.`,
      })),
    ];
  }
  return [];
}
