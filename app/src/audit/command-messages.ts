import type { Language, Text } from '../platform/language.ts';
import type { Fault } from './rules.ts';

/** Words of `dondoc audit`. */

const grouped = (value: number, language: Language) =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(value);
const both = (fn: (n: (value: number) => string) => readonly [vi: string, en: string]): Text => ({
  vi: fn((value) => grouped(value, 'vi'))[0],
  en: fn((value) => grouped(value, 'en'))[1],
});

export const words = {
  help: { vi: 'in hướng dẫn', en: 'print this help' },
  helpCommand: { vi: 'In hướng dẫn của một lệnh', en: 'Print the help of a command' },
  titles: {
    'Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
    'Options:': { vi: 'Tùy chọn:', en: 'Options:' },
    'Arguments:': { vi: 'Đối số:', en: 'Arguments:' },
    'Commands:': { vi: 'Lệnh:', en: 'Commands:' },
  } as Record<string, Text | undefined>,
  does: { vi: 'Kiểm tra, xuất nhật ký ai đã làm gì', en: 'Verify or export the audit of who did what' },
  verify: {
    vi: 'Tìm mục nhật ký bị sửa, xóa, chèn hoặc đổi chỗ, cả khi máy chủ đang chạy',
    en: 'Find entries that were changed, removed, put in or moved, also while the server runs',
  },
  verifyAfter: {
    vi: 'Mã thoát: 0 khi mọi chuỗi còn nguyên, 1 khi có chuỗi sai. Hãy ghi lại mã băm cuối chuỗi ở nơi người quản trị cơ sở dữ liệu không sửa được: ai viết lại cả chuỗi thì mã ấy đổi.',
    en: 'It exits with 0 where every chain is whole, with 1 where one is not. Note the last hashes where whoever owns the database cannot change them: a chain that is written anew as a whole ends in another.',
  },
  export: { vi: 'Xuất toàn bộ nhật ký, mỗi dòng một mục JSON', en: 'Export the whole audit, an entry of JSON a line' },
  file: { vi: 'tệp sẽ tạo, ví dụ nhat-ky.jsonl', en: 'the file to make, for example audit.jsonl' },
  misused: {
    vi: 'dondoc audit: không hiểu lệnh này. Xem dondoc audit --help.',
    en: 'dondoc audit: this is no command of it. See dondoc audit --help.',
  },
  good: { vi: 'tốt', en: 'good' },
  bad: { vi: 'SAI', en: 'BAD' },
  demonstration: { vi: ' (bản trình diễn)', en: ' (demonstration)' },
  everywhere: { vi: 'Ngoài các tỉnh', en: 'In no province' },
  unknown: (id: string): Text => ({ vi: `Địa bàn ${id}`, en: `Area ${id}` }),
  empty: { vi: 'Nhật ký còn trống.', en: 'The audit is still empty.' },
  stands: ({ good, unchained }: { good: number; unchained: number }): Text =>
    both((n) => [
      `${n(good)} mục đúng${unchained ? `, ${n(unchained)} mục chưa nối vào chuỗi` : ''}`,
      `${n(good)} good${unchained ? `, ${n(unchained)} not chained yet` : ''}`,
    ]),
  ends: (hash: string): Text => ({ vi: `chuỗi kết thúc bằng ${hash}`, en: `the chain ends in ${hash}` }),
  exported: (file: string, entries: number): Text =>
    both((n) => [`Đã xuất ${n(entries)} mục vào ${file}.`, `Exported ${n(entries)} entries to ${file}.`]),
} as const;

const range = ({ from, to }: { from: number; to: number }, one: string, many: string, n: (value: number) => string) =>
  from === to ? `${one} ${n(from)}` : `${many} ${n(from)}–${n(to)}`;

/** What is wrong with a chain. */
export function faultText(fault: Fault): Text {
  if (fault.kind === 'removed')
    return both((n) => [
      `${range(fault, 'mục', 'các mục', n)} đã bị xóa`,
      `${range(fault, 'entry', 'entries', n)} removed`,
    ]);
  if (fault.kind === 'added')
    return both((n) => [
      `${range(fault, 'mục', 'các mục', n)} nằm sau chỗ kết thúc đã ghi nhận`,
      `${range(fault, 'entry', 'entries', n)} put in behind the noted end`,
    ]);
  if (fault.kind === 'end-changed')
    return both((n) => [
      `mục cuối ${n(fault.seq)} không phải mục đã ghi nhận là cuối`,
      `the last entry ${n(fault.seq)} is not the one that was noted as the last`,
    ]);
  const { kind, seq, id } = fault;
  if (kind === 'changed')
    return both((n) => [`mục ${n(seq)} (${id}) đã bị sửa`, `entry ${n(seq)} (${id}) was changed`]);
  return both((n) => [
    `mục ${n(seq)} (${id}) không nối tiếp mục đứng trước: có mục bị chèn hoặc đổi chỗ`,
    `entry ${n(seq)} (${id}) does not follow on the one before it: one was put in or moved`,
  ]);
}
