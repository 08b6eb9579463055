import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rows, soleActor } from './database.server.ts';
import { testDatabase } from './testing.server.ts';

const database = await testDatabase();

it('reads', async () => {
  const found = await database.read('dondoc', soleActor, (tx) =>
    rows(
      tx,
      sql`SELECT current_setting('dondoc.actor') AS actor, current_user AS role, current_schema() AS schema, count(*) AS n FROM area`,
    ),
  );
  expect(found).toEqual([{ actor: 'office', role: 'dondoc_reader', schema: 'dondoc', n: '0' }]);
});
