import type { Text } from '../../ui/language.tsx';

/** Sentences of reading while a person types or pastes. */
export const messages = {
  title: { vi: 'Đọc thử', en: 'A first look' },
  here: {
    vi: 'Đọc ngay trên máy này; chưa gửi đi đâu cho đến khi bấm “Đọc văn bản”.',
    en: 'Read on this machine; nothing is sent until “Read it” is pressed.',
  },
  behind: { vi: 'đang đọc…', en: 'reading…' },
  failed: {
    vi: 'Trình duyệt này không đọc thử được. Vẫn nộp được như thường.',
    en: 'This browser cannot take a first look. Handing in works as always.',
  },
  figure: { vi: 'số liệu', en: 'figures' },
  recommendation: { vi: 'kiến nghị', en: 'requests' },
  directive: { vi: 'chỉ đạo', en: 'orders' },
  limitation: { vi: 'hạn chế', en: 'shortcomings' },
  person: { vi: 'người', en: 'people' },
  disagree: { vi: 'Số liệu không khớp ({n})', en: 'Figures that disagree ({n})' },
  agree: { vi: 'Không thấy số liệu nào trái nhau.', en: 'No figures were seen to disagree.' },
  preview: { vi: 'Văn bản đã đánh dấu', en: 'The text with its marks' },
  secret: {
    vi: 'Văn bản có dấu độ “{mark}”. Không nộp văn bản này: hệ thống không nhận, và luật cấm lưu giữ tài liệu mật trên máy tính nối mạng. Hãy xóa khỏi ô này và báo người phụ trách bảo vệ bí mật nhà nước.',
    en: 'The text is marked “{mark}”. Do not hand it in: it will be refused, and the law forbids keeping state secrets on a computer with a network. Clear it from this box and tell the officer in charge of state secrets.',
  },
} satisfies Record<string, Text>;
