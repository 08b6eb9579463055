import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rows, theProgram, unlimited } from '../platform/database.server.ts';
import { createApp } from '../platform/http.server.ts';
import { silent } from '../platform/log.server.ts';
import { testDatabase } from '../platform/testing.server.ts';
import { demonstrationRoutes } from './routes.server.ts';

const database = await testDatabase();
const app = createApp({ log: silent, maxUpload: 1000, ready: () => database.ready() });
// Whoever comes before there are accounts.
const visitor = { ...unlimited('', ''), selves: [], reads: [], records: [], areas: [] };
app.route(
  '/',
  demonstrationRoutes({ database, ledger: 'dondoc', permit: async () => ({ ...visitor, as: () => visitor }) }),
);

it('is dropped also while others read it, table by table in an order of their own', async () => {
  const tables = (
    await database.read('demo', theProgram, (tx) =>
      rows<{ name: string }>(
        tx,
        sql`SELECT c.relname::text AS name FROM pg_class c WHERE c.relnamespace = 'demo'::regnamespace
        AND c.relkind IN ('r', 'v') AND has_table_privilege(c.oid, 'SELECT') AND c.relname NOT LIKE '\\_%' ORDER BY 1`,
      ),
    )
  ).map(({ name }) => name);
  const readers = [...tables.keys()].slice(0, 8).map((first) =>
    database.read('demo', theProgram, async (tx) => {
      for (const name of [...tables.slice(first), ...tables.slice(0, first)]) {
        await tx.$count(sql.identifier(name) as never);
        await wait(40);
      }
    }),
  );
  await wait(100);
  const answer = await app.request('http://127.0.0.1/demonstration', { method: 'DELETE' });
  expect(answer.status).toBe(204);
  for (const reader of await Promise.allSettled(readers))
    expect(reader.status === 'fulfilled' || reader.reason.code).toSatisfy((end) =>
      [true, 'demonstration-absent'].includes(end as never),
    );
  expect(await database.ledgers()).toEqual(['dondoc']);
  const told = await database.read('dondoc', theProgram, (tx) => rows(tx, sql`SELECT action, actor FROM audit_entry`));
  expect(told).toEqual([{ action: 'demonstration.drop', actor: 'visitor' }]);
});
