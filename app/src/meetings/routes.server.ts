import { createRoute, z } from '@hono/zod-openapi';
import { type Database, type LedgerName, soleActor } from '../platform/database.server.ts';
import { type App, createRoutes } from '../platform/http.server.ts';
import { after, answers, withId } from '../platform/openapi.server.ts';
import { MeetingList } from './contract.ts';
import { meetingsOf } from './store.server.ts';

const ofArea = createRoute({
  method: 'get',
  path: '/areas/{id}/meetings',
  tags: ['areas'],
  summary: 'What stands of an area: meetings, newest document first',
  request: { params: withId, query: z.object({ after }) },
  responses: answers(MeetingList, 'A page'),
});

export function meetingRoutes(database: Database, ledger: LedgerName): App {
  const routes = createRoutes();
  routes.openapi(ofArea, async (c) => {
    const { id } = c.req.valid('param');
    const { after } = c.req.valid('query');
    return c.json(await database.read(ledger, soleActor, (tx) => meetingsOf(tx, id, after)), 200);
  });
  return routes;
}
