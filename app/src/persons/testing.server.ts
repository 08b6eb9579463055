import { withClient } from '../platform/engine.server.ts';
import type { TestDatabase } from '../platform/testing.server.ts';

/** Every column of every table of both ledgers that can hold words, and holds these in some writing. Past the seam, as the owner. */
export async function columnsThatHold(database: TestDatabase, name: string): Promise<string[]> {
  return withClient(database.owner, async (client) => {
    const { rows } = await client.query<{ ledger: string; table: string; column: string; type: string }>(
      `SELECT n.nspname AS ledger, c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('dondoc', 'demo') AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
         AND format_type(a.atttypid, NULL) IN ('text', 'text[]', 'json', 'jsonb', 'bytea', 'character varying', 'character varying[]', 'tsvector')
       ORDER BY 1, 2, 3`,
    );
    const found = new Set<string>();
    const sought = plain(name);
    for (const { ledger, table, column, type } of rows) {
      const words = type === 'bytea' ? `encode("${column}", 'hex')` : `"${column}"::text`;
      const values = await client.query<{ words: string | null }>(`SELECT ${words} AS words FROM ${ledger}."${table}"`);
      for (const { words } of values.rows) {
        if (words === null) continue;
        const text = type === 'bytea' ? Buffer.from(words, 'hex').toString() : words;
        if (new RegExp(`(?<![a-z])${sought}(?![a-z])`).test(plain(text))) found.add(`${table}.${column}`);
      }
    }
    return [...found].sort();
  });
}

/** Without accents, case, blanks other than one, and what stands between the words of a file's name. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\\n/g, ' ')
    .replace(/[\s_-]+/g, ' ');
