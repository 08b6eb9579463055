import { pattern } from '../words/pattern.ts';
import type { Measured } from './measured.ts';
import { holds, isEmpty, opens } from './phrase.ts';

const JOINT = pattern('^(?:,? (?:và|với)|,)$');
const TOLD = pattern(
  'W{0,4}? (?:được|bị|nhận|đạt|có [hành thành]|vi phạm|tham gia|xảy ra|phạm|thành lập|đang hoạt động|về hành vi|liên quan)',
);

/** "|5 tập thể, 12 cá nhân được nhận bằng khen": what is told behind the last of a list is told of all that stand bare. */
export function sharedClause(measured: Measured[]): void {
  for (let i = measured.length - 2; i >= 0; i--) {
    const one = measured[i] as Measured;
    const { context: next, indicator } = measured[i + 1] as Measured;
    const [noun, clause] = indicator;
    const mine = one.context.quantity.noun;
    if (!mine || !noun || !clause || indicator.length > 2 || next.previous !== one.context) continue;
    if (one.indicator.length !== 1 || one.indicator[0]?.to !== mine.to || one.indicator[0]?.from !== mine.from)
      continue;
    if (noun.from !== next.quantity.noun?.from || one.context.quantity.unit === next.quantity.unit) continue;
    const between = one.context.after;
    if (!(isEmpty(between) || holds(between, JOINT)) || !opens(clause, TOLD)) continue;
    measured[i] = { ...one, indicator: [mine, clause] };
  }
}
