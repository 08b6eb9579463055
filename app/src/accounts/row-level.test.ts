import { and, eq, getTableName, is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAreas } from '../areas/store.server.ts';
import { areaChoice } from '../areas/table.server.ts';
import * as directives from '../directives/table.server.ts';
import * as documents from '../documents/table.server.ts';
import { countDocument, standingByArea } from '../documents/tally.server.ts';
import * as indicators from '../indicators/table.server.ts';
import * as limitations from '../limitations/table.server.ts';
import * as meetings from '../meetings/table.server.ts';
import { type Actor, rows, theProgram, unlimited } from '../platform/database.server.ts';
import { codeOf } from '../platform/failure.server.ts';
import { newId } from '../platform/identifier.ts';
import { testDatabase } from '../platform/testing.server.ts';
import * as recommendations from '../recommendations/table.server.ts';
import { coverOf } from './cover.server.ts';

/** What the database itself shows and lets be changed, whatever a query asks for. */

const database = await testDatabase({ ledgers: ['dondoc'] });
const { contradiction, document, fact } = documents;
const { observation } = indicators;
const facts = [directives, documents, indicators, limitations, meetings, recommendations]
  .flatMap((slice) => Object.values(slice) as unknown[])
  .filter((value): value is PgTable => is(value, PgTable))
  .filter((table) => getTableConfig(table).columns.some(({ name }) => name === 'province_id'));

const nobody: Actor = { ...unlimited('', ''), selves: [], reads: [], records: [], areas: [], permission: '' };
const person = (reach: Partial<Actor>): Actor => ({ ...nobody, id: 'somebody', selves: ['somebody'], ...reach });

type State = (typeof document.$inferSelect)['state'];
const made: Record<string, { id: string; provinceId: string }> = {};
let mine: string[] = [];
let theirs: string[] = [];

async function lineOf(name: string, level: 'commune' | 'province' = 'commune'): Promise<string[]> {
  const [found] = await database.read('dondoc', theProgram, (tx) =>
    tx
      .select({ line: areaChoice.line })
      .from(areaChoice)
      .where(and(eq(areaChoice.name, name), eq(areaChoice.level, level), sql`valid_to IS NULL`))
      .limit(1),
  );
  return found?.line as string[];
}

const row = (key: { id: string; provinceId: string }, line: readonly string[], state: State) => ({
  ...key,
  ...{ title: 't', fileName: 'f', mediaType: 'text/plain', byteSize: 1, sha256: key.id, text: 'x', searchKey: 't' },
  ...{ extractor: 'e', reader: 'r', receivedAt: '2026-01-01T00:00:00Z', receivedBy: 'ai đó', receivedById: 'other' },
  ...{ state, version: 1, areaId: line[0] ?? null, line: [...line] },
});

async function put(
  name: string,
  line: readonly string[],
  state: State,
  more: Partial<typeof document.$inferInsert> = {},
) {
  const key = { id: newId(), provinceId: (line.at(-1) ?? mine.at(-1)) as string };
  made[name] = key;
  await database.write('dondoc', theProgram, async (tx) => {
    await tx.insert(document).values({ ...row(key, line, state), ...more });
    await tx.insert(fact).values({
      ...{ provinceId: key.provinceId, documentId: key.id, id: newId(), type: 'directive', spanStart: 0, spanEnd: 1 },
      ...{ body: { type: 'directive', content: 'x' } as never, inferred: [], origin: 'person' },
      ...{ decision: 'open', changed: false, recorded: false },
    });
    for (const sector of ['economy', 'party'] as const)
      await tx.insert(observation).values({
        ...{ provinceId: key.provinceId, documentId: key.id, id: newId(), factId: newId(), areaId: mine[0] as string },
        ...{ spanStart: 0, spanEnd: 1, words: 'x', confirmedBy: 'ai đó', knownFrom: '2026-01-01T00:00:00Z' },
        ...{ phrase: sector, attribute: 'level', value: '1', bound: 'exact', role: 'actual', sector },
      });
    if (state === 'confirmed') await countDocument(tx, { provinceId: key.provinceId, documentId: key.id });
  });
}

beforeAll(async () => {
  await database.write('dondoc', theProgram, loadAreas);
  mine = await lineOf('Bằng Thành');
  theirs = await lineOf('Si Ma Cai');
  await put('mine open', mine, 'open');
  await put('mine confirmed', mine, 'confirmed', { sectors: ['economy', 'party'] });
  await put('mine withdrawn', mine, 'withdrawn');
  await put('theirs open', theirs, 'open');
  await put('theirs confirmed', theirs, 'confirmed', { sectors: ['party'] });
  await put('theirs published', theirs, 'confirmed', { publishedAt: '2026-01-02T00:00:00Z' });
  await put('nowhere', [], 'open', { receivedById: 'somebody' });
  await contradict('mine confirmed', 'theirs confirmed', 'party');
  await contradict('mine confirmed', 'theirs confirmed', 'economy');
  await contradict('theirs published', 'mine confirmed', 'economy');
  await contradict('mine withdrawn', 'theirs published', 'economy');
});

const contradict = (one: string, other: string, sector: string) =>
  database.write('dondoc', theProgram, (tx) => {
    const [a, b] = [made[one], made[other]] as [{ id: string; provinceId: string }, { id: string; provinceId: string }];
    const others = { otherProvinceId: b.provinceId, otherDocumentId: b.id, otherFactId: newId() };
    const own = { provinceId: a.provinceId, documentId: a.id, factId: newId(), areaId: mine[0] as string };
    return tx.insert(contradiction).values({ ...own, ...others, sector });
  });

async function seen(actor: Actor): Promise<string[]> {
  const found = await database.read('dondoc', actor, (tx) => tx.select({ id: document.id }).from(document));
  const ids = new Set(found.map(({ id }) => id));
  const names = Object.entries(made).filter(([, { id }]) => ids.has(id));
  // What hangs on a document is seen with it, and only with it.
  const hanging = await database.read('dondoc', actor, (tx) => tx.select({ id: fact.documentId }).from(fact));
  expect(new Set(hanging.map(({ id }) => id))).toEqual(ids);
  return names.map(([name]) => name);
}

describe('a query', () => {
  it('that forgets for whom it is finds nothing, in any table of the ledger', async () => {
    expect(facts.length).toBeGreaterThan(12);
    const total = await database.read('dondoc', theProgram, (tx) => tx.$count(document));
    expect(total).toBe(7);
    for (const table of facts)
      expect([getTableName(table), await database.read('dondoc', nobody, (tx) => tx.$count(table))]).toEqual([
        getTableName(table),
        0,
      ]);
    const guarded = await database.read('dondoc', theProgram, (tx) =>
      rows<{ name: string }>(
        tx,
        sql`SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'dondoc'::regnamespace AND relrowsecurity`,
      ),
    );
    expect(guarded.map(({ name }) => name)).toEqual(expect.arrayContaining(facts.map(getTableName)));
  });

  it('sees what was published once somebody is signed in, and what that one handed in', async () => {
    expect(await seen(person({}))).toEqual(['theirs published', 'nowhere']);
    expect(await seen({ ...person({}), id: 'heir', selves: ['heir', 'somebody'] })).toEqual([
      'theirs published',
      'nowhere',
    ]);
    expect(await seen({ ...person({}), id: 'third', selves: ['third'] })).toEqual(['theirs published']);
  });

  it('sees as far as the area: every state where one works, the ledger where one looks', async () => {
    const [commune, province] = [mine[0] as string, mine.at(-1) as string];
    for (const reads of [[commune], [province], mine])
      expect(await seen(person({ reads }))).toEqual([
        ...['mine open', 'mine confirmed', 'mine withdrawn', 'theirs published', 'nowhere'],
      ]);
    expect(await seen(person({ records: [commune] }))).toEqual(['mine confirmed', 'theirs published', 'nowhere']);
    expect(await seen(person({ reads: '*' }))).toHaveLength(7);
    expect(await seen(person({ records: '*' }))).toEqual([
      ...['mine confirmed', 'theirs confirmed', 'theirs published', 'nowhere'],
    ]);
  });

  it('of an adviser sees documents of its sector, and of their figures those of its sector', async () => {
    const economy = person({ advises: [`economy:${mine.at(-1)}`] });
    expect(await seen(economy)).toEqual(['mine confirmed', 'theirs published', 'nowhere']);
    const sectors = async (actor: Actor, name: string) =>
      (
        await database.read('dondoc', actor, (tx) =>
          tx
            .select({ sector: observation.sector })
            .from(observation)
            .where(eq(observation.documentId, made[name]?.id as string)),
        )
      )
        .map(({ sector }) => sector)
        .sort();
    expect(await sectors(economy, 'mine confirmed')).toEqual(['economy']);
    expect(await sectors(economy, 'theirs published')).toEqual(['economy', 'party']);
    const everywhere = person({ advises: ['party:00000000-0000-0000-0000-000000000000'] });
    expect(await seen(everywhere)).toEqual(['mine confirmed', 'theirs confirmed', 'theirs published', 'nowhere']);
    expect(await sectors(everywhere, 'mine confirmed')).toEqual(['party']);
  });
});

describe('what is counted', () => {
  const counted = async (actor: Actor) => {
    const lines = await database.read('dondoc', actor, standingByArea);
    const { documents, observations, inconsistent } = lines.get(mine[0] as string) ?? {};
    return [documents ?? 0, observations ?? 0, inconsistent ?? 0];
  };

  it('is what its reader sees, and of two documents that contradict each other both', async () => {
    const [commune, province] = [mine[0] as string, mine.at(-1) as string];
    // Each of the three documents that stand states two figures of one commune, of which one document is its own.
    expect(await counted(theProgram)).toEqual([1, 6, 3]);
    expect(await counted(person({ reads: '*' }))).toEqual([1, 6, 3]);
    expect(await counted(person({ records: '*' }))).toEqual([1, 6, 3]);
    expect(await counted(person({ records: [commune] }))).toEqual([1, 4, 1]);
    expect(await counted(person({ reads: [province] }))).toEqual([1, 4, 1]);
    expect(await counted(person({}))).toEqual([0, 2, 0]);
    expect(await counted(nobody)).toEqual([0, 0, 0]);
  });

  it('is for an adviser what is of its sectors', async () => {
    const everywhere = (sector: string) => person({ advises: [`${sector}:00000000-0000-0000-0000-000000000000`] });
    // What was published is seen whole by everybody.
    expect(await counted(everywhere('party'))).toEqual([1, 4, 1]);
    expect(await counted(everywhere('economy'))).toEqual([1, 3, 1]);
    expect(await counted(everywhere('society'))).toEqual([0, 2, 0]);
  });
});

describe('a change', () => {
  const change = (actor: Actor, name: string) =>
    database.write('dondoc', actor, async (tx) => {
      const key = made[name] as { id: string };
      const done = await tx.update(document).set({ title: 'đổi' }).where(eq(document.id, key.id));
      const hanging = await tx.update(fact).set({ changed: true }).where(eq(fact.documentId, key.id));
      const gone = await tx.delete(fact).where(and(eq(fact.documentId, key.id), sql`false`));
      return [done.rowCount, hanging.rowCount, gone.rowCount];
    });
  const code = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: unknown) => codeOf(error),
    );

  it('reaches where the permission holds, also where more is seen', async () => {
    const actor = person({ reads: '*', areas: [mine[0] as string] });
    expect(await change(actor, 'mine open')).toEqual([1, 1, 0]);
    expect(await change(actor, 'nowhere')).toEqual([1, 1, 0]);
    for (const other of ['theirs open', 'theirs published']) expect(await change(actor, other)).toEqual([0, 0, 0]);
    // Seeing everything is no right to change anything.
    for (const name of Object.keys(made)) expect(await change(person({ reads: '*' }), name)).toEqual([0, 0, 0]);
  });

  it('brings nothing in elsewhere, or in another name, or onto what is another’s', async () => {
    const actor = person({ reads: mine, areas: [mine[0] as string] });
    const insert = (line: readonly string[], receivedById: string) =>
      database.write('dondoc', actor, (tx) => {
        const key = { id: newId(), provinceId: (line.at(-1) ?? mine.at(-1)) as string };
        return tx.insert(document).values({ ...row(key, line, 'open'), receivedById });
      });
    expect(await code(insert(mine, 'somebody'))).toBe('done');
    expect(await code(insert([], 'somebody'))).toBe('done');
    expect(await code(insert(theirs, 'somebody'))).toBe('42501');
    expect(await code(insert(mine, 'other'))).toBe('42501');
    const onto = database.write('dondoc', { ...actor, reads: '*' }, (tx) => {
      const { id, provinceId } = made['theirs open'] as { id: string; provinceId: string };
      return tx.insert(documents.documentFile).values({ provinceId, documentId: id, bytes: new Uint8Array(1) });
    });
    expect(await code(onto)).toBe('42501');
  });

  it('moves no document to where the permission does not hold', async () => {
    const actor = person({ reads: mine, areas: [mine[0] as string] });
    const moved = database.write('dondoc', actor, (tx) =>
      tx
        .update(document)
        .set({ line: theirs })
        .where(eq(document.id, made['mine open']?.id as string)),
    );
    expect(await code(moved)).toBe('42501');
  });
});

it('keeps accounts and the ledger from each other', async () => {
  const denied = async (work: Promise<unknown>) =>
    expect(
      await work.then(
        () => 'done',
        (error: unknown) => codeOf(error),
      ),
    ).toBe('42501');
  for (const table of [
    'account',
    'account_credential',
    'account_session',
    'account_setting',
    'deputation',
    'role_assignment',
  ]) {
    await denied(database.read('dondoc', theProgram, (tx) => rows(tx, sql`SELECT * FROM ${sql.identifier(table)}`)));
    await denied(database.write('dondoc', theProgram, (tx) => rows(tx, sql`SELECT * FROM ${sql.identifier(table)}`)));
  }
  for (const table of ['document', 'fact', 'observation'])
    await denied(database.accounts((tx) => rows(tx, sql`SELECT * FROM ${sql.identifier(table)}`)));
});

it('lets a role cover what went into its area whole, and of what was divided nothing', async () => {
  const cover = async (id: string) => new Set(await database.accounts((tx) => coverOf(tx, id)));
  const named = async (ids: Iterable<string>) =>
    (
      await database.read('dondoc', theProgram, (tx) =>
        tx
          .select({ name: areaChoice.name, id: areaChoice.id })
          .from(areaChoice)
          .where(sql`id = ANY (${sql.param([...ids])}::uuid[])`),
      )
    ).map(({ name }) => name);
  // Bằng Thành was made of Bộc Bố, Nhạn Môn, Giáo Hiệu and the former Bằng Thành.
  expect(await named(await cover(mine[0] as string))).toEqual(
    expect.arrayContaining(['Bằng Thành', 'Bộc Bố', 'Nhạn Môn', 'Giáo Hiệu']),
  );
  const province = await named(await cover(mine.at(-1) as string));
  expect(province).toEqual(expect.arrayContaining(['Thái Nguyên', 'Bắc Kạn']));
  const divided = await database.read('dondoc', theProgram, (tx) =>
    rows<{ successor: string; predecessor: string }>(
      tx,
      sql`SELECT l.successor_id AS successor, l.predecessor_id AS predecessor FROM area_lineage l
        WHERE l.part LIMIT 1`,
    ),
  );
  const [part] = divided as [{ successor: string; predecessor: string }];
  expect((await cover(part.successor)).has(part.predecessor)).toBe(false);
});
