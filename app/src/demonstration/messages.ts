import type { Text } from '../ui/language.tsx';

export const messages = {
  banner: {
    vi: 'Đây là bản trình diễn với văn bản mẫu, để riêng với sổ của cơ quan; bạn dùng với tư cách chuyên viên của bản trình diễn.',
    en: 'This is a demonstration with sample reports, kept apart from the ledger of the office; you work in it as its clerk.',
  },
  bannerShort: { vi: 'Bản trình diễn', en: 'Demonstration' },
  openOwn: { vi: 'Mở sổ của cơ quan', en: 'Open the ledger of the office' },
  drop: { vi: 'Bỏ bản trình diễn', en: 'Drop the demonstration' },
  dropTitle: { vi: 'Bỏ bản trình diễn?', en: 'Drop the demonstration?' },
  dropNote: {
    vi: 'Toàn bộ văn bản mẫu và số liệu trình diễn sẽ bị xóa. Sổ của cơ quan không bị ảnh hưởng.',
    en: 'All sample reports and their figures are deleted. The ledger of the office is not affected.',
  },
  keep: { vi: 'Giữ lại', en: 'Keep it' },
  seeDemonstration: { vi: 'Xem bản trình diễn', en: 'See the demonstration' },
} satisfies Record<string, Text>;
