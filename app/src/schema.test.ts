import { readFileSync } from 'node:fs';
import { getTableName, is, sql } from 'drizzle-orm';
import { getTableConfig, getViewConfig, type PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import * as accounts from './accounts/table.server.ts';
import * as areas from './areas/table.server.ts';
import * as audit from './audit/table.server.ts';
import * as directives from './directives/table.server.ts';
import * as documents from './documents/table.server.ts';
import * as indicators from './indicators/table.server.ts';
import * as limitations from './limitations/table.server.ts';
import * as meetings from './meetings/table.server.ts';
import { rows, theProgram } from './platform/database.server.ts';
import { testDatabase } from './platform/testing.server.ts';
import * as recommendations from './recommendations/table.server.ts';

/** What the migrations make, and what the slices declare, are the same; and the keys hold on a database in many pieces. */

const database = await testDatabase({ ledgers: ['dondoc'] });
const ask = <Row extends object>(query: ReturnType<typeof sql>) =>
  database.read('dondoc', theProgram, (tx) => rows<Row>(tx, query));

const tables = [accounts, areas, audit, directives, documents, indicators, limitations, meetings, recommendations]
  .flatMap((slice) => Object.values(slice) as unknown[])
  .filter((value): value is PgTable => is(value, PgTable));
const referenceTables = [
  ...['account', 'account_attempt', 'account_credential', 'account_link', 'account_session', 'account_setting'],
  ...[
    'account_two_factor',
    'account_verification',
    'area',
    'area_lineage',
    'deputation',
    'indicator',
    'indicator_synonym',
  ],
  'role_assignment',
];

interface Constraint {
  table: string;
  kind: 'p' | 'u' | 'f';
  columns: string[];
  other: string | null;
}
const constraints = await ask<Constraint>(sql`
  SELECT c.conrelid::regclass::text AS table, c.contype AS kind, nullif(c.confrelid, 0)::regclass::text AS other,
    (SELECT array_agg(a.attname::text ORDER BY k.at) FROM unnest(c.conkey) WITH ORDINALITY k(number, at)
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number) AS columns
  FROM pg_constraint c WHERE c.connamespace = current_schema()::regnamespace AND c.contype IN ('p', 'u', 'f')`);
const indexes = await ask<{ table: string; name: string; unique: boolean; first: string }>(sql`
  SELECT i.indrelid::regclass::text AS table, i.indexrelid::regclass::text AS name, i.indisunique AS unique,
    pg_get_indexdef(i.indexrelid, 1, true) AS first
  FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid WHERE t.relnamespace = current_schema()::regnamespace`);
const columns = await ask<{ table: string; name: string; type: string; required: boolean }>(sql`
  SELECT c.relname AS table, a.attname::text AS name, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS required
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    AND c.relname NOT LIKE '\\_\\_%'`);

describe('the migrated schema', () => {
  it('has the tables that the slices declare, with the same columns', () => {
    const declared = tables.flatMap((table) =>
      getTableConfig(table).columns.map((column) => ({
        table: getTableName(table),
        name: column.name,
        type: column.getSQLType(),
        required: column.notNull,
      })),
    );
    const key = ({ table, name, type, required }: (typeof declared)[number]) =>
      `${table}.${name} ${type}${required ? ' not null' : ''}`;
    expect(columns.map(key).sort()).toEqual(declared.map(key).sort());
  });

  it('has the keys and indexes that the slices declare', () => {
    const declared = tables.flatMap((table) => {
      const config = getTableConfig(table);
      return [
        ...config.indexes.map(({ config: { name } }) => name),
        ...config.uniqueConstraints.map(({ name }) => name),
        ...config.foreignKeys.map((key) => key.getName()),
      ];
    });
    const made = [
      ...indexes.map(({ name }) => name),
      ...constraints.filter(({ kind }) => kind === 'f').map(({ table, columns }) => `${table}:${columns}`),
    ];
    const foreign = constraints.filter(({ kind }) => kind === 'f').length;
    expect(foreign).toBe(tables.flatMap((table) => getTableConfig(table).foreignKeys).length);
    const named = declared.filter((name) => name !== undefined && !/_fk$|_document$|_replaces$/.test(name));
    expect(named.filter((name) => !made.includes(name as string))).toEqual([]);
  });

  it('names the province first in every key of a fact', () => {
    const facts = new Set(columns.filter(({ name }) => name === 'province_id').map(({ table }) => table));
    const others = new Set(columns.map(({ table }) => table).filter((table) => !facts.has(table)));
    expect([...others].sort()).toEqual(referenceTables);
    const keys = constraints.filter(({ table, kind, other }) =>
      kind === 'f' ? facts.has(table) && !referenceTables.includes(other ?? '') : facts.has(table),
    );
    expect(keys.length).toBeGreaterThan(facts.size * 2);
    expect(keys.filter(({ columns: [first] }) => first !== 'province_id')).toEqual([]);
    const unique = indexes.filter(({ table, unique: is }) => is && facts.has(table));
    expect(unique.filter(({ first }) => first !== 'province_id')).toEqual([]);
    expect(columns.filter(({ name, required }) => name === 'province_id' && !required)).toEqual([]);
  });

  it('lets the program change only what a ledger may change', async () => {
    const [found] = await ask<{ value: boolean; known: boolean; gone: boolean; owner: boolean }>(sql`
      SELECT has_column_privilege('dondoc_writer', 'observation', 'value', 'UPDATE') AS value,
        has_column_privilege('dondoc_writer', 'observation', 'known_to', 'UPDATE') AS known,
        has_table_privilege('dondoc_writer', 'observation', 'DELETE') AS gone,
        has_table_privilege('dondoc_reader', 'observation', 'INSERT') AS owner`);
    expect(found).toEqual({ value: false, known: true, gone: false, owner: false });
  });
});

it('is told of table by table and column by column in docs/tables/README.md', () => {
  const sections = readFileSync(new URL('../../docs/tables/README.md', import.meta.url), 'utf8')
    .split(/^## /m)
    .slice(1);
  const told = new Map(
    sections.map((section) => [
      section.slice(0, section.indexOf('\n')),
      [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name),
    ]),
  );
  const common = told.get('The ledger') ?? [];
  told.delete('The ledger');
  const ledger = new Set(tables.filter((table) => 'supersededReason' in table).map(getTableName));
  for (const name of ledger) told.set(name, [...common, ...(told.get(name) ?? [])]);
  const declared = new Map<string, string[]>(
    tables.map((table) => [getTableName(table), getTableConfig(table).columns.map(({ name }) => name)]),
  );
  const view = getViewConfig(areas.areaChoice);
  declared.set(
    view.name,
    Object.values(view.selectedFields).map((column) => (column as PgColumn).name),
  );
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(declared));
});
