import { createRoute, z } from '@hono/zod-openapi';
import { type LedgerSetting, needs } from '../accounts/contract.ts';
import { type App, createRoutes } from '../platform/http.server.ts';
import { after, answers, withId } from '../platform/openapi.server.ts';
import { MeetingList } from './contract.ts';
import { meetingsOf } from './store.server.ts';

const ofArea = createRoute({
  ...needs('ledger.read'),
  method: 'get',
  path: '/areas/{id}/meetings',
  tags: ['areas'],
  summary: 'What stands of an area: meetings, newest document first',
  request: { params: withId, query: z.object({ after }) },
  responses: answers(MeetingList, 'A page'),
});

export function meetingRoutes({ database, ledger, permit }: LedgerSetting): App {
  const routes = createRoutes();
  routes.openapi(ofArea, async (c) => {
    const actor = await permit(c, ofArea);
    const { id } = c.req.valid('param');
    const { after } = c.req.valid('query');
    return c.json(await database.read(ledger, actor, (tx) => meetingsOf(tx, id, after)), 200);
  });
  return routes;
}
