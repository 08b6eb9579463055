import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { account } from '../accounts/table.server.ts';
import { loadAreas } from '../areas/store.server.ts';
import { areaChoice } from '../areas/table.server.ts';
import { document } from '../documents/table.server.ts';
import { type Actor, rows, unlimited } from '../platform/database.server.ts';
import { createApp } from '../platform/http.server.ts';
import { newId } from '../platform/identifier.ts';
import { silent } from '../platform/log.server.ts';
import { office, testDatabase } from '../platform/testing.server.ts';
import type { AuditEntry, AuditList, AuditState } from './contract.ts';
import { record } from './record.server.ts';
import { auditRoutes } from './routes.server.ts';
import { seal } from './seal.server.ts';

const database = await testDatabase({ ledgers: ['dondoc'] });
let visitor: Actor = office;
const app = createApp({ log: silent, maxUpload: 1000, ready: async () => {} });
const permit = async (_: unknown, route: { 'x-permission': string }) => ({
  ...visitor,
  permission: route['x-permission'],
  as: () => visitor,
});
app.route('/', auditRoutes({ database, ledger: 'dondoc', permit }));

const lan = newId();
const [first, second] = [newId(), newId()];
let here = { id: '', line: [] as string[] };
let there = { id: '', line: [] as string[] };

beforeAll(async () => {
  await database.write('dondoc', office, loadAreas);
  const communes = await database.read('dondoc', office, (tx) =>
    tx
      .select({ id: areaChoice.id, line: areaChoice.line })
      .from(areaChoice)
      .where(
        sql`${areaChoice.level} = 'commune' AND ${areaChoice.name} IN ('Bằng Thành', 'Vị Xuyên') AND valid_to IS NULL`,
      )
      .orderBy(areaChoice.name),
  );
  [here, there] = communes as [typeof here, typeof there];
  const made = new Date();
  await database.accounts((tx) =>
    tx.insert(account).values({
      ...{ id: lan, username: 'lan.nt', name: 'Nguyễn Thị Lan', email: 'lan@x.invalid', createdBy: 'program' },
      ...{ createdAt: made, updatedAt: made },
    }),
  );
  await database.write('dondoc', office, (tx) =>
    tx.insert(document).values({
      ...{
        provinceId: here.line.at(-1) as string,
        id: first,
        title: 'Báo cáo xã',
        fileName: 'a',
        mediaType: 'text/plain',
      },
      ...{
        byteSize: 1,
        sha256: 'a',
        text: 'a',
        extractor: 'a',
        reader: 'a',
        areaId: here.id,
        line: here.line,
        version: 1,
      },
      ...{ receivedAt: made.toISOString(), receivedBy: 'a', receivedById: lan, state: 'open', searchKey: 'a' },
    }),
  );
  const tell = (who: string, recordId: string, area: typeof here, at: string) =>
    database.write('dondoc', unlimited(who, ''), (tx) =>
      record(tx, unlimited(who, '', '10.0.0.7'), {
        ...{ record: 'document', action: 'document.edit', recordId, line: area.line, at },
        ...{ provinceId: area.line.at(-1) as string, before: { version: 1 }, after: { version: 2 } },
      }),
    );
  await tell(lan, first, here, '2026-11-24T16:59:59.999Z');
  await tell(lan, first, here, '2026-11-24T17:00:00Z');
  await tell('office', second, there, '2026-11-25T03:00:00Z');
  await seal(database, 'dondoc');
});

const ask = async <Answer>(path: string) => {
  const response = await app.request(`http://127.0.0.1${path}`);
  return { status: response.status, body: (await response.json()) as Answer };
};
const listed = async (query = '') => (await ask<AuditList>(`/audit${query}`)).body.items;
const times = (items: AuditEntry[]) => items.map(({ at }) => at.slice(8, 13));

it('shows who did what to which record, from where and what changed, the newest first', async () => {
  const items = await listed();
  expect(times(items)).toEqual(['25T03', '24T17', '24T16']);
  expect(items[1]).toEqual({
    ...{ id: expect.any(String), at: '2026-11-24T17:00:00.000Z', actor: { id: lan, name: 'Nguyễn Thị Lan' } },
    ...{
      for: [],
      from: '10.0.0.7',
      action: 'document.edit',
      record: 'document',
      recordId: first,
      recordName: 'Báo cáo xã',
    },
    ...{ area: { id: here.id, name: 'Xã Bằng Thành' }, before: { version: 1 }, after: { version: 2 }, seq: 2 },
  });
  expect(items[0]).toMatchObject({ actor: { id: 'office', name: null }, recordName: null });
});

it('is narrowed by who, what, which record, where and when', async () => {
  expect(await listed(`?actor=${encodeURIComponent('thị lan')}`)).toHaveLength(2);
  expect(await listed('?actor=LAN.NT')).toHaveLength(2);
  expect(await listed('?actor=lan+nguyen')).toHaveLength(2);
  expect(await listed('?actor=office')).toHaveLength(1);
  expect(await listed(`?actor=${encodeURIComponent('%')}`)).toHaveLength(0);
  expect(await listed('?action=document.read')).toHaveLength(0);
  expect(await listed('?action=document.edit&kind=document')).toHaveLength(3);
  expect(await listed(`?record=${second}`)).toHaveLength(1);
  expect(await listed(`?area=${here.line.at(-1)}`)).toHaveLength(2);
  // Days are those of Hanoi, both included.
  expect(times(await listed('?from=2026-11-25'))).toEqual(['25T03', '24T17']);
  expect(times(await listed('?to=2026-11-24'))).toEqual(['24T16']);
  expect(await listed('?actor=&action=&kind=&record=&area=&from=&to=')).toHaveLength(3);
  expect((await ask('/audit?action=document.burn')).status).toBe(422);
  expect((await ask('/audit?from=0000-01-01')).status).toBe(422);
});

it('counts what the same filters list', async () => {
  const counted = async (query: string) => (await ask<AuditState>(`/audit/state${query}`)).body.entries;
  const narrowed = [
    ...['', `?actor=${encodeURIComponent('thị lan')}`, '?kind=document', '?kind=account', `?record=${second}`],
    ...[`?area=${here.line.at(-1)}`, '?from=2026-11-25', '?action=document.edit&to=2026-11-24', '?actor=khong.ai'],
  ];
  const counts = await Promise.all(narrowed.map(counted));
  expect(counts).toEqual(await Promise.all(narrowed.map(async (query) => (await listed(query)).length)));
  expect(new Set(counts)).toEqual(new Set([0, 1, 2, 3]));
  expect((await ask('/audit/state?kind=burned')).status).toBe(422);
});

it('shows an administrator of an area what lies there, and no title that the administrator may not see', async () => {
  visitor = { ...unlimited('adm', 'A'), reads: [], records: [], areas: [here.id] };
  const items = await listed();
  expect(items.map(({ recordId, recordName }) => [recordId, recordName])).toEqual([
    [first, null],
    [first, null],
  ]);
  expect((await ask<AuditState>('/audit/state')).body).toMatchObject({ entries: 2, unchained: 0 });
  const file = await (await app.request('http://127.0.0.1/audit/export')).text();
  expect(file).not.toContain(second);
  visitor = office;
});

it('comes a page at a time, each entry once', async () => {
  const at = '2026-11-20T00:00:00Z';
  await database.write('dondoc', office, async (tx) => {
    for (let n = 0; n < 120; n++)
      await record(tx, office, { record: 'document', action: 'document.undo', recordId: `p${n}`, at });
  });
  const seen: string[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const { body }: { body: AuditList } = await ask<AuditList>(`/audit?action=document.undo&after=${next}`);
    seen.push(...body.items.map(({ recordId }) => recordId));
    next = body.next;
  }
  expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => `p${119 - n}`));
  expect((await ask<AuditState>('/audit/state')).body.unchained).toBeGreaterThanOrEqual(120);
});

it('is taken out as a file of any length, which is told of too', async () => {
  await database.write('dondoc', office, (tx) =>
    rows(
      tx,
      sql`INSERT INTO audit_entry (province_id, id, at, actor, action, record, record_id)
        SELECT ${here.line.at(-1)}::uuid, gen_random_uuid(), '2026-11-01'::timestamptz, 'office', 'document.place', 'document', n::text
        FROM generate_series(1, 2000) n`,
    ),
  );
  const taken = async (query: string) => {
    const answer = await app.request(`http://127.0.0.1/audit/export?action=document.place${query}`);
    return {
      type: answer.headers.get('content-type'),
      name: answer.headers.get('content-disposition'),
      text: Buffer.from(await answer.arrayBuffer()).toString(),
    };
  };
  const csv = await taken('');
  expect(csv.type).toBe('text/csv; charset=utf-8');
  expect(csv.name).toMatch(/^attachment; filename="nhat-ky-\d{4}-\d\d-\d\d\.csv"$/);
  expect(csv.text.startsWith('\uFEFFseq,at,actor,')).toBe(true);
  expect(new Set(csv.text.trimEnd().split('\r\n')).size).toBe(2001);
  const lines = (await taken('&format=jsonl')).text.trimEnd().split('\n');
  expect(new Set(lines.map((line) => JSON.parse(line).recordId)).size).toBe(2000);
  expect((await listed('?action=audit.export&actor=office')).map(({ recordId }) => recordId)).toEqual(['jsonl', 'csv']);
});
