import { pattern } from '../words/pattern.ts';
import type { Measured } from './measured.ts';
import { closes, cut, holds, type Phrase } from './phrase.ts';

const IN_TURN = pattern('lần lượt');
const JOINT = pattern('[, và]');
const LETTERS = pattern('W');
const YEARS = pattern('trong? [các hai ba bốn]? năm Y');

/** "tỷ lệ A và tỷ lệ B lần lượt là |94,1% và 88,5%": each number has its own name. */
export function respectively(measured: Measured[]): void {
  for (let i = 0; i < measured.length; i++) {
    const one = measured[i] as Measured;
    const last = one.indicator.at(-1);
    if (!last || !closes(last, IN_TURN)) continue;
    const whole = cut(last, last.from, last.to - 2);
    const names = split(whole);
    if (names.some((name) => !holds(name, LETTERS))) {
      // "hai năm 2022 và 2023 lần lượt là": years apart, one name.
      const years = YEARS.firstIn(whole.words, whole.from, whole.to);
      measured[i] = { ...one, indicator: [cut(whole, whole.from, years?.index ?? whole.to)] };
    } else if (names.length > 1 && i + names.length <= measured.length) {
      names.forEach((name, offset) => {
        const { context, attribute } = measured[i + offset] as Measured;
        measured[i + offset] = { context, attribute, indicator: [name] };
      });
    }
  }
}

function split(whole: Phrase): Phrase[] {
  const names: Phrase[] = [];
  let from = whole.from;
  for (const { index } of JOINT.allIn(whole.words, whole.from, whole.to)) {
    names.push(cut(whole, from, index));
    from = index + 1;
  }
  names.push(cut(whole, from, whole.to));
  return names;
}
