import type { SourceText } from '../source-text.ts';
import { codeOf, isNumber, SMALL } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { DAY, dayAt, glued, numberAt, real } from './day.ts';
import { dayInWordsAt, OF_MONTH } from './day-in-words.ts';
import type { DateForm, WrittenDay } from './form.ts';

/** What says that a day follows: "sáng 16/8", "Thứ Tư, 08/04/2015", "chiều nay (7/10)". */
const LEAD =
  '(?:(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|mùng|mồng)|(?:hôm|ngày|sáng|trưa|chiều|tối) nay \\(|hôm qua \\(|thứ [hai ba tư năm sáu bảy]|chủ nhật)';
/** "28 và 29.7", "ngày 5, 6/8", "28/6 - 2/7": days before the one that carries the month. */
const EARLIER = '(?:(?:D(?:[/.-]D)?|P)(?:và|,|[-–]|đến ngày?)){0,6}';
/** "đến 3/10 |nhà", "ngày 2 - 5 |%" */
const NO_COUNT = '(?!%|[tỷ triệu ha hộ xã]|chỉ tiêu|tiêu chí)';
const [DAY_WORD, MONTH_WORD, TO_WORD, AND_WORD] = (['ngày', 'tháng', 'đến', 'và'] as const).map(codeOf);

/** Without its year a word must say that it is a day: "sáng 16/8", "ngày 26-12", "ngày 28 và 29.7", "ngày 5, 6 tháng 7". */
export const ledDay: DateForm = {
  pattern: pattern(`${LEAD} ,? ngày? ${EARLIER}(?:${DAY}|D ${OF_MONTH})${NO_COUNT}`),
  read: daysBehind,
};

/** "từ 5/3", "đến 30/6": behind these a hyphen joins a range ("từ 1-2 hộ"), only the slash a day. */
export const fromOrTo: DateForm = {
  pattern: pattern(`[từ đến] D/D${NO_COUNT}`),
  read: (text, from) => {
    const day = dayAt(text, from + 1);
    return day ? [day] : [];
  },
};

function daysBehind(text: SourceText, from: number, end: number): readonly WrittenDay[] {
  const { code } = text.words;
  const days: WrittenDay[] = [];
  let bare: number[] = [];
  let at = from + 1;
  while (at < end && !isNumber(code.charCodeAt(at))) at++;
  const told = code.charCodeAt(at - 1) === DAY_WORD;
  while (at < end) {
    const day = completeAt(text, at, told);
    if (day) {
      for (const earlier of bare) {
        const one = real(numberAt(text, earlier), day.month, day.year, earlier, earlier + 1);
        if (one) days.push(one);
      }
      bare = [];
      days.push(day);
      at = day.to;
    } else {
      if (code.charCodeAt(at) !== SMALL) return days;
      bare.push(at);
      at++;
    }
    while (at < end && isJoint(code, at)) at++;
    if (at < end && !isNumber(code.charCodeAt(at))) return days;
  }
  return days;
}

function completeAt(text: SourceText, at: number, told: boolean): WrittenDay | undefined {
  const { words } = text;
  if (words.code.charCodeAt(at + 1) === MONTH_WORD) return dayInWordsAt(text, at);
  // "ngày 5 |- 6/8": the second of two days, no month.
  if (words.code[at + 3] === '/' && words.code[at + 1] !== '/') return undefined;
  // "ngày 26 - 12" is a day, "sáng 5 - 6 xe" is none.
  if ('-–'.includes(words.code[at + 1] as string) && !told && !(glued(words, at + 1) && glued(words, at + 2)))
    return undefined;
  return dayAt(text, at);
}

const isJoint = (code: string, at: number): boolean =>
  code[at] === ',' ||
  code[at] === '-' ||
  code[at] === '–' ||
  [AND_WORD, TO_WORD, DAY_WORD].includes(code.charCodeAt(at));
