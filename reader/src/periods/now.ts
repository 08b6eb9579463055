import { AFTER, BEFORE, type PeriodForm } from './form.ts';

/** "đến nay", "hiện có", "hiện nay", "tính đến thời điểm hiện tại": the month of the document. */
export const now: PeriodForm = {
  pattern: new RegExp(
    `${BEFORE}(?:(?:tính )?(?:đến|tới) (?:nay|thời điểm này|thời điểm hiện tại|hiện tại)|hiện nay|hiện tại|(?<=(?:^|[.!?…:]\\s|\\n))hiện(?! (?:đại|tượng|trạng|thực|diện|hành|hữu|vật|thân))|hiện(?= (?:có|đã|đang|còn|toàn|trên|cả|huyện|xã|tỉnh|thành phố|phường|\\p{L}+ \\p{L}+ mới)))${AFTER}`,
    'gu',
  ),
  read: () => ({ kind: 'now' }),
};

/** "so với cùng kỳ năm 2016", "cùng kỳ năm trước", "so với năm 2015": what a figure is compared with, never its own time. */
export const samePeriod: PeriodForm = {
  pattern: new RegExp(
    `${BEFORE}(?:(?:so\\s+)?(?:với\\s+|so\\s+)?cùng (?:kỳ|kì|thời điểm)(?:\\s+(?:của\\s+)?(?:năm\\s+)?(?:(?:19|20)\\d\\d|ngoái|trước))?|so (?:với )?(?:(?:cuối |đầu )?(?:năm|nhiệm kỳ|giai đoạn)\\s+)?(?:(?:19|20)\\d\\d(?:\\s?[-–]\\s?(?:19|20)\\d\\d)?|trước|ngoái)|so (?:với )?đầu (?:năm|nhiệm kỳ|giai đoạn)(?!\\s+\\d)|(?:của )?năm (?:trước|ngoái))${AFTER}`,
    'gu',
  ),
  read: () => ({ kind: 'same-period' }),
};

/** "hằng năm", "bình quân mỗi năm". */
export const yearly: PeriodForm = {
  pattern: new RegExp(`${BEFORE}(?<!cây )(?:hằng năm|hàng năm|mỗi năm)${AFTER}`, 'gu'),
  read: () => ({ kind: 'yearly' }),
};
