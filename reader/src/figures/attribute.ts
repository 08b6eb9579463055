import type { Attribute } from '../fact.ts';
import type { Context } from './context.ts';
import { PLANNED, POVERTY, RATES } from './heads.ts';

/** Of whom a rate speaks: "100% |thôn", "80% trở lên |số chi bộ"; a preposition or a verb opens something else. */
const OF_WHOM =
  /^\s*(?:trở lên )?(?:(?:tổng )?số |các |trên tổng số |của |trong tổng số |về tổng số |tổng )?(?!(?:so|trở|và|đến|trong|trên|tại|với|của|theo|do|để|nhằm|là|thì|mà|cùng|năm|vào|từ|qua|hằng|hàng|đạt|tăng|giảm|vượt|xếp|đứng|cao|thấp|lên|xuống|được|góp|đã|đưa|bảo đảm|đảm bảo|kế|ở|một|mỗi|đối|về|chứ|nhưng|song|hoặc|tương|khi|thuộc|cho|như|nữa|còn|có)(?![\p{L}\p{M}]))\p{L}{2,}/u;

/**
 * Which aspect of its indicator a number gives, from the verb before it and the benchmark behind it.
 * `own` is the phrase that names an indicator of its own; `about` also the phrase it would inherit.
 */
export function attributeOf(context: Context, own: string, about: string): Attribute {
  const { quantity, lead, benchmark } = context;
  if (quantity.kind === 'rank') return 'rank';
  if (quantity.of !== undefined) return 'count';
  const { predicate } = lead;
  const moved = predicate === 'up' || predicate === 'down';
  if (predicate === 'over')
    return benchmark === 'plan' || quantity.kind === 'percent' || /kế hoạch|chỉ tiêu|mục tiêu|dự toán/.test(lead.word)
      ? 'over-plan'
      : 'level';
  if (moved && becomes(context)) return 'level';
  if (quantity.kind === 'percent') {
    if (quantity.unit === 'điểm phần trăm') return moved ? 'change' : 'level';
    if (moved) {
      if (benchmark === 'plan') return 'over-plan';
      return inPoints(context, own, about) ? 'change' : 'growth';
    }
    return percentage(context, own, about);
  }
  if (quantity.kind === 'times') return 'growth';
  if (moved) return benchmark === 'plan' ? 'over-plan' : 'change';
  return 'level';
}

/** "giảm từ |52,42% xuống còn 49,74%": a rate before and after, neither of them the fall. */
export function becomes({ lead, after, quantity }: Context): boolean {
  return (
    lead.from &&
    !Array.isArray(quantity.value) &&
    /^,?[^,;.]{0,60}?(?<![\p{L}])(?<!trở )(?:xuống|lên|còn)(?![\p{L}])[^;.]{0,20}$/u.test(
      after.replace(/\([^)]*\)?/gu, ''),
    )
  );
}

function inPoints({ quantity, after, lead, previous }: Context, own: string, about: string): boolean {
  if (quantity.unit?.includes('/') && !POVERTY.test(own || about)) return false;
  if (POVERTY.test(after.slice(0, 20)) || /tỷ lệ/.test(lead.word)) return true;
  if (POVERTY.test(own || about) && !/^(?:số|thu nhập|vốn|kinh phí)(?![\p{L}])/u.test(own || about)) return true;
  // After a rate its fall is in points, after a share of money or cases it is relative.
  const moved = previous?.lead.predicate === 'up' || previous?.lead.predicate === 'down';
  if (!own && previous?.quantity.kind === 'percent' && !moved && RATES.test(about)) return true;
  return /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất)/u.test(own || about);
}

/** "GRDP ước cả năm đạt |108,7%" is a growth by 8,7. */
export function isIndex({ quantity, lead, benchmark }: Context, own: string): boolean {
  const value = Number(quantity.value);
  const told = lead.predicate === 'result' || lead.predicate === 'equal';
  return told && !benchmark && /^(?:tốc độ tăng )?(?:grdp|gdp|tổng sản phẩm)/u.test(own) && value > 100 && value < 130;
}

/** "giảm nghèo |4%": the fall itself, in points; "tỷ lệ giảm nghèo" is a rate. */
export const FALL = /^(?:\p{L}+ )?giảm (?:tỷ lệ )?(?:hộ )?nghèo/u;

function percentage(context: Context, own: string, about: string): Attribute {
  const { lead, benchmark, previous, after, quantity, bracket } = context;
  const { predicate } = lead;
  if (benchmark === 'plan') return 'percent-of-plan';
  if (predicate === 'equal' && benchmark === 'earlier') return 'growth';
  // "GRDP ước đạt 108,7%": an index above a hundred.
  if (isIndex(context, own)) return 'growth';
  if (FALL.test(own)) return 'change';
  const rate = RATES.test(own);
  if (predicate === 'share') return rate && /^(?:tỷ|tỉ|tốc|chỉ|độ)/u.test(own) ? 'level' : 'share';
  if (own && /^(?:tỷ lệ|tỉ lệ|tốc độ|chỉ số|độ che phủ|tỷ suất)/u.test(own)) return 'level';
  if (own && PLANNED.test(own) && !OF_WHOM.test(after)) return 'percent-of-plan';
  // "dân số 98.000 người, trên |85% là đồng bào dân tộc thiểu số".
  if (OF_WHOM.test(after) || (!own && predicate === 'none' && /^\s*là\s+(?!của)\p{L}/u.test(after))) return 'share';
  if (!own && (previous || bracket !== undefined)) {
    if (lead.rated) return 'share';
    // "tăng 7,1% (năm 2015 là |6,8%)": the same of another year, or what was planned of it.
    const again = bracket !== undefined && (lead.aim || /năm \d{4} là\s*$/u.test(context.before.lower + lead.word));
    if (again && previous?.quantity.kind === 'percent') return previous.lead.predicate === 'up' ? 'growth' : 'level';
    if (RATES.test(about) && previous?.quantity.kind === 'percent') return 'level';
    const counted = previous?.quantity.of !== undefined && previous.quantity.kind === 'count';
    if (counted) return 'share';
    // "1.720 hộ nghèo (|17,46%)": a bare rate behind a count says what part of all it is.
    if (bracket !== undefined && predicate === 'none' && previous?.quantity.kind === 'count') return 'share';
    if (predicate === 'equal' || predicate === 'result' || bracket !== undefined)
      return RATES.test(about) && !previous ? 'level' : 'percent-of-plan';
  }
  if (predicate === 'equal' || lead.word === 'hoàn thành') return 'percent-of-plan';
  if (rate) return 'level';
  if (
    /^(?:số|các|học sinh|trẻ|hộ|người|cử tri|đảng viên|xã|thôn|dân số|lao động|nguồn vốn|vốn|ngân sách|nhân dân|người dân|nhà nước|kinh phí)(?![\p{L}])/u.test(
      own,
    )
  )
    return 'share';
  return quantity.unit === '%' && /grdp|gdp/u.test(own) && Number(quantity.value) < 60 ? 'growth' : 'level';
}
