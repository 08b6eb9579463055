import type { Text } from '../platform/language.ts';

/** The words of the page that `--format html` prints. */
export const pageWords = {
  several: (count: number): Text => ({ vi: `${count} văn bản`, en: `${count} documents` }),
  text: { vi: 'Văn bản', en: 'The text' },
  facts: { vi: 'Dữ kiện', en: 'Facts' },
  checks: { vi: 'Kiểm tra số liệu', en: 'Checks of the figures' },
  written: { vi: 'có ghi trong văn bản', en: 'written in the text' },
  inferred: { vi: 'có phần suy ra', en: 'partly inferred' },
  computed: { vi: 'tính ra', en: 'computed' },
  because: { vi: 'Vì sao: ', en: 'Why: ' },
  unsure: { vi: 'suy ra, văn bản không ghi', en: 'inferred, not written in the text' },
  foot: {
    vi: 'Dondoc tự động đọc; chưa có người xác nhận. Mỗi dữ kiện dẫn về đúng chỗ trong văn bản.',
    en: 'Read by dondoc; nobody has confirmed it yet. Each fact leads back to its words in the text.',
  },
} satisfies Record<string, Text | ((count: number) => Text)>;

/** Headings over the facts of one kind, in the order they are listed. */
export const typeHeads: Readonly<Record<string, Text>> = {
  figure: { vi: 'Số liệu', en: 'Figures' },
  meeting: { vi: 'Cuộc họp', en: 'Meeting' },
  person: { vi: 'Người', en: 'People' },
  recommendation: { vi: 'Kiến nghị', en: 'Requests' },
  directive: { vi: 'Chỉ đạo', en: 'Orders' },
  limitation: { vi: 'Hạn chế', en: 'Shortcomings' },
  'document-reference': { vi: 'Văn bản viện dẫn', en: 'Documents referred to' },
  place: { vi: 'Địa danh', en: 'Places' },
};
