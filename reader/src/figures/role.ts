import type { FigureRole } from '../fact.ts';
import type { Findings } from '../findings.ts';

/** Where in a sentence plans or requests begin, and what every figure behind that point is. */
export interface RoleScope {
  readonly role: 'actual' | 'target' | 'proposed';
  /** Offset from which it holds in the sentence. */
  readonly from: number;
}

const AIM =
  /(?<![\p{L}])(?:(?<!(?:năm|nỗ lực|đã|sự|ý chí|tinh thần|quá trình) )phấn đấu|đặt mục tiêu|quyết tâm (?:đạt|hoàn thành|thực hiện)|mục tiêu (?:đến|năm|tổng quát|cụ thể|chủ yếu|là|của (?:năm|nhiệm kỳ)|tăng trưởng|đề ra(?= là| :|:))|(?:đề|đặt) ra (?:một số |các |\d+ )?(?:chỉ tiêu|mục tiêu|nhiệm vụ)|xác định (?:một số |các )?(?:chỉ tiêu|mục tiêu)|(?:các )?chỉ tiêu (?:chủ yếu |cụ thể )?(?:năm|đến năm|của năm|phấn đấu)|phương hướng|định hướng đến|trong thời gian tới|những tháng cuối năm|(?:nhiệm vụ|giải pháp|kế hoạch)[^.;,]{0,40}\d tháng cuối năm|\d tháng cuối năm(?: \d{4})?,? (?:cần|tiếp tục|tập trung|sẽ)|dự kiến (?:năm|đến|sẽ)|kế hoạch (?:năm \d{4} )?(?:là|đề ra)|quyết nghị|giao chỉ tiêu|phải đạt|tầm nhìn|sẽ (?:đạt|hoàn thành|có|tăng|giảm|phấn đấu|trồng|xây|hỗ trợ|đầu tư|triển khai))/u;
const ASK = /(?<![\p{L}])(?:kiến nghị|đề xuất|đề nghị|xin (?:chủ trương|hỗ trợ|bổ sung)|mong muốn)(?![\p{L}])/gu;
/** "đã", "đạt được", "so với cùng kỳ": the sentence tells what was, whatever the one before promised. */
const DONE =
  /(?<![\p{L}])(?:đã|đạt được|kết quả|tính đến|đến nay|so (?:với )?cùng kỳ|vừa qua|trong \d+ năm (?:qua|là|đã)|ước đạt|ghi nhận|qua rà soát|hiện (?:có|nay))(?![\p{L}])/u;
/** Whoever asks here leads: what is asked is an order, its figures are targets. */
const LEADS =
  /(?<![\p{L}])(?:đồng chí|đ\/c|ông|bà|bí thư|phó bí thư|chủ tịch|phó chủ tịch|thủ tướng|bộ trưởng|thứ trưởng|trưởng đoàn|trưởng ban|giám đốc|chủ nhiệm)(?![\p{L}])/u;
const ADVISES = /(?<![\p{L}])(?:yêu cầu|chỉ đạo|lưu ý|giao|cần|phải)(?![\p{L}])/u;
/** Honours that are asked for are told as done: "đề nghị tặng Huân chương cho 20 người". */
const HONOUR =
  /^\s*(?:cấp trên |tỉnh |huyện )?(?:được )?(?:trao |xét )?(?:tặng|khen|công nhận|phong|truy tặng|các cấp khen)/u;
const TELLS =
  /(?<![\p{L}])(?:cho biết|cho thấy|báo cáo kết quả|đã báo cáo)(?![\p{L}])[^.]*(?:\d+ tháng (?:đầu )?năm|đến nay|đã|so (?:với )?cùng kỳ)/u;
const HEADING = new Set(['heading', 'title']);

/** For each sentence, where its plans or requests begin; undefined where all of it tells what is. */
export function roleScopes({ text, structure }: Findings): (RoleScope | undefined)[] {
  let carried: RoleScope['role'] = 'actual';
  let list: RoleScope['role'] = 'actual';
  let block = -1;
  return structure.sentences.map((sentence) => {
    const kind = structure.blocks[sentence.block]?.kind ?? 'paragraph';
    const lower = text.lower.slice(sentence.start, sentence.end);
    if (sentence.block !== block) {
      block = sentence.block;
      if (HEADING.has(kind))
        list =
          kind === 'heading' && /(?:mục tiêu|phương hướng|chỉ tiêu|nhiệm vụ)/u.test(lower) && !/kết quả/u.test(lower)
            ? 'target'
            : /kiến nghị|đề xuất/u.test(lower)
              ? 'proposed'
              : 'actual';
      carried = list;
    }
    const asked = askedAt(lower);
    const aims = AIM.exec(lower);
    // "đề ra nhiệm vụ tháng 9, Giám đốc Sở |cho biết, trong 8 tháng …": the plans are only named, what follows is told.
    const aim = aims && TELLS.test(lower.slice(aims.index)) ? null : aims;
    const done = DONE.test(lower);
    if (asked && (!aim || asked.at < aim.index)) {
      carried = /:\s*\S/u.test(lower.slice(asked.at, asked.at + 60)) ? asked.role : 'actual';
      if (lower.endsWith(':')) list = carried = asked.role;
      return { role: asked.role, from: sentence.start + asked.at };
    }
    if (aim && carried !== 'proposed') {
      carried = 'target';
      if (lower.endsWith(':')) list = 'target';
      // "đã đề ra |18 chỉ tiêu": how many were set is told as done, what they are is aimed at.
      const set = /^(?:đề|đặt|xác) (?:ra|định) \d/u.test(aim[0]);
      return { role: 'target', from: sentence.start + aim.index + (set ? aim[0].length : 0) };
    }
    if (carried !== 'actual' && done && !/trở lên/u.test(lower)) carried = 'actual';
    if (list !== 'actual' && carried === 'actual' && kind !== 'item') list = 'actual';
    return carried === 'actual' ? undefined : { role: carried, from: sentence.start };
  });
}

function askedAt(lower: string): { readonly at: number; readonly role: 'target' | 'proposed' } | undefined {
  for (const match of lower.matchAll(ASK)) {
    const behind = lower.slice(match.index + match[0].length);
    if (
      HONOUR.test(behind) ||
      /^\s*(?:(?:của|đã|này|trên|cử tri|được)(?![\p{L}])|\d+ (?:lượt )?(?:ý kiến|nội dung|vấn đề|kiến nghị|việc))/u.test(
        behind,
      )
    )
      continue;
    if (
      /(?:những|các|nhiều|lượt|ý kiến,?|về|nội dung|\d|trả lời|giải quyết|đơn|số|tổng hợp|tiếp thu)\s$/u.test(
        lower.slice(0, match.index),
      )
    )
      continue;
    const before = lower.slice(0, match.index);
    const leader =
      match[0] !== 'kiến nghị' &&
      match[0] !== 'đề xuất' &&
      LEADS.test(before) &&
      !/(?:lãnh đạo|đại diện)[^,]*(?:huyện|xã|tỉnh|thành phố)/u.test(before);
    return { at: match.index, role: leader ? 'target' : 'proposed' };
  }
  const ordered = ADVISES.exec(lower);
  if (ordered && /(?<![\p{L}])(?:yêu cầu|lưu ý)/u.test(ordered[0]) && LEADS.test(lower.slice(0, ordered.index)))
    return { at: ordered.index, role: 'target' };
  return undefined;
}

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
