import { expect, it } from 'vitest';
import { findDates } from '../dates/find-dates.ts';
import { sourceText } from '../source-text.ts';
import { findPeriods } from './find-periods.ts';

const periods = (text: string) => findPeriods(sourceText(text)).map(({ kind, iso, open }) => [kind, iso ?? open]);
const dates = (text: string) =>
  findDates(sourceText(text)).map(({ span, day, month, year }) => [text.slice(...span), day, month, year]);

it.each([
  ['Trong 8 tháng đầu năm 2022, huyện', ['months', '2022-01/2022-08']],
  ['Sáu tháng đầu năm, xã', ['months', 'XXXX-01/XXXX-06']],
  ['6 tháng cuối năm 2024', ['months', '2024-07/2024-12']],
  ['9 tháng năm 2024', ['months', '2024-01/2024-09']],
  ['quý I/2025', ['quarter', '2025-01/2025-03']],
  ['quí 4 năm 2024', ['quarter', '2024-10/2024-12']],
  ['nhiệm kỳ 2020 – 2025', ['term', '2020/2025']],
  ['giai đoạn 2021-2025', ['range', '2021/2025']],
  ['trong 2 năm 2022 - 2023', ['range', '2022/2023']],
  ['năm học 2023-2024', ['range', '2023/2024']],
  ['đến ngày 20/4/2023', ['until', '2023-04-20']],
  ['Đến tháng 3/2024', ['until', '2024-03']],
  ['hết năm 2022', ['until', '2022']],
  ['tính từ ngày 1/11/2018 đến 31/5/2019', ['range', '2018-11-01/2019-05-31']],
  ['từ đầu năm 2023 đến nay', ['since', '2023-01']],
  ['so với cùng kỳ năm 2016', ['same-period', '2016']],
  ['đến nay, huyện', ['now', undefined]],
  ['hằng năm phấn đấu', ['yearly', undefined]],
])('reads %s', (text, expected) => expect(periods(text)).toEqual([expected]));

it.each(['15 tháng đầu năm 2022', 'nhiệm kỳ 2025 - 2020', 'tháng 13/2024', 'năm 20245', 'đến ngày 32/4/2024'])(
  'guesses no time from %s',
  (text) => expect(periods(text)).toEqual([]),
);

it.each([
  ['Sáng 16/8, huyện', ['16/8', 16, 8, undefined]],
  ['ngày 18/3/2021', ['18/3/2021', 18, 3, 2021]],
  ['ngày 26-12, xã', ['26-12', 26, 12, undefined]],
  ['ngày 5 tháng 7 năm 2024', ['5 tháng 7 năm 2024', 5, 7, 2024]],
  [' date 2025-08-21 ', ['2025-08-21', 21, 8, 2025]],
  ['Thứ Tư, 08/04/2015, 08:11', ['08/04/2015', 8, 4, 2015]],
])('reads the day in %j', (text, expected) => expect(dates(text)).toEqual([expected]));

it.each(['ngày 32/4', 'ngày 30/2/2024', 'đạt 3/10 nhà', 'tăng từ 1 - 2 biên chế', 'từ 2-3%', 'tỷ lệ 1/500'])(
  'reads no day in %s',
  (text) => expect(dates(text)).toEqual([]),
);
