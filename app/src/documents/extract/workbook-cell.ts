/** A cell as the library gives it, as far as it is needed here. */
export interface SheetCell {
  /** n number, s string, d date, b boolean, e error, z empty. */
  readonly t: string;
  readonly v?: unknown;
  /** What the cell shows, as an English Excel formats it: "1,234.5", "52.5%". */
  readonly w?: string;
  /** The format of the cell: "#,##0.0", "mm/yyyy". */
  readonly z?: string | number;
}

/** What a cell says, on one line; '' for an error ("#REF!"). */
export function wordsOfCell({ t, v, w, z }: SheetCell): string {
  if (t === 'e' || t === 'z' || v === undefined || v === null) return '';
  if (t === 'd' && v instanceof Date) return dateShown(v, w, String(z ?? ''));
  if (t === 'n' && typeof v === 'number') return numberShown(v, w);
  return String(t === 'b' ? (w ?? v) : v)
    .replace(/\s+/g, ' ')
    .trim();
}

/** "05/06/2024", or "06/2024" where the format has no day; the library gives dates in UTC. */
function dateShown(date: Date, shown: string | undefined, format: string): string {
  const year = date.getUTCFullYear();
  // Excel counts from 1900: what lies before is a time of day.
  if (Number.isNaN(year) || year <= 1900) return shown?.trim() ?? '';
  const two = (part: number) => String(part).padStart(2, '0');
  const month = `${two(date.getUTCMonth() + 1)}/${year}`;
  return /m/i.test(format) && !/d/i.test(format) ? month : `${two(date.getUTCDate())}/${month}`;
}

const SHOWN = /^(?<minus>[-(])?\s*(?<whole>\d{1,3}(?:,\d{3})*|\d+)(?:\.(?<part>\d+))?\s*(?<percent>%)?\)?$/;

/**
 * A number as the sheet shows it, in Vietnamese marks: "1,234.5" is "1.234,5", 0.525 shown as "52.5%" is "52,5%". Where the
 * format adds words, or shows the number in powers of ten, the number itself is written.
 */
function numberShown(value: number, shown: string | undefined): string {
  const found = SHOWN.exec((shown ?? '').trim())?.groups ?? SHOWN.exec(plain(value))?.groups;
  if (!found) return shown?.trim() ?? '';
  const whole = (found.whole ?? '').replaceAll(',', '');
  // "2024" is a year more often than a count.
  const grouped = whole.length > 4 || found.whole?.includes(',') ? whole.replace(/\B(?=(?:\d{3})+$)/g, '.') : whole;
  return `${found.minus ? '-' : ''}${grouped}${decimals(found.part)}${found.percent ?? ''}`;
}

/** "12,375" could be twelve thousand as an English hand writes it, "12,3750" could not. */
function decimals(part: string | undefined): string {
  if (part === undefined) return '';
  if (part.length !== 3) return `,${part}`;
  return part.endsWith('0') ? `,${part.slice(0, 2)}` : `,${part}0`;
}

/** In full, with what binary floats add cut off: 0.1 + 0.2 is 0.3. */
function plain(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return '';
  const exact = Number(value.toPrecision(15));
  return Math.abs(exact) < 1e-6 && exact !== 0 ? exact.toFixed(12).replace(/0+$/, '') : String(exact);
}
