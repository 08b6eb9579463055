import { beforeAll, expect, it } from 'vitest';
import { theProgram } from '../platform/database.server.ts';
import { createApp } from '../platform/http.server.ts';
import { silent } from '../platform/log.server.ts';
import { letIn, office, testDatabase } from '../platform/testing.server.ts';
import type { AreaTree } from './contract.ts';
import { areaRoutes } from './routes.server.ts';
import { loadAreas } from './store.server.ts';
import { area, areaLineage } from './table.server.ts';
import { type DatedArea, type Lineage, lineageOf, treeOn } from './through-time.ts';

const database = await testDatabase({ ledgers: ['dondoc'] });
const routes = createApp({ log: silent, maxUpload: 1000, ready: async () => {} });
routes.route(
  '/',
  areaRoutes({ database, ledger: 'dondoc', permit: letIn }, async () => new Map()),
);
let all: Lineage;
beforeAll(async () => {
  await database.write('dondoc', theProgram, loadAreas);
  all = await database.read('dondoc', office, async (tx) =>
    lineageOf((await tx.select().from(area)) as DatedArea[], await tx.select().from(areaLineage)),
  );
});
const ask = async (asked: Record<string, string>) => {
  const answer = await routes.request(`http://127.0.0.1/areas/tree?${new URLSearchParams(asked)}`);
  return { status: answer.status, body: (await answer.json()) as AreaTree };
};
const tree = async (on: string, under?: string, after?: string) =>
  (await ask({ on, ...(under && { under }), ...(after && { after }) })).body;
const named = (found: AreaTree, name: string) => found.items.find((each) => each.area.name === name);
/** All pages. */
async function whole(on: string, under?: string) {
  const first = await tree(on, under);
  const items = [...first.items];
  for (let { next } = first; next; ) {
    const page = await tree(on, under, next);
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

it.each([
  ['2025-06-30', { province: 63, district: 696, commune: 10_051 }],
  ['2025-07-01', { province: 34, district: 0, commune: 3_321 }],
])('has the units of %s', async (on, totals) => {
  const found = await tree(on);
  expect(found).toMatchObject({ on, of: { name: 'Việt Nam' }, path: [], totals, total: totals.province, next: null });
  expect(found.changes).toContain('2025-07-01');
});

it.each(['2024-01-01', '2025-07-01', '2026-05-01'])('shows on %s what the whole graph says', async (on) => {
  const expected = treeOn(all, on);
  const provinces = await whole(on);
  expect(provinces.map((each) => each.area.id).sort()).toEqual(
    [...(expected.get((await tree(on)).of.id) ?? [])].sort(),
  );
  for (const { area: province, beneath } of provinces.filter((_, at) => at % 9 === 0 || at === provinces.length - 1)) {
    const items = await whole(on, province.id);
    expect(items.length).toBe(beneath);
    expect(items.map((each) => each.area.id).sort()).toEqual([...(expected.get(province.id) ?? [])].sort());
    for (const each of items) expect(each.beneath).toBe(expected.get(each.area.id)?.length ?? 0);
  }
});

it('leads from a commune up to the country, and tells of a unit that was not there what it was or became', async () => {
  const before = await tree('2025-06-30');
  const backan = named(before, 'Bắc Kạn');
  const district = named(await tree('2025-06-30', backan?.area.id), 'Pác Nặm');
  const commune = await tree('2025-06-30', (await tree('2025-06-30', district?.area.id)).items[0]?.area.id);
  expect(commune.path.map(({ name }) => name)).toEqual(['Việt Nam', 'Bắc Kạn', 'Pác Nặm']);
  expect(commune.items).toEqual([]);
  const gone = await tree('2026-05-01', backan?.area.id);
  expect(gone).toMatchObject({ items: [], otherwise: [{ name: 'Thái Nguyên' }], whole: true });
  const today = await tree('2026-05-01', gone.otherwise[0]?.id);
  expect(today.otherwise).toEqual([]);
  expect(today.total).toBeGreaterThan(80);
  const back = await tree('2025-06-30', gone.otherwise[0]?.id);
  expect(back.otherwise.map(({ name }) => name).sort()).toEqual(['Bắc Kạn', 'Thái Nguyên']);
});

it('has the communes of a province that became a city later under what it was', async () => {
  const before = named(await tree('2026-04-29'), 'Đồng Nai');
  const after = named(await tree('2026-04-30'), 'Đồng Nai');
  expect([before?.area.type, after?.area.type]).toEqual(['Tỉnh', 'Thành phố']);
  expect(before?.beneath).toBe(after?.beneath);
  const [commune] = (await tree('2026-04-29', before?.area.id)).items;
  expect((await tree('2026-04-29', commune?.area.id)).path.map(({ type }) => type)).toEqual(['Nước', 'Tỉnh']);
});

it('refuses what is no unit and no day', async () => {
  expect((await ask({ under: '00000000-0000-7000-8000-000000000000' })).status).toBe(404);
  expect((await ask({ on: '2025-02-30' })).status).toBe(422);
  expect((await ask({ under: 'x' })).status).toBe(422);
});
