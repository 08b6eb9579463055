import { createRoute, z } from '@hono/zod-openapi';
import { type LedgerSetting, needs } from '../accounts/contract.ts';
import { type App, createRoutes } from '../platform/http.server.ts';
import { after, answers, withId } from '../platform/openapi.server.ts';
import { LimitationList } from './contract.ts';
import { limitationsOf } from './store.server.ts';

const ofArea = createRoute({
  ...needs('ledger.read'),
  method: 'get',
  path: '/areas/{id}/limitations',
  tags: ['areas'],
  summary: 'What stands of an area: limitations, newest document first',
  request: { params: withId, query: z.object({ after }) },
  responses: answers(LimitationList, 'A page'),
});

export function limitationRoutes({ database, ledger, permit }: LedgerSetting): App {
  const routes = createRoutes();
  routes.openapi(ofArea, async (c) => {
    const actor = await permit(c, ofArea);
    const { id } = c.req.valid('param');
    const { after } = c.req.valid('query');
    return c.json(await database.read(ledger, actor, (tx) => limitationsOf(tx, id, after)), 200);
  });
  return routes;
}
