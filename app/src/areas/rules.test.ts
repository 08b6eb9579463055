import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInAreas } from './built-in.server.ts';
import { type AreaCandidate, dayOf, proposeAreas, readAreaQuery, readPlace } from './rules.ts';

const { areas } = builtInAreas();
const byId = new Map(areas.map((area) => [area.id, area]));
const candidates: AreaCandidate[] = areas.map((area) => {
  const line = [area];
  for (let up = byId.get(area.parentId ?? ''); up && up.level !== 'country'; up = byId.get(up.parentId ?? ''))
    line.push(up);
  return { ...area, line: line.map(({ id }) => id), within: line.slice(1).map((up) => `${up.type} ${up.name}`) };
});
const propose = (place: string, day: string | null, home: string[] = []) => {
  const proposal = proposeAreas(place, day, candidates, new Set(home));
  return { needsChoice: proposal.needsChoice, names: proposal.candidates.map((area) => `${area.type} ${area.name}`) };
};
const idOf = (level: string, key: string) =>
  candidates.find((area) => area.level === level && area.nameKey === key)?.id as string;

describe('the kind and name of a place', () => {
  it.each([
    ['huyện Pác Nặm', 'Huyện', 'pac nam'],
    ['Thành phố Hoà Bình', 'Thành phố', 'hoa binh'],
    ['TP.Huế', 'Thành phố', 'hue'],
    ['Pác Nặm', null, 'pac nam'],
    ['Xã Đàn', 'Xã', 'dan'],
    ['Xãng', null, 'xang'],
    ['cả nước', null, 'viet nam'],
    ['Toàn quốc', null, 'viet nam'],
  ])('%s', (place, type, key) => expect(readPlace(place)).toEqual({ type, key }));
});

describe('which area a place may be', () => {
  it('is one where the name was never used again', () => {
    expect(propose('huyện Pác Nặm', '2023-12-12')).toEqual({ needsChoice: false, names: ['Huyện Pác Nặm'] });
    expect(propose('tỉnh Cao Bằng', '2023-05-29')).toEqual({ needsChoice: false, names: ['Tỉnh Cao Bằng'] });
  });
  it('is asked where an ended district and a present commune share the name, the day deciding which comes first', () => {
    expect(propose('huyện Hà Quảng', '2023-05-29')).toEqual({
      needsChoice: true,
      names: ['Huyện Hà Quảng', 'Xã Hà Quảng'],
    });
    expect(propose('Hà Quảng', '2026-01-15').names[0]).toBe('Xã Hà Quảng');
    expect(propose('huyện Hà Quảng', '2026-01-15').names[0]).toBe('Xã Hà Quảng');
    expect(propose('huyện Hà Quảng', null).names[0]).toBe('Huyện Hà Quảng');
    expect(propose('Hà Quảng', null).names[0]).toBe('Xã Hà Quảng');
  });
  it('is asked for a province that became a larger one of the same name', () => {
    const { needsChoice, names } = propose('tỉnh Lào Cai', '2024-03-01');
    expect({ needsChoice, names }).toEqual({ needsChoice: true, names: ['Tỉnh Lào Cai', 'Tỉnh Lào Cai'] });
  });
  it('is looked for at home first', () => {
    expect(propose('xã An Thắng', '2022-08-16').needsChoice).toBe(true);
    const home = [idOf('district', 'pac nam'), idOf('province', 'bac kan')];
    const proposal = proposeAreas('xã An Thắng', '2022-08-16', candidates, new Set(home));
    expect(proposal.candidates.map((area) => area.within)).toEqual([['Huyện Pác Nặm', 'Tỉnh Bắc Kạn']]);
    expect(proposal.needsChoice).toBe(false);
  });
  it('is the country where a figure is of the whole of it', () => {
    const home = [idOf('province', 'cao bang')];
    for (const place of ['cả nước', 'toàn quốc', 'Việt Nam'])
      expect(propose(place, '2023-05-29', home)).toEqual({ needsChoice: false, names: ['Nước Việt Nam'] });
  });
  it('is nobody’s guess where no list has it', () => {
    expect(propose('thôn Không Có Trong Danh Sách', '2023-01-01')).toEqual({ needsChoice: true, names: [] });
  });
  it('finds every unit under its own name on its own last day', () => {
    const units = candidates.filter(({ level }) => level !== 'country');
    fc.assert(
      fc.property(fc.constantFrom(...units), ({ id, type, name, validTo, line }) => {
        const day = validTo ?? '2026-11-22';
        const found = proposeAreas(`${type.toLowerCase()} ${name}`, day, candidates, new Set(line));
        return found.candidates.some((area) => area.id === id);
      }),
      { numRuns: 200 },
    );
  });
});

it.each([
  ['2023-12', '2023-12-31'],
  ['2024-02', '2024-02-29'],
  ['2023-05-29', '2023-05-29'],
  ['2026', '2026-11-22'],
  [null, null],
])('a document of %s is of the day %s', (date, day) => expect(dayOf(date, '2026-11-22')).toBe(day));

it.each([
  ['huyen ha quang', { whole: 'huyen ha quang', type: 'Huyện', key: 'ha quang', within: [] }],
  ['Hà Quảng, tỉnh Cao Bằng', { whole: 'ha quang', type: null, key: 'ha quang', within: ['cao bang'] }],
  ['huyện', { whole: 'huyen', type: null, key: 'huyen', within: [] }],
])('reads what a person types to find an area: %s', (query, read) => expect(readAreaQuery(query)).toEqual(read));
