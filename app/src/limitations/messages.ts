import type { Text } from '../ui/language.tsx';

export const messages = {
  title: { vi: 'Hạn chế, tồn tại', en: 'Limitations' },
  none: { vi: 'Chưa ghi nhận hạn chế nào.', en: 'No limitation is recorded.' },
  urgent: { vi: 'hạn chế', en: 'limitations' },
} satisfies Record<string, Text>;
