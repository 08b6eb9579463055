import { createRoute, z } from '@hono/zod-openapi';
import { type LedgerSetting, needs } from '../accounts/contract.ts';
import { type App, createRoutes } from '../platform/http.server.ts';
import { after, answers, withId } from '../platform/openapi.server.ts';
import { DirectiveList } from './contract.ts';
import { directivesOf } from './store.server.ts';

const ofArea = createRoute({
  ...needs('ledger.read'),
  method: 'get',
  path: '/areas/{id}/directives',
  tags: ['areas'],
  summary: 'What stands of an area: directives, newest document first',
  request: { params: withId, query: z.object({ after }) },
  responses: answers(DirectiveList, 'A page'),
});

export function directiveRoutes({ database, ledger, permit }: LedgerSetting): App {
  const routes = createRoutes();
  routes.openapi(ofArea, async (c) => {
    const actor = await permit(c, ofArea);
    const { id } = c.req.valid('param');
    const { after } = c.req.valid('query');
    return c.json(await database.read(ledger, actor, (tx) => directivesOf(tx, id, after)), 200);
  });
  return routes;
}
