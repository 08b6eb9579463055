/** For finding in lists on the screen: no accents, lower case, single spaces. "Tổng thu ngân sách" → "tong thu ngan sach". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}
