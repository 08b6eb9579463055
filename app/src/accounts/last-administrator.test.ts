import { eq } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { clock } from '../platform/clock.ts';
import type { WriteTransaction } from '../platform/database.server.ts';
import { withClient } from '../platform/engine.server.ts';
import { testDatabase } from '../platform/testing.server.ts';
import { giveEverything } from './first.server.ts';
import { requireAdministrator } from './store.server.ts';
import { account } from './table.server.ts';

it('is kept by one of two administrators who close each other at once', async () => {
  const database = await testDatabase({ ledgers: ['dondoc'] });
  const give = (tx: WriteTransaction, username: string) =>
    giveEverything(tx, { username, name: username, hash: null, by: 'x' }, clock);
  const [one, two] = await database.accounts(async (tx) => [await give(tx, 'mot'), await give(tx, 'hai')] as const);
  const close = (id: string, then: () => Promise<void>) =>
    database.accounts(async (tx) => {
      await tx.update(account).set({ closedAt: clock.now() }).where(eq(account.id, id));
      await requireAdministrator(tx, clock.today());
      await then();
    });

  const waiting =
    'SELECT FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())';
  let secondIsOver = false;
  let second: Promise<unknown> = Promise.resolve();
  // The first saves what it did only when the second is through, or waits for it.
  await close(one, async () => {
    second = close(two, async () => {}).finally(() => {
      secondIsOver = true;
    });
    second.catch(() => {});
    await withClient(database.owner, (client) =>
      vi.waitFor(async () => {
        const { rows } = await client.query(waiting);
        if (!secondIsOver && rows.length === 0) throw new Error('the second is on its way');
      }),
    );
  });
  await expect(second).rejects.toMatchObject({ code: 'last-administrator' });
});
