import { sql } from 'drizzle-orm';
import { bigint, numeric, pgTable, text } from 'drizzle-orm/pg-core';
import fc from 'fast-check';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { anyOf, insertRows, type ReadTransaction, rows, theProgram, unlimited } from './database.server.ts';
import { codeOf } from './failure.server.ts';
import { migrations } from './testing/crash.server.ts';
import { testDatabase } from './testing.server.ts';

const database = await testDatabase({ migrations });
const note = pgTable('note', {
  id: bigint({ mode: 'bigint' }).primaryKey(),
  words: text().notNull(),
  amount: numeric().notNull(),
});
const codeIn = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => codeOf(error),
  );
const amountOf = async (tx: ReadTransaction, id: bigint) =>
  (await tx.select({ amount: note.amount }).from(note).where(sql`id = ${id}`))[0]?.amount;

describe('a transaction', () => {
  it('runs under its role, in its ledger, for its actor', async () => {
    const state = sql`SELECT current_user AS role, current_schema() AS ledger, current_setting('dondoc.actor') AS actor,
      current_setting('transaction_read_only') AS readonly, current_setting('transaction_isolation') AS isolation`;
    expect(await database.read('demo', theProgram, (tx) => rows(tx, state))).toEqual([
      { role: 'dondoc_reader', ledger: 'demo', actor: 'program', readonly: 'on', isolation: 'repeatable read' },
    ]);
    expect(await database.write('dondoc', theProgram, (tx) => rows(tx, state))).toEqual([
      { role: 'dondoc_writer', ledger: 'dondoc', actor: 'program', readonly: 'off', isolation: 'serializable' },
    ]);
  });

  it('takes any id of an actor for what it is', async () => {
    const hostile = fc.constantFrom("o'k", '"', '\\', "'; DROP TABLE note; --", "\\'; SELECT 1 --", '$$', 'Nguyễn');
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostile, fc.string({ unit: 'grapheme' })), async (id) => {
        const clean = id.replaceAll('\0', '');
        // Of nobody it is not set.
        const asked = sql`SELECT coalesce(current_setting('dondoc.actor', true), '') AS actor`;
        const found = await database.read('dondoc', unlimited(clean, ''), (tx) => rows(tx, asked));
        expect(found).toEqual([{ actor: clean }]);
      }),
      { numRuns: 60 },
    );
  });

  it('may do what the migrations grant, no more', async () => {
    const insert = sql`INSERT INTO note VALUES (900, 'x')`;
    expect(await codeIn(database.read('dondoc', theProgram, (tx) => rows(tx, insert)))).toBe('25006');
    for (const refused of [
      sql`DELETE FROM note`,
      sql`UPDATE note SET words = ''`,
      sql`CREATE TABLE mine ()`,
      sql`TRUNCATE note`,
    ])
      expect(await codeIn(database.write('dondoc', theProgram, (tx) => tx.execute(refused)))).toBe('42501');
    expect(
      await codeIn(database.read('dondoc', theProgram, (tx) => rows(tx, sql`SELECT * FROM demo.__drizzle_migrations`))),
    ).toBe('42501');
  });

  it('keeps the two ledgers apart', async () => {
    await database.write('demo', theProgram, (tx) => tx.insert(note).values({ id: 1n, words: 'demo', amount: '1' }));
    await database.write('dondoc', theProgram, (tx) => tx.insert(note).values({ id: 1n, words: 'own', amount: '1' }));
    const words = (ledger: 'dondoc' | 'demo') =>
      database.read(ledger, theProgram, (tx) => tx.select({ words: note.words }).from(note));
    expect([await words('dondoc'), await words('demo')]).toEqual([[{ words: 'own' }], [{ words: 'demo' }]]);
  });

  it('is undone when its function throws, a savepoint when only that does', async () => {
    const inner = async () => {
      throw new Error('inner');
    };
    await database.write('dondoc', theProgram, async (tx) => {
      await tx.insert(note).values({ id: 10n, words: 'kept', amount: '0' });
      await expect(
        tx.transaction(async (nested) => {
          await nested.insert(note).values({ id: 11n, words: 'undone', amount: '0' });
          await inner();
        }),
      ).rejects.toThrow('inner');
    });
    const outer = database.write('dondoc', theProgram, async (tx) => {
      await tx.insert(note).values({ id: 12n, words: 'undone', amount: '0' });
      await inner();
    });
    await expect(outer).rejects.toThrow('inner');
    const ids = await database.read('dondoc', theProgram, (tx) =>
      tx.select({ id: note.id }).from(note).where(sql`id BETWEEN 10 AND 12`),
    );
    expect(ids).toEqual([{ id: 10n }]);
  });

  it('does not report as saved what a failed and ignored statement has undone', async () => {
    const ignoring = database.write('dondoc', theProgram, async (tx) => {
      await tx.insert(note).values({ id: 20n, words: '', amount: '0' });
      await tx.execute(sql`SELECT 1 / 0`).catch(() => undefined);
    });
    await expect(ignoring).rejects.toThrow('nothing was saved');
  });

  it('is run again after a conflict, so that no addition is lost', async () => {
    await database.write('dondoc', theProgram, (tx) => tx.insert(note).values({ id: 30n, words: '', amount: '0' }));
    let runs = 0;
    // The first two have both read before either writes, however busy the machine is.
    let bothRead = () => {};
    const both = new Promise<void>((resolve) => {
      bothRead = resolve;
    });
    const add = () =>
      database.write('dondoc', theProgram, async (tx) => {
        const run = ++runs;
        const amount = Number(await amountOf(tx, 30n)) + 1;
        if (run === 2) bothRead();
        if (run <= 2) await both;
        await tx
          .update(note)
          .set({ amount: String(amount) })
          .where(sql`id = 30`);
      });
    await Promise.all([add(), add(), add(), add()]);
    expect(await database.read('dondoc', theProgram, (tx) => amountOf(tx, 30n))).toBe('4');
    expect(runs).toBeGreaterThan(4);
  });

  it('reads one snapshot', async () => {
    await database.write('dondoc', theProgram, (tx) => tx.insert(note).values({ id: 40n, words: '', amount: '1' }));
    await database.read('dondoc', theProgram, async (tx) => {
      const before = await amountOf(tx, 40n);
      await database.write('dondoc', theProgram, (other) =>
        other.update(note).set({ amount: '2' }).where(sql`id = 40`),
      );
      expect([before, await amountOf(tx, 40n)]).toEqual(['1', '1']);
    });
  });
});

it('values arrive exact and as strings, through Drizzle and through SQL', async () => {
  const amount = '12345678901234567890.123456789';
  const found = await database.write('dondoc', theProgram, async (tx) => {
    await tx.insert(note).values({ id: 9007199254740993n, words: 'ước đạt', amount });
    const raw = await rows(
      tx,
      sql`SELECT id, amount, ARRAY[amount] AS amounts, date '2025-07-01' AS day, 'infinity'::timestamptz AS never,
            timestamptz '2025-07-01 00:00:00.1234+07' AS at, timestamptz '2025-06-30T17:00:00Z' AS midnight, count(*) OVER () AS n,
            ARRAY[date '2025-07-01', NULL] AS days, ARRAY[timestamptz '2025-07-01 00:00+07'] AS times FROM note WHERE id = 9007199254740993`,
    );
    return { raw, typed: await tx.select().from(note).where(sql`id = 9007199254740993`) };
  });
  expect(found.typed).toEqual([{ id: 9007199254740993n, words: 'ước đạt', amount }]);
  expect(found.raw).toEqual([
    {
      id: '9007199254740993',
      amount,
      amounts: [amount],
      day: '2025-07-01',
      never: 'infinity',
      at: '2025-06-30T17:00:00.1234Z',
      midnight: '2025-06-30T17:00:00.000Z',
      n: '1',
      days: ['2025-07-01', null],
      times: ['2025-06-30T17:00:00.000Z'],
    },
  ]);
});

it('the login of the program can do nothing without a role, and take none but those of transactions', async () => {
  const client = new pg.Client(database.program);
  await client.connect();
  expect(await codeIn(client.query('SELECT * FROM dondoc.note'))).toBe('42501');
  const { rows: owners } = await client.query<{ name: string }>(
    "SELECT pg_get_userbyid(nspowner) AS name FROM pg_namespace WHERE nspname = 'dondoc'",
  );
  for (const refused of [
    `SET ROLE ${owners[0]?.name}`,
    'ALTER TABLE dondoc.note ADD COLUMN mine text',
    'DROP TABLE dondoc.note',
    'ALTER TABLE dondoc.note DISABLE ROW LEVEL SECURITY',
    'CREATE TABLE dondoc.mine ()',
    'CREATE ROLE mine',
  ])
    expect(await codeIn(client.query(refused)), refused).toBe('42501');
  await client.end();
});

describe('rows given as one value', () => {
  const entry = pgTable('note', {
    id: bigint({ mode: 'number' }).primaryKey(),
    words: text().notNull(),
    amount: numeric().notNull(),
  });
  const held = (ids: readonly number[]) => (tx: ReadTransaction) =>
    tx.select().from(entry).where(anyOf(entry.id, ids)).orderBy(entry.id);

  it('arrive as they are, and are found by any number of keys', async () => {
    const amount = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map((units) => `${units}.50`);
    const words = fc.oneof(
      fc.constantFrom("o'k", '"', '\\', '\n{}', 'null', 'Đôn đốc'),
      fc.string({ unit: 'grapheme' }),
    );
    let next = 10_000;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ words, amount }), { maxLength: 5 }), async (given) => {
        const made = given.map((row) => ({ id: next++, words: row.words.replaceAll('\0', ''), amount: row.amount }));
        await database.write('dondoc', theProgram, (tx) => insertRows(tx, entry, made));
        const ids = made.map(({ id }) => id);
        expect(await database.read('dondoc', theProgram, held(ids))).toEqual(made);
      }),
      { numRuns: 30 },
    );
  });

  it('are refused whole where one is, unless told what to do then', async () => {
    const made = [1, 2].map((n) => ({ id: 20_000 + n, words: 'x', amount: '1' }));
    const put = (onConflict?: ReturnType<typeof sql>) =>
      codeIn(
        database.write('dondoc', theProgram, (tx) => insertRows(tx, entry, [...made, ...made.slice(0, 1)], onConflict)),
      );
    expect(await put()).toBe('23505');
    expect(await database.read('dondoc', theProgram, held([20_001, 20_002]))).toEqual([]);
    expect(await put(sql`ON CONFLICT DO NOTHING`)).toBe('done');
    expect(await database.read('dondoc', theProgram, held([20_001, 20_002]))).toEqual(made);
  });

  it('are one statement, however many they are', async () => {
    const kept = sql`SELECT count(*)::integer AS n FROM pg_prepared_statements WHERE statement LIKE '%note%'`;
    const counts = await database.write('dondoc', theProgram, async (tx) => {
      const seen: number[] = [];
      for (const n of [1, 2, 7]) {
        const made = Array.from({ length: n }, (_, at) => ({ id: 30_000 + n * 10 + at, words: 'x', amount: '1' }));
        await insertRows(tx, entry, made);
        await held(made.map(({ id }) => id))(tx);
        seen.push((await rows<{ n: number }>(tx, kept))[0]?.n ?? 0);
      }
      return seen;
    });
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeGreaterThan(1);
  });
});
