import { createRoute } from '@hono/zod-openapi';
import { type LedgerSetting, needs } from '../accounts/contract.ts';
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
export function demonstrationRoutes({ database, permit }: LedgerSetting): App {
  const routes = createRoutes();
  routes.openapi(drop, async (c) => {
    await permit(c, drop);
    await database.drop('demo');
    return c.body(null, 204);
  });
  return routes;
}
