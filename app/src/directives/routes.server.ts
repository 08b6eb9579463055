import { createRoute, z } from '@hono/zod-openapi';
import { type Database, type LedgerName, soleActor } from '../platform/database.server.ts';
import { type App, createRoutes } from '../platform/http.server.ts';
import { after, answers, withId } from '../platform/openapi.server.ts';
import { DirectiveList } from './contract.ts';
import { directivesOf } from './store.server.ts';

const ofArea = createRoute({
  method: 'get',
  path: '/areas/{id}/directives',
  tags: ['areas'],
  summary: 'What stands of an area: directives, newest document first',
  request: { params: withId, query: z.object({ after }) },
  responses: answers(DirectiveList, 'A page'),
});

export function directiveRoutes(database: Database, ledger: LedgerName): App {
  const routes = createRoutes();
  routes.openapi(ofArea, async (c) => {
    const { id } = c.req.valid('param');
    const { after } = c.req.valid('query');
    return c.json(await database.read(ledger, soleActor, (tx) => directivesOf(tx, id, after)), 200);
  });
  return routes;
}
