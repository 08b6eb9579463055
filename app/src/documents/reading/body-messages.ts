import type { Text } from '../../ui/language.tsx';

/** Names of the fields of facts, and of the values that they choose from. */
export const fieldNames = {
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  attribute: { vi: 'Mặt đo', en: 'Aspect' },
  value: { vi: 'Giá trị', en: 'Value' },
  valueHigh: { vi: 'đến (nếu là khoảng)', en: 'to (of a range)' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  of: { vi: 'Trên tổng số', en: 'Out of' },
  bound: { vi: 'Giới hạn', en: 'Bound' },
  role: { vi: 'Tính chất', en: 'Nature' },
  place: { vi: 'Địa bàn', en: 'Place' },
  period: { vi: 'Kỳ', en: 'Period' },
  name: { vi: 'Tên', en: 'Name' },
  positions: { vi: 'Chức vụ (mỗi dòng một chức vụ)', en: 'Positions (one a line)' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  kind: { vi: 'Loại', en: 'Kind' },
  date: { vi: 'Ngày', en: 'Date' },
  host: { vi: 'Nơi được làm việc, đơn vị tổ chức', en: 'Host' },
  chair: { vi: 'Chủ trì', en: 'Chair' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  title: { vi: 'Tên gọi', en: 'Title' },
  level: { vi: 'Cấp', en: 'Level' },
  from: { vi: 'Của', en: 'From' },
  to: { vi: 'Gửi', en: 'To' },
  speaker: { vi: 'Người chỉ đạo', en: 'Speaker' },
} satisfies Record<string, Text>;
export type FieldName = keyof typeof fieldNames;

export const personRoles: Readonly<Record<string, Text>> = {
  chair: { vi: 'chủ trì', en: 'chair' },
  attendee: { vi: 'dự họp', en: 'attendee' },
  speaker: { vi: 'phát biểu', en: 'speaker' },
  reporter: { vi: 'báo cáo', en: 'reporter' },
  author: { vi: 'tác giả', en: 'author' },
  recipient: { vi: 'người nhận', en: 'recipient' },
};

export const meetingKinds: Readonly<Record<string, Text>> = {
  'working-session': { vi: 'buổi làm việc', en: 'working session' },
  conference: { vi: 'hội nghị', en: 'conference' },
  session: { vi: 'kỳ họp, phiên họp', en: 'session' },
  other: { vi: 'cuộc họp khác', en: 'other meeting' },
};

export const levels: readonly string[] = [
  'tỉnh',
  'thành phố',
  'huyện',
  'quận',
  'thị xã',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
  'thôn',
];
export const levelNames: Readonly<Record<string, Text>> = Object.fromEntries(
  levels.map((level) => [level, { vi: level, en: level }]),
);

export const bodyMessages = {
  notStated: { vi: 'không nêu', en: 'not stated' },
  required: { vi: 'Cần điền ô này.', en: 'This is needed.' },
  numberWrong: {
    vi: 'Viết một số như 1.234,5 hoặc 721 tỷ.',
    en: 'Write a number like 1.234,5 or 721 tỷ (Vietnamese marks).',
  },
  catalogue: { vi: 'Chỉ tiêu trong danh mục', en: 'Indicator of the catalogue' },
  noCatalogue: { vi: 'ngoài danh mục', en: 'not in the catalogue' },
} satisfies Record<string, Text>;
