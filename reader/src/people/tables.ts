/** The phrases of a table, one a line or between bars. */
export const phrasesOf = (table: string): string[] =>
  table
    .split(/[\n|]/u)
    .map((phrase) => phrase.trim())
    .filter(Boolean);
