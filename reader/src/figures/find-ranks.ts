import type { Quantity } from './quantity.ts';

const SCOPE =
  '(?:toàn|cả nước|của (?:tỉnh|huyện|cả nước|vùng|khu vực|thành phố)|(?:trong|trên) (?:tổng số |cả |toàn |số |các |vùng|khu vực|tỉnh|huyện|thành phố|\\d+ )|tỉnh|huyện|khu vực|vùng|miền|thành phố|quốc gia|thế giới|từ trước (?:đến|tới) nay|so với các)';

/** "đứng thứ 3 toàn tỉnh", "xếp thứ 12/34", "lớn thứ 3 cả nước", "xếp hạng 5", "đứng thứ nhất". */
const ORDER =
  /(?<![\p{L}\p{M}])(?:(?:đứng|xếp|vị trí|hạng|lớn|cao|nhiều)(?: ở)?(?: vị trí| hạng)? (?<order>thứ (?<n>\d{1,3}|nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?:\/(?<m>\d{1,3}))?)|(?:xếp hạng|xếp vị trí) (?<order2>(?:thứ )?(?<n2>\d{1,3})(?:\/(?<m2>\d{1,3}))?))(?![\p{L}\d])/gu;
/** "cao nhất toàn tỉnh", "đứng đầu huyện", "dẫn đầu cả nước", "tốp 10 địa phương". */
const FIRST = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(?<first>(?:cao|lớn|nhiều|tốt|nhanh|mạnh) nhất(?= ${SCOPE})|(?:đứng|dẫn|xếp) đầu(?= ${SCOPE}))|(?<top>(?:tốp|top|nhóm(?= \\d{1,3} (?:địa phương|tỉnh|thành phố|huyện|xã|đơn vị)[^,.;]{0,30}(?:nhất|đầu|cao))) (?<n>\\d{1,3})))(?![\\p{L}\\d])`,
  'gu',
);
const ORDINALS: Record<string, string> = {
  nhất: '1',
  nhì: '2',
  hai: '2',
  ba: '3',
  tư: '4',
  bốn: '4',
  năm: '5',
  sáu: '6',
  bảy: '7',
  tám: '8',
  chín: '9',
  mười: '10',
};

/** Places in an order; the span is the word of order alone. */
export function findRanks(lower: string): Quantity[] {
  const ranks: Quantity[] = [];
  for (const match of lower.matchAll(ORDER)) {
    const { order, order2, n, n2, m, m2 } = match.groups ?? {};
    const written = order ?? order2 ?? '';
    const word = n ?? n2 ?? '';
    const value = /\d/.test(word) ? String(Number(word)) : ORDINALS[word];
    if (!value || value === '0') continue;
    const end = match.index + match[0].length;
    const of = m ?? m2;
    ranks.push({ start: end - written.length, end, value, kind: 'rank', ...(of && { of: String(Number(of)) }) });
  }
  for (const match of lower.matchAll(FIRST)) {
    const { top, n } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (top && n) ranks.push({ start: match.index, end, value: String(Number(n)), kind: 'rank', bound: 'at-most' });
    else ranks.push({ start: match.index, end, value: '1', kind: 'rank' });
  }
  return ranks.sort((a, b) => a.start - b.start);
}
