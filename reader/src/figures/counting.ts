import { pattern } from '../words/pattern.ts';
import { ATTAINED } from './amount.ts';
import type { Context, Page } from './context.ts';
import { withoutDoer } from './doer.ts';
import { DOES, HEADS } from './heads.ts';
import { action } from './left-phrase.ts';
import type { Measured } from './measured.ts';
import {
  closes,
  cut,
  holds,
  isEmpty,
  type Name,
  named,
  nameHolds,
  nameOpens,
  nameSize,
  opens,
  type Phrase,
  size,
  spoken,
} from './phrase.ts';
import { behind } from './sides.ts';

/** "xảy ra 6 vụ", "thiên tai làm 2 người chết": what befalls is told by the thing itself; a number there is another figure's. */
const NO_ACTION = pattern('[:N]|xảy ra|làm|bị|được|thì|là');

/** The short verb phrase before a counted thing: "đã |kết nạp 18 đảng viên", "|phát hiện, bắt giữ 23 vụ". */
export function doing(context: Context, left: Phrase): Name | undefined {
  const { lead, before } = context;
  // "Tại hội nghị, |03 cá nhân": what the comma closes is done to nothing.
  if (lead.predicate !== 'none' || closes(before, COMMA_OR_COLON) || lastOfNames(context, left)) return undefined;
  const done = withoutDoer(action(left));
  return done.length && !nameHolds(done, NO_ACTION) && nameSize(done) <= LONGEST_DEED ? done : undefined;
}

/** "Dự đại hội có ông …, Phó Bí thư Huyện ủy và |120 đại biểu": what stands before is another of those who came. */
const lastOfNames = ({ lead, before, at }: Context, left: Phrase): boolean =>
  lead.predicate === 'none' && AND.endsBefore(before.words, at) && !holds(left, VERB);

/** "tặng giấy khen của Chủ tịch UBND huyện" */
const LONGEST_DEED = 9;

const LISTED = pattern('^[^,;:.()]{0,8} (?:,|[và cùng] W?)$');

/** The verb of the one before goes on where only "và" or a comma stands between: "khởi tố 19 vụ, |25 bị can". */
export function listed({ previous, lead }: Context, last: Measured | undefined): Name | undefined {
  if (!last?.action || last.context !== previous || lead.predicate !== 'none') return undefined;
  return holds(previous.after, LISTED) ? last.action : undefined;
}

/** Nouns that only count and name nothing: "Tổng đàn gia súc 12.400 |con". */
const CLASSIFIER = pattern('^(?:con|người|lượt|lượt người|lượt khách|chiếc|cái)$');
/** "đạt và vượt |14/18 chỉ tiêu": the verb says which ones. */
const REACHED = pattern('đạt và vượt|đạt , vượt|hoàn thành|không đạt|chưa đạt|vượt');
const EXTENT = pattern('mức');

const VERB = pattern(DOES);
const SET = pattern('đề ra|đặt ra|xác định|thông qua|giao|có');
const AIMS = pattern('mục tiêu|chỉ tiêu|nhiệm vụ');
const OF_AIMS = pattern('chỉ tiêu|tiêu chí|nhóm|mục tiêu');
const CRITERIA = pattern('chỉ tiêu|tiêu chí');
const POPULATION = pattern('dân số|số dân|tổng số|số người');
const NUMBER_OF = pattern('tổng? số(?= W)');
const WITH = pattern('với');
const IS = pattern('là');
const COMMA = pattern(',');
const COLON = pattern(':');
const HEAD = pattern('con');
const COMMA_OR_COLON = pattern('[,:]');
const AND = pattern('(?:và|cùng) [hơn trên gần khoảng]?');

/** Of counted things the noun with what narrows it, or what the verb before says was done with them. */
export function counting(
  page: Page,
  context: Context,
  left: Phrase,
  last: Measured | undefined,
  done: Name | undefined,
): Name {
  const { quantity, lead, previous } = context;
  const noun = (quantity.noun && withoutPer(quantity.noun)) ?? {
    words: page.words,
    from: quantity.to,
    to: quantity.to,
  };
  const right = behind(context, false);
  const some = !isEmpty(right);
  const attained = closes(lead.word, ATTAINED);
  const does = lead.predicate === 'none' || attained;
  const joined = opens(lead.word, WITH);
  // "Trong ngành dệt may, |4 doanh nghiệp lớn", "là xã bãi ngang, có |8 ấp": what stands before the comma is another thing;
  // so is what the "với" of "86 trường mầm non, phổ thông với |41.250 học sinh" follows.
  const apart =
    (closes(context.before, COLON) && some) ||
    (closes(context.before, COMMA) && (some || lead.predicate === 'exist' || !opens(noun, OF_AIMS))) ||
    (joined && (previous?.quantity.kind === 'count' || previous?.quantity.kind === 'percent')) ||
    lastOfNames(context, left) ||
    // "xã hội được chú trọng, |xã có 4 trường": what has it stands behind the comma.
    (lead.predicate === 'exist' &&
      left.words === context.before.words &&
      COMMA.isIn(left.words, left.to, context.before.to));
  const told: Name = apart ? [] : does ? withoutDoer(action(left)) : named(left);
  const silent = nameSize(told) === 0 || (told[0] !== undefined && holds(told[0], HAPPENS));
  // "14 trại gà với |210.500 con", "6 trại vịt: |18.400 con": heads of what was counted before.
  const heads = !some && previous?.quantity.noun && opens(noun, HEAD);
  if (heads && (joined || closes(context.before, COLON)) && silent) return [noun, previous.quantity.noun as Phrase];
  const body = opens(lead.word, MADE_OF) ? elected(context) : undefined;
  if (body) return [noun, body];
  if (!does && lead.predicate !== 'exist' && lead.predicate !== 'remain' && !silent) {
    // "kinh tế |đạt 4 chỉ tiêu": the noun is needed to say what it is; "khách du lịch đạt 3 triệu lượt" says it.
    // "Điểm nghẽn được chỉ ra là |11 dự án còn vướng mặt bằng"
    if (some && opens(lead.word, IS)) return [noun, right];
    const says = !opens(noun, OF_AIMS) || has(page, [left], noun);
    return says ? [left] : [noun, left];
  }
  // "đề ra 18 chỉ tiêu": that they were set says nothing of what they are.
  const end = told.at(-1);
  if (does && quantity.of === undefined && end && opens(noun, AIMS) && closes(end, SET)) return [noun, ...named(right)];
  if (joined && last?.context.quantity.kind === 'rank' && !some && has(page, last.indicator, noun))
    return last.indicator;
  const short = done && nameSize(done) <= LONGEST_DEED && !(some && COMMA.isIn(right.words, right.from, right.to));
  if (short && some && size(right) <= 8) return [...done, noun, right];
  if (done && silent && !(some && quantity.of !== undefined)) return [...done, noun];
  if (nameOpens(told, POPULATION)) return told;
  if (some && (!does || silent || nameSize(told) > 6 || size(right) > 2)) {
    const of = previous?.quantity.noun;
    const ofThose = joined && of && last && size(of) > 1 && size(right) <= 2;
    return ofThose ? [noun, right, of] : [noun, right];
  }
  if (silent) return quantity.of === undefined ? [noun] : [noun, ...reached(page, quantity.from)];
  const classifier = holds(noun, CLASSIFIER);
  if (classifier && !some && (nameSize(told) > 1 || spoken(page.view, noun) === 'con')) return told;
  // "Đàn gia cầm có 4.310 nghìn con": what has them says it.
  // "nâng số xã đạt chuẩn lên |9 xã" has its noun already.
  if (!does && !classifier && isPlace(told)) return [noun];
  if (!does) return (classifier && nameOpens(told, HEADS)) || nameOpens(told, NUMBER_OF) ? told : [noun, ...told];
  // "kinh tế |4 chỉ tiêu; văn hóa - xã hội |9 chỉ tiêu": of what, where no verb stands before.
  if (opens(noun, CRITERIA) && !nameHolds(told, VERB)) return [noun, ...told];
  return has(page, told, noun) ? [...told, ...named(right)] : [...told, noun, ...named(right)];
}

const CAPITAL = 0x41;
/** "Nà Rì có |42 trường học": a bare name of capitals only says who has them. */
function isPlace([name, ...rest]: Name): boolean {
  if (!name || rest.length || size(name) < 2) return false;
  for (let i = name.from; i < name.to; i++) if (name.words.shape.charCodeAt(i) !== CAPITAL) return false;
  return true;
}

/** "xảy ra |112 vụ TNGT": that they happened says nothing of what they are. */
const HAPPENS = pattern('^(?:chỉ|để)? (?:xảy ra|ghi nhận|phát sinh)$');
const MADE_OF = pattern('bao? gồm');
const BODY = pattern(
  '(?:ban chấp hành|ban thường vụ|ủy ban kiểm tra|thường trực|bch|btv|đoàn đại biểu|ban chỉ đạo|ban tổ chức|ban giám sát)',
);
const BODY_ENDS = pattern('[,;:(]|khóa|nhiệm kỳ|lần thứ|gồm|dự|đi');

/** "bầu |Ban Chấp hành Đảng bộ xã khóa X, nhiệm kỳ …, gồm 15 đồng chí": of which body they are. */
function elected({ before }: Context): Phrase | undefined {
  const body = BODY.lastIn(before.words, before.from, before.to);
  if (!body) return undefined;
  const ends = BODY_ENDS.firstIn(before.words, body.end, before.to);
  return cut(before, body.start, ends?.index ?? before.to);
}

/** "tiêu chí/xã": of a compound what is counted. */
export function withoutPer(noun: Phrase): Phrase {
  const slash = PER.firstIn(noun.words, noun.from, noun.to);
  return slash ? cut(noun, noun.from, slash.index) : noun;
}
const PER = pattern('/');

function reached({ words }: Page, at: number): Name {
  const extent = EXTENT.startBefore(words, at);
  const to = extent >= 0 ? extent : at;
  const from = REACHED.startBefore(words, to);
  return from >= 0 ? [{ words, from, to }] : [];
}

/** Whether the phrases have the words of the noun somewhere. */
export function has({ view }: Page, name: Name, noun: Phrase): boolean {
  const sought = spoken(view, noun).toLowerCase();
  return name.some((phrase) => spoken(view, phrase).toLowerCase().includes(sought));
}
