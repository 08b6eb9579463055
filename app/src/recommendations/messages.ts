import type { Text } from '../ui/language.tsx';

export const messages = {
  title: { vi: 'Kiến nghị, đề xuất', en: 'Recommendations' },
  none: { vi: 'Chưa ghi nhận kiến nghị nào.', en: 'No recommendation is recorded.' },
  urgent: { vi: 'kiến nghị', en: 'recommendations' },
  from: { vi: 'Của: {from}', en: 'From: {from}' },
  to: { vi: 'Gửi: {to}', en: 'To: {to}' },
  noAddressee: { vi: 'Gửi: không nêu', en: 'To: not stated' },
} satisfies Record<string, Text>;
