import type { Attribute, FigureRole } from '../fact.ts';
import { LETTERS, latin } from '../vietnamese.ts';
import type { Header } from './table-head.ts';
import { bracketedUnit, statedUnit, type TableUnit, withoutUnit } from './table-unit.ts';

/** A column of numbers. */
export interface Values {
  readonly header: Header;
  readonly kind: 'values';
  readonly attribute: Attribute;
  readonly role: FigureRole;
  /** "So với cùng kỳ (%)": 108,3 is a growth by 8,3. */
  readonly index: boolean;
  /** What the column measures where its header names that itself: "Diện tích (ha)"; '' where the row does. */
  readonly measure: string;
  /** What else it says of what the row measures: "Vụ đông xuân" over "2023" and "2024". */
  readonly about: string;
  readonly unit?: TableUnit;
}

/** Any of these words in a header. */
export const word = (words: string) => `(?<![${LETTERS}])(?:${words})(?![${LETTERS}])`;

// "DT giao" is a "dự toán", "DT gieo trồng" a "diện tích".
const PLAN = word(
  'kế hoạch|kh|dự toán|dt(?! (?:gieo|trồng|thu hoạch|cấy|đất|nuôi|rừng|canh tác|tự nhiên|cho))|mục tiêu|nghị quyết|nq|chỉ tiêu giao|được giao|giao',
);
const EARLIER = word('cùng kỳ|c\\. ?kỳ|ck|năm trước|năm ngoái|kỳ trước');
const OF_PLAN = new RegExp(
  [
    // "% so với KH", "So sánh (%)" over "KH năm"
    `(?:%|tỷ lệ|tỉ lệ|so sánh|so với|so|mức độ)[^%]*${PLAN}`,
    // "TH/KH (%)"
    `${word('th|thực hiện|kết quả')} ?/ ?${PLAN}`,
    // "Tỷ lệ giải ngân", "% hoàn thành", "Đạt (%)"
    `(?:%|tỷ lệ|tỉ lệ|mức độ) ?(?:\\(%\\) ?)?${word('đạt|hoàn thành|thực hiện|th|giải ngân')}`,
    `${word('đạt|hoàn thành')} ?(?:tỷ lệ|tỉ lệ)? ?\\(?%`,
  ].join('|'),
  'u',
);
const OF_EARLIER = new RegExp(
  `(?:%|so sánh|so với|so|tỷ lệ|tỉ lệ)[^%]*(?:${EARLIER}|${word('th|thực hiện|năm')} ?(?:năm )?(?:19|20)\\d\\d)|${EARLIER}.*%|(?:19|20)\\d\\d ?[/:] ?(?:th ?)?(?:19|20)\\d\\d|tốc độ (?:tăng|phát triển)|tăng trưởng`,
  'u',
);
const MOVES = new RegExp(word('tăng|giảm|tăng trưởng|tốc độ tăng'), 'u');
const SHARE = new RegExp(word('cơ cấu|tỷ trọng|tỉ trọng|thị phần'), 'u');
/** "% so sánh", "So với": against what only a line that is not there says. */
const COMPARES = new RegExp(word('so sánh|so với|ss'), 'u');
const CHANGE = new RegExp(`${word('chênh lệch|tăng|giảm')}|\\(?\\+ ?[/,]? ?[-–]\\)?`, 'u');
const ESTIMATE = new RegExp(word('ước|ước th|ước thực hiện|ước đạt'), 'u');
const ACTUAL = new RegExp(
  word('thực hiện|th|kết quả|đạt|đạt được|giải ngân|quyết toán|số liệu|hiện trạng|lũy kế|luỹ kế'),
  'u',
);
const PLANNED = new RegExp(PLAN, 'u');
const BEFORE = new RegExp(EARLIER, 'u');
/** Headers that name a thing to be measured: "Diện tích", "Số hộ nghèo", "Tỷ lệ (%)". */
const MEASURE = latin(
  /^(?:số|tổng|diện tích|dân số|sản lượng|năng suất|vốn|kinh phí|giá trị|thu|chi|tỷ lệ|tỉ lệ|mức|hộ|thu nhập|chiều dài|quy mô|lượng|khối lượng|nợ|doanh thu|dư nợ|đàn|trồng|lao động|học sinh|nhân khẩu|ngân sách|gieo|cấy|dt)(?![\p{L}])/u,
);
const YEARS = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

/** What the numbers under a header are, by its words; undefined where they are not known to measure anything. */
export function valuesOf(header: Header): Values | undefined {
  const { lower } = header;
  const unit = bracketedUnit(lower) ?? statedUnit(lower);
  const { measure, about } = toldBy(header.lines);
  const values = (attribute: Attribute, role: FigureRole = 'actual', measured = measure, index = false): Values => ({
    header,
    kind: 'values',
    attribute,
    role,
    index,
    measure: measured,
    about,
    ...(attribute === 'level' || attribute === 'change' ? unit && { unit } : { unit: { unit: '%', power: 0 } }),
  });
  if (OF_PLAN.test(lower)) return values('percent-of-plan');
  if (OF_EARLIER.test(lower)) return values('growth', 'actual', measure, !MOVES.test(lower));
  if (SHARE.test(lower)) return values('share');
  if (CHANGE.test(lower) && !ACTUAL.test(lower)) return values(lower.includes('%') ? 'growth' : 'change');
  if (COMPARES.test(lower) && header.lines.length > 1) return undefined;
  if (ESTIMATE.test(lower)) return values('level', 'estimate');
  if (BEFORE.test(lower)) return values('level', 'baseline');
  if (PLANNED.test(lower)) return values('level', 'target');
  if (ACTUAL.test(lower)) return values('level');
  if (measure !== '' || unit) return values('level', 'actual', measure || about || withoutUnit(lower));
  return YEARS.test(lower) ? values('level') : undefined;
}

const STATE = new RegExp(
  `\\s*${word('thực hiện|th|kế hoạch|kh|dự toán|ước thực hiện|ước|cùng kỳ|kết quả|trong đó|năm trước')}(?:\\s+năm)?(?:\\s+(?:19|20)\\d\\d)?.*$`,
  'u',
);
/** Measures of what the group above names. */
const ASPECT = /^(?:số|tỷ lệ|tỉ lệ|diện tích|sản lượng|năng suất|số lượng|quy mô)/u;
const TWICE = latin(/(?<!\p{L})(\p{L}+) \1(?!\p{L})/u);
/** "Tổng số" under "Chia ra" is of what the group is. */
const ALL = /^(?:tổng(?: số| cộng)?|cộng|ts|chung)$/u;
const DATED = /\s*(?:(?:đến|tại|năm|tháng|quý|ngày|t)\s*)*\d[\d/.-]*(?:\s*(?:tháng|đầu|năm)(?:\s*[/-]?\s*\d+)?)*$/u;
const LEADS = /^(?:chia ra|trong đó|gồm|bao gồm|phân theo|so sánh)\s*:?\s*/u;
const RATE = new RegExp(`${OF_PLAN.source}|${OF_EARLIER.source}`, 'u');
const STATES = new RegExp(
  [PLAN, EARLIER, ESTIMATE.source, ACTUAL.source, OF_PLAN.source, OF_EARLIER.source, '%'].join('|'),
  'u',
);

/**
 * "số hộ nghèo (hộ)" over "thực hiện" measures "số hộ nghèo"; "thực hiện năm 2024" measures nothing by itself; "vụ đông
 * xuân" over "2024" tells what of it.
 */
function toldBy(lines: readonly string[]): { measure: string; about: string } {
  const plain = lines.map((line) => withoutUnit(line).replace(DATED, '').replace(LEADS, '').trim());
  const measures = plain.map((words, at) =>
    MEASURE.test(words) && !ALL.test(words) && !RATE.test(lines[at] as string) ? words.replace(STATE, '').trim() : '',
  );
  const abouts = plain.map((words, at) =>
    lines.length > 1 && measures[at] === '' && /\p{L}{2}/u.test(words) && !STATES.test(words) && !ALL.test(words)
      ? words
      : '',
  );
  const join = (words: readonly string[]) => words.filter(Boolean).join(' ');
  // "Số hộ" and "Tỷ lệ (%)" under "Hộ nghèo": "số hộ nghèo", "tỷ lệ hộ nghèo".
  const own = measures.length > 1 && ASPECT.test(measures.at(-1) as string) ? measures.pop() : undefined;
  return { measure: join([own ?? '', ...measures]).replace(TWICE, '$1'), about: join(abouts) };
}
