import { createRoute, z } from '@hono/zod-openapi';
import { type LedgerSetting, needs } from '../accounts/contract.ts';
import { type App, createRoutes } from '../platform/http.server.ts';
import { after, answers, withId } from '../platform/openapi.server.ts';
import { boardRows, isDisbursement } from './board.ts';
import { AreaObservations, IndicatorList } from './contract.ts';
import { isAttainment } from './rules.ts';
import { catalogue, standingObservations } from './store.server.ts';

const list = createRoute({
  ...needs('ledger.read'),
  method: 'get',
  path: '/indicators',
  tags: ['indicators'],
  summary: 'What can be measured, with the words by which reports name it',
  responses: answers(IndicatorList, 'The catalogue, in the order of the board'),
});

const board = createRoute({
  ...needs('ledger.read'),
  method: 'get',
  path: '/areas/{id}/observations',
  tags: ['areas'],
  summary: 'The board of an area: what stands, by sector and indicator, the newest period first',
  request: { params: withId, query: z.object({ after }) },
  responses: answers(AreaObservations, 'A page of lines; counts of targets and money disbursed stand on the first'),
});

const PAGE = 200;

export function indicatorRoutes({ database, ledger, permit }: LedgerSetting): App {
  const routes = createRoutes();
  routes.openapi(list, async (c) => {
    const actor = await permit(c, list);
    return c.json({ items: await database.read(ledger, actor, catalogue) }, 200);
  });
  routes.openapi(board, async (c) => {
    const actor = await permit(c, board);
    const { id } = c.req.valid('param');
    const { after } = c.req.valid('query');
    const placed = await database.read(ledger, actor, (tx) => standingObservations(tx, id));
    const attainment = placed.map(({ observation }) => observation).filter(isAttainment);
    const all = boardRows(placed);
    const from = after ? all.findIndex(({ key }) => key === after) + 1 : 0;
    const rows = all.slice(from, from + PAGE);
    return c.json(
      {
        rows,
        attainment: from ? [] : attainment,
        disbursed: from ? [] : all.filter(({ aspects }) => aspects.some(isDisbursement)),
        next: from + PAGE < all.length ? (rows.at(-1)?.key ?? null) : null,
      },
      200,
    );
  });
  return routes;
}
