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
    if (MOVED_IN_TURN.endsBefore(one.context.before.words, one.context.at)) movedInTurn(measured, i);
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

const MOVED_IN_TURN = pattern('[tăng giảm vượt] (?:thêm)? lần lượt');
const NEXT = pattern('^(?:,|và|,? và)$');

/** "Doanh thu đạt 86 tỷ đồng, lượng khách đạt 40.000 lượt, tăng lần lượt |7,8% và |10,4%": each is of one told before. */
function movedInTurn(measured: Measured[], first: number): void {
  let end = first + 1;
  for (; end < measured.length; end++) {
    const { context } = measured[end] as Measured;
    if (context.quantity.unit !== (measured[first] as Measured).context.quantity.unit) break;
    if (!NEXT.isIn(context.before.words, context.previous?.quantity.to ?? context.at, context.at)) break;
  }
  const heads = measured.slice(0, first).filter(({ head }) => !head);
  if (end - first < 2 || heads.length < end - first) return;
  const { attribute, context } = measured[first] as Measured;
  heads.slice(first - end).forEach((head, offset) => {
    const moved = measured[first + offset] as Measured;
    const lead = { ...moved.context.lead, predicate: context.lead.predicate };
    measured[first + offset] = { context: { ...moved.context, lead }, attribute, indicator: head.indicator, head };
  });
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
