import { createRoute } from '@hono/zod-openapi';
import { type LedgerSetting, needs } from '../accounts/contract.ts';
import { record } from '../audit/record.server.ts';
import { type App, createRoutes } from '../platform/http.server.ts';

const drop = createRoute({
  ...needs('demonstration.drop'),
  method: 'delete',
  path: '/demonstration',
  tags: ['demonstration'],
  summary: 'Drop the demonstration with everything in it; the own ledger is not touched',
  responses: { 204: { description: 'There is no demonstration any more' } },
});

/** Asked of the own ledger's interface, since the demonstration's own goes with it. */
export function demonstrationRoutes({ database, ledger, permit }: LedgerSetting): App {
  const routes = createRoutes();
  routes.openapi(drop, async (c) => {
    const asking = await permit(c, drop);
    // Before there are accounts nobody is somebody.
    const actor = asking.id === '' ? { ...asking, id: 'visitor' } : asking;
    // Told before: the drop is no transaction of the own ledger, and one that is not told of must not happen.
    await database.write(ledger, actor, (tx) =>
      record(tx, actor, { record: 'demonstration', action: 'demonstration.drop', recordId: 'demo' }),
    );
    await database.drop('demo');
    return c.body(null, 204);
  });
  return routes;
}
