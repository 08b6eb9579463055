import type { Figure } from '../fact.ts';
import { wordsAfter } from './passage.ts';
import type { Worksheet } from './worksheet.ts';

/** How far a class of targets was met, in % of the target: [from, to). */
export interface Band {
  readonly from: number;
  readonly to: number;
}

const AIM = '(?:mục tiêu|kế hoạch|chỉ tiêu|nghị quyết|đề ra|được giao)';
const percent = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));

/** Above 100, by however little. */
const OVER = 100.001;

/** Each form of words that names a band, the narrower before the wider. */
const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => Band])[] = [
  // "đạt từ 70% đến dưới 100%"
  [
    /từ (\d+(?:,\d+)?) ?%?[^;.]{0,30}?(?:đến|-|–) ?(?:dưới )?(\d+(?:,\d+)?) ?%/u,
    (m) => ({ from: percent(m[1]), to: percent(m[2]) }),
  ],
  [/(?<!\p{L})dưới (\d+(?:,\d+)?) ?%/u, (m) => ({ from: 0, to: percent(m[1]) })],
  [/(?:từ|trên|hơn|đạt|hoàn thành) (\d+(?:,\d+)?) ?%/u, (m) => ({ from: percent(m[1]), to: Infinity })],
  [new RegExp(`(?:chưa|không)(?: hoàn thành| đạt)[^;.]{0,40}?${AIM}`, 'u'), () => ({ from: 0, to: 100 })],
  // "12/18 chỉ tiêu vượt kế hoạch" beside "4/18 chỉ tiêu đạt kế hoạch"
  [new RegExp(`^(?!.*(?:đạt|hoàn thành)).*vượt[^;.]{0,40}?${AIM}`, 'u'), () => ({ from: OVER, to: Infinity })],
  [new RegExp(`(?:đạt|hoàn thành|vượt)[^;.]{0,40}?${AIM}`, 'u'), () => ({ from: 100, to: Infinity })],
];

const CLASS_END = /[;.(]|,? (?:còn|và có|trong đó|có) (?=\d)|\d+\/\d+/u;

/** Only of these is "đạt kế hoạch" said as a whole; "xã đạt chỉ tiêu về y tế" may be one of many that a xã meets. */
const AIMED = /chỉ tiêu|mục tiêu|tiêu chí|nhiệm vụ|công trình|dự án/u;
const PERCENT_FORMS = 3;

/** The band that the words of a count name: "13/58 chỉ tiêu xong từ 50% … trở lên" is [50, ∞). */
export function bandOf(figure: Figure, sheet: Worksheet): Band | undefined {
  const places = [wordsAfter(sheet, figure.span, CLASS_END), figure.indicator.toLowerCase()];
  const forms = AIMED.test(figure.unit ?? '') ? FORMS : FORMS.slice(0, PERCENT_FORMS);
  for (const words of places) {
    for (const [form, band] of forms) {
      const match = form.exec(words);
      if (match) return band(match);
    }
  }
  return undefined;
}

export const contains = (outer: Band, inner: Band): boolean => outer.from <= inner.from && inner.to <= outer.to;
