import { createRoute, z } from '@hono/zod-openapi';
import { eq } from 'drizzle-orm';
import type { WriteTransaction } from '../../platform/database.server.ts';
import { type App, createRoutes } from '../../platform/http.server.ts';
import { answers, jsonBody, withId } from '../../platform/openapi.server.ts';
import { plainText } from '../../platform/plain-text.ts';
import { type Admitted, needs } from '../contract.ts';
import type { AccountsSetting } from '../routes.server.ts';
import { accountById, accountRow, accountToChange } from '../store.server.ts';
import { deputation } from '../table.server.ts';
import { tell } from '../told.server.ts';
import { Candidates, Deputations, Deputise } from './contract.ts';
import { candidates, deputationsOf, deputise, endDeputation, ownDeputation } from './store.server.ts';

/** Who stands in for whom: said by who is away, or by an administrator for somebody. */
const tags = ['accounts'];
const standing = answers(Deputations, 'Who stands in for the account, and for whom it stands in');
const Nothing = z.object({}).openapi('Nothing');

const own = createRoute({
  ...needs('own-account'),
  method: 'get',
  path: '/me/deputations',
  tags,
  summary: 'Who stands in for one, and for whom one stands in',
  responses: standing,
});
const colleagues = createRoute({
  ...needs('own-account'),
  method: 'get',
  path: '/me/deputies',
  tags,
  summary: 'Colleagues who can be named as a deputy; none for who has nothing to lend',
  request: { query: z.object({ q: plainText().trim().max(100).default('') }) },
  responses: answers(Candidates, 'At most twenty, by name'),
});
const lend = createRoute({
  ...needs('own-account'),
  method: 'post',
  path: '/me/deputations',
  tags,
  summary: 'Let somebody act with one’s own roles for a time, and keep them',
  request: { body: jsonBody(Deputise) },
  responses: standing,
});
const end = createRoute({
  ...needs('own-account'),
  method: 'post',
  path: '/me/deputations/{id}/end',
  tags,
  summary: 'End it at once, by who lent or by who stands in',
  request: { params: withId, body: jsonBody(Nothing) },
  responses: standing,
});
const of = createRoute({
  ...needs('account.manage'),
  method: 'get',
  path: '/accounts/{id}/deputations',
  tags,
  summary: 'Who stands in for an account, and for whom it stands in',
  request: { params: withId },
  responses: standing,
});
const lendFor = createRoute({
  ...needs('account.manage'),
  method: 'post',
  path: '/accounts/{id}/deputations',
  tags,
  summary: 'Let somebody act with the roles of an account for a time, as where its person fell ill',
  request: { params: withId, body: jsonBody(Deputise) },
  responses: standing,
});
const endFor = createRoute({
  ...needs('account.manage'),
  method: 'post',
  path: '/accounts/{id}/deputations/{deputationId}/end',
  tags,
  summary: 'End it at once',
  request: { params: z.object({ id: z.uuid(), deputationId: z.uuid() }), body: jsonBody(Nothing) },
  responses: standing,
});

export function deputyRoutes({ database, permit, clock }: AccountsSetting): App {
  const routes = createRoutes();
  /** Who does it, when, and on which day that is in Hanoi. */
  const now = ({ id: by }: Admitted) => ({ by, now: clock.now(), today: clock.today() });
  const lending = async (tx: WriteTransaction, actor: Admitted, accountId: string, asked: Deputise) => {
    const { id, roleIds } = await deputise(tx, accountId, asked, now(actor));
    const { deputyId, validFrom, validTo } = asked;
    const after = { deputationId: id, deputyId, roleIds, validFrom, validTo };
    await tell(tx, actor, 'account.deputise', await accountRow(tx, accountId), { after });
  };
  const ending = async (tx: WriteTransaction, actor: Admitted, id: string, whose: ReturnType<typeof eq>) => {
    const row = await endDeputation(tx, id, whose, now(actor));
    const { accountId, deputyId, validFrom, validTo } = row;
    const before = { deputationId: id, deputyId, validFrom, validTo };
    await tell(tx, actor, 'account.deputise-end', await accountRow(tx, accountId), { before });
  };

  routes.openapi(own, async (c) => {
    const { id } = await permit(c, own);
    return c.json(await database.accounts((tx) => deputationsOf(tx, id, clock.today())), 200);
  });
  routes.openapi(colleagues, async (c) => {
    const { id: accountId } = await permit(c, colleagues);
    const asked = { accountId, q: c.req.valid('query').q, today: clock.today() };
    return c.json({ items: await database.accounts((tx) => candidates(tx, asked)) }, 200);
  });
  routes.openapi(lend, async (c) => {
    const actor = await permit(c, lend);
    const asked = c.req.valid('json');
    const after = await database.accounts(async (tx) => {
      await lending(tx, actor, actor.id, asked);
      return deputationsOf(tx, actor.id, clock.today());
    });
    return c.json(after, 200);
  });
  routes.openapi(end, async (c) => {
    const actor = await permit(c, end);
    const { id } = c.req.valid('param');
    const after = await database.accounts(async (tx) => {
      await ending(tx, actor, id, ownDeputation(actor.id));
      return deputationsOf(tx, actor.id, clock.today());
    });
    return c.json(after, 200);
  });
  routes.openapi(of, async (c) => {
    const actor = await permit(c, of);
    const { id } = c.req.valid('param');
    const found = await database.accounts(async (tx) => {
      await accountById(tx, actor, id);
      return deputationsOf(tx, id, clock.today());
    });
    return c.json(found, 200);
  });
  routes.openapi(lendFor, async (c) => {
    const actor = await permit(c, lendFor);
    const { id } = c.req.valid('param');
    const asked = c.req.valid('json');
    const after = await database.accounts(async (tx) => {
      await accountToChange(tx, actor, id, clock.today());
      await accountById(tx, actor, asked.deputyId);
      await lending(tx, actor, id, asked);
      return deputationsOf(tx, id, clock.today());
    });
    return c.json(after, 200);
  });
  routes.openapi(endFor, async (c) => {
    const actor = await permit(c, endFor);
    const { id, deputationId } = c.req.valid('param');
    const after = await database.accounts(async (tx) => {
      await accountToChange(tx, actor, id, clock.today());
      await ending(tx, actor, deputationId, eq(deputation.accountId, id));
      return deputationsOf(tx, id, clock.today());
    });
    return c.json(after, 200);
  });
  return routes;
}
