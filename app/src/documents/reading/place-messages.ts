import type { Text } from '../../ui/language.tsx';

export const placeMessages = {
  title: { vi: 'Địa bàn của các địa danh', en: 'Areas of the places' },
  needed: {
    vi: '{n} địa danh có thể là nhiều đơn vị hành chính; cần chọn trước khi ghi vào sổ.',
    en: '{n} places may be several administrative units; choose before recording.',
  },
  choose: { vi: 'Chọn địa bàn', en: 'Choose areas' },
  which: { vi: '“{place}” là đơn vị nào?', en: 'Which unit is “{place}”?' },
  facts: { vi: '{n} dữ kiện', en: '{n} facts' },
  proposed: { vi: 'đề xuất theo ngày của văn bản', en: 'proposed by the date of the document' },
  first: { vi: 'đề xuất', en: 'proposed' },
  chosen: { vi: 'đã chọn', en: 'chosen' },
  noCandidate: { vi: 'Chưa nhận ra đơn vị nào; hãy tìm.', en: 'No unit is known by this name; search for it.' },
  other: { vi: 'Đơn vị khác…', en: 'Another unit…' },
  search: { vi: 'Tìm đơn vị hành chính', en: 'Search for an administrative unit' },
} satisfies Record<string, Text>;
