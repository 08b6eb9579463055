import { fold } from '@dondoc/reader';
import { and, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** More words than this narrow nothing that somebody looks for. */
const WORDS = 20;

/**
 * Whether some short columns together have every word that was typed, with or without accents: "nguyen ha" finds "Nguyễn Thị Hà", and
 * "hòa" finds "Hoà". Nothing typed narrows nothing. Folds each row as it is looked at: for tables of people, not of documents.
 */
export function havingWords(typed: string, columns: readonly PgColumn[]): SQL | undefined {
  const said = sql`concat_ws(' ', ${sql.join([...columns], sql`, `)})`;
  // As `fold` of the reader does. What is left in capitals is ASCII, which every locale of a server knows.
  const folded = sql`lower(translate(regexp_replace(normalize(${said}, NFD), '[\\u0300-\\u036f]', '', 'g'), 'Đđ', 'Dd'))`;
  const words = fold(typed).split(/\s+/).filter(Boolean).slice(0, WORDS);
  return and(...words.map((word) => sql`${folded} LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`));
}
