import type { SourceText } from '../source-text.ts';
import { pattern } from '../words/pattern.ts';
import type { Quantity } from './quantity.ts';

const SCOPE =
  '(?:toàn|(?:khối|cụm|nhóm|các) W|cả nước|của (?:tỉnh|huyện|cả nước|vùng|khu vực|thành phố)|[trong trên] (?:tổng số|cả|toàn|số|các|vùng|khu vực|tỉnh|huyện|thành phố|I)|tỉnh|huyện|khu vực|vùng|miền|thành phố|quốc gia|thế giới|từ trước [đến tới] nay|so với các)';
const PLACE = '(?:I|nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)';

/**
 * "đứng |thứ 3 toàn tỉnh", "xếp |thứ 12/34", "lớn |thứ 3 cả nước", "xếp hạng |5", "đứng |thứ nhất"; "|cao nhất toàn tỉnh",
 * "|đứng đầu huyện", "|dẫn đầu cả nước"; "|tốp 10 địa phương".
 */
const RANK = pattern(
  [
    `(?<order>(?:[đứng xếp hạng lớn cao nhiều]|vị trí) ở? (?:vị trí|hạng)?) thứ ${PLACE} (?:/ I)?`,
    '(?<list>[xếp đứng] (?:hạng|vị trí)) thứ? I (?:/ I)?',
    `(?<again>(?<=thứ [^.;]{0,12}) (?:và|,) (?:đứng|xếp)?) thứ ${PLACE} (?:/ I)?(?= (?:cả nước|toàn quốc|toàn [tỉnh vùng huyện]|khu vực|[trong vùng]))`,
    '(?<among>[xếp đứng]) I / I(?= (?:tỉnh|địa phương|huyện|xã|sở|đơn vị|cả nước|toàn))',
    `(?<first>[cao lớn nhiều tốt nhanh mạnh] nhất|[đứng dẫn xếp] đầu)(?= ${SCOPE})`,
    '(?<top>tốp|top|nhóm(?= I (?:địa phương|tỉnh|thành phố|huyện|xã|đơn vị) [^,.;]{0,7} [nhất đầu cao])) I',
  ].join('|'),
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
export function findRanks({ view, words }: SourceText): Quantity[] {
  const ranks: Quantity[] = [];
  for (const match of RANK.allIn(words, 0, words.count)) {
    const { order, list, again, among, first, top } = match.groups ?? {};
    const from = match.index + (order ?? list ?? again ?? among ?? '').length;
    const to = match.index + match[0].length;
    const start = words.starts[from] as number;
    const end = words.ends[to - 1] as number;
    const stretch = { start, end, from, to, kind: 'rank' } as const;
    if (first) {
      ranks.push({ ...stretch, value: '1' });
      continue;
    }
    const [place = '', whole] = view
      .slice(start, end)
      .toLowerCase()
      .replace(/^(?:thứ|tốp|top|nhóm)\s+/u, '')
      .split(/\s*\/\s*/u);
    const value = /^\d{1,3}$/.test(place) ? String(Number(place)) : ORDINALS[place];
    if (!value || value === '0') continue;
    ranks.push({
      ...stretch,
      value,
      ...(whole && { of: String(Number(whole)) }),
      ...(top && { bound: 'at-most' as const }),
    });
  }
  return ranks;
}
