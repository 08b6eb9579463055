import { codeOf } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { type PeriodForm, yearsIn } from './form.ts';

/** "đến nay", "hiện có", "hiện nay", "tính đến thời điểm hiện tại": the month of the document. */
export const now: PeriodForm = {
  pattern: pattern(
    `tính? [đến tới] (?:nay|thời điểm này|thời điểm hiện tại|hiện tại)|hiện [nay tại]
    |(?<=^|[.!?…:]|\\n)hiện(?! [đại tượng trạng thực diện hành hữu vật thân])
    |(?<![thực thể phát xuất biểu tái])hiện(?=[đạt chiếm mới chỉ có đã đang còn toàn trên cả huyện xã tỉnh phường]|thành phố|W W mới)`,
  ),
  read: () => ({ kind: 'now' }),
};

const BEFORE_THIS = '[trước ngoái]';
const EARLIER = new Set(['trước', 'ngoái'].map(codeOf));

/** "so với cùng kỳ năm 2016", "cùng kỳ năm trước", "so với năm 2015": what a figure is compared with, never its own time. */
export const samePeriod: PeriodForm = {
  pattern: pattern(
    `so? [với so]? cùng (?:[kỳ kì]|thời điểm)(?:của? năm? (?:Y|${BEFORE_THIS}))?
    |so với? (?:(?:[cuối đầu]? năm|nhiệm kỳ|giai đoạn)? (?:Y(?:[-–]Y)?|${BEFORE_THIS}))
    |so với? đầu (?:năm|nhiệm kỳ|giai đoạn)(?!N)
    |của? năm ${BEFORE_THIS}`,
  ),
  read: (text, from, to) => {
    const years = yearsIn(text, from, to);
    if (years.length === 1) return { kind: 'same-period', iso: String(years[0]) };
    return EARLIER.has(text.words.code.charCodeAt(to - 1))
      ? { kind: 'same-period', shift: { by: -1, unit: 'year' } }
      : { kind: 'same-period' };
  },
};

/** "hằng năm", "bình quân mỗi năm". */
export const yearly: PeriodForm = {
  pattern: pattern('(?<!cây)[hằng hàng mỗi] năm'),
  read: () => ({ kind: 'yearly' }),
};
