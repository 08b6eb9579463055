import { shiftPoint } from './decimal.ts';

export interface Typed {
  readonly value: string;
  /** What stands behind the number, scale words taken off: "đồng", "ha", "%". */
  readonly unit: string;
}

const scaleWords: readonly (readonly [RegExp, number])[] = [
  [/^(nghìn|ngàn|thousand)(?![\p{L}\p{M}])/iu, 3],
  [/^(triệu|million)(?![\p{L}\p{M}])/iu, 6],
  [/^(tỷ|tỉ|billion)(?![\p{L}\p{M}])/iu, 9],
];

/**
 * What a person types into a value: "721 tỷ đồng", "1.234,5", "11,3", "-2,68%", "61.21" (a lone group that is not of
 * three digits is a fraction). Null where it is no number; never a partial one.
 */
export function parseTyped(typed: string): Typed | null {
  const match = /^\s*([-−+]?)\s*(\d[\d.,\s\u00a0]*\d|\d)\s*(\D.*)?$/su.exec(typed.normalize('NFC'));
  const number = match && plain((match[2] as string).replace(/[\s\u00a0]/g, ''));
  if (!match || !number) return null;
  let rest = (match[3] ?? '').trim();
  let places = 0;
  for (let found = true; found; ) {
    found = false;
    for (const [word, power] of scaleWords) {
      if (!word.test(rest)) continue;
      rest = rest.replace(word, '').trim();
      places += power;
      found = true;
    }
  }
  if (/\d/.test(rest.replace(/\/.*$/, ''))) return null;
  const sign = match[1] === '-' || match[1] === '−' ? '-' : '';
  return { value: sign + shiftPoint(number, places), unit: rest };
}

function plain(written: string): string | null {
  if (/^\d{1,3}(\.\d{3})*,\d+$/.test(written) || /^\d+,\d+$/.test(written))
    return written.replaceAll('.', '').replace(',', '.');
  if (/^\d{1,3}(\.\d{3})+$/.test(written)) return written.replaceAll('.', '');
  if (/^\d{1,3}(,\d{3}){2,}$/.test(written)) return written.replaceAll(',', '');
  if (/^\d+(\.\d+)?$/.test(written)) return written;
  return null;
}
