const WRITTEN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of a Roman numeral in capitals; undefined for letters that make none ("IIX", "DV"). */
export function romanValue(letters: string): number | undefined {
  if (!letters || !WRITTEN.test(letters)) return undefined;
  let value = 0;
  for (let at = 0; at < letters.length; at++) {
    const one = VALUES[letters[at] as string] as number;
    value += one < (VALUES[letters[at + 1] as string] ?? 0) ? -one : one;
  }
  return value;
}
