import { pattern } from '../words/pattern.ts';
import { glued, numberAt, real } from './day.ts';
import type { DateForm } from './form.ts';

/** Year first, as web pages stamp it: "2025-08-21". */
export const isoDay: DateForm = {
  pattern: pattern('Y(?:-D-D|/D/D)(?![-/])'),
  read: (text, from, to) => {
    if (glued(text.words, from) && '/.,-'.includes(text.words.code[from - 1] as string)) return [];
    const day = real(numberAt(text, from + 4), numberAt(text, from + 2), numberAt(text, from), from, to);
    return day ? [day] : [];
  },
};
