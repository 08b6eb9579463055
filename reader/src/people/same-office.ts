import { LETTERS, lowerCase } from '../vietnamese.ts';

const SHORT: ReadonlyMap<string, string> = new Map([
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
  ['ubmttqvn', 'ủy ban mặt trận tổ quốc việt nam'],
  ['ubmttq', 'ủy ban mặt trận tổ quốc'],
  ['mttq', 'mặt trận tổ quốc'],
  ['ubkt', 'ủy ban kiểm tra'],
  ['btv', 'ban thường vụ'],
  ['bch', 'ban chấp hành'],
  ['đbqh', 'đại biểu quốc hội'],
  ['uvbtv', 'ủy viên ban thường vụ'],
  ['uvtv', 'ủy viên ban thường vụ'],
  ['ủy viên thường vụ', 'ủy viên ban thường vụ'],
  ['tuv', 'tỉnh ủy viên'],
  ['tw', 'trung ương'],
  ['t.ư', 'trung ương'],
  ['tp', 'thành phố'],
  ['tp.', 'thành phố'],
  ['tx', 'thị xã'],
  ['tx.', 'thị xã'],
  ['pct', 'phó chủ tịch'],
  ['pbt', 'phó bí thư'],
]);
const SHORT_FORM = new RegExp(
  `(?<![${LETTERS}])(?:p\\. ?|(?:${[...SHORT.keys()]
    .sort((a, b) => b.length - a.length)
    .map((short) => short.replaceAll('.', '\\.'))
    .join('|')})(?![${LETTERS}]))`,
  'gu',
);

/** An office with its abbreviations written out, in lower case, for comparing. */
export function fullOffice(text: string): string {
  return lowerCase(text)
    .replace(SHORT_FORM, (short) => (short.startsWith('p.') ? 'phó ' : (SHORT.get(short) as string)))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** "nguyên" and "phó" make another office of the same words. */
const APART = new Set(['phó', 'nguyên', 'quyền', 'cựu']);

/** Whether two wordings name one office: the words of one stand in the other ("Bí thư Thành ủy", "Bí thư Thành ủy Hà Nội"). */
export function sameOffice(a: string, b: string): boolean {
  const left = a.split(' ');
  const right = b.split(' ');
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  for (const word of APART) if (short.includes(word) !== long.includes(word)) return false;
  if (short[0] !== long[0]) return false;
  // In order: "Bí thư Huyện ủy" is not "Bí thư Đảng ủy Quân sự huyện".
  let at = 0;
  return short.every((word) => {
    at = long.indexOf(word, at) + 1;
    return at > 0;
  });
}
