import { createRoute, z } from '@hono/zod-openapi';
import { type LedgerSetting, needs } from '../accounts/contract.ts';
import { clock } from '../platform/clock.ts';
import { type App, createRoutes } from '../platform/http.server.ts';
import { after, answers, withId } from '../platform/openapi.server.ts';
import { plainText } from '../platform/plain-text.ts';
import { defineProblems } from '../platform/problem.ts';
import { AreaDetail, AreaSearch, AreaTree, Overview } from './contract.ts';
import { overview, type Tally } from './overview.server.ts';
import { areaDetail, searchAreas } from './store.server.ts';
import { areaTree } from './tree.server.ts';

const problems = defineProblems({
  'area-unknown': {
    status: 404,
    title: { vi: 'Không có địa bàn này', en: 'There is no such area' },
    detail: {
      vi: 'Danh mục đơn vị hành chính không có địa bàn này.',
      en: 'The list of administrative units does not have this area.',
    },
  },
});

const day = z.iso.date().regex(/^(?!0000)/);

const search = createRoute({
  ...needs('signed-in'),
  method: 'get',
  path: '/areas',
  tags: ['areas'],
  summary: 'Find areas by name, with or without accents; behind a comma, what they lie in',
  request: {
    query: z.object({
      query: plainText().trim().max(200).default(''),
      on: day.optional().openapi({ format: 'date', description: 'Only what was in force on this day.' }),
      level: z.enum(['country', 'province', 'district', 'commune']).optional(),
    }),
  },
  responses: answers(AreaSearch, 'At most 30 areas, best first'),
});

const tree = createRoute({
  ...needs('signed-in'),
  method: 'get',
  path: '/areas/tree',
  tags: ['areas'],
  summary: 'What lay in a unit on a day, in the units of that day',
  request: {
    query: z.object({
      on: day.optional().openapi({ format: 'date', description: 'Today, where it is left out.' }),
      under: z.uuid().optional().openapi({ description: 'The country, where it is left out.' }),
      after,
    }),
  },
  responses: answers(AreaTree, 'A page'),
});

const one = createRoute({
  ...needs('signed-in'),
  method: 'get',
  path: '/areas/{id}',
  tags: ['areas'],
  summary: 'An area with its line through time',
  request: { params: withId },
  responses: answers(AreaDetail, 'The area'),
});

const all = createRoute({
  ...needs('ledger.read'),
  method: 'get',
  path: '/overview',
  tags: ['areas'],
  summary: 'Areas that have something in the ledger, by need',
  request: { query: z.object({ after }) },
  responses: answers(Overview, 'A page'),
});

export function areaRoutes({ database, ledger, permit }: LedgerSetting, tally: Tally): App {
  const routes = createRoutes();
  routes.openapi(search, async (c) => {
    const actor = await permit(c, search);
    const asked = c.req.valid('query');
    return c.json({ items: await database.read(ledger, actor, (tx) => searchAreas(tx, asked)) }, 200);
  });
  routes.openapi(tree, async (c) => {
    const actor = await permit(c, tree);
    const { on = clock.today(), ...asked } = c.req.valid('query');
    const found = await database.read(ledger, actor, (tx) => areaTree(tx, { on, ...asked }));
    if (!found) throw problems['area-unknown']();
    return c.json(found, 200);
  });
  routes.openapi(one, async (c) => {
    const actor = await permit(c, one);
    const { id } = c.req.valid('param');
    const found = await database.read(ledger, actor, (tx) => areaDetail(tx, id));
    if (!found) throw problems['area-unknown']();
    return c.json(found, 200);
  });
  routes.openapi(all, async (c) => {
    const actor = await permit(c, all);
    const { after } = c.req.valid('query');
    return c.json(await database.read(ledger, actor, (tx) => overview(tx, tally, after)), 200);
  });
  return routes;
}
