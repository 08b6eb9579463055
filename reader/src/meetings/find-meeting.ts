import type { Span } from '../fact.ts';
import type { Findings } from '../findings.ts';
import type { Unsettled } from '../settle/settle.ts';
import { pattern } from '../words/pattern.ts';
import { bodyOfChair, chairOf } from './chair.ts';
import { type Event, eventIn } from './events.ts';
import { councilOf, hostOf } from './host.ts';
import { meetingDate } from './meeting-date.ts';
import { dayTold } from './meeting-day.ts';
import { kindOf, NOUN } from './meeting-nouns.ts';

/** A meeting told without a day is one only at the head of the text; further down it is something that was done. */
const HEAD_SENTENCES = 3;
const TODAY = pattern('[sáng chiều tối]nay|hôm nay|vừa qua|mới đây');
const OPENS_WITH_DAY = pattern('[sáng chiều trưa tối ngày]ngày?D[-–/.]D');
const CLOSING = pattern('[.…!]');

/** A sentence that tells of a meeting, as words `[from, to)`. */
interface Telling {
  readonly sentence: Span;
  readonly event: Event;
  /** The sentence before it that tells its day. */
  readonly dated?: Span;
}

/** The meeting that the text reports, if it reports one: the first sentence that tells of it with its day. */
export function findMeeting(findings: Findings): Unsettled[] {
  const telling = tellingSentence(findings) ?? spokenAt(findings) ?? toldAside(findings) ?? held(findings);
  if (!telling) return [];
  const { sentence, event, dated = sentence } = telling;
  const { starts, ends } = findings.text.words;
  let [from, to] = sentence;
  while (to > from + 1 && CLOSING.endAt(findings.text.words, to - 1) >= 0) to--;
  const span: Span = [starts[from] as number, ends[to - 1] as number];
  const date = meetingDate(findings, dated);
  const chair = chairOf(findings, event.kind, span, starts[event.verb[0]] as number);
  const named = hostOf(findings, sentence, event) ?? hostInTitle(findings);
  const host = named ?? inferredHost(findings, event, chair) ?? councilOf(findings, event);
  const inferred = [...(date?.inferred ? ['date'] : []), ...(host && !named ? ['host'] : [])];
  return [
    {
      type: 'meeting',
      span,
      kind: event.kind,
      ...(date && { date: date.date }),
      ...(host && { host }),
      ...(chair && { chair: chair.name }),
      ...(inferred.length > 0 && { inferred }),
      why: () => ({
        rule: 'meeting.told',
        words: [[starts[event.verb[0]] as number, ends[event.verb[1] - 1] as number]],
      }),
    },
  ];
}

/** "Bí thư Tỉnh ủy chủ trì buổi làm việc": with the unit that the text reports on; another meeting is held by its chair's body. */
function inferredHost({ frame }: Findings, event: Event, chair: ReturnType<typeof chairOf>): string | undefined {
  return event.kind === 'working-session' ? frame.place : bodyOfChair(chair, frame.place);
}

function hostInTitle(findings: Findings): string | undefined {
  const { words } = findings.text;
  const title = findings.structure.blocks.find(({ kind }) => kind === 'title');
  if (!title) return undefined;
  const sentence: Span = [words.at(title.start), words.at(title.end - 1) + 1];
  const event = eventIn(words, ...sentence);
  return event && hostOf(findings, sentence, event);
}

function tellingSentence(findings: Findings): Telling | undefined {
  const { structure, text } = findings;
  const { words } = text;
  let head = 0;
  let undated: Telling | undefined;
  let led: Span | undefined;
  for (const { start, end, block } of structure.sentences) {
    const kind = structure.blocks[block]?.kind;
    if (kind !== 'paragraph' && kind !== 'item') continue;
    head++;
    const sentence: Span = [words.at(start), words.at(end - 1) + 1];
    const event = eventIn(words, ...sentence);
    if (!event) {
      if (head <= HEAD_SENTENCES && OPENS_WITH_DAY.endAt(words, sentence[0]) >= 0) led ??= sentence;
      continue;
    }
    if (dayTold(findings, sentence)) return { sentence, event };
    // "[Chiều 12/4], UBND tỉnh thảo luận … Đồng chí … chủ trì hội nghị.": the day was told with what was done.
    if (led && !undated && head <= 2 * HEAD_SENTENCES) return { sentence, event, dated: led };
    if (head <= HEAD_SENTENCES || TODAY.isIn(words, ...sentence)) undated ??= { sentence, event };
  }
  return undated;
}

const SPOKEN_AT = pattern(
  `(?:phát biểu|kết luận|khai mạc|bế mạc)(?:[chỉ đạo khai mạc kết luận bế])*(?:tại)?(?:buổi|cuộc)?${NOUN}`,
);

/** "Kết luận cuộc họp, ông …": a text whose head does not tell the meeting still reports it. */
function spokenAt({ structure, text: { words } }: Findings): Telling | undefined {
  for (const { start, end, block } of structure.sentences) {
    if (structure.blocks[block]?.kind !== 'paragraph') continue;
    const from = words.at(start);
    const behind = SPOKEN_AT.endAt(words, from);
    if (behind < 0) continue;
    const event: Event = { kind: kindOf(words, from, behind), verb: [from, behind], host: 'object' };
    return { sentence: [from, words.at(end - 1) + 1], event };
  }
  return undefined;
}

/** "Đồng chí Bí thư Thị ủy chủ trì hội nghị": only the title or a caption tells who met. */
function toldAside({ structure, text: { words } }: Findings): Telling | undefined {
  let caption: Telling | undefined;
  for (const { start, end, block } of structure.sentences) {
    const kind = structure.blocks[block]?.kind;
    if (kind !== 'title' && kind !== 'caption') continue;
    const sentence: Span = [words.at(start), words.at(end - 1) + 1];
    const event = eventIn(words, ...sentence);
    if (event && kind === 'title') return { sentence, event };
    if (event) caption ??= { sentence, event };
  }
  return caption;
}

const HELD = pattern(
  `(?<=^|[.,;\\n]) ${NOUN} (?:cũng|đã|còn|thẳng thắn|tập trung)+ (?:xem xét|thảo luận|thông qua|nghe|được nghe|chỉ [ra rõ]|nhìn nhận|thống nhất|nhất trí|đánh giá|biểu quyết|quyết nghị|tiến hành|dành|xác định|đề ra|bàn)`,
);

/** "Kỳ họp đã xem xét …", "…, hội nghị cũng chỉ ra …": what the text takes as known is told by what it did. */
function held({ structure, text: { words } }: Findings): Telling | undefined {
  for (const { start, end, block } of structure.sentences) {
    if (structure.blocks[block]?.kind !== 'paragraph') continue;
    const sentence: Span = [words.at(start), words.at(end - 1) + 1];
    const found = HELD.firstIn(words, ...sentence);
    if (!found) continue;
    const verb: Span = [found.index, found.index + found[0].length];
    return { sentence, event: { kind: kindOf(words, ...verb), verb, host: 'object' } };
  }
  return undefined;
}
