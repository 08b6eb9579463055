import { pattern } from '../words/pattern.ts';
import type { Context } from './context.ts';
import { PLANNED } from './heads.ts';
import { holds } from './phrase.ts';

const AIMED = pattern('kế hoạch|chỉ tiêu|mục tiêu');

/**
 * "tiếp nhận 3.214 hồ sơ, trong đó trực tuyến 2.890 hồ sơ, đạt |89,9%": no plan is named, and the count before it is just
 * that part of one counted earlier.
 */
export function partOfEarlier(
  { quantity, previous, lead, bracket }: Context,
  earlier: readonly { readonly context: Context }[],
): boolean {
  const part = previous?.quantity;
  const bare = lead.predicate === 'none' && bracket !== undefined;
  // "tổng vốn 212 tỷ đồng, trong đó ngân sách 98 tỷ đồng (|46,2%)": of money a bare rate in brackets only.
  if (
    !part ||
    !(part.kind === 'count' || (part.kind === 'money' && bare)) ||
    typeof part.value !== 'string' ||
    typeof quantity.value !== 'string'
  )
    return false;
  // "được giao 3,6 tỷ đồng, giải ngân 2,7 tỷ đồng (|75%)": what is spent is measured by what was given.
  if (part.kind === 'money' && holds(previous.before, PLANNED)) return false;
  const places = quantity.value.split('.')[1]?.length ?? 0;
  const [count, rate] = [Number(part.value), Number(quantity.value)];
  return earlier.some(({ context: { quantity: whole, lead: of, before } }) => {
    if (whole === part || whole.kind !== part.kind || typeof whole.value !== 'string' || whole.of) return false;
    // Another noun ("52 chi, đảng bộ … 9 tổ chức đảng") only where the decimals agree as well.
    if ((!whole.unit?.startsWith(part.unit ?? '') && places === 0) || of.aim || holds(before, AIMED)) return false;
    return Math.abs((100 * count) / Number(whole.value) - rate) <= 10 ** -places;
  });
}
