import type { Text } from '../ui/language.tsx';

export const checkPanelMessages = {
  title: { vi: 'Kiểm tra chưa khớp', en: 'Checks that do not close' },
  none: { vi: 'Các số liệu đã đối chiếu đều khớp.', en: 'All figures that could be checked agree.' },
  urgent: { vi: 'kiểm tra chưa khớp', en: 'checks that do not close' },
  source: { vi: 'Nguồn: {title}', en: 'Source: {title}' },
} satisfies Record<string, Text>;
