import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { restoreBackup } from '../backup/restore.server.ts';
import { visited } from '../backup/testing/places.server.ts';
import { makeBackup } from '../backup/write.server.ts';
import { unlimited } from '../platform/database.server.ts';
import { withClient } from '../platform/engine.server.ts';
import { silent } from '../platform/log.server.ts';
import type { Terminal } from '../platform/terminal.server.ts';
import { testDatabase } from '../platform/testing.server.ts';
import { exportAll, verifyAll } from './carry-out.server.ts';
import { auditCommands } from './command.server.ts';
import { csvLine, type Written } from './formats.ts';
import { record } from './record.server.ts';
import { canonicalText, NOWHERE } from './rules.ts';
import { seal, sha256 } from './seal.server.ts';

const database = await testDatabase();
const where = { dataFolder: '/nowhere', databaseUrl: database.url };
const lan = unlimited('lan', 'Lan');
const folder = mkdtempSync(join(tmpdir(), 'dondoc-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Said {
  out: string;
  told: string;
  code: number | undefined;
}
function terminalOf(language: 'vi' | 'en'): { said: Said; terminal: Terminal } {
  const said: Said = { out: '', told: '', code: undefined };
  const leave = (code: number): never => {
    said.code = code;
    throw new Error('left');
  };
  const terminal: Terminal = {
    ...{ language, watched: false, coloured: false, exitNow: leave, input: async () => new Uint8Array() },
    write: (text) => {
      said.out += text;
    },
    tell: (text) => {
      said.told += text;
    },
    exitWith: (code) => {
      said.code = code;
    },
  };
  return { said, terminal };
}
async function verified(language: 'vi' | 'en' = 'en'): Promise<Said> {
  const { said, terminal } = terminalOf(language);
  await verifyAll(terminal, where);
  return said;
}
const change = (query: string) =>
  withClient(database.owner, (client) => client.query(`SET search_path = dondoc; ${query}`));

beforeAll(async () => {
  expect((await verified('vi')).out).toBe('Nhật ký còn trống.\n');
  await database.write('dondoc', lan, async (tx) => {
    for (const n of [1, 2, 3])
      await record(tx, lan, {
        ...{ record: 'document', action: 'document.edit', recordId: `d${n}` },
        after: { n, list: ['=1+1', 'a,"b"'] },
      });
  });
  await seal(database, 'dondoc');
  await database.write('demo', lan, (tx) =>
    record(tx, lan, { record: 'demonstration', action: 'demonstration.drop', recordId: 'demo' }),
  );
});

it('says how each chain stands and in which hash it ends, and exits with 0', async () => {
  const { out, code } = await verified();
  expect(code).toBe(0);
  expect(out).toMatch(
    /^good {2}In no province: 3 good; the chain ends in [0-9a-f]{64}\ngood {2}In no province \(demonstration\): 0 good, 1 not chained yet\n$/,
  );
});

it('exports every entry once, so that each hash can be worked out again from the file', async () => {
  const path = join(folder, 'audit.jsonl');
  const { said, terminal } = terminalOf('en');
  await exportAll(path, terminal, where);
  expect(said.out).toBe(`Exported 3 entries to ${path}.\n`);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  for (const [index, line] of lines.entries()) {
    const entry = JSON.parse(line);
    expect(entry).toMatchObject({
      seq: index + 1,
      recordId: `d${index + 1}`,
      after: { n: index + 1 },
      provinceId: NOWHERE,
    });
    const after = /^\{"before":null,"after":(.*),"provinceId":/.exec(line)?.[1] as string;
    expect(sha256(canonicalText({ ...entry, before: null, after }, entry))).toBe(entry.hash);
  }
  await expect(exportAll(path, terminal, where)).rejects.toMatchObject({ code: 'audit-file-exists' });
  await expect(exportAll(join(folder, 'no', 'a'), terminal, where)).rejects.toMatchObject({
    code: 'audit-file-not-writable',
  });
});

it('is as good in a restored copy, which goes on with its chain', async () => {
  const copy = await testDatabase({ ledgers: [] });
  const path = join(folder, 'all.backup.gz');
  await visited(where, (visit) => makeBackup(visit, path, new Date()));
  const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));
  const there = { dataFolder: '/nowhere', databaseUrl: copy.url };
  await restoreBackup(path, { ...there, migrations, log: silent });
  await copy.write('dondoc', lan, (tx) =>
    record(tx, lan, { record: 'document', action: 'document.undo', recordId: 'd4' }),
  );
  expect(await seal(copy, 'dondoc')).toBe(1);
  const { said, terminal } = terminalOf('en');
  await verifyAll(terminal, there);
  expect(said.out).toMatch(/^good {2}In no province: 4 good;/);
  expect(said.code).toBe(0);
});

it('writes cells that no spreadsheet takes for a formula', () => {
  const entry: Written = {
    ...{
      provinceId: 'p',
      id: 'i',
      at: '2026-11-26T05:00:00.000000Z',
      actor: '=cmd',
      from: '-1',
      action: 'a',
      record: 'r',
    },
    ...{
      recordId: 'd',
      line: ['x', 'y'],
      before: null,
      after: '{"a": 1, "b": 2}',
      seq: 1,
      previousHash: '',
      hash: 'h',
    },
  };
  expect(csvLine(entry)).toBe(`1,2026-11-26T05:00:00.000000Z,'=cmd,'-1,a,r,d,p,x y,,"{""a"": 1, ""b"": 2}",i,,h\r\n`);
});

it.each([
  [
    `UPDATE audit_entry SET actor = 'minh' WHERE seq = 2`,
    /^SAI {2}Ngoài các tỉnh: 1 mục đúng; mục 2 \([0-9a-f-]{36}\) đã bị sửa\n/,
  ],
  [`DELETE FROM audit_entry WHERE seq >= 2`, /^SAI {2}Ngoài các tỉnh: 1 mục đúng; các mục 2–3 đã bị xóa\n/],
])('names the first that is wrong, and exits with 1: %s', async (query, says) => {
  await change(query);
  const { out, code } = await verified('vi');
  expect(code).toBe(1);
  expect(out).toMatch(says);
});

it('says what to do where there is nothing to look at, and what it does not understand', async () => {
  const { said, terminal } = terminalOf('vi');
  await expect(verifyAll(terminal, { dataFolder: folder, databaseUrl: undefined })).rejects.toMatchObject({
    code: 'audit-no-data',
  });
  await change('ALTER TABLE audit_entry RENAME TO gone');
  await expect(verifyAll(terminal, where)).rejects.toMatchObject({ code: 'audit-not-begun' });
  const program = new Command('dondoc').exitOverride();
  auditCommands(program, terminal);
  await expect(program.parseAsync(['audit', 'burn'], { from: 'user' })).rejects.toThrow('left');
  expect(said).toMatchObject({ code: 2, told: expect.stringContaining('dondoc audit --help') });
  await expect(program.parseAsync(['audit', '--help'], { from: 'user' })).rejects.toThrow('left');
  expect(said.code).toBe(0);
  expect(said.out).toMatch(/Lệnh:\s+verify[\s\S]+export/);
});
