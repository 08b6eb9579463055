import type { Text } from '../ui/language.tsx';
import type { Sector } from './contract.ts';

export const sectorNames: Readonly<Record<Sector | 'other', Text>> = {
  economy: { vi: 'Kinh tế', en: 'Economy' },
  society: { vi: 'Văn hóa - xã hội', en: 'Culture and society' },
  security: { vi: 'Quốc phòng, an ninh, nội chính', en: 'Defence, security, internal affairs' },
  party: { vi: 'Xây dựng Đảng, hệ thống chính trị', en: 'Party building and political system' },
  other: { vi: 'Chỉ tiêu khác', en: 'Other indicators' },
};

export const messages = {
  title: { vi: 'Bảng chỉ tiêu', en: 'Indicators' },
  attainment: { vi: 'Mức đạt chỉ tiêu', en: 'Targets met' },
  attainmentOf: { vi: '{value}/{of} {unit}, {period}', en: '{value} of {of} {unit}, {period}' },
  stripLabel: { vi: 'Mức đạt trên tổng số {of}', en: 'Attainment out of {of}' },
  leftOver: { vi: 'không nêu', en: 'not stated' },
  whole: { vi: 'trên {of}', en: 'of {of}' },
  disbursed: { vi: 'Vốn đã giải ngân', en: 'Money disbursed' },
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  period: { vi: 'Kỳ', en: 'Period' },
  anyPeriod: { vi: 'mọi kỳ', en: 'any period' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  done: { vi: 'Thực hiện', en: 'Done' },
  ofPlan: { vi: 'So kế hoạch', en: 'Of the plan' },
  growth: { vi: 'So cùng kỳ', en: 'On the same period' },
  more: { vi: 'Khác', en: 'Other' },
  source: { vi: 'Nguồn', en: 'Sources' },
  notStated: { vi: 'không nêu', en: 'not stated' },
  implied: {
    vi: '* tính ra từ giá trị thực hiện và tỷ lệ so kế hoạch, văn bản không nêu; bấm vào số để xem cách tính',
    en: '* worked out from the value and its share of the plan, not stated in the text; click the number to see how',
  },
  impliedTitle: {
    vi: 'Tính ra, văn bản không nêu: giá trị thực hiện chia cho tỷ lệ so kế hoạch',
    en: 'Worked out, not stated in the text: the value over its share of the plan',
  },
  estimate: { vi: 'ước', en: 'est.' },
  proposed: { vi: 'đề xuất', en: 'proposed' },
  baseline: { vi: 'mốc', en: 'baseline' },
  none: { vi: 'Chưa có số liệu nào của địa bàn này trong sổ.', en: 'The ledger has no figures of this area yet.' },
  handIn: { vi: 'Nộp một báo cáo của địa bàn', en: 'Hand in a report of it' },
  inferred: { vi: 'Có phần suy ra: {fields}', en: 'Partly inferred: {fields}' },
} satisfies Record<string, Text>;
