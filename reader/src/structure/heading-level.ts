/** How deep a heading stands: 1 for "II." and for no mark, 2 for "1.", 3 for "1.1." and "a)". */
export function headingLevel(words: string): number {
  if (/^\(?[a-zđ]\)|^\d{1,2}\.\d/u.test(words)) return 3;
  if (/^\(?\d{1,2}[.)]/u.test(words)) return 2;
  return 1;
}
