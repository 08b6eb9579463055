import { checked, type Told } from './composed.ts';

/** [status, computation] of the checks that one rule makes. */
export const made = (text: string, told: Told[], rule: string) =>
  checked(text, told, rule).map(({ status, computation }) => [status, computation]);

/** "146 tiêu chí": so many things. */
export const things = (words: string, unit: string, rest: Partial<Told> = {}): Told => ({
  words,
  value: words.replace(/\D/g, ''),
  unit,
  ...rest,
});
/** "26/58 chỉ tiêu": so many of so many. */
export const ofAll = (words: string, unit: string, rest: Partial<Told> = {}): Told => {
  const [value = '', of = ''] = (/(\d+)\/(\d+)/.exec(words) ?? []).slice(1);
  return { words, attribute: 'count', value, of, unit, ...rest };
};
/** "31,264 tỷ đồng" as đồng. */
export const billions = (words: string, rest: Partial<Told> = {}): Told => ({
  words,
  value: String(Math.round(Number(words.replace(/[^\d,]/g, '').replace(',', '.')) * 1000) * 1_000_000),
  unit: 'đồng',
  ...rest,
});
/** "31,47%". */
export const rate = (words: string, rest: Partial<Told> = {}): Told => ({
  words,
  value: words.replace(/[^\d,]/g, '').replace(',', '.'),
  unit: '%',
  ...rest,
});
