import pg from 'pg';

/**
 * What the ledgers hold, from PostgreSQL's own catalogue: no list of tables that a new slice could be missing from. The record
 * of migrations is left out, since a restore makes it itself.
 */
export interface LedgerTable {
  readonly ledger: string;
  readonly table: string;
  /** Without those that PostgreSQL works out. */
  readonly columns: readonly string[];
  /** Its own rows only, unless it stands for its partitions. */
  readonly only: boolean;
}

export interface LedgerSequence {
  readonly ledger: string;
  readonly sequence: string;
}

/** What extensions brought along belongs to them. */
const own = `n.nspname = ANY($1) AND c.relpersistence <> 't'
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')`;

export async function tablesOf(client: pg.ClientBase, ledgers: readonly string[]): Promise<LedgerTable[]> {
  const found = await client.query<LedgerTable>(
    `SELECT n.nspname::text AS ledger, c.relname::text AS table, c.relkind = 'r' AS only,
       ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
         AND a.attgenerated = '' ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE ${own} AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> '__drizzle_migrations'
     ORDER BY array_position($1, n.nspname::text), c.relname COLLATE "C"`,
    [ledgers],
  );
  return found.rows.filter(({ columns }) => columns.length > 0);
}

export async function sequencesOf(client: pg.ClientBase, ledgers: readonly string[]): Promise<LedgerSequence[]> {
  const found = await client.query<LedgerSequence>(
    `SELECT n.nspname::text AS ledger, c.relname::text AS sequence FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE ${own} AND c.relkind = 'S' AND c.relname <> '__drizzle_migrations_id_seq'
     ORDER BY array_position($1, n.nspname::text), c.relname COLLATE "C"`,
    [ledgers],
  );
  return found.rows;
}

export const nameOf = ({ ledger, table }: { ledger: string; table: string }): string =>
  `${pg.escapeIdentifier(ledger)}.${pg.escapeIdentifier(table)}`;

const list = (columns: readonly string[]) => columns.map((column) => pg.escapeIdentifier(column)).join(', ');

export function copyOutOf({ only, columns, ...table }: LedgerTable): string {
  return `COPY (SELECT ${list(columns)} FROM ${only ? 'ONLY ' : ''}${nameOf(table)}) TO STDOUT`;
}

export function copyInto(table: { ledger: string; table: string; columns: readonly string[] }): string {
  return `COPY ${nameOf(table)} (${list(table.columns)}) FROM STDIN`;
}

/** So that a row is the same text on every server: no setting of it has a say in how values are written. */
export const sameWriting = `
  SET LOCAL search_path = ''; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC';
  SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL lc_monetary = 'C'; SET LOCAL xmloption = 'content';
  SET LOCAL row_security = off; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`;
