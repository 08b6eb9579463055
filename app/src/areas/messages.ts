import type { Text } from '../ui/language.tsx';

export const messages = {
  overview: { vi: 'Tổng quan', en: 'Overview' },
  overviewLead: {
    vi: 'Các địa bàn có số liệu trong sổ; nơi cần xem đứng trước.',
    en: 'Areas with something in the ledger; those that need a look come first.',
  },
  area: { vi: 'Địa bàn', en: 'Area' },
  attainment: { vi: 'Mức đạt chỉ tiêu', en: 'Targets met' },
  last: { vi: 'Báo cáo mới nhất', en: 'Last report' },
  documents: { vi: 'Văn bản', en: 'Documents' },
  observations: { vi: 'Số liệu', en: 'Figures' },
  inconsistent: { vi: 'Không khớp', en: 'Inconsistent' },
  incomplete: { vi: 'Chưa đủ', en: 'Incomplete' },
  recommendations: { vi: 'Kiến nghị', en: 'Recommendations' },
  directives: { vi: 'Chỉ đạo', en: 'Directives' },
  limitations: { vi: 'Hạn chế', en: 'Limitations' },
  notStated: { vi: 'không nêu', en: 'not stated' },
  none: { vi: 'Sổ còn trống.', en: 'The ledger is still empty.' },
  noneSeen: { vi: 'Chưa có số liệu nào mà bạn được xem.', en: 'There are no figures yet that you may see.' },
  noneLead: {
    vi: 'Nộp một báo cáo, xem lại những gì máy đọc được, rồi ghi vào sổ: bảng của địa bàn sẽ hiện ở đây.',
    en: 'Hand in a report, look over what was read, and record it: the board of its area appears here.',
  },
  handIn: { vi: 'Nộp văn bản', en: 'Hand in' },
  ended: { vi: 'Số liệu tính đến ngày cuối cùng của đơn vị này.', en: 'Shown as of the last day of this unit.' },
  became: { vi: 'Nay là', en: 'Became' },
  cameFrom: { vi: 'Lập từ', en: 'Made from' },
  part: { vi: 'một phần', en: 'part of it' },
  approximate: {
    vi: 'theo dữ liệu tổng hợp, không phải văn bản pháp lý',
    en: 'from compiled data, no legal text',
  },
  source: { vi: 'Nguồn', en: 'Source' },
  history: { vi: 'Quá trình của đơn vị', en: 'Line of the unit' },
  toSee: { vi: 'Cần xem', en: 'Worth a look' },
  others: { vi: '{n} đơn vị khác', en: '{n} more' },
} satisfies Record<string, Text>;
