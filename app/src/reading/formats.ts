/** The forms that readings and checks are printed in. */
export const formats = ['json', 'jsonl', 'table', 'csv', 'html'] as const;
export type Format = (typeof formats)[number];

/** A page is of facts and checks; findings are printed in the other forms. */
export const formatsOf = (command: string): readonly Format[] =>
  command === 'find' ? formats.filter((format) => format !== 'html') : formats;
export const isFormat = (value: unknown, command: string): value is Format =>
  formatsOf(command).includes(value as Format);
