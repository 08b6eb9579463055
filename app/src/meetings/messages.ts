import type { Text } from '../ui/language.tsx';

export const kindNames = {
  'working-session': { vi: 'Buổi làm việc', en: 'Working session' },
  conference: { vi: 'Hội nghị', en: 'Conference' },
  session: { vi: 'Kỳ họp, phiên họp', en: 'Session' },
  other: { vi: 'Cuộc họp', en: 'Meeting' },
} satisfies Record<string, Text>;

export const roleNames: Readonly<Record<string, Text>> = {
  chair: { vi: 'chủ trì', en: 'chair' },
  attendee: { vi: 'dự họp', en: 'attendee' },
  speaker: { vi: 'phát biểu', en: 'speaker' },
  reporter: { vi: 'báo cáo', en: 'reporter' },
  author: { vi: 'tác giả', en: 'author' },
  recipient: { vi: 'người nhận', en: 'recipient' },
};

export const messages = {
  title: { vi: 'Hội nghị, buổi làm việc', en: 'Meetings' },
  none: { vi: 'Chưa ghi nhận cuộc họp nào.', en: 'No meeting is recorded.' },
  noDate: { vi: 'không nêu ngày', en: 'date not stated' },
  chair: { vi: 'Chủ trì: {chair}', en: 'Chair: {chair}' },
  noChair: { vi: 'Chủ trì: không nêu', en: 'Chair: not stated' },
  participants: { vi: '{n} người tham dự', en: '{n} participants' },
} satisfies Record<string, Text>;
