import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { withClient } from '../../platform/engine.server.ts';
import { migrateLedger } from '../../platform/migrate.server.ts';
import { testDatabase } from '../../platform/testing.server.ts';

/** What was lent before deputations had a table of their own goes on. */

const all = fileURLToPath(new URL('../../../migrations', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dondoc-deputation-'));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(all, folder, { recursive: true });
const path = join(folder, 'meta', '_journal.json');
const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { tag: string }[] };
const at = journal.entries.findIndex(({ tag }) => tag.endsWith('_deputation'));
writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }));

const database = await testDatabase({ ledgers: [] });
const ask = async (query: string) =>
  withClient(database.owner, async (client) => {
    await client.query('SET search_path = dondoc');
    return (await client.query(query)).rows as unknown[];
  });
const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;

it('is moved with the roles that were lent, but for an administrator’s', async () => {
  expect(at).toBeGreaterThan(0);
  await migrateLedger(database.owner, 'dondoc', folder);
  const account = (n: number) => `('${id(n)}', 'a${n}', 'A${n}', 'a${n}@dondoc.invalid', now(), now(), 'x')`;
  await ask(`
    INSERT INTO account (id, username, name, email, created_at, updated_at, created_by) VALUES ${account(1)}, ${account(2)};
    INSERT INTO role_assignment (id, account_id, role, deputy_for_id, valid_from, valid_to, given_by, given_at, ended_at) VALUES
      ('${id(3)}', '${id(1)}', 'clerk', NULL, '2026-01-01', NULL, 'x', now(), NULL),
      ('${id(4)}', '${id(1)}', 'administrator', NULL, '2026-01-01', NULL, 'x', now(), NULL),
      ('${id(5)}', '${id(1)}', 'leader', NULL, '2026-01-01', NULL, 'x', now(), now()),
      ('${id(6)}', '${id(2)}', 'viewer', NULL, '2026-01-01', NULL, 'x', now(), NULL),
      ('${id(7)}', '${id(2)}', 'viewer', '${id(1)}', '2026-02-01', '2026-02-09', '${id(1)}', now(), NULL)`);
  await migrateLedger(database.owner, 'dondoc', all);
  const moved = await ask(
    'SELECT id, account_id, deputy_id, role_ids::text[], valid_from::text, valid_to::text, given_by, ended_at FROM deputation',
  );
  expect(moved).toEqual([
    {
      ...{ id: id(7), account_id: id(1), deputy_id: id(2), role_ids: [id(3)], given_by: id(1), ended_at: null },
      ...{ valid_from: '2026-02-01', valid_to: '2026-02-09' },
    },
  ]);
  expect(await ask('SELECT id FROM role_assignment ORDER BY id')).toEqual([3, 4, 5, 6].map((n) => ({ id: id(n) })));
});
