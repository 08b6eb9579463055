import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, theProgram } from '../platform/database.server.ts';
import type { Terminal } from '../platform/terminal.server.ts';
import { testDatabase } from '../platform/testing.server.ts';
import { importAll } from './carry-out.server.ts';
import type { Told } from './import-plan.ts';
import { cellsOf, type FileRows, readRows } from './import-rows.ts';
import { rebaseSeries } from './rebase.ts';
import { loadAreas } from './store.server.ts';
import { area, areaLineage } from './table.server.ts';
import { lineageOf, reachOn } from './through-time.ts';

const lists = join(process.env.DONDOC_SHARED ?? '', 'areas');
const shared = process.env.DONDOC_SHARED !== undefined && existsSync(lists);
const database = await testDatabase();
const owner = new pg.Client(database.owner);
beforeAll(async () => {
  await owner.connect();
  await database.write('dondoc', theProgram, loadAreas);
});
afterAll(() => owner.end());

const told = (days: Partial<Told>): Told => ({
  ...{ from: null, to: null, source: 'a list of the tests', legal: false, complete: false },
  ...days,
});
async function bring(text: string, days: Partial<Told>, preview = false, client = owner) {
  const seen = { said: '', told: '', code: 0 };
  const terminal = {
    write: (words: string) => {
      seen.said += words;
    },
    tell: (words: string) => {
      seen.told += words;
    },
    exitWith: (code: number) => {
      seen.code = code;
    },
    language: 'en',
  } as unknown as Terminal;
  await importAll(client, [{ name: 'file.csv', rows: readRows(text) as FileRows }], told(days), preview, terminal);
  return seen;
}
/** All that the ledger knows of areas, and how often the audit was told of an import. */
const standing = () =>
  database.read('dondoc', theProgram, async (tx) => {
    const [said] = await rows<{ areas: string; lines: string; told: number }>(
      tx,
      sql`SELECT (SELECT md5(string_agg(a::text, '' ORDER BY a.id)) FROM area a) AS areas,
        (SELECT md5(string_agg(l::text, '' ORDER BY predecessor_id, successor_id)) FROM area_lineage l) AS lines,
        (SELECT count(*)::int FROM audit_entry WHERE action = 'areas.import') AS told`,
    );
    return said;
  });
const graph = () =>
  database.read('dondoc', theProgram, async (tx) => {
    const areas = await tx.select().from(area);
    const lines = await tx.select().from(areaLineage);
    const find = (level: string, name: string, day: string) =>
      areas.filter(
        (each) =>
          each.level === level && each.name === name && each.validFrom <= day && (each.validTo ?? '9999') >= day,
      );
    return { areas, lines, find, lineage: lineageOf(areas, lines) };
  });

const HEAD = 'code,level,type,name,parent_code\n';

describe('a file', () => {
  it('is read with quotes, a byte order mark, other line ends, and the line that each row begins on', () => {
    expect(cellsOf('\uFEFFa,b\r\n"x, ""y""\nz",1\r\n\r\n2,\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x, "y"\nz', '1'] },
      { line: 5, cells: ['2', ''] },
    ]);
    expect(readRows('a,b\n1,2\n')).toBeNull();
    expect(readRows('')).toBeNull();
  });

  it('is told what is wrong with each row, and nothing of it is written', async () => {
    const before = await standing();
    const wrong = `${HEAD}75x,province,Tỉnh,Một,\n75,district,Bang,Hai,01\n99998,commune,Xã,,75\n99997,commune,Xã,Bốn,98\n99996,commune,Xã,Năm,75\n99996,commune,Xã,Sáu,75\n1,2\n99995,ward,Xã,Bảy,75\n`;
    const { said, told, code } = await bring(wrong, { from: '2026-08-01' });
    expect(code).toBe(1);
    expect(said).toBe('');
    expect(told.split('\n').map((line) => /line (\d+)/.exec(line)?.[1])).toEqual([
      ...['2', '3', '4', '5', '7', '8', '9'],
      ...[undefined, undefined],
    ]);
    expect(told).toContain('file.csv, line 5: there is no unit 98 for Xã Bốn.');
    expect(told).toContain('file.csv, line 7: the code 99996 stands in line 6 already.');
    const lineage = 'old_code,new_code,divided\n00001,88888,0\n00001,00004,0\n01864,01864,1\n01864,x,2\n';
    const also = await bring(lineage, { from: '2025-07-01' });
    expect(also.code).toBe(1);
    expect(also.told).toContain('line 2: 00001 has several lines but divided is 0.');
    expect(also.told).toContain('line 4: 01864 is divided but has one line only.');
    expect(also.told).toContain('line 2: from 2025-07-01 on there is no unit 88888.');
    expect(await standing()).toEqual(before);
  });

  it('renews a unit that becomes another, begins new ones, ends what a complete list lacks, and shows all that before', async () => {
    const { areas } = await graph();
    const [one, two, ...rest] = areas.filter(({ level, type, validTo, parentId }) => {
      const parent = areas.find(({ id }) => id === parentId);
      return (
        level === 'commune' && type === 'Xã' && validTo === null && parent?.code === '04' && parent.level === 'province'
      );
    });
    if (!one || !two) throw new Error('no communes');
    const others = areas.filter(
      (each) => each.level === 'commune' && each.validTo === null && each !== two && each !== one,
    );
    const parentCode = (id: string | null) => areas.find((each) => each.id === id)?.code;
    const list = [
      `${one.code},commune,Phường,${one.name},04`,
      '99990,commune,Xã,Chưa Có,04',
      ...others.map((each) => `${each.code},commune,${each.type},${each.name},${parentCode(each.parentId)}`),
    ].join('\n');
    expect(rest.length).toBeGreaterThan(10);
    const before = await standing();
    const days = { from: '2026-08-01', complete: true, source: 'Nghị quyết 1', legal: true };
    const preview = await bring(HEAD + list, days, true);
    expect(preview.said).toContain(
      `Units that become others from this day: 1\n    ${one.code} ${one.type} ${one.name} → Phường ${one.name}`,
    );
    expect(preview.said).toContain('New units: 1\n    99990 Xã Chưa Có');
    expect(preview.said).toContain(`Units that end: 1\n    ${two.code} ${two.type} ${two.name}`);
    expect(preview.said).toContain('A preview only');
    expect(await standing()).toEqual(before);

    expect((await bring(HEAD + list, days)).said).toContain('Written to the ledger');
    const after = await graph();
    expect(after.areas.find(({ id }) => id === two.id)?.validTo).toBe('2026-07-31');
    const renewed = after.areas.filter(
      ({ code, level, validTo }) => code === one.code && level === 'commune' && validTo !== '2025-06-30',
    );
    expect(renewed).toMatchObject([
      { validTo: '2026-07-31' },
      { type: 'Phường', validFrom: '2026-08-01', validTo: null },
    ]);
    expect(after.lines.find(({ predecessorId }) => predecessorId === one.id)).toMatchObject({
      ...{ successorId: renewed[1]?.id, part: false, approximate: false, source: 'Nghị quyết 1' },
    });
    const done = await standing();
    expect(done?.told).toBe((before?.told ?? 0) + 1);
    expect((await bring(HEAD + list, days)).said).toContain('nothing to write');
    expect(await standing()).toEqual(done);
  });

  it('takes what hangs on an area along where the unit above is renewed', async () => {
    const { areas, find } = await graph();
    const [province] = find('province', 'Lai Châu', '2026-08-15');
    const commune = areas.find(({ parentId, validTo }) => parentId === province?.id && validTo === null);
    await owner.query(
      `INSERT INTO dondoc.account (id, username, name, email, created_at, updated_at, created_by, area_id, line)
       VALUES (gen_random_uuid(), 'thu', 'Thử', 'thu@x', now(), now(), 'program', $1, $2)`,
      [commune?.id, [commune?.id, province?.id]],
    );
    await bring(`${HEAD}${province?.code},province,Thành phố,Lai Châu,\n`, { from: '2026-08-15' });
    const [city] = (await graph()).find('province', 'Lai Châu', '2026-08-15');
    expect(city).toMatchObject({ type: 'Thành phố', validFrom: '2026-08-15' });
    const found = await owner.query("SELECT line FROM dondoc.account WHERE username = 'thu'");
    expect(found.rows).toEqual([{ line: [commune?.id, city?.id] }]);
  });

  it('leaves nothing where the program ends in the middle', async () => {
    const before = await standing();
    const client = new pg.Client(database.owner);
    client.on('error', () => undefined);
    await client.connect();
    const [{ pid }] = (await client.query('SELECT pg_backend_pid() AS pid')).rows as [{ pid: number }];
    const query = client.query.bind(client);
    let ended = false;
    // The connection is lost when the first units are in and before the end.
    client.query = ((...args: Parameters<typeof query>) => {
      const text = typeof args[0] === 'object' ? (args[0] as { text: string }).text : String(args[0]);
      if (!ended && /^DELETE FROM area_lineage/.test(text.trim())) {
        ended = true;
        return owner.query('SELECT pg_terminate_backend($1)', [pid]).then(() => query(...args));
      }
      return query(...args);
    }) as typeof client.query;
    const list = `${HEAD}99980,commune,Xã,Dở Dang,04\n`;
    await expect(bring(list, { from: '2026-09-01' }, false, client)).rejects.toThrow();
    expect(ended).toBe(true);
    expect(await standing()).toEqual(before);
    expect((await bring(list, { from: '2026-09-01' })).said).toContain('Written to the ledger');
  });
});

describe.skipIf(!shared)('the lists of shared/areas', () => {
  const text = (name: string) => readFileSync(join(lists, name), 'utf8');
  const source = 'vietnamadminunits';

  it('are imported, the approximate lineage replaced with its source named, and once more without a change', async () => {
    const files: [string, Partial<Told>][] = [
      ['areas-2025-06.csv', { to: '2025-06-30', source }],
      ['areas-2026-07.csv', { from: '2026-04-30', source }],
      ['lineage-2025.csv', { from: '2025-07-01', source }],
    ];
    for (const [name, days] of files) {
      const seen = await bring(text(name), days);
      expect([name, seen.told, seen.code]).toEqual([name, '', 0]);
    }
    const done = await standing();
    for (const [name, days] of files) expect((await bring(text(name), days)).said).toContain('nothing to write');
    expect(await standing()).toEqual(done);
    await database.write('dondoc', theProgram, loadAreas);
    expect(await standing()).toEqual(done);
  }, 60_000);

  it('know 471 communes that were divided', async () => {
    const { lines, areas } = await graph();
    const level = new Map(areas.map((each) => [each.id, each.level]));
    const from = new Set(
      lines
        .filter((line) => line.source === source && line.part && level.get(line.predecessorId) === 'commune')
        .map((line) => line.predecessorId),
    );
    expect(from.size).toBe(471);
  });

  it('give back Pác Nặm exactly from its three communes, and do not pretend to for Si Ma Cai', async () => {
    const { lineage, find, areas } = await graph();
    const name = new Map(areas.map((each) => [each.id, each.name]));
    const rebase = (district: string, targets: string[]) =>
      rebaseSeries(
        lineage,
        [
          {
            id: 'figure',
            areaId: district,
            period: '2022',
            on: '2022-12-31',
            lower: '31264000000.5',
            upper: '31264000000.5',
          },
        ],
        { targets: new Set(targets), day: '2026-07-01', aggregation: 'sum' },
      )[0];
    const [pacNam] = find('district', 'Pác Nặm', '2022-12-31');
    const three = [...reachOn(lineage, pacNam?.id as string, '2026-07-01').ends];
    expect(three.map((id) => name.get(id)).sort()).toEqual(['Bằng Thành', 'Cao Minh', 'Nghiên Loan']);
    expect(rebase(pacNam?.id as string, three)).toMatchObject({
      ...{ kind: 'exact', lower: '31264000000.5', upper: '31264000000.5', missing: [], rebased: true },
      ...{ approximate: true, lineage: [source] },
    });
    const [siMaCai] = find('district', 'Si Ma Cai', '2022-12-31');
    const [bacHa] = find('district', 'Bắc Hà', '2022-12-31');
    const became = [...reachOn(lineage, siMaCai?.id as string, '2026-07-01').ends];
    expect(became.map((id) => name.get(id))).toContain('Lùng Phình');
    expect(rebase(siMaCai?.id as string, became)).toMatchObject({
      kind: 'interval',
      upper: null,
      missing: [bacHa?.id],
    });
    const own = became.filter((id) => name.get(id) !== 'Lùng Phình');
    expect(rebase(siMaCai?.id as string, own)).toMatchObject({ kind: 'interval', lower: '0', upper: '31264000000.5' });
  });
});
