import { beforeAll, describe, expect, it } from 'vitest';
import { areasSource } from '../../generate-areas.ts';
import { type BuiltInArea, type BuiltInLineage, builtInAreas } from './built-in.server.ts';
import { BUILT_IN_AREAS } from './identity.server.ts';

let areas: BuiltInArea[];
let lineage: BuiltInLineage[];
beforeAll(() => {
  ({ areas, lineage } = builtInAreas());
});

it('is what the generator writes from the installed lists', async () => {
  await expect(await areasSource()).toMatchFileSnapshot('./areas.generated.ts');
});

const on = (day: string, level: string) =>
  areas.filter((area) => area.level === level && area.validFrom <= day && (area.validTo ?? '9999') >= day);
const find = (code: string, level: string, day: string) => on(day, level).find((area) => area.code === code);

describe('units through time', () => {
  it.each([
    ['2025-06-30', 63, 696, 10_051],
    ['2025-07-01', 34, 0, 3_321],
    ['2026-04-30', 34, 0, 3_321],
  ])('on %s there are %i provinces, %i districts, %i communes', (day, provinces, districts, communes) => {
    expect(['province', 'district', 'commune'].map((level) => on(day, level).length)).toEqual([
      provinces,
      districts,
      communes,
    ]);
  });

  it('knows one code as two units of different times', () => {
    expect(find('01864', 'commune', '2025-06-30')?.name).toBe('Bộc Bố');
    expect(find('01864', 'commune', '2025-07-01')?.name).toBe('Bằng Thành');
  });

  it('keeps a province that nothing happened to as one', () => {
    const caoBang = areas.filter((area) => area.level === 'province' && area.nameKey === 'cao bang');
    expect(caoBang).toMatchObject([{ validFrom: '1900-01-01', validTo: null }]);
    expect(areas.filter((area) => area.level === 'province' && area.nameKey === 'thai nguyen')).toHaveLength(2);
  });

  it('knows the change of 30 April 2026', () => {
    expect(find('75', 'province', '2026-04-29')?.type).toBe('Tỉnh');
    const city = find('75', 'province', '2026-04-30');
    expect(city?.type).toBe('Thành phố');
    expect(find('26368', 'commune', '2026-04-29')?.type).toBe('Xã');
    expect(find('26368', 'commune', '2026-04-30')).toMatchObject({ type: 'Phường', parentId: city?.id });
  });
});

describe('lineage', () => {
  const names = (ids: string[]) => ids.map((id) => areas.find((area) => area.id === id)?.name).sort();
  it('leads from a district to the communes made of it', () => {
    const pacNam = areas.find((area) => area.level === 'district' && area.nameKey === 'pac nam') as BuiltInArea;
    const lines = lineage.filter((line) => line.predecessorId === pacNam.id);
    expect(names(lines.map((line) => line.successorId))).toEqual(['Bằng Thành', 'Cao Minh', 'Nghiên Loan']);
    expect(lines.every((line) => line.part && line.approximate)).toBe(true);
  });
  it('leads from a province to the one it went into', () => {
    const bacKan = areas.find((area) => area.level === 'province' && area.nameKey === 'bac kan') as BuiltInArea;
    const lines = lineage.filter((line) => line.predecessorId === bacKan.id);
    expect(names(lines.map((line) => line.successorId))).toEqual(['Thái Nguyên']);
    expect(lines[0]?.part).toBe(false);
  });
  it('has an end at both sides of every line, and gives each present commune a past', () => {
    const ids = new Set(areas.map((area) => area.id));
    expect(lineage.every((line) => ids.has(line.predecessorId) && ids.has(line.successorId))).toBe(true);
    const reached = new Set(lineage.map((line) => line.successorId));
    expect(on('2025-07-01', 'commune').filter((area) => !reached.has(area.id))).toEqual([]);
  });
});

it('makes ids of the shape of a UUIDv7, each once, with a parent that is there', () => {
  const ids = new Set(areas.map((area) => area.id));
  expect([ids.size, areas.length]).toEqual([BUILT_IN_AREAS, BUILT_IN_AREAS]);
  for (const { id, parentId, level } of areas) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(parentId === null ? level === 'country' : ids.has(parentId)).toBe(true);
  }
});
