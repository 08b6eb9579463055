import type { Check } from '@dondoc/reader';
import type { Language, Text } from '../platform/language.ts';
import { formatsOf } from './formats.ts';

/** The words of `dondoc read`, `dondoc check` and `dondoc find`. */

const text = (vi: string, en: string): Text => ({ vi, en });

const listed = (of: readonly string[], or: string) => `${of.slice(0, -1).join(', ')} ${or} ${of.at(-1)}`;
const listOf = (command: string): Text => {
  const of = formatsOf(command);
  return text(listed(of, 'hoặc'), listed(of, 'or'));
};

export const help = {
  read: text(
    'Đọc văn bản và in ra các dữ kiện tìm thấy (số liệu, người, cuộc họp, văn bản viện dẫn, địa danh, kiến nghị, chỉ đạo, hạn chế)',
    'Read texts and print the facts found in them (figures, people, the meeting, documents referred to, places, requests, orders, shortcomings)',
  ),
  check: text('Kiểm tra các số liệu trong văn bản có khớp nhau không', 'Check whether the figures of texts agree'),
  how: text('[tùy chọn] TỆP...', '[options] FILE...'),
  files: text('các tệp cần đọc; dấu - là đầu vào chuẩn', 'the files to read; - is standard input'),
  format: (command: string): Text =>
    command === 'check'
      ? text(`${listOf(command).vi} (mặc định: table)`, `${listOf(command).en} (default: table)`)
      : text(
          `${listOf(command).vi} (mặc định: table trên màn hình, json khi ghi ra tệp)`,
          `${listOf(command).en} (default: table on a terminal, else json)`,
        ),
  find: text(
    'Tìm trong văn bản các con số, số tiền, ngày giờ, thời kỳ, văn bản, địa danh, cơ quan, chức vụ và người',
    'Find the numbers, amounts, times, documents, places, bodies, offices and people that texts name',
  ),
  date: text(
    'ngày lấy làm mốc cho “hôm qua”, “16/8”, “đến nay”, như 2024-08-16',
    'the date that “hôm qua”, “16/8”, “đến nay” rest on, such as 2024-08-16',
  ),
  explain: text(
    'nói mỗi dữ kiện do quy tắc nào, từ nào trong văn bản dẫn tới',
    'say of each fact which rule and which words led to it',
  ),
  language: (own: Language): Text => text(`vi hoặc en (mặc định: ${own})`, `vi or en (default: ${own})`),
  help: text('in hướng dẫn này', 'print this help'),
  /** Commander's own titles. */
  titles: {
    'Usage:': text('Cách dùng:', 'Usage:'),
    'Arguments:': text('Tham số:', 'Arguments:'),
    'Options:': text('Tùy chọn:', 'Options:'),
  } as Record<string, Text>,
  exit: (command: string): Text =>
    command === 'check'
      ? text(
          'Mã thoát: 0 đều khớp; 1 có chỗ không khớp hoặc tệp không đọc được; 2 lệnh viết sai.',
          'Exit codes: 0 all agree; 1 figures do not, or a file was not read; 2 wrong usage.',
        )
      : text(
          'Mã thoát: 0 đã đọc hết; 1 có tệp không đọc được; 2 lệnh viết sai.',
          'Exit codes: 0 all were read; 1 a file could not be read; 2 wrong usage.',
        ),
};

export const usage = {
  noFiles: text(
    'chưa nêu tệp nào. Ví dụ: dondoc read bao-cao.txt',
    'no file is named. For example: dondoc read report.txt',
  ),
  format: (command: string, found: string): Text =>
    text(
      `không có định dạng “${found}”; chọn ${listOf(command).vi}`,
      `there is no format "${found}"; use ${listOf(command).en}`,
    ),
  date: (found: string): Text =>
    text(
      `“${found}” không phải ngày; viết như 2024-08-16, 2024-08 hoặc 2024`,
      `"${found}" is no date; write 2024-08-16, 2024-08 or 2024`,
    ),
  language: (found: string): Text =>
    text(`không có ngôn ngữ “${found}”; chọn vi hoặc en`, `there is no language "${found}"; use vi or en`),
  option: (found: string): Text => text(`không có tùy chọn ${found}`, `there is no option ${found}`),
  argument: (found: string): Text => text(`tùy chọn ${found} cần một giá trị`, `option ${found} needs a value`),
  twice: text('đầu vào chuẩn (-) chỉ đọc được một lần', 'standard input (-) can be read only once'),
  other: (found: string): Text => text(`lệnh viết sai (${found})`, `wrong usage (${found})`),
  seeHelp: (command: string): Text => text(`Xem: dondoc ${command} --help`, `See: dondoc ${command} --help`),
};

export const failures = {
  missing: text('không tìm thấy tệp', 'there is no such file'),
  denied: text('không có quyền đọc tệp', 'the file may not be read'),
  folder: text('là thư mục, không phải tệp', 'is a folder, not a file'),
  other: (code: string): Text => text(`không đọc được tệp (${code})`, `the file could not be read (${code})`),
  empty: text('không tìm thấy chữ nào trong tệp', 'no words were found in the file'),
  encoding: text(
    'tệp không phải văn bản UTF-8; đề nghị lưu lại với bảng mã UTF-8',
    'the file is not UTF-8 text; please save it as UTF-8',
  ),
  format: (extension: string): Text =>
    text(`chưa nhận tệp ${extension}; hãy dùng tệp .txt`, `files of kind ${extension} are not taken; please use .txt`),
  bug: text('lỗi của chương trình khi đọc tệp này', 'a fault of the program while reading this file'),
};

export const input = text('đầu vào chuẩn', 'standard input');
export const reading = text('đang đọc', 'reading');
export const summary = (read: number, all: number): Text =>
  text(`Đã đọc ${read} trên ${all} tệp.`, `${read} of ${all} files were read.`);

export const types: Record<string, Text> = {
  figure: text('số liệu', 'figure'),
  person: text('người', 'person'),
  meeting: text('cuộc họp', 'meeting'),
  'document-reference': text('văn bản', 'reference'),
  place: text('địa danh', 'place'),
  recommendation: text('kiến nghị', 'recommendation'),
  directive: text('chỉ đạo', 'directive'),
  limitation: text('hạn chế', 'limitation'),
};

export const findingKinds: Record<string, Text> = {
  number: text('số', 'number'),
  ordinal: text('số thứ tự', 'ordinal'),
  percentage: text('phần trăm', 'percentage'),
  ratio: text('tỷ số', 'ratio'),
  range: text('khoảng', 'range'),
  money: text('tiền', 'money'),
  quantity: text('số lượng', 'quantity'),
  date: text('ngày', 'date'),
  time: text('giờ', 'time'),
  period: text('thời kỳ', 'period'),
  'document-reference': text('văn bản', 'reference'),
  place: text('địa danh', 'place'),
  body: text('cơ quan', 'body'),
  position: text('chức vụ', 'position'),
  person: text('người', 'person'),
};

/** What a figure gives of its indicator; the value itself needs no word. */
export const attributes: Record<string, Text> = {
  'percent-of-plan': text('so với kế hoạch', 'of plan'),
  'over-plan': text('vượt kế hoạch', 'over plan'),
  growth: text('tăng, giảm', 'growth'),
  change: text('thay đổi', 'change'),
  share: text('tỷ trọng', 'share'),
  count: text('đếm được', 'count'),
  rank: text('thứ hạng', 'rank'),
};
export const roles: Record<string, Text> = {
  estimate: text('ước', 'estimate'),
  target: text('mục tiêu', 'target'),
  baseline: text('trước đó', 'before'),
  proposed: text('đề nghị', 'asked for'),
  chair: text('chủ trì', 'chair'),
  attendee: text('dự họp', 'attendee'),
  speaker: text('phát biểu', 'speaker'),
  reporter: text('báo cáo', 'reporter'),
  author: text('tác giả', 'author'),
  recipient: text('người nhận', 'recipient'),
};
export const bounds: Record<string, Text> = {
  'at-least': text('ít nhất', 'at least'),
  'more-than': text('trên', 'more than'),
  'at-most': text('nhiều nhất', 'at most'),
  'less-than': text('dưới', 'less than'),
  about: text('khoảng', 'about'),
};
export const meetingKinds: Record<string, Text> = {
  'working-session': text('buổi làm việc', 'working session'),
  conference: text('hội nghị', 'conference'),
  session: text('kỳ họp', 'session'),
  other: text('cuộc họp khác', 'other meeting'),
};
export const labels = {
  host: text('nơi tổ chức', 'host'),
  chair: text('chủ trì', 'chair'),
  date: text('ngày', 'date'),
  facts: (count: number): Text => text(`${count} dữ kiện`, `${count} facts`),
  checks: (count: number): Text => text(`${count} phép kiểm tra`, `${count} checks`),
  why: text('Vì sao', 'Why'),
  findings: (count: number): Text => text(`${count} chỗ tìm thấy`, `${count} findings`),
  inferred: text('suy ra', 'inferred'),
  or: text('hoặc', 'or'),
  impossible: text('không thể có', 'impossible'),
  noChecks: text('Không có phép tính nào để kiểm tra.', 'There is no arithmetic to check.'),
};
export const statuses: Record<string, Text> = {
  inconsistent: text('Không khớp', 'Inconsistent'),
  incomplete: text('Chưa đủ', 'Incomplete'),
  derived: text('Tính ra', 'Derived'),
  consistent: text('Khớp', 'Consistent'),
};

/** What does not agree first, what is worked out and what agrees last. */
export const statusOrder = ['inconsistent', 'incomplete', 'derived', 'consistent'] as const;

export const messageOf = (check: Check, language: Language): string =>
  language === 'vi' ? check.message : check.messageEn;

export const either = (table: Record<string, Text>, key: string, language: Language): string =>
  table[key]?.[language] ?? key;
