import type { Span } from '../fact.ts';
import type { Findings } from '../findings.ts';
import type { Unsettled } from '../settle/settle.ts';
import { headingLevel } from '../structure/heading-level.ts';
import type { Block } from '../structure.ts';
import { says } from './asking.ts';
import { skipConnectives } from './clauses.ts';
import { pieces } from './content.ts';
import { findRequests } from './find-requests.ts';
import { type Scene, scene } from './scene.ts';
import { shortcoming } from './shortcoming.ts';
import { announced, clausesOf, onlyAnnounces, trimShortcoming } from './shortcoming-clauses.ts';
import { whyShort } from './why-short.ts';
import { ENUMERATION } from './words.ts';

/** "2. Hạn chế, tồn tại", "Khó khăn, vướng mắc": the text under such a heading lists shortcomings. */
const SECTION = /(?<!\p{L})(?:hạn chế|tồn tại|khó khăn|vướng mắc|yếu kém|khuyết điểm|bất cập)(?!\p{L})/u;

const CAUSE = /^(?:\p{P}|\s)*(?:về )?nguyên nhân(?!\p{L})/u;
/** "Trước đây, đường đi lại rất khó khăn": it is so no more. "Là xã vùng cao còn khó khăn, …": where a unit started from. */
const PAST =
  /^(?:trước (?:đây|kia|năm|khi)|ngày trước|những năm trước|từ chỗ|nếu như|là (?:một |một trong những )?(?:\p{L}+ ){0,3}?(?:xã|huyện|thôn|bản|tỉnh|phường|địa phương|đơn vị)|khi (?:mới|chưa|còn))(?!\p{L})/u;

/** The shortcomings that a text admits, each with its words. */
export function findLimitations(findings: Findings): Unsettled[] {
  const seen = scene(findings);
  const found: Span[] = [];
  const { blocks, sentences } = findings.structure;
  const asked = findRequests(findings).map((request) => request.span);
  let next = 0;
  let section = false;
  /** The block whose sentences go on listing: the last one said that there are shortcomings. */
  let run = -1;
  let list = false;
  /** Causes are told like shortcomings, and are none. */
  let cause = false;
  let causeBlock = -1;
  let level = 0;
  for (const sentence of sentences) {
    const { kind } = blocks[sentence.block] as Block;
    const words = seen.lower.slice(sentence.start, sentence.end);
    if (kind === 'heading' || kind === 'title') {
      const depth = headingLevel(seen.lower.slice((blocks[sentence.block] as Block).start, sentence.end));
      cause = CAUSE.test(words) && !SECTION.test(words);
      section = (SECTION.test(words) && words.length < 90) || (section && depth > level);
      if (SECTION.test(words)) level = depth;
      list = false;
    } else if (CAUSE.test(words)) cause = true;
    else if (cause && kind === 'paragraph' && sentence.block !== causeBlock) cause = false;
    if (cause) {
      causeBlock = sentence.block;
      list = false;
      continue;
    }
    if ((kind !== 'paragraph' && kind !== 'item') || PAST.test(words)) continue;
    // "PV: Xã còn khó khăn gì?"
    if (words.endsWith('?') && !/(?:vì|tại) sao/u.test(words)) continue;
    if (/^(?:phương hướng|nhiệm vụ|giải pháp|bài học)(?!\p{L})/u.test(words)) section = list = false;
    if (list && kind !== 'item') list = false;
    // "Hạn chế là: (1) … . (2) …": the sentences of one paragraph are the items.
    const numbered =
      run === sentence.block && NUMBERED.test(seen.lower.slice(Math.max(0, sentence.start - 8), sentence.start));
    while (next < asked.length && (asked[next] as Span)[1] <= sentence.start) next++;
    const inRequest = asked[next];
    const to = inRequest && inRequest[0] < sentence.end ? Math.max(sentence.start, inRequest[0]) : sentence.end;
    const listed = list || numbered || (section && kind === 'item');
    const inRun =
      run === sentence.block || section || /^bên cạnh (?:những |các )?(?:kết quả|thành|mặt|ưu)/u.test(words);
    // "…, |tiến độ chưa đạt yêu cầu|, nhà thầu phải …": a shortcoming stands before an order in one sentence.
    const comma = to < sentence.end ? seen.lower.lastIndexOf(', ', to) : -1;
    const before =
      comma > sentence.start && shortcoming(seen, sentence.start, comma) && !ASKS.test(seen.lower.slice(comma, to));
    const told = to < sentence.end && !before ? toldBefore(seen, sentence.start, to) : undefined;
    const own =
      to < sentence.end && !before && told === undefined
        ? nominal(seen, sentence.start, to)
        : ofSentence(seen, sentence.start, told ?? (before ? comma : to), listed, inRun);
    found.push(...own);
    if (to < sentence.end) found.push(...askedWhy(seen, to, sentence.end));
    if (opensRun(words)) run = sentence.block;
    if (/:\s*$/u.test(words) && SECTION.test(words) && !/(?:giải pháp|khắc phục|kiến nghị)[^:]*:\s*$/u.test(words))
      list = true;
  }
  return found.map((span) => ({ type: 'limitation', span, why: () => whyShort(findings, span) }));
}

/** "Trước thực tế |nhiều trường thiếu nước sạch|, huyện đã …": what was done about it is none. */
const BEFORE = /^trước (?:thực tế|thực trạng|tình hình|tình trạng|việc) /u;

function ofSentence(seen: Scene, start: number, end: number, listed: boolean, inRun: boolean): Span[] {
  const reason = BEFORE.exec(seen.lower.slice(start, end));
  if (reason) {
    const at = start + reason[0].length;
    const comma = seen.lower.indexOf(', ', at);
    if (comma > at && comma < end) return shortcoming(seen, at, comma) ? [[at, comma]] : [];
  }
  const list = announced(seen, start, end);
  const from = list ?? behindLead(seen, start, end);
  const named = list !== undefined || listed;
  if (!named && !shortcoming(seen, from, end)) return [];
  const found: Span[] = [];
  for (const piece of pieces(seen, from, end)) {
    for (const clause of clausesOf(seen, piece, named || inRun)) {
      if (!named && !inRun && !shortcoming(seen, ...clause)) continue;
      if (onlyAnnounces(seen, clause)) continue;
      const span = trimShortcoming(seen, clause);
      if (span) found.push(span);
    }
  }
  return found;
}

/** "Tuy nhiên, |", "Bí thư cũng cho rằng |", "Bên cạnh những kết quả đạt được, |". */
function behindLead(seen: Scene, start: number, end: number): number {
  const saying = says(seen, { start, end });
  let at = saying && shortcoming(seen, saying.end, end) ? saying.end : start;
  at = skipConnectives(seen, at, end);
  const lead =
    /^(?:(?:bên cạnh|ngoài|cùng với) (?:những |các )?(?:kết quả|mặt|thành|ưu điểm)[^,;]*?(?:, |(?= (?:vẫn|còn)(?!\p{L})))|(?:trên|xét) [^,;]{0,30}(?:giác độ|phương diện|bình diện|khía cạnh)[^,;]*, |(?:qua|theo) [^,;]{3,60}, (?:cho thấy|nhận thấy)[,:]? |theo (?:ông|bà|đồng chí|đ\/c|đánh giá|phản ánh|lãnh đạo|đại diện) [^,;:]{3,60}(?:, (?:phó )?(?:chủ tịch|bí thư|giám đốc|trưởng|chủ nhiệm)[^,;:]{0,60})?[,:] |(?:rằng|thì|là|có việc|có tình trạng|có) |(?:ông|bà|đồng chí|đ\/c|đáp) [^:,;]{0,60}(?:, [^:;]{0,80})?: )/u.exec(
      seen.lower.slice(at, end),
    );
  if (lead) at = skipConnectives(seen, at + lead[0].length, end);
  const worry = WORRY.exec(seen.lower.slice(at, Math.min(end, at + 160)));
  if (worry && shortcoming(seen, at + worry[0].length, end)) at = skipConnectives(seen, at + worry[0].length, end);
  const turn = /[,;.]\s*(?:tuy nhiên|song|nhưng|trong khi(?: đó)?)[,\s]+/u.exec(seen.lower.slice(at, end));
  if (turn) {
    const behind = at + turn.index + turn[0].length;
    if (shortcoming(seen, behind, end) && !shortcoming(seen, at, at + turn.index)) return behind;
  }
  return at;
}

/** "Phó Chủ tịch UBND tỉnh bày tỏ lo ngại khi |…", "Cử tri phản ánh |…": who names the shortcoming stands before it. */
const WORRY =
  /^[^,;]{0,100}?(?<!\p{L})(?:quan ngại|lo ngại|băn khoăn|trăn trở|lo lắng|bức xúc|phản ánh)(?: (?:khi|vì|về|trước|rằng))?(?= \p{L})/u;

/** The mark stands before the sentence. */
const NUMBERED = new RegExp(`${ENUMERATION}\\s*$`, 'u');

/** "Bí thư chỉ rõ |tiến độ còn chậm|, đề nghị …": where what is told ends and the asking begins. */
function toldBefore(seen: Scene, start: number, to: number): number | undefined {
  const asking = new RegExp(`,(?=[\\p{L} ]{0,30} ?${ASKS.source}[^,]*$)`, 'u').exec(seen.lower.slice(start, to));
  if (!asking) return undefined;
  const saying = says(seen, { start, end: start + asking.index });
  return saying && shortcoming(seen, saying.end, start + asking.index) ? start + asking.index : undefined;
}

/** "yêu cầu làm rõ vì sao |việc cấp đất đến nay chưa xong|": who asks why says that it is so. */
function askedWhy(seen: Scene, start: number, end: number): Span[] {
  const why = /(?<!\p{L})(?:vì sao|tại sao)[,:]? (?:[^;?.]* (?:nhưng|mà)(?: đến nay)?,? )?([^;?.]+)/du.exec(
    seen.lower.slice(start, Math.min(end, start + 600)),
  );
  const [from, to] = why?.indices?.[1] ?? [0, 0];
  const span: Span = [start + from, start + to];
  return to > from && shortcoming(seen, ...span) ? [span] : [];
}

/** An asking word between the shortcoming and what is asked: the words before it are the order's topic. */
const ASKS = /(?<!\p{L})(?:đề nghị|yêu cầu|kiến nghị|giao|lưu ý|mong muốn|chỉ đạo|nhấn mạnh)(?!\p{L})/u;

const opensRun = (words: string) =>
  /(?<!\p{L})(?:còn|những|một số|nhiều|bộc lộ|chỉ ra|chỉ rõ|nêu)(?: (?:nhiều|một số|những|rõ|các|không ít))* (?:tồn tại|hạn chế|bất cập|khó khăn|yếu kém|khuyết điểm)(?!\p{L})/u.test(
    words,
  ) && !/(?:khắc phục|tháo gỡ|vượt (?:qua|lên))/u.test(words);

/** "Đặt câu hỏi về |sự đóng góp còn ở mức thấp của du lịch|, Thủ tướng đề nghị …": a shortcoming named before an order. */
function nominal(seen: Scene, start: number, end: number): Span[] {
  const words = seen.lower.slice(start, end);
  const named =
    /(?:về|trước|nêu|chỉ ra|phản ánh|bức xúc|lo ngại|băn khoăn) ((?:sự|việc|tình trạng|thực trạng) [^,;]+?)(?= trong bối cảnh| và (?:kiến nghị|đề nghị|yêu cầu|mong)|[,;]|$)/u.exec(
      words,
    );
  if (!named) return [];
  const from = start + named.index + named[0].length - (named[1] as string).length;
  const span: Span = [from, from + (named[1] as string).length];
  return shortcoming(seen, ...span) ? [span] : [];
}
