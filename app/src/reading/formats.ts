/** The forms that readings and checks are printed in. */
export const formats = ['json', 'jsonl', 'table', 'csv', 'html'] as const;
export type Format = (typeof formats)[number];
export const isFormat = (value: unknown): value is Format => formats.includes(value as Format);
