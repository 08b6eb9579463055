import type { FigureRole } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';

/** Where in a sentence plans or requests begin, and what every figure behind that point is. */
export interface RoleScope {
  readonly role: 'actual' | 'target' | 'proposed';
  /** The word from which it holds in the sentence. */
  readonly from: number;
}

const AIM = pattern(
  '(?<!năm|nỗ lực|đã|sự|ý chí|tinh thần|quá trình) phấn đấu|đặt mục tiêu|hướng [đến tới] (?:mục tiêu|(?=N))|(?<!thực hiện|kết quả) (?:các|một số)? chỉ tiêu [^.;,:N]{0,9} năm Y (?:là|gồm|như sau)? :|quyết tâm (?:đạt|hoàn thành|thực hiện)|(?:mục tiêu|chỉ tiêu) [^.;,:]{0,8} [đề đặt] ra :|(?<!được|đạt|vượt|hoàn thành) mục tiêu (?:đến|năm|tổng quát|cụ thể|chủ yếu|là|của (?:năm|nhiệm kỳ)|tăng trưởng|đề ra(?= [là:]))|[đề đặt] ra (?:một số|các|I)? (?:chỉ tiêu|mục tiêu|nhiệm vụ)|xác định (?:một số|các)? (?:chỉ tiêu|mục tiêu)|(?<!N) chỉ tiêu (?:chủ yếu|cụ thể)? (?:năm|đến năm|của năm|phấn đấu|quý|tháng D|nhiệm kỳ|giai đoạn)|chỉ tiêu (?:chủ yếu|cụ thể)? (?:của|cho)? năm Y ,? (?:bao? gồm|:)|với (?:một số|các|những|I) (?:chỉ tiêu|mục tiêu) (?![đạt hoàn vượt đã thực]) [^.;,:N]{0,6} :|nhiệm vụ [^.;,]{0,3} (?:tới đây|thời gian tới)|để (?:hoàn thành|đạt được?) (?=N)|phương hướng|định hướng đến|trong thời gian tới|những tháng cuối năm|(?:nhiệm vụ|giải pháp|kế hoạch) [^.;,]{0,9} I tháng cuối năm|I tháng cuối năm Y? ,? (?:cần|tiếp tục|tập trung|sẽ)|dự kiến (?:năm(?! nay)|đến|sẽ)|(?<!đạt|vượt|hoàn thành|bằng|với|hơn|mức|%) kế hoạch (?:năm Y)? (?:là|đề ra(?= [là:]))|quyết nghị|giao chỉ tiêu|(?<!số tiền|số việc|khoản|số) phải (?:đạt|giải ngân|hoàn thành|thu|trồng)|tầm nhìn|(?<!khả năng) sẽ (?:đạt|hoàn thành|có|tăng|giảm|phấn đấu|trồng|xây|hỗ trợ|đầu tư|triển khai)',
);
const ASK = pattern(
  'kiến nghị|đề xuất|đề nghị|xin (?:chủ trương|hỗ trợ|bổ sung|tỉnh|huyện|trung ương|chính phủ|cấp trên|được|phép|cho)|mong (?:muốn|tỉnh|huyện|được|các|trung ương|chính phủ|ubnd|cấp trên)',
);
const ORDER = pattern('yêu cầu|lưu ý');
/** Words that every plan, request and order is told with: a sentence without one goes on as the one before. */
const TRIGGER = pattern(
  '[phấn đặt quyết mục đề xác chỉ hướng tháng dự hoạch giao phải tầm sẽ kiến xin mong yêu lưu vụ để]|thời gian tới',
);
/** "đã", "đạt được", "so với cùng kỳ": the sentence tells what was, whatever the one before promised. */
const DONE = pattern(
  'đã|đạt được|kết quả|tính đến|đến nay|so với? cùng kỳ|vừa qua|công bố|trong I năm [qua là đã]|ước đạt|ghi nhận|qua rà soát|hiện [có nay]',
);
/** Whoever asks here leads: what is asked is an order, its figures are targets. */
const LEADS = pattern(
  'đồng chí|đ / c|ông|bà|bí thư|phó bí thư|chủ tịch|phó chủ tịch|thủ tướng|bộ trưởng|thứ trưởng|trưởng đoàn|trưởng ban|giám đốc|chủ nhiệm',
);
const REPRESENTS = pattern('(?:lãnh đạo|đại diện) [^,]* (?:huyện|xã|tỉnh|thành phố)');
const ADVISES = pattern('yêu cầu|chỉ đạo|lưu ý|giao|cần|phải');
/** Honours that are asked for are told as done: "đề nghị tặng Huân chương cho 20 người". */
const HONOUR = pattern(
  '(?:cấp trên|tỉnh|huyện)? được? [trao xét]? (?:tặng|khen|công nhận|phong|truy tặng|các cấp khen)',
);
/** "kiến nghị |của cử tri", "đề nghị |3 nội dung": who asks or how much, not what. */
const ONLY_TOLD = pattern('của|đã|này|trên|cử tri|được|I lượt? (?:ý kiến|nội dung|vấn đề|kiến nghị|việc)');
const COUNTED = pattern(
  'hồ sơ|đồng ý|họp xét|những|các|nhiều|lượt|ý kiến ,?|về|nội dung|N|trả lời|giải quyết|đơn|số|tổng hợp|tiếp thu',
);
const TELLS = pattern(
  '(?:cho biết|cho thấy|báo cáo kết quả|đã báo cáo) [^.]* (?:I tháng đầu? năm|đến nay|đã|so với? cùng kỳ)',
);
const SET = pattern('(?:đề|đặt|xác) [ra định] N');
const ON = pattern('trở lên');
const LISTS = pattern(':(?= [^:])');
const AIMS = pattern('mục tiêu|phương hướng|chỉ tiêu|nhiệm vụ');
const RESULTS = pattern('kết quả|đạt|vượt|hoàn thành');
const REQUESTS = pattern('kiến nghị|đề xuất');
const COLON = 0x3a;

/** For each sentence, where its plans or requests begin; undefined where all of it tells what is. */
export function roleScopes({ text: { words }, structure }: Findings): (RoleScope | undefined)[] {
  let carried: RoleScope['role'] = 'actual';
  let list: RoleScope['role'] = 'actual';
  let block = -1;
  const title = structure.blocks.find(({ kind }) => kind === 'title');
  const plan = title !== undefined && plans(words, words.at(title.start), words.at(title.end - 1) + 1);
  return structure.sentences.map((sentence) => {
    const kind = structure.blocks[sentence.block]?.kind ?? 'paragraph';
    const from = words.at(sentence.start);
    const to = words.at(sentence.end - 1) + 1;
    if (sentence.block !== block) {
      block = sentence.block;
      if (kind === 'heading' || kind === 'title') list = headed(words, from, to, kind === 'heading');
      carried = list;
    }
    const lead = words.code.charCodeAt(to - 1) === COLON;
    if (TRIGGER.isIn(words, from, to)) {
      const asked = askedAt(words, from, to);
      const aims = AIM.firstIn(words, from, to);
      // "đề ra nhiệm vụ tháng 9, Giám đốc Sở |cho biết, trong 8 tháng …": the plans are only named, what follows is told.
      const aim = aims && !TELLS.isIn(words, aims.index, to) ? aims : undefined;
      if (asked && (!aim || asked.at < aim.index)) {
        carried = LISTS.isIn(words, asked.at, Math.min(to, asked.at + 14)) ? asked.role : 'actual';
        if (lead) list = carried = asked.role;
        return { role: asked.role, from: asked.at };
      }
      if (aim && carried !== 'proposed') {
        carried = 'target';
        if (lead) list = 'target';
        // "đã đề ra |18 chỉ tiêu": how many were set is told as done, what they are is aimed at.
        return { role: 'target', from: aim.index + (SET.endAt(words, aim.index) >= 0 ? aim[0].length : 0) };
      }
    }
    const done = DONE.isIn(words, from, to) && !ON.isIn(words, from, to);
    if (carried === 'actual') return plan && !done ? { role: 'target', from } : undefined;
    if (done) carried = 'actual';
    if (list !== 'actual' && carried === 'actual' && kind !== 'item') list = 'actual';
    return carried === 'actual' ? undefined : { role: carried, from };
  });
}

/** "Quy hoạch phát triển rừng …", "Nghị quyết về dự toán ngân sách năm …": all that such a text does not tell as done is aimed at. */
const PLANS = pattern(
  '[^,;:.]{0,6}? (?:quy hoạch|kế hoạch|dự toán|phương án phân bổ|(?:nghị quyết|quyết định) [^,;:.]{0,8}? (?:dự toán|kế hoạch|mục tiêu|chỉ tiêu|phương hướng|nhiệm vụ))',
);
const TOLD_OF = pattern(
  'kết quả|tình hình|thực hiện|sơ kết|tổng kết|giải ngân|bàn|triển khai|kiểm tra|báo cáo|hội nghị|đạt|vượt|hoàn thành',
);
const plans = (words: Words, from: number, to: number): boolean => {
  const end = PLANS.endAt(words, from);
  return end >= 0 && end <= to && !TOLD_OF.isIn(words, from, to);
};

function headed(words: Words, from: number, to: number, heading: boolean): RoleScope['role'] {
  if (heading && AIMS.isIn(words, from, to) && !RESULTS.isIn(words, from, to)) return 'target';
  return REQUESTS.isIn(words, from, to) ? 'proposed' : 'actual';
}

function askedAt(
  words: Words,
  from: number,
  to: number,
): { readonly at: number; readonly role: 'target' | 'proposed' } | undefined {
  for (const { index, 0: asks } of ASK.allIn(words, from, to)) {
    const end = index + asks.length;
    if (HONOUR.endAt(words, end) >= 0 || ONLY_TOLD.endAt(words, end) >= 0) continue;
    if (COUNTED.startBefore(words, index) >= from) continue;
    const leader =
      REQUEST.endAt(words, index) < 0 && LEADS.isIn(words, from, index) && !REPRESENTS.isIn(words, from, index);
    return { at: index, role: leader ? 'target' : 'proposed' };
  }
  const ordered = ADVISES.firstIn(words, from, to);
  if (ordered && ORDER.endAt(words, ordered.index) >= 0 && LEADS.isIn(words, from, ordered.index))
    return { at: ordered.index, role: 'target' };
  return undefined;
}
const REQUEST = pattern('kiến nghị|đề xuất');

/** A group is an estimate, a target or proposed as a whole; a baseline holds for its own number. */
export function roleOf(
  at: number,
  scope: RoleScope | undefined,
  estimate: boolean,
  aim: boolean,
  baseline: boolean,
): FigureRole {
  if (baseline) return 'baseline';
  if (scope && scope.role !== 'actual' && at >= scope.from) return scope.role;
  if (aim) return 'target';
  return estimate ? 'estimate' : 'actual';
}
