import type { SourceText } from '../source-text.ts';
import { codeOf } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { type Form, Scan } from '../words/scan.ts';

/** A day told from the day of the text: "hôm qua", "chiều qua", "ngày mai", "thứ Sáu tuần tới". */
export interface RelativeDay {
  readonly words: readonly [from: number, to: number];
  /** Days from the reference date. */
  readonly days?: number;
  /** 1 for Monday … 7 for Sunday, and how many weeks from the reference date's; a week that is not told is absent. */
  readonly weekday?: number;
  readonly weeks?: number;
}

const PART = '[sáng trưa chiều tối đêm]';
const AHEAD = '(?:tới|sau|kế tiếp)';
const BACK = '(?:trước|vừa rồi|vừa qua|qua)';

interface RelativeForm extends Form {
  readonly says: (text: SourceText, from: number, to: number) => Omit<RelativeDay, 'words'> | undefined;
}

const days = (source: string, count: number): RelativeForm => ({
  pattern: pattern(source),
  says: () => ({ days: count }),
});

const WEEKDAY = '(?:thứ [hai ba tư năm sáu bảy bẩy]|chủ nhật)';
const WEEKDAYS = new Map(['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'].map((word, index) => [codeOf(word), index + 1]));
WEEKDAYS.set(codeOf('bẩy'), 6);
WEEKDAYS.set(codeOf('nhật'), 7);

const weekday = (source: string, weeks?: number): RelativeForm => ({
  pattern: pattern(`${WEEKDAY} ${source}`),
  says: (text, from) => {
    const day = WEEKDAYS.get(text.words.code.charCodeAt(from + 1));
    return day ? { weekday: day, ...(weeks !== undefined && { weeks }) } : undefined;
  },
});

const FORMS: readonly RelativeForm[] = [
  days(`(?:ngày )?hôm nay|${PART} nay`, 0),
  days(`(?:ngày )?hôm qua|${PART} qua`, -1),
  days('(?:ngày )?hôm kia', -2),
  days('(?:ngày )?hôm kìa', -3),
  days(`ngày mai|${PART} mai`, 1),
  days('ngày kia|ngày mốt', 2),
  weekday(`tuần ${AHEAD}`, 1),
  weekday(`tuần ${BACK}`, -1),
  weekday('tuần [này nay]', 0),
  weekday(`(?:vừa qua|vừa rồi|${AHEAD})`),
  {
    // "thứ Hai" with its capital; "thứ hai" is the second.
    pattern: pattern(`${WEEKDAY}(?!,? (?:ngày|N))`),
    says: (text, from) => {
      const { words } = text;
      const told = words.shape[from + 1] !== 'a' || LED.endsBefore(words, from);
      const day = WEEKDAYS.get(words.code.charCodeAt(from + 1));
      return told && day ? { weekday: day } : undefined;
    },
  },
];
const LED = pattern(`${PART}|[từ đến]`);
const scan = new Scan(FORMS);

/** Days told from the day of the text, in text order. */
export function findRelativeDays(text: SourceText): RelativeDay[] {
  const found: RelativeDay[] = [];
  let free = 0;
  scan.in(text.words, (form, from, to) => {
    if (from < free) return;
    const says = (FORMS[form] as RelativeForm).says(text, from, to);
    if (!says) return;
    found.push({ words: [from, to], ...says });
    free = to;
  });
  return found;
}
