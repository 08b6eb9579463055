import type { Text } from '../ui/language.tsx';

export const messages = {
  title: { vi: 'Ý kiến chỉ đạo', en: 'Directives' },
  none: { vi: 'Chưa ghi nhận ý kiến chỉ đạo nào.', en: 'No directive is recorded.' },
  urgent: { vi: 'ý kiến chỉ đạo', en: 'directives' },
  speaker: { vi: 'Người chỉ đạo: {speaker}', en: 'By: {speaker}' },
  noSpeaker: { vi: 'Người chỉ đạo: không nêu', en: 'By: not stated' },
  to: { vi: 'Giao: {to}', en: 'To: {to}' },
  noAddressee: { vi: 'Giao: không nêu', en: 'To: not stated' },
} satisfies Record<string, Text>;
