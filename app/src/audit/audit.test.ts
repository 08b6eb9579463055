import { sql } from 'drizzle-orm';
import type pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Actor, rows, theProgram, unlimited, type WriteTransaction } from '../platform/database.server.ts';
import { withClient } from '../platform/engine.server.ts';
import { silent } from '../platform/log.server.ts';
import { testDatabase } from '../platform/testing.server.ts';
import { record } from './record.server.ts';
import { seal, sealer } from './seal.server.ts';
import { startSealer } from './sealer.server.ts';
import { verify } from './verify.server.ts';

const database = await testDatabase();
const [HERE, THERE] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'] as const;
const lan = unlimited('lan', 'Lan', '10.0.0.7');
const asOwner = <T>(fn: (client: pg.Client) => Promise<T>) =>
  withClient(database.owner, async (client) => {
    await client.query('SET search_path = dondoc');
    return fn(client);
  });
const change = (query: string, values: unknown[] = []) => asOwner((client) => client.query(query, values));
const verified = (page?: number) => asOwner((client) => verify(client, 'dondoc', page));
const faultOf = async (provinceId: string = HERE) =>
  (await verified()).find((one) => one.provinceId === provinceId)?.fault;
const tell = (tx: WriteTransaction, actor: Actor, n: number, provinceId: string = HERE) =>
  record(tx, actor, {
    ...{ record: 'document', action: 'document.confirm', recordId: `d${n}`, provinceId, line: [provinceId] },
    ...{ before: { state: 'open' }, after: { state: 'confirmed', n } },
  });
const write = (count: number, provinceId?: string) =>
  database.write('dondoc', lan, async (tx) => {
    for (let n = 1; n <= count; n++) await tell(tx, lan, n, provinceId);
  });
const count = async (where: string) =>
  Number((await change(`SELECT count(*) FROM audit_entry WHERE ${where}`)).rows[0].count);

beforeEach(() => change('TRUNCATE audit_entry, audit_head'));

describe('chaining', () => {
  it('gives every entry a place in the chain of its province, in batches', async () => {
    await write(7);
    await write(2, THERE);
    expect(await verified()).toMatchObject([
      { provinceId: HERE, good: 0, unchained: 7, fault: null },
      { provinceId: THERE, good: 0, unchained: 2, fault: null },
    ]);
    expect(await seal(database, 'dondoc', 3)).toBe(9);
    await write(1);
    expect(await seal(database, 'dondoc', 3)).toBe(1);
    expect(await verified(2)).toMatchObject([
      { provinceId: HERE, name: null, good: 8, unchained: 0, fault: null, head: { seq: 8 } },
      { provinceId: THERE, good: 2, unchained: 0, fault: null },
    ]);
  });

  it('is done once where two programs do it at a time', async () => {
    for (let round = 0; round < 4; round++) {
      await Promise.all([write(9), write(9, THERE)]);
      const sealed = await Promise.all([1, 2, 3].map(() => seal(database, 'dondoc', 4)));
      expect(sealed.reduce((sum, one) => sum + one)).toBe(18);
    }
    expect(await verified()).toMatchObject([
      { good: 36, unchained: 0, fault: null },
      { good: 36, unchained: 0, fault: null },
    ]);
  });

  it('is in the way of nobody who writes, and of nobody who waits', async () => {
    await write(3);
    let attempts = 0;
    const reads = (tx: WriteTransaction) => rows(tx, sql`SELECT count(*) FROM area`);
    await database.write('dondoc', lan, async (tx) => {
      attempts += 1;
      await reads(tx);
      // Somebody changes what was read here, and commits. A serializable chainer, which reads where this one then writes, would be
      // the third in the circle that PostgreSQL breaks by ending one of them.
      if (attempts === 1) {
        await database.write('dondoc', theProgram, (other) =>
          rows(
            other,
            sql`INSERT INTO area (id, code, level, type, name, name_key, valid_from, source)
              VALUES (${HERE}, '99', 'province', 'Tỉnh', 'Thử', 'thu', '2025-07-01', 'thử')`,
          ),
        );
        expect(await seal(database, 'dondoc')).toBe(3);
      }
      await tell(tx, lan, 4);
    });
    expect(attempts).toBe(1);
    expect(await seal(database, 'dondoc')).toBe(1);
    expect(await faultOf()).toBeNull();
  });

  it('takes as many statements for a batch as for an entry', async () => {
    const statements: number[] = [];
    for (const entries of [1, 400]) {
      await write(entries);
      let said = 0;
      const counting = {
        read: database.read,
        write: ((ledger, actor, fn) =>
          database.write(ledger, actor, (tx) => {
            const execute = tx.execute.bind(tx);
            tx.execute = ((query: never) => {
              said += 1;
              return execute(query);
            }) as typeof tx.execute;
            return fn(tx);
          })) satisfies typeof database.write,
      };
      await seal(counting, 'dondoc', 500);
      statements.push(said);
    }
    expect(statements[0]).toBeGreaterThan(3);
    expect(statements[1]).toBe(statements[0]);
  });

  it('goes on where a program was ended between writing and chaining, or in the middle of it', async () => {
    await write(2);
    const ended = {
      read: database.read,
      write: (() => Promise.reject(new Error('ended'))) as typeof database.write,
    };
    await expect(seal(ended, 'dondoc')).rejects.toThrow('ended');
    expect(await count('hash IS NULL')).toBe(2);
    await startSealer(database, 'dondoc', silent).stop();
    expect(await count('hash IS NULL')).toBe(0);
    expect(await faultOf()).toBeNull();
  });

  it('follows what is written, and is done with it when the program stops', async () => {
    const waking = startSealer(database, 'dondoc', silent, 0);
    await write(1);
    waking.wake();
    waking.wake();
    await expect.poll(() => count('hash IS NULL')).toBe(0);
    await write(2);
    await waking.stop();
    waking.wake();
    expect((await verified())[0]).toMatchObject({ good: 3, unchained: 0, fault: null });
  });
});

describe('verifying', () => {
  beforeEach(async () => {
    await write(5);
    await seal(database, 'dondoc');
    expect(await faultOf()).toBeNull();
  });
  const idAt = async (seq: number) =>
    (await change('SELECT id FROM audit_entry WHERE seq = $1', [seq])).rows[0].id as string;

  it.each([
    ['id', `'${THERE}'`],
    ['at', `at + interval '1 microsecond'`],
    ['actor', `'minh'`],
    ['from_address', 'NULL'],
    ['action', `'document.edit'`],
    ['record', `'account'`],
    ['record_id', `'d9'`],
    ['line', `'{}'`],
    ['before', `'{"state": "confirmed"}'`],
    ['after', `jsonb_set(after, '{n}', '3.0')`],
    ['previous_hash', `repeat('0', 64)`],
    ['hash', `repeat('0', 64)`],
  ])('finds a changed %s', async (column, value) => {
    await change(`UPDATE audit_entry SET ${column} = ${value} WHERE seq = 3`);
    expect(await faultOf()).toEqual({ kind: 'changed', seq: 3, id: await idAt(3) });
    expect((await verified(2)).find(({ fault }) => fault)).toMatchObject({ good: 2, head: { seq: 2 } });
  });

  it('finds an entry that was put into another province', async () => {
    await change(`UPDATE audit_entry SET province_id = '${THERE}' WHERE seq = 5`);
    expect(await faultOf()).toEqual({ kind: 'removed', from: 5, to: 5 });
    expect(await faultOf(THERE)).toEqual({ kind: 'removed', from: 1, to: 4 });
  });

  it('finds what was removed: in the middle, at the end, all of it, and what was unchained', async () => {
    await change('DELETE FROM audit_entry WHERE seq IN (2, 3)');
    expect(await faultOf()).toEqual({ kind: 'removed', from: 2, to: 3 });
    await change('DELETE FROM audit_entry WHERE seq > 1');
    expect(await faultOf()).toEqual({ kind: 'removed', from: 2, to: 5 });
    await change('UPDATE audit_entry SET seq = NULL, previous_hash = NULL, hash = NULL');
    expect((await verified())[0]).toMatchObject({ fault: { kind: 'removed', from: 1, to: 5 }, unchained: 1 });
    await change('DELETE FROM audit_entry');
    expect(await faultOf()).toEqual({ kind: 'removed', from: 1, to: 5 });
  });

  it('finds what was put in: behind the end, before the beginning, and in the middle', async () => {
    const copy = (seq: string, hash: string) =>
      change(`INSERT INTO audit_entry SELECT province_id, gen_random_uuid(), at, actor, from_address, action, record, record_id || 'x',
        line, before, after, ${seq}, (SELECT hash FROM audit_entry WHERE seq = 5), ${hash} FROM audit_entry WHERE seq = 1`);
    await copy('0', `repeat('a', 64)`);
    expect(await faultOf()).toMatchObject({ kind: 'changed', seq: 0 });
    await change('DELETE FROM audit_entry WHERE seq = 0');
    await copy('6', `repeat('a', 64)`);
    expect(await faultOf()).toMatchObject({ kind: 'changed', seq: 6 });
    await change('UPDATE audit_entry SET seq = seq + 10 WHERE seq IN (3, 4, 5)');
    await change('UPDATE audit_entry SET seq = 3 WHERE seq = 6');
    expect(await faultOf()).toMatchObject({ kind: 'changed', seq: 3 });
  });

  it('finds two that changed places, and a chain without its noted end', async () => {
    await change('UPDATE audit_entry SET seq = 9 WHERE seq = 2');
    await change('UPDATE audit_entry SET seq = 2 WHERE seq = 4');
    await change('UPDATE audit_entry SET seq = 4 WHERE seq = 9');
    expect(await faultOf()).toEqual({ kind: 'changed', seq: 2, id: await idAt(2) });
    await change('TRUNCATE audit_entry, audit_head');
    await write(2);
    await seal(database, 'dondoc');
    await change('DELETE FROM audit_head');
    expect(await faultOf()).toEqual({ kind: 'added', from: 1, to: 2 });
  });
});

describe('the database', () => {
  const as = (query: string, actor: Partial<Actor> = {}) =>
    database.write('dondoc', { ...lan, ...actor }, (tx) => rows<Record<string, unknown>>(tx, sql.raw(query)));
  const denied = { cause: { code: '42501' } };

  it('lets nobody change or take away an entry, not even the program that chains', async () => {
    await write(2);
    await seal(database, 'dondoc');
    await expect(as('DELETE FROM audit_entry')).rejects.toMatchObject(denied);
    await expect(as(`UPDATE audit_entry SET actor = 'minh'`, sealer)).rejects.toMatchObject(denied);
    await expect(as('TRUNCATE audit_entry')).rejects.toMatchObject(denied);
    await expect(as('DELETE FROM audit_head', sealer)).rejects.toMatchObject(denied);
    // What is chained is out of reach of an update of what may be updated.
    expect(await as(`UPDATE audit_entry SET hash = 'x' RETURNING id`, sealer)).toEqual([]);
    await write(1);
    expect(await as(`UPDATE audit_entry SET seq = 9, previous_hash = '', hash = 'x' RETURNING id`)).toEqual([]);
    await expect(as('UPDATE audit_entry SET seq = NULL WHERE hash IS NULL', sealer)).rejects.toMatchObject(denied);
  });

  it('takes an entry in the own name only, and none that is chained already', async () => {
    await expect(database.write('dondoc', lan, (tx) => tell(tx, unlimited('minh', 'Minh'), 1))).rejects.toMatchObject(
      denied,
    );
    await expect(
      as(`INSERT INTO audit_entry (province_id, id, at, actor, action, record, record_id, seq, previous_hash, hash)
        VALUES ('${HERE}', '${THERE}', now(), 'lan', 'x', 'x', 'x', 1, '', 'x')`),
    ).rejects.toMatchObject(denied);
    await database.accounts((tx) =>
      record(tx, { id: 'minh', from: null }, { record: 'account', action: 'account.sign-in', recordId: 'minh' }),
    );
    await expect(database.accounts((tx) => tell(tx, lan, 1))).rejects.toMatchObject(denied);
    expect(await count('true')).toBe(1);
  });

  it('shows entries to who may read the audit, of the areas where they may', async () => {
    await write(2);
    await write(3, THERE);
    const seen = async (actor: Partial<Actor>) => {
      const found = await database.read('dondoc', { ...lan, ...actor }, (tx) =>
        rows<{ n: string }>(tx, sql`SELECT count(*) AS n FROM audit_entry`),
      );
      return Number(found[0]?.n);
    };
    expect(await seen({ permission: 'ledger.read' })).toBe(0);
    expect(await seen({ permission: '' })).toBe(0);
    expect(await seen({ permission: 'audit.read', areas: [] })).toBe(0);
    expect(await seen({ permission: 'audit.read', areas: [THERE] })).toBe(3);
    expect(await seen({ permission: 'audit.read' })).toBe(5);
    expect(await seen(theProgram)).toBe(5);
  });

  it('tells of somebody reading a document once in an hour, however many programs tell it', async () => {
    const reading = (at: string, actor = lan) =>
      database.write('dondoc', { ...actor, permission: 'ledger.read', areas: [] }, (tx) =>
        record(tx, actor, { record: 'document', action: 'document.read', recordId: 'd1', provinceId: HERE, at }),
      );
    await Promise.all(['05:00:00', '05:30:00', '05:59:59'].map((time) => reading(`2026-11-26T${time}Z`)));
    expect(await count('true')).toBe(1);
    await reading('2026-11-26T06:00:00Z');
    await reading('2026-11-26T06:00:00Z', unlimited('minh', 'Minh'));
    expect(await count('true')).toBe(3);
  });
});
