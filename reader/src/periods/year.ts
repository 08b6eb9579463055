import { OPEN_YEAR } from '../dates/calendar.ts';
import { codeOf } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { ENDS, type PeriodForm, said, yearIn } from './form.ts';

/** "năm 2023", "năm 2014. " where a full stop slipped in. */
export const year: PeriodForm = {
  pattern: pattern(`(?<!tháng [đầu cuối])năm Y${ENDS}`),
  read: (text, from, to) => said('year', String(yearIn(text, from, to))),
};

/** "trong năm", "cả năm", "năm qua": the year that is reported on; "năm nay": that of the document. */
export const thisYear: PeriodForm = {
  pattern: pattern('(?:[trong cả] năm|năm nay|(?<![D những nhiều các mấy])năm qua)(?!N|học)'),
  read: ({ words }, _, to) => ({
    kind: 'year',
    open: OPEN_YEAR,
    ...(words.code.charCodeAt(to - 1) === NOW && { shift: { by: 0, unit: 'year' } }),
  }),
};
const NOW = codeOf('nay');

/** "dịp Tết Nguyên đán Mậu Tuất 2018", "Tết Dương lịch 2024": in its year. */
export const newYear: PeriodForm = {
  pattern: pattern(`tết (?:nguyên đán|dương lịch|âm lịch|trung thu)? (?:W W)? (?:năm)? Y${ENDS}`),
  read: (text, from, to) => said('year', String(yearIn(text, from, to))),
};
