import type { Unsettled } from '../settle/settle.ts';
import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';
import type { Words } from '../words/words.ts';
import { says } from './asking.ts';
import { skipConnectives } from './clauses.ts';
import { pieces } from './content.ts';
import { COLON, FAULT } from './cues.ts';
import type { Passage, Scene, Stretch } from './scene.ts';
import { firstWorded, shortcoming } from './shortcoming.ts';
import { announced, clausesOf, NO_SUBJECT_HERE, onlyAnnounces, trimShortcoming } from './shortcoming-clauses.ts';
import type { Item } from './talk.ts';
import { voicesIn } from './voiced.ts';
import { levelOfBlock } from './walk.ts';
import { whyShort } from './why-short.ts';
import { ENUMERATION, FAULTS } from './words.ts';

/** "2. Hạn chế, tồn tại", "Khó khăn, vướng mắc": the text under such a heading lists shortcomings. */
const SECTION = wordList(FAULTS);
const HEADING = 90;

const CAUSE = wordList('nguyên nhân|về nguyên nhân');
function tellsCause(words: Words, from: number): boolean {
  let at = from;
  while (at < words.count && '–-+*.“"'.includes(words.code[at] as string)) at++;
  return CAUSE.endAt(words, at) > at;
}
const ALSO = wordList('do|vì|bởi|một phần|mặt khác|ngoài ra|bên cạnh đó|cùng với đó|đồng thời|thêm vào đó|nữa là');
/** "Nguyên nhân là do …. |Ngoài ra|, …", "(2) …": one more cause. */
const alsoCause = (words: Words, from: number) =>
  ALSO.endAt(words, from) > from || ENUMERATION.endAt(words, from) > from || ENUMERATION.startBefore(words, from) >= 0;
/** "Trước đây, đường đi lại rất khó khăn": it is so no more. */
const PAST = pattern(
  'trước (?:đây|kia|năm|khi)|ngày trước|những năm trước|từ chỗ|nếu như|khi [mới chưa còn]|[thời lúc] [điểm bấy] [đó ấy giờ]|(?:lúc|khi) [đó ấy]|ban đầu|những ngày đầu|thời gian đầu',
);
const MAY_BE_PAST = wordList('trước|ngày|những|từ|nếu|khi|thời|lúc|ban');
const isPast = (words: Words, from: number) => MAY_BE_PAST.mayBegin(words, from) && PAST.endAt(words, from) > from;
const AHEAD = wordList('phương hướng|nhiệm vụ|giải pháp|bài học');
const WHY = wordList('vì sao|tại sao');
const DESPITE = pattern('bên cạnh (?:những|các)? [kết thành mặt ưu]');
const BESIDES = wordList('bên');
const MENDS = wordList('giải pháp|khắc phục|kiến nghị');

/** What the sentences before say of the one that is read. */
interface State {
  /** Under a heading that names shortcomings, and how deep it stands. */
  section: boolean;
  level: number;
  /** The block whose sentences go on listing: the last one said that there are shortcomings. */
  run: number;
  /** The sentence before ended in "những hạn chế sau:". */
  list: boolean;
  /** Causes are told like shortcomings, and are none. */
  cause: boolean;
  causeBlock: number;
  /** The causes stand under a heading or behind a colon: all that follows in the block is one. */
  causeList: boolean;
}

/** The shortcomings that a text admits, each with its words. */
export function findLimitations(scene: Scene, asked: readonly Item[]): Unsettled[] {
  const found: Stretch[] = [];
  const state: State = {
    section: false,
    level: 0,
    run: -1,
    list: false,
    cause: false,
    causeBlock: -1,
    causeList: false,
  };
  let next = 0;
  for (const passage of scene.passages) {
    if (!admits(scene, state, passage)) continue;
    while (next < asked.length && (asked[next] as Item).words[1] <= passage.from) next++;
    const voices = voicesIn(scene, passage);
    if (voices.length > 0) {
      found.push(...complaints(scene, voices));
      continue;
    }
    const request = asked[next]?.words;
    readPassage(
      scene,
      state,
      passage,
      request && request[0] < passage.to ? Math.max(passage.from, request[0]) : passage.to,
      found,
    );
    if (passage.cues & FAULT) announce(scene, state, passage);
  }
  return found.map((words) => ({ type: 'limitation', span: scene.span(words), why: () => whyShort(scene, words) }));
}

/** "Cử tri nêu ý kiến về các vấn đề như: |đường xuống cấp|; sớm kéo điện": what is only complained of. */
function complaints(scene: Scene, voices: ReturnType<typeof voicesIn>): Stretch[] {
  return voices.flatMap(({ words, asks }) => {
    const told = !asks && shortcoming(scene, ...words) ? trimShortcoming(scene, words) : undefined;
    return told ? [told] : [];
  });
}

/** Follows headings and causes; whether the sentence may admit anything. */
function admits(scene: Scene, state: State, { from, to, block, kind, cues }: Passage): boolean {
  const { words } = scene;
  if (kind === 'heading' || kind === 'title') {
    const depth = levelOfBlock(scene, block);
    const names = (cues & FAULT) > 0 && SECTION.firstIn(words, from, to) >= 0;
    state.cause = !names && tellsCause(words, from);
    const short = (words.ends[to - 1] as number) - (words.starts[from] as number) < HEADING;
    state.section = (names && short) || (state.section && depth > state.level);
    if (names) state.level = depth;
    state.list = false;
    state.causeList = state.cause;
  } else if (tellsCause(words, from)) {
    state.cause = true;
    state.causeList = scene.code[to - 1] === ':';
  } else if (state.cause && kind === 'paragraph') {
    const goesOn = block === state.causeBlock && (state.causeList || alsoCause(words, from));
    state.cause = goesOn;
  }
  if (state.cause) {
    state.causeBlock = block;
    state.list = false;
    // Under "2. Nguyên nhân" nothing is admitted; a cause told in a sentence may be a shortcoming by its words.
    if (state.causeList) return false;
  }
  const inList = kind === 'item' && (state.list || state.section);
  if ((kind !== 'paragraph' && kind !== 'item') || (!inList && isPast(words, from))) return false;
  // "PV: Xã còn khó khăn gì?"
  if (scene.code[to - 1] === '?' && WHY.firstIn(words, from, to) < 0) return false;
  if (AHEAD.endAt(words, from) > from) state.section = state.list = false;
  if (state.list && kind !== 'item') state.list = false;
  return true;
}

/** Reads a sentence, or what of it stands before the first thing asked in it. */
function readPassage(scene: Scene, state: State, passage: Passage, to: number, found: Stretch[]): void {
  const { words } = scene;
  const { from, kind, block, cues } = passage;
  // "Hạn chế là: (1) … . (2) …": the sentences of one paragraph are the items.
  const numbered = state.run === block && ENUMERATION.startBefore(words, from) >= 0;
  const { cause } = state;
  const listed = !cause && (state.list || numbered || (state.section && kind === 'item'));
  if (!listed && !(cues & FAULT) && !firstWorded(scene, from, passage.to)) return;
  const inRun =
    !cause &&
    (state.run === block || state.section || (BESIDES.mayBegin(words, from) && DESPITE.endAt(words, from) > from));
  if (to === passage.to) {
    found.push(...(cause ? ofCause(scene, from, to) : ofSentence(scene, from, to, listed, inRun)));
    return;
  }
  // "…, |tiến độ chưa đạt yêu cầu|, nhà thầu phải …": a shortcoming stands before an order in one sentence.
  const comma = scene.code.lastIndexOf(',', to);
  const before = comma > from && shortcoming(scene, from, comma) && ASKS.firstIn(words, comma, to) < 0;
  const told = before ? comma : toldBefore(scene, from, to);
  found.push(...(told === undefined ? nominal(scene, from, to) : ofSentence(scene, from, told, listed, inRun)));
  found.push(...askedWhy(scene, to, passage.to));
}

/** "Tuy nhiên, công tác … còn bộc lộ những hạn chế sau:" opens a list or a run of sentences. */
function announce(scene: Scene, state: State, { from, to, block, cues }: Passage): void {
  const { words } = scene;
  if (OPENS_RUN.isIn(words, from, to) && OVERCOMES.firstIn(words, from, to) < 0) state.run = block;
  if (!(cues & COLON) || scene.code[to - 1] !== ':' || SECTION.firstIn(words, from, to) < 0) return;
  let last = to - 2;
  while (last > from && scene.code[last] !== ':') last--;
  if (MENDS.firstIn(words, last, to) < 0) state.list = true;
}

/** "Trước thực tế |nhiều trường thiếu nước sạch|, huyện đã …": what was done about it is none. */
const BEFORE = wordList(
  'trước thực tế|trước phản ánh về|trước phản ánh|trước thực trạng|trước tình hình|trước tình trạng|trước việc',
);

/** "Là xã vùng cao còn khó khăn, …": where a unit started from. */
const LIKE_OTHERS = pattern(
  'là (?:một trong những|một)? W{0,3}? (?:xã|huyện|thôn|bản|tỉnh|phường|địa phương|đơn vị)(?! nghèo)',
);

const CAUSE_LEAD = pattern(
  '[“"]? (?:về? nguyên nhân [^,;.\\n]{0,12}? (?:là do|do|là|vì|:)|ngoài ra|bên cạnh đó|cùng với đó|mặt khác|đồng thời) ,?',
);

/** "Nguyên nhân được chỉ ra là do mưa nhiều, |cán bộ chưa sâu sát": only what is worded as a shortcoming is one. */
function ofCause(scene: Scene, start: number, end: number): Stretch[] {
  const lead = CAUSE_LEAD.endAt(scene.words, start);
  const found: Stretch[] = [];
  for (const piece of pieces(scene, lead > start && lead < end ? lead : start, end))
    for (const clause of clausesOf(scene, piece, false, true)) {
      const words = shortcoming(scene, ...clause) ? trimShortcoming(scene, clause) : undefined;
      if (words) found.push(words);
    }
  return found;
}

function ofSentence(scene: Scene, start: number, end: number, listed: boolean, inRun: boolean): Stretch[] {
  const reason = BEFORE.endAt(scene.words, start);
  if (reason > start) {
    const comma = scene.code.indexOf(',', reason);
    if (comma > reason && comma < end) return shortcoming(scene, reason, comma) ? [[reason, comma]] : [];
  }
  const unit = listed ? -1 : LIKE_OTHERS.endAt(scene.words, start);
  if (unit > start) {
    const comma = scene.code.indexOf(',', unit);
    return comma > unit && comma < end ? ofSentence(scene, comma + 1, end, listed, inRun) : [];
  }
  const list = announced(scene, start, end);
  const from = list ?? behindLead(scene, start, end);
  const named = list !== undefined || listed;
  if (!named && !shortcoming(scene, from, end)) return [];
  const found: Stretch[] = [];
  for (const piece of pieces(scene, from, end)) {
    for (const clause of clausesOf(scene, piece, named || inRun)) {
      if (!named && !inRun && !shortcoming(scene, ...clause)) continue;
      if (onlyAnnounces(scene, clause)) continue;
      const words = trimShortcoming(scene, clause);
      if (words) found.push(words);
    }
  }
  return found;
}

const OFFICE = '[chủ bí giám trưởng phó]';
const LEAD = pattern(
  `(?:bên cạnh|ngoài|cùng với) (?:những|các)? [kết mặt thành ưu] [^,;\\n]*? (?:,|(?=[vẫn còn]))|[trên xét] [^,;\\n]{0,8} (?:giác độ|phương diện|bình diện|khía cạnh) [^,;\\n]* ,|[qua theo] [^,;\\n]{1,14} , (?:cho thấy|nhận thấy) [,:]?|theo (?:ông|bà|đồng chí|đ / c|đánh giá|phản ánh|lãnh đạo|đại diện) [^,;:\\n]{1,14} (?:, ${OFFICE} [^,;:\\n]{0,14})? [,:]|[^,;:\\n]{1,10} (?:chỉ rõ|chỉ ra|nêu rõ|nhìn nhận|thừa nhận|đánh giá|cho thấy|nhận thấy) :|(?:điểm nghẽn|nút thắt) (?!lớn? nhất)[^,;:\\n]{0,8}? là|rằng|thì|là|có việc|có tình trạng|có|(?:ông|bà|đồng chí|đ / c|đáp) [^:,;\\n]{0,14} (?:, [^:;\\n]{0,18})? :`,
);
/** "Phó Chủ tịch UBND tỉnh bày tỏ lo ngại khi |…", "Cử tri phản ánh |…": who names the shortcoming stands before it. */
const WORRY = pattern(
  '[^,;\\n]{0,22}? (?:(?:quan ngại|lo ngại|băn khoăn|trăn trở|lo lắng|bức xúc|phản ánh) [khi vì về trước rằng]?|kiến nghị về?) (?=W)',
);
const TURN = pattern('[,;.] (?:tuy nhiên|song|nhưng|trong khi đó|trong khi) ,?|(?<=W) nhưng (?=W)');

const GOOD = wordList(
  'đã|đạt|tăng|hoàn thành|tích cực|tốt|khá|nỗ lực|cố gắng|quan tâm|chú trọng|kết quả|chuyển biến|vượt|cải thiện|nâng|tuy|mặc dù|dù|ổn định|phát triển|giảm',
);

/** "Tuy nhiên, |", "Bí thư cũng cho rằng |", "Bên cạnh những kết quả đạt được, |". */
function behindLead(scene: Scene, start: number, end: number): number {
  const { words } = scene;
  const saying = says(scene, start, end);
  let at = saying && shortcoming(scene, saying.end, end) ? saying.end : start;
  at = skipConnectives(scene, at, end);
  const lead = LEAD.endAt(words, at);
  if (lead > at && lead < end) at = skipConnectives(scene, lead, end);
  const worry = WORRY.endAt(words, at);
  if (worry > at && worry < end && shortcoming(scene, worry, end)) at = skipConnectives(scene, worry, end);
  const turn = TURN.firstIn(words, at, end);
  if (turn) {
    const behind = turn.index + turn[0].length;
    // "Chợ xã khởi công từ năm 2019 |nhưng| đến nay chưa xong": behind the word no subject stands, and nothing good before it.
    const onlyTurns = NO_SUBJECT_HERE.endAt(words, behind) > behind && GOOD.firstIn(words, at, turn.index) < 0;
    if (shortcoming(scene, behind, end) && !shortcoming(scene, at, turn.index) && !onlyTurns) return behind;
  }
  return at;
}

/** An asking word between the shortcoming and what is asked: the words before it are the order's topic. */
const ASKS = wordList('đề nghị|yêu cầu|kiến nghị|giao|lưu ý|mong muốn|chỉ đạo|nhấn mạnh');

/** "Bí thư chỉ rõ |tiến độ còn chậm|, đề nghị …": where what is told ends and the asking begins. */
function toldBefore(scene: Scene, start: number, to: number): number | undefined {
  const comma = scene.code.lastIndexOf(',', to - 1);
  if (comma <= start || ASKS.firstIn(scene.words, comma, Math.min(to, comma + 10)) < 0) return undefined;
  const saying = says(scene, start, comma);
  return saying && shortcoming(scene, saying.end, comma) ? comma : undefined;
}

const WHY_ASKED = pattern('(?:vì sao|tại sao) [,:]? (?:[^;?.\\n]* [nhưng mà] (?:đến nay)? ,?)?');

/** "yêu cầu làm rõ vì sao |việc cấp đất đến nay chưa xong|": who asks why says that it is so. */
function askedWhy(scene: Scene, start: number, end: number): Stretch[] {
  const why = WHY_ASKED.firstIn(scene.words, start, Math.min(end, start + 130));
  if (!why) return [];
  const from = why.index + why[0].length;
  let to = from;
  while (to < end && !';?.'.includes(scene.code[to] as string)) to++;
  return to > from && shortcoming(scene, from, to) ? [[from, to]] : [];
}

const OPENS_RUN = pattern(
  '(?:còn|những|một số|nhiều|bộc lộ|chỉ ra|chỉ rõ|nêu) (?:nhiều|một số|những|rõ|các|không ít)* (?:tồn tại|hạn chế|bất cập|khó khăn|yếu kém|khuyết điểm)',
);
const OVERCOMES = wordList('khắc phục|tháo gỡ|vượt qua|vượt lên');

const NAMED = pattern(
  '(?:về|trước|nêu|chỉ ra|phản ánh|bức xúc|lo ngại|băn khoăn) ((?:sự|việc|tình trạng|thực trạng) [^,;\\n]+?)(?=trong bối cảnh|và (?:kiến nghị|đề nghị|yêu cầu|mong)|[,;]|$)',
);

/** "Đặt câu hỏi về |mức đóng góp còn thấp của nghề rừng|, Thủ tướng đề nghị …": a shortcoming named before an order. */
function nominal(scene: Scene, start: number, end: number): Stretch[] {
  const named = NAMED.firstIn(scene.words, start, end);
  if (!named) return [];
  const to = named.index + named[0].length;
  const words: Stretch = [to - (named[1] as string).length, to];
  return shortcoming(scene, ...words) ? [words] : [];
}
