import { createRoute } from '@hono/zod-openapi';
import type { Database } from '../platform/database.server.ts';
import { type App, createRoutes } from '../platform/http.server.ts';

const drop = createRoute({
  method: 'delete',
  path: '/demonstration',
  tags: ['demonstration'],
  summary: 'Drop the demonstration with everything in it; the own ledger is not touched',
  responses: { 204: { description: 'There is no demonstration any more' } },
});

/** Asked of the own ledger's interface, since the demonstration's own goes with it. */
export function demonstrationRoutes(database: Database): App {
  const routes = createRoutes();
  routes.openapi(drop, async (c) => {
    await database.drop('demo');
    return c.body(null, 204);
  });
  return routes;
}
