import { numberAt } from '../dates/day.ts';
import type { SourceText } from '../source-text.ts';
import { codeOf, SMALL } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import type { TimeForm } from './form.ts';

const LATER_PARTS = '[sáng trưa chiều tối đêm khuya]';
const [HALF, LESS, NOON] = (['rưỡi', 'kém', 'trưa'] as const).map(codeOf);
const AFTERNOON = new Set(['chiều', 'tối'].map(codeOf));
const NIGHT = new Set(['đêm', 'khuya'].map(codeOf));

/** "14 giờ 15 phút", "8 giờ rưỡi", "9 giờ kém 15", "3 giờ chiều", "14 giờ" where what follows says that it is no duration. */
export const hours: TimeForm = {
  pattern: pattern(
    `(?<=[lúc từ đến vào khoảng hồi trước sau tới]|[sáng trưa chiều tối đêm],?|\\n|^)D giờ(?: (?:D phút?|rưỡi|kém D))?(?: ${LATER_PARTS})?(?!/|[mỗi một])
    |D giờ (?:D phút?|rưỡi|kém D)(?: ${LATER_PARTS})?
    |D giờ(?: ${LATER_PARTS}|(?=,? ngày (?:D[/.–-]|P|D tháng)))`,
  ),
  read: (text, from, to) => clock(text, from, to),
};

/** "8h30", "17h", "7g45", "8h30'". */
export const shortHours: TimeForm = {
  pattern: pattern(`D (?:h(?: D (?:['’]|phút|p)?)?|g D (?:['’]|phút|p)?)(?: ${LATER_PARTS})?(?!/)`),
  read: (text, from, to) => {
    const { starts, ends } = text.words;
    return starts[from + 1] === ends[from] ? clock(text, from, to) : undefined;
  },
};

/** "08:30", "15:39:20"; "tỷ lệ 1:500" and "2:1" are none: minutes have two digits. */
export const colonHours: TimeForm = {
  pattern: pattern('(?<![:/])D:D(?::D)?(?![:/])'),
  read: (text, from, to) => {
    const { starts, ends } = text.words;
    for (let at = from + 1; at < to; at++) if (starts[at] !== ends[at - 1]) return undefined;
    if ((ends[from + 2] as number) - (starts[from + 2] as number) !== 2) return undefined;
    const seconds = to - from > 3 ? numberAt(text, from + 4) : undefined;
    return iso(numberAt(text, from), numberAt(text, from + 2), seconds);
  },
};

function clock(text: SourceText, from: number, to: number): string | undefined {
  const { code } = text.words;
  let hour = numberAt(text, from);
  let minute = 0;
  for (let at = from + 1; at < to; at++) {
    const word = code.charCodeAt(at);
    if (word === SMALL) minute = numberAt(text, at);
    if (word === HALF) minute = 30;
    if (AFTERNOON.has(word) && hour < 12) hour += 12;
    if (NIGHT.has(word) && hour >= 9 && hour < 12) hour += 12;
    if (word === NOON && hour < 3) hour += 12;
  }
  const less = code.slice(from, to).includes(String.fromCharCode(LESS as number));
  return less ? iso(hour === 0 ? 23 : hour - 1, 60 - minute) : iso(hour, minute);
}

const two = (number: number): string => String(number).padStart(2, '0');

function iso(hour: number, minute: number, second?: number): string | undefined {
  if (hour > 24 || minute > 59 || (second ?? 0) > 59 || (hour === 24 && minute > 0)) return undefined;
  return `T${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`;
}
