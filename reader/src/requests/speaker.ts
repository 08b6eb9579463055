import { headAt, skipBlank } from './clauses.ts';
import { rankOf } from './rank.ts';
import type { Scene } from './scene.ts';

/** Who says something: a person, or a body that asks or orders. */
export interface Speaker {
  /** The person's name where the text gives it, else the words of the office or the body. */
  readonly label: string;
  readonly rank: number | undefined;
  readonly person: boolean;
}

const PERSON =
  /^(?:(?:các )?đồng chí|(?:các )?đ\/c|ông|bà|(?:phó )?thủ tướng|(?:phó )?bí thư|(?:phó )?chủ tịch|(?:phó )?(?:tổng )?giám đốc|(?:phó )?chủ nhiệm|(?:phó )?(?:cục |chi cục |vụ |tổng cục )?trưởng|phó trưởng|bộ trưởng|thứ trưởng|tổng bí thư|chánh|phó chánh|lãnh đạo|đại diện|viện trưởng|(?:phó )?chỉ huy trưởng|chính ủy|chính trị viên|tham mưu trưởng|(?:phó )?tư lệnh|(?:phó )?hiệu trưởng|thượng tá|đại tá|trung tá|thiếu tướng|trung tướng|(?:các )?thành viên|ủy viên|thường trực|người đứng đầu|(?:các )?đại biểu quốc hội)(?!\p{L})/u;
const BODY =
  /^(?:các |một số |nhiều |hầu hết )?(?:tỉnh|huyện|xã|phường|thị trấn|thị xã|quận|thành phố|tp|tx|ubnd|hđnd|ủy ban|hội đồng|ban|sở|ngành|bộ|cục|chi cục|phòng|công an|đảng bộ|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|cấp ủy|chính quyền|mặt trận|mttq|địa phương|đơn vị|đoàn|tổ công tác|cử tri|người dân|nhân dân|bà con|doanh nghiệp|hợp tác xã|đại biểu|ý kiến|chính phủ|trung ương|nhà trường|trường|trung tâm|công ty|hội|thôn|chủ đầu tư|nhà thầu|hộ|kết luận|thông báo)(?!\p{L})/u;
/** A finite verb makes a clause of its own: no subject of the word that follows. */
const FINITE = /(?<!\p{L})(?:đã|đang|sẽ|được|bị|đạt|tăng|có|còn|cần|phải|để|nhằm|mà|là|vì|nếu|không|chưa)(?!\p{L})/u;
const LEAD =
  /^(?:(?:theo đó|tuy nhiên|song|nhưng|và|cũng|đồng thời|do đó|vì vậy|bên cạnh đó|cùng với đó|ngoài ra|trong đó|trên tinh thần đó|kết luận[^,]{0,40}|phát biểu[^,]{0,50}|tại[^,]{0,60}|tiếp đó|thay mặt[^,]*?(?= đồng chí)|trước hết|đặc biệt)[\s,]+)+/u;
/** Adverbs between a subject and its verb: "cũng", "đã phát biểu", "đặc biệt". */
const ADVERBS =
  /(?:[\s,]+(?:cũng|đã|tiếp tục|đồng thời|đặc biệt|luôn|tiếp|mạnh mẽ|thẳng thắn|phát biểu|phát biểu chỉ đạo|phát biểu kết luận|kết luận|chủ trì|có ý kiến|nêu ý kiến|và|có|rất|thẳng|một lần nữa|lần nữa|hoan nghênh|chân thành|phản ánh|thảo luận|trao đổi|nêu|báo cáo|ghi nhận|biểu dương))+$/u;

/** "same" where the words before the verb name nobody: the subject of the sentence before, or none. */
export function speakerBefore(scene: Scene, from: number, to: number): Speaker | 'same' | undefined {
  const start = skipBlank(scene, Math.max(from, to - 400), to);
  let region = scene.lower.slice(start, to);
  // "Bí thư Huyện ủy phát biểu chỉ đạo, |yêu cầu"
  region = region.replace(/\s+$/u, '').replace(/(?<=(?:phát biểu|chỉ đạo|kết luận|chủ trì)),$/u, '');
  region = region.replace(ADVERBS, '').replace(/[\s,–-]+$/u, '');
  const whole = region.replace(LEAD, '').trim();
  if (/^(?:cũng|đã|đồng thời|và|trong đó|đặc biệt|ngoài ra|bên cạnh đó|cùng với đó|tiếp tục|\p{P}|\s)*$/u.test(whole))
    return 'same';
  if (
    /(?:[,;]|\s)\s*(?:đồng thời|cùng với đó|bên cạnh đó|ngoài ra|vì vậy|vì thế|do đó|do vậy|từ đó|qua đó|trên cơ sở đó)(?: cũng)?,?\s*$/u.test(
      scene.lower.slice(start, to),
    )
  )
    return 'same';
  // Leftwards over the commas of a list of offices or bodies: "các đồng chí …, lãnh đạo các sở, |ngành| phát biểu".
  let found: { at: number; person: boolean } | undefined;
  if (/(?:^|[\s,;:“"])(?:chúng tôi|tôi|chúng ta)$/u.test(region)) return 'same';
  let end = region.length;
  for (let segments = 0; segments < 6 && end > 0; segments++) {
    const comma = region.lastIndexOf(', ', end - 1);
    const at = comma < 0 ? 0 : comma + 2;
    const segment = region.slice(at, end);
    const led = LEAD.exec(segment)?.[0].length ?? 0;
    const head = segment.slice(led).replace(/^(?:thay mặt|cùng) .*?(?=đồng chí|ông |bà )/u, '');
    const first = at + segment.length - head.length;
    const isPerson = PERSON.test(head);
    const noun =
      !FINITE.test(head.replace(/đồng chí/gu, '')) && head.length <= 160 && !hasVerb(scene, start + first, start + end);
    if (found?.person && !isPerson) break;
    if (noun && (isPerson || BODY.test(head) || scene.places.has(start + first))) {
      found = { at: first, person: isPerson || (found?.person ?? false) };
    } else if (found || !noun || head.length > 60) break;
    if (comma < 0 || led > 0) break;
    end = comma;
  }
  if (!found) {
    // "Đối với các dự án dở dang, |đề nghị": a topic, and nobody named behind it.
    const topic = /^(?:đối với|về|riêng|để|với|trước|trên cơ sở|từ)(?!\p{L})/u.test(region);
    return topic && /,\s*$/u.test(scene.lower.slice(start, to)) ? 'same' : undefined;
  }
  return found.person
    ? person(scene, start + found.at, start + region.length)
    : body(scene, start + found.at, start + region.length);
}

/** A verb inside the words before: "các địa phương |tập trung| chỉ đạo" tells what they do, nobody says anything. */
function hasVerb(scene: Scene, from: number, to: number): boolean {
  for (let at = scene.lower.indexOf(' ', from) + 1; at > 0 && at < to; at = scene.lower.indexOf(' ', at) + 1) {
    if (
      headAt(scene, at) &&
      !/^(?:nghiêm|luôn|phòng|tổ|chi|thu|mở|trình|lấy|xem)(?!\p{L})/u.test(scene.lower.slice(at, at + 8))
    )
      return true;
  }
  return false;
}

function person(scene: Scene, from: number, to: number): Speaker | 'same' {
  const lower = scene.lower.slice(from, to).trim();
  if (/^(?:đồng chí|đ\/c|ông|bà)$/u.test(lower)) return 'same';
  const named = lastPerson(scene, Math.max(0, from - 120), to, from);
  const office = lower.replace(/^(?:đồng chí|đ\/c|ông|bà)\s+/u, '');
  const name =
    named?.name ?? scene.offices.get(office) ?? byOffice(scene, office) ?? nameAtEnd(scene.view.slice(from, to));
  const offices = named?.positions.map((position) => position.text.toLowerCase()).join(', ') ?? '';
  const known = name === undefined ? '' : scene.officesOf(name);
  return {
    label:
      name ??
      scene.view
        .slice(from, to)
        .replace(/^(?:đồng chí|đ\/c|ông|bà)\s+/iu, '')
        .trim(),
    rank: rankOf(lower) ?? rankOf(offices) ?? rankOf(known),
    person: true,
  };
}

function body(scene: Scene, from: number, to: number): Speaker {
  const label = scene.view.slice(from, to).trim();
  const lower = scene.lower.slice(from, to);
  const visitors = /^(?:các )?(?:đoàn (?:công tác|kiểm tra|giám sát|khảo sát)|tổ công tác|kết luận|thông báo)/u.test(
    lower,
  );
  const place = scene.placesIn(from, to)[0];
  const rank = rankOf(lower) ?? (place?.level === undefined ? undefined : rankOf(place.level));
  return { label, rank: rank ?? (visitors ? 3 : undefined), person: visitors };
}

/** The last person named in a stretch; one named before it only in apposition: "đồng chí A, |Bí thư Huyện ủy". */
function lastPerson(scene: Scene, from: number, to: number, head: number) {
  return scene
    .peopleIn(from, to)
    .findLast((mention) => mention.span[0] >= head || isApposition(scene.lower.slice(mention.span[1], head)));
}

const isApposition = (between: string) =>
  /^\s*[,(–-]/u.test(between) && !/[.;:]/u.test(between) && !FINITE.test(between);

function byOffice(scene: Scene, office: string): string | undefined {
  if (office.length < 4) return undefined;
  for (const [known, name] of scene.offices) if (known.startsWith(office) || office.startsWith(known)) return name;
  return undefined;
}

function nameAtEnd(view: string): string | undefined {
  const name = /(?<!(?:huyện|xã|tỉnh|phố|phường|thị xã|ủy|TP|TP\.) )((?:\p{Lu}\p{Ll}+\s+){1,4}\p{Lu}\p{Ll}+)\s*$/u.exec(
    view,
  )?.[1];
  return name?.replace(/^(?:Đồng|Ông|Bà)\s+/u, '');
}
