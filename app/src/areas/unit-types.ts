/** The words for kinds of units, by the letter that stands for them in areas.generated.ts. */
export const UNIT_TYPES = {
  t: 'Tỉnh',
  P: 'Thành phố',
  h: 'Huyện',
  q: 'Quận',
  s: 'Thị xã',
  x: 'Xã',
  p: 'Phường',
  r: 'Thị trấn',
  k: 'Đặc khu',
} as const;
export type UnitLetter = keyof typeof UNIT_TYPES;
