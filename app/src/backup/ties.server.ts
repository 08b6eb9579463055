import type pg from 'pg';

/**
 * Takes away what would stand in the way of filling tables one after the other: foreign keys, whose tables may refer to each
 * other in a circle, and triggers, which would act on rows that have had their effect. What it returns puts back the same,
 * checking every row against every key at once, and works out anew what is derived.
 */
export async function loosen(client: pg.ClientBase, ledgers: readonly string[]): Promise<() => Promise<void>> {
  const keys = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT c.conrelid::regclass::text AS table, quote_ident(c.conname) AS name, pg_get_constraintdef(c.oid) AS definition
     FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
     WHERE n.nspname = ANY($1) AND c.contype = 'f' AND c.conparentid = 0 ORDER BY c.oid`,
    [ledgers],
  );
  const triggers = await client.query<{ table: string; name: string; mode: string }>(
    `SELECT t.tgrelid::regclass::text AS table, quote_ident(t.tgname) AS name,
       CASE t.tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END AS mode
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY($1) AND NOT t.tgisinternal AND t.tgenabled <> 'D' AND t.tgparentid = 0 ORDER BY t.oid`,
    [ledgers],
  );
  const views = await client.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY($1) AND c.relkind = 'm' ORDER BY c.oid`,
    [ledgers],
  );
  for (const { table, name } of keys.rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { table, name } of triggers.rows) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ${name}`);
  return async () => {
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const { table, name, definition } of keys.rows)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    for (const { table, name, mode } of triggers.rows)
      await client.query(`ALTER TABLE ${table} ENABLE ${mode} TRIGGER ${name}`);
    for (const { name } of views.rows) await client.query(`REFRESH MATERIALIZED VIEW ${name}`);
  };
}
