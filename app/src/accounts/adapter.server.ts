import { createAdapterFactory } from 'better-auth/adapters';
import { and, asc, desc, eq, gt, gte, inArray, like, lt, lte, ne, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '../platform/database.server.ts';
import { newId } from '../platform/identifier.ts';
import { account, accountCredential, accountSession, accountTwoFactor, accountVerification } from './table.server.ts';

/** better-auth over our seam: each of its steps is a transaction as dondoc_accounts. Its models are tables of ours. */
const tables: Readonly<Record<string, PgTable>> = {
  user: account,
  account: accountCredential,
  session: accountSession,
  verification: accountVerification,
  twoFactor: accountTwoFactor,
};

interface Condition {
  readonly field: string;
  readonly value: unknown;
  readonly operator: string;
  readonly connector: 'AND' | 'OR';
}

const comparisons: Readonly<Record<string, (column: PgColumn, value: never) => SQL>> = {
  eq: (column, value) => (value === null ? sql`${column} IS NULL` : eq(column, value)),
  ne: (column, value) => (value === null ? sql`${column} IS NOT NULL` : ne(column, value)),
  lt,
  lte,
  gt,
  gte,
  in: (column, value) => inArray(column, value),
  not_in: (column, value) => notInArray(column, value),
  contains: (column, value) => like(column, `%${value}%`),
  starts_with: (column, value) => like(column, `${value}%`),
  ends_with: (column, value) => like(column, `%${value}`),
};

function tableOf(model: string): PgTable & Record<string, PgColumn> {
  const table = tables[model];
  if (!table) throw new Error(`accounts have no table for ${model}`);
  return table as PgTable & Record<string, PgColumn>;
}

function condition(table: Record<string, PgColumn>, where: readonly Condition[] | undefined): SQL | undefined {
  const told = (where ?? []).map(({ field, value, operator, connector }) => {
    const [column, compare] = [table[field], comparisons[operator]];
    if (!column || !compare) throw new Error(`accounts cannot be asked for ${field} ${operator}`);
    return { connector, is: compare(column, value as never) };
  });
  const any = told.filter(({ connector }) => connector === 'OR').map(({ is }) => is);
  return and(
    ...told.filter(({ connector }) => connector !== 'OR').map(({ is }) => is),
    any.length ? or(...any) : undefined,
  );
}

export const authAdapter = (database: Database) =>
  createAdapterFactory({
    config: {
      adapterId: 'dondoc',
      adapterName: 'dondoc',
      supportsNumericIds: false,
      supportsJSON: false,
      supportsDates: true,
      supportsBooleans: true,
      customIdGenerator: () => newId(),
      transaction: false,
    },
    adapter: () => ({
      create: ({ model, data }) =>
        database.accounts(async (tx) => {
          const [row] = await tx
            .insert(tableOf(model))
            .values(data as never)
            .returning();
          return row as never;
        }),
      findOne: ({ model, where }) =>
        database.accounts(async (tx) => {
          const table = tableOf(model);
          const [row] = await tx.select().from(table).where(condition(table, where)).limit(1);
          return (row ?? null) as never;
        }),
      findMany: ({ model, where, limit, sortBy, offset }) =>
        database.accounts(async (tx) => {
          const table = tableOf(model);
          const column = table[sortBy?.field ?? 'id'] as PgColumn;
          const order = sortBy?.direction === 'desc' ? desc(column) : asc(column);
          return (await tx
            .select()
            .from(table)
            .where(condition(table, where))
            .orderBy(order)
            .limit(limit || 100)
            .offset(offset ?? 0)) as never;
        }),
      update: ({ model, where, update }) =>
        database.accounts(async (tx) => {
          const table = tableOf(model);
          const [row] = await tx
            .update(table)
            .set(update as never)
            .where(condition(table, where))
            .returning();
          return (row ?? null) as never;
        }),
      updateMany: ({ model, where, update }) =>
        database.accounts(async (tx) => {
          const table = tableOf(model);
          return (
            (
              await tx
                .update(table)
                .set(update as never)
                .where(condition(table, where))
            ).rowCount ?? 0
          );
        }),
      delete: ({ model, where }) =>
        database.accounts(async (tx) => {
          const table = tableOf(model);
          await tx.delete(table).where(condition(table, where));
        }),
      deleteMany: ({ model, where }) =>
        database.accounts(async (tx) => {
          const table = tableOf(model);
          return (await tx.delete(table).where(condition(table, where))).rowCount ?? 0;
        }),
      count: ({ model, where }) =>
        database.accounts((tx) => {
          const table = tableOf(model);
          return tx.$count(table, condition(table, where));
        }),
    }),
  });
