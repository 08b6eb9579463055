import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';
import { headAt, skipMarks } from './clauses.ts';
import { cueAt, HEAD } from './cues.ts';
import { rankOf, rankOfLevel } from './rank.ts';
import type { Scene } from './scene.ts';

/** Who says something: a person, or a body that asks or orders. */
export interface Speaker {
  /** The person's name where the text gives it, else the words of the office or the body. */
  readonly label: string;
  readonly rank: number | undefined;
  readonly person: boolean;
}

const PERSON = wordList(
  'đồng chí|các đồng chí|đ/c|các đ/c|ông|bà|thủ tướng|phó thủ tướng|bí thư|phó bí thư|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|tổng giám đốc|phó tổng giám đốc|chủ nhiệm|phó chủ nhiệm|trưởng|phó trưởng|cục trưởng|phó cục trưởng|chi cục trưởng|phó chi cục trưởng|vụ trưởng|phó vụ trưởng|tổng cục trưởng|phó tổng cục trưởng|bộ trưởng|thứ trưởng|tổng bí thư|chánh|phó chánh|lãnh đạo|đại diện|viện trưởng|phó viện trưởng|chỉ huy trưởng|phó chỉ huy trưởng|chính ủy|chính trị viên|tham mưu trưởng|tư lệnh|phó tư lệnh|hiệu trưởng|phó hiệu trưởng|thượng tá|đại tá|trung tá|thiếu tướng|trung tướng|thành viên|các thành viên|ủy viên|thường trực|người đứng đầu|chủ tọa|đoàn chủ tọa|người chủ trì|đại biểu quốc hội|các đại biểu quốc hội',
);
const BODY = wordList(
  'tỉnh|huyện|xã|phường|thị trấn|thị xã|quận|thành phố|tp|tx|ubnd|hđnd|ủy ban|hội đồng|ban|sở|ngành|bộ|cục|chi cục|phòng|công an|đảng bộ|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|cấp ủy|chính quyền|mặt trận|mttq|địa phương|đơn vị|đoàn|tổ công tác|cử tri|người dân|nhân dân|bà con|doanh nghiệp|hợp tác xã|đại biểu|ý kiến|chính phủ|trung ương|nhà trường|trường|trung tâm|công ty|hội|thôn|chủ đầu tư|nhà thầu|nhà đầu tư|hộ|kết luận|thông báo|văn phòng|trạm|hạt|viện|chi nhánh|ngân hàng|kho bạc|hiệp hội|liên minh|liên đoàn|tổ đại biểu|người lao động|công nhân|ngư dân|giáo viên|học sinh|phụ huynh|hội viên|nông dân|thanh niên|tiểu thương|nhà máy|tập đoàn|tổng công ty|ban quản lý|đảng viên|chi hội|chi bộ|xí nghiệp|đồng bào|thị ủy|quận ủy|bộ đội|quân khu|bản|buôn|ấp|khu phố|tổ dân phố|thanh tra|kiểm toán|tòa án|ban cán sự|đảng đoàn|công đoàn|chủ rừng|già làng|người có uy tín',
);
const SOME = wordList('các|một số|nhiều|hầu hết');
/** A finite verb makes a clause of its own: no subject of the word that follows. */
const FINITE = wordList('đã|đang|sẽ|được|bị|đạt|tăng|có|còn|cần|phải|để|nhằm|mà|là|vì|nếu|không|chưa|đồng ý|nhất trí');
/** Before a subject: "Theo đó, |", "Kết luận hội nghị |". */
const LEAD = wordList(
  'theo đó|tuy nhiên|song|nhưng|và|cũng|đồng thời|do đó|vì vậy|bên cạnh đó|cùng với đó|ngoài ra|trong đó|trên tinh thần đó|tiếp đó|trước hết|đặc biệt',
);
/** Adverbs between a subject and its verb: "cũng", "đã phát biểu", "đặc biệt". */
const ADVERBS = wordList(
  'cũng|đã|còn|tiếp tục|đồng thời|đặc biệt|luôn|tiếp|mạnh mẽ|thẳng thắn|phát biểu|phát biểu chỉ đạo|phát biểu kết luận|kết luận|chủ trì|có ý kiến|nêu ý kiến|và|có|rất|thẳng|một lần nữa|lần nữa|hoan nghênh|chân thành|phản ánh|thảo luận|trao đổi|nêu|báo cáo|ghi nhận|biểu dương|có tờ trình|có văn bản|có công văn|có báo cáo|quán triệt và|chỉ đạo và|kiểm tra và|gửi văn bản|gửi công văn|gửi tờ trình|ban hành văn bản|ban hành công văn',
);
const SPEAKS = wordList('phát biểu|chỉ đạo|kết luận|chủ trì');
const SAME = wordList('cũng|đã|đồng thời|và|trong đó|đặc biệt|ngoài ra|bên cạnh đó|cùng với đó|tiếp tục');
const GOES_ON = pattern(
  '(?:đồng thời|cùng với đó|bên cạnh đó|ngoài ra|vì vậy|vì thế|do đó|do vậy|từ đó|qua đó|trên cơ sở đó) cũng? ,?',
);
const OURSELVES = wordList('chúng tôi|tôi|chúng ta');
const TOPIC = wordList('đối với|về|riêng|để|với|trước|trên cơ sở|từ');
/** "Thay mặt đoàn |đồng chí", "Phát biểu tại buổi lễ |đồng chí": the words before the person. */
const ON_BEHALF = pattern(
  '(?:(?:thay mặt|cùng) [^,\\n]*?|(?:phát biểu|kết luận|chỉ đạo|tại) [^,\\n]{0,9}?) (?=đồng chí|[ông bà])',
);

/** "same" where the words before the verb name nobody: the subject of the sentence before, or none. */
export function speakerBefore(scene: Scene, from: number, to: number): Speaker | 'same' | undefined {
  const { words, code } = scene;
  const start = skipMarks(scene, Math.max(from, to - 90), to);
  const end = subjectEnd(scene, start, to);
  if (namesNobody(scene, start, end)) return 'same';
  if (to > start && GOES_ON.startBefore(words, to) >= start) return 'same';
  if (OURSELVES.startBefore(words, end) >= start) return 'same';
  const found = subjectIn(scene, start, end);
  // "Đối với các dự án của các xã, thị trấn, |đề nghị": a topic, and nobody named behind it.
  const topic = code[to - 1] === ',' && to > start && TOPIC.endAt(words, start) > start;
  if (!found || (topic && !found.person)) return topic ? 'same' : undefined;
  return found.person ? person(scene, found.at, end) : body(scene, found.at, end);
}

/** Before the adverbs and marks between a subject and its verb: "Bí thư Huyện ủy| phát biểu chỉ đạo, |yêu cầu". */
function subjectEnd({ words, code }: Scene, start: number, to: number): number {
  let end = to;
  if (code[end - 1] === ',' && SPEAKS.startBefore(words, end - 1) >= start) end--;
  for (;;) {
    const adverb = ADVERBS.startBefore(words, end);
    if (adverb <= start) break;
    end = adverb;
    while (end > start && code[end - 1] === ',') end--;
  }
  while (end > start && ',–-'.includes(code[end - 1] as string)) end--;
  return end;
}

function namesNobody({ words, code }: Scene, start: number, end: number): boolean {
  let at = start;
  for (let after = LEAD.endAt(words, at); after > at && after < end; after = LEAD.endAt(words, at)) {
    at = after;
    while (code[at] === ',') at++;
  }
  while (at < end) {
    const after = SAME.endAt(words, at);
    if (after > at && after <= end) at = after;
    else if (words.shape[at] !== 'a' && words.shape[at] !== 'A' && words.shape[at] !== 'U' && words.shape[at] !== '0')
      at++;
    else return false;
  }
  return true;
}

/** Leftwards over the commas of a list of offices or bodies: "các đồng chí …, lãnh đạo các sở, |ngành| phát biểu". */
function subjectIn(scene: Scene, start: number, end: number): { at: number; person: boolean } | undefined {
  const { words, code } = scene;
  let found: { at: number; person: boolean } | undefined;
  let to = end;
  for (let segments = 0; segments < 6 && to > start; segments++) {
    let at = to;
    while (at > start && code[at - 1] !== ',') at--;
    let first = at;
    for (let after = LEAD.endAt(words, first); after > first && after < to; after = LEAD.endAt(words, first))
      first = after;
    const led = first > at;
    const behalf = ON_BEHALF.endAt(words, first);
    if (behalf > first && behalf < to) first = behalf;
    const isPerson = PERSON.endAt(words, first) > first;
    const some = SOME.endAt(words, first);
    const bodyEnd = BODY.endAt(words, Math.max(some, first));
    const isBody = bodyEnd > first;
    // "người |có| uy tín" has no verb.
    const noun = to - first <= 36 && isNoun(scene, Math.max(first, bodyEnd - 1), to);
    if (found?.person && !isPerson) break;
    if (noun && (isPerson || isBody || scene.placeAt(first)))
      found = { at: first, person: isPerson || (found?.person ?? false) };
    else if (found || !noun || to - first > 14) break;
    if (at <= start || led) break;
    to = at - 1;
  }
  return found;
}

/** Behind these a subject goes on: "Giám đốc Trung tâm |phòng| chống dịch bệnh". */
const NO_VERB = wordList('trực|nghiêm|luôn|phòng|tổ|chi|thu|mở|trình|lấy|xem');

/** A finite verb, or one like "các địa phương |tập trung| chỉ đạo", tells what they do: nobody says anything. */
function isNoun(scene: Scene, from: number, to: number): boolean {
  const { words } = scene;
  for (let at = from; at < to; at++) {
    if (FINITE.endAt(words, at) > at) return false;
    if (at > from && cueAt(words, at) & HEAD && NO_VERB.endAt(words, at) < 0 && headAt(scene, at)) return false;
  }
  return true;
}

const ADDRESS = wordList('đồng chí|đ/c|ông|bà');

function person(scene: Scene, from: number, to: number): Speaker | 'same' {
  const { words } = scene;
  const address = ADDRESS.endAt(words, from);
  if (address === to) return 'same';
  const named = lastPerson(scene, Math.max(0, from - 26), to, from);
  const office = Math.max(address, from);
  const name = named?.name ?? scene.holder(office, to) ?? nameAtEnd(scene, from, to);
  return {
    label: name ?? scene.text(office, to),
    rank:
      rankOf(words, from, to) ??
      (named && scene.rankOfOffices(named)) ??
      (name === undefined ? undefined : scene.rankHeldBy(name)),
    person: true,
  };
}

const VISITORS = wordList(
  'đoàn công tác|đoàn kiểm tra|đoàn giám sát|đoàn khảo sát|các đoàn công tác|các đoàn kiểm tra|các đoàn giám sát|các đoàn khảo sát|tổ công tác|các tổ công tác|kết luận|thông báo',
);

function body(scene: Scene, from: number, to: number): Speaker {
  const visitors = VISITORS.endAt(scene.words, from) > from;
  return {
    label: scene.text(from, to),
    rank: rankOf(scene.words, from, to) ?? rankOfPlaceIn(scene, from, to) ?? (visitors ? 3 : undefined),
    person: visitors,
  };
}

/** The rank of the first place named in a stretch, by its level. */
export function rankOfPlaceIn(scene: Scene, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const place = scene.placeAt(at);
    if (place && place.to <= to) return place.mention.level && rankOfLevel(place.mention.level);
  }
  return undefined;
}

/** The last person named in a stretch; one named before it only in apposition: "đồng chí A, |Bí thư Huyện ủy". */
function lastPerson(scene: Scene, from: number, to: number, head: number) {
  const { people } = scene;
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((people[middle] as { to: number }).to <= to) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i--) {
    const one = people[i] as (typeof people)[number];
    if (one.from < from) return undefined;
    if (one.from >= head || isApposition(scene, one.to, head)) return one.mention;
  }
  return undefined;
}

function isApposition({ words, code }: Scene, from: number, to: number): boolean {
  if (!',(–-'.includes(code[from] as string)) return false;
  for (let at = from; at < to; at++)
    if ('.;:'.includes(code[at] as string) || FINITE.endAt(words, at) > at) return false;
  return true;
}

const AREA = wordList('huyện|xã|tỉnh|phố|phường|thị xã|ủy|tp|tp.');

/** "Trưởng thôn |Lò Văn Pản|": two to five words with capitals at the end that name no area. */
function nameAtEnd(scene: Scene, from: number, to: number): string | undefined {
  const { words } = scene;
  let first = to;
  while (first > from && to - first < 5 && words.shape[first - 1] === 'A') first--;
  if (AREA.startBefore(words, first) >= 0) first++;
  while (first < to && ADDRESS.endAt(words, first) > first) first = ADDRESS.endAt(words, first);
  return to - first >= 2 ? scene.text(first, to) : undefined;
}
