import { createRoute, z } from '@hono/zod-openapi';
import { type LedgerSetting, needs } from '../accounts/contract.ts';
import { type App, createRoutes } from '../platform/http.server.ts';
import { after, answers, withId } from '../platform/openapi.server.ts';
import { RecommendationList } from './contract.ts';
import { recommendationsOf } from './store.server.ts';

const ofArea = createRoute({
  ...needs('ledger.read'),
  method: 'get',
  path: '/areas/{id}/recommendations',
  tags: ['areas'],
  summary: 'What stands of an area: recommendations, newest document first',
  request: { params: withId, query: z.object({ after }) },
  responses: answers(RecommendationList, 'A page'),
});

export function recommendationRoutes({ database, ledger, permit }: LedgerSetting): App {
  const routes = createRoutes();
  routes.openapi(ofArea, async (c) => {
    const actor = await permit(c, ofArea);
    const { id } = c.req.valid('param');
    const { after } = c.req.valid('query');
    return c.json(await database.read(ledger, actor, (tx) => recommendationsOf(tx, id, after)), 200);
  });
  return routes;
}
