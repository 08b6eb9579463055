import { createRoute, z } from '@hono/zod-openapi';
import { and, eq, isNull } from 'drizzle-orm';
import { type App, createRoutes } from '../platform/http.server.ts';
import { after, answers, jsonBody, withId } from '../platform/openapi.server.ts';
import { plainText } from '../platform/plain-text.ts';
import { unbind } from './bound.server.ts';
import {
  Account,
  AccountList,
  ChangeAccount,
  GiveRole,
  HandOver,
  NewAccount,
  NewAccountMade,
  needs,
  OneTimeLink,
} from './contract.ts';
import { endDeputationsOf } from './deputies/store.server.ts';
import { makeLink } from './links.server.ts';
import { accountProblems as problems } from './problems.ts';
import type { AccountsSetting } from './routes.server.ts';
import {
  accountById,
  accountList,
  accountShown,
  accountToChange,
  insertAccount,
  insertRole,
  placeOf,
  requireAdministrator,
} from './store.server.ts';
import { account, accountSession, roleAssignment } from './table.server.ts';
import { tell } from './told.server.ts';

/** What administrators do with the accounts of their areas. */
const tags = ['accounts'];
const manage = needs('account.manage');

const list = createRoute({
  ...manage,
  method: 'get',
  path: '/accounts',
  tags,
  summary: 'Accounts of the areas that one administers, by user name',
  request: { query: z.object({ q: plainText().trim().max(100).default(''), after }) },
  responses: answers(AccountList, 'A page'),
});
const make = createRoute({
  ...manage,
  method: 'post',
  path: '/accounts',
  tags,
  summary: 'Make an account; the link to set its password is shown this once',
  request: { body: jsonBody(NewAccount) },
  responses: answers(NewAccountMade, 'The account and its link'),
});
const one = createRoute({
  ...manage,
  method: 'get',
  path: '/accounts/{id}',
  tags,
  summary: 'An account with its roles',
  request: { params: withId },
  responses: answers(Account, 'The account'),
});
const change = createRoute({
  ...manage,
  method: 'patch',
  path: '/accounts/{id}',
  tags,
  summary: 'Change name, post or place of work',
  request: { params: withId, body: jsonBody(ChangeAccount) },
  responses: answers(Account, 'The account'),
});
const step = <Body extends z.ZodType>(path: string, body: Body, summary: string) =>
  createRoute({
    ...manage,
    method: 'post',
    path: `/accounts/{id}/${path}`,
    tags,
    summary,
    request: { params: withId, body: jsonBody(body) },
    responses: answers(Account, 'The account after the step'),
  });
const Nothing = z.object({}).openapi('Nothing');
const give = step('roles', GiveRole, 'Give a role on an area, or everywhere, for a time');
const close = step('close', HandOver, 'Close the account; what it had in hand goes to its successor');
const endSessions = step('sessions/end', Nothing, 'End whatever is signed in with the account');
const unlink = step('provider/unlink', Nothing, 'Untie it from the office’s own sign-in, and end what is signed in');
const endRole = createRoute({
  ...manage,
  method: 'post',
  path: '/accounts/{id}/roles/{roleId}/end',
  tags,
  summary: 'End a role today',
  request: { params: z.object({ id: z.uuid(), roleId: z.uuid() }) },
  responses: answers(Account, 'The account after the step'),
});
const link = createRoute({
  ...manage,
  method: 'post',
  path: '/accounts/{id}/link',
  tags,
  summary: 'A new one-time link to set the password, to be handed over by the administrator',
  request: { params: withId },
  responses: answers(OneTimeLink, 'Shown this once'),
});

export function administrationRoutes({ database, permit, clock, origin }: AccountsSetting): App {
  const routes = createRoutes();
  const shownLink = (request: Request, { token, expiresAt }: { token: string; expiresAt: Date }) => ({
    url: `${origin(request)}/link#${token}`,
    expiresAt: expiresAt.toISOString(),
  });
  routes.openapi(list, async (c) => {
    const actor = await permit(c, list);
    const asked = { ...c.req.valid('query'), now: clock.now() };
    return c.json(await database.accounts((tx) => accountList(tx, actor, { ...asked, after: asked.after })), 200);
  });
  routes.openapi(make, async (c) => {
    const actor = await permit(c, make);
    const { username, name, position, areaId } = c.req.valid('json');
    const now = clock.now();
    const made = await database.accounts(async (tx) => {
      const place = await placeOf(tx, actor, areaId);
      const by = { by: actor.id, now };
      const id = await insertAccount(tx, { username, name, position: position ?? null, ...place }, by);
      await tell(tx, actor, 'account.create', { id, line: place.line }, { after: { areaId } });
      return { account: await accountShown(tx, id, now), link: await makeLink(tx, id, actor.id, now) };
    });
    return c.json({ account: made.account, link: shownLink(c.req.raw, made.link) }, 200);
  });
  routes.openapi(one, async (c) => {
    const actor = await permit(c, one);
    const { id } = c.req.valid('param');
    return c.json(
      await database.accounts(async (tx) => accountShown(tx, (await accountById(tx, actor, id)).id, clock.now())),
      200,
    );
  });
  routes.openapi(change, async (c) => {
    const actor = await permit(c, change);
    const { id } = c.req.valid('param');
    const { areaId, ...words } = c.req.valid('json');
    const now = clock.now();
    const shown = await database.accounts(async (tx) => {
      const was = await accountToChange(tx, actor, id, clock.today());
      const place = areaId === undefined ? null : await placeOf(tx, actor, areaId);
      const told = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
      await tx
        .update(account)
        .set({ ...told, ...place, updatedAt: now })
        .where(eq(account.id, id));
      const line = [...new Set([...was.line, ...(place?.line ?? [])])];
      await tell(
        tx,
        actor,
        'account.change',
        { id, line },
        {
          before: { areaId: was.areaId },
          after: { areaId: areaId === undefined ? was.areaId : areaId, changed: Object.keys(told) },
        },
      );
      return accountShown(tx, id, now);
    });
    return c.json(shown, 200);
  });
  routes.openapi(give, async (c) => {
    const actor = await permit(c, give);
    const { id } = c.req.valid('param');
    const { areaId, validFrom = clock.today(), ...given } = c.req.valid('json');
    if (given.role === 'adviser' && !given.sectors.length) throw problems['adviser-needs-sector']();
    const now = clock.now();
    const shown = await database.accounts(async (tx) => {
      const of = await accountToChange(tx, actor, id, clock.today());
      const place = await placeOf(tx, actor, areaId);
      await insertRole(tx, id, { ...given, ...place, validFrom }, { by: actor.id, now });
      const { role, sectors, validTo } = given;
      await tell(tx, actor, 'account.role-give', of, { after: { role, areaId, sectors, validFrom, validTo } });
      return accountShown(tx, id, now);
    });
    return c.json(shown, 200);
  });
  routes.openapi(endRole, async (c) => {
    const actor = await permit(c, endRole);
    const { id, roleId } = c.req.valid('param');
    const now = clock.now();
    const shown = await database.accounts(async (tx) => {
      const of = await accountToChange(tx, actor, id, clock.today());
      const [ended] = await tx
        .update(roleAssignment)
        .set({ endedAt: now, endedBy: actor.id })
        .where(and(eq(roleAssignment.id, roleId), eq(roleAssignment.accountId, id), isNull(roleAssignment.endedAt)))
        .returning({ role: roleAssignment.role, areaId: roleAssignment.areaId });
      if (ended) await tell(tx, actor, 'account.role-end', of, { before: { roleId, ...ended } });
      await requireAdministrator(tx, clock.today());
      return accountShown(tx, id, now);
    });
    return c.json(shown, 200);
  });
  routes.openapi(close, async (c) => {
    const actor = await permit(c, close);
    const { id } = c.req.valid('param');
    const { successorId } = c.req.valid('json');
    const now = clock.now();
    const shown = await database.accounts(async (tx) => {
      const of = await accountToChange(tx, actor, id, clock.today());
      if (successorId === id) throw problems['account-not-found']();
      if (successorId !== null) await accountToChange(tx, actor, successorId, clock.today());
      await tx.update(account).set({ closedAt: now, updatedAt: now, successorId }).where(eq(account.id, id));
      await tell(tx, actor, 'account.close', of, { after: { successorId } });
      await tx.delete(accountSession).where(eq(accountSession.userId, id));
      await endDeputationsOf(tx, id, { by: actor.id, now, today: clock.today() });
      await requireAdministrator(tx, clock.today());
      return accountShown(tx, id, now);
    });
    return c.json(shown, 200);
  });
  routes.openapi(endSessions, async (c) => {
    const actor = await permit(c, endSessions);
    const { id } = c.req.valid('param');
    const shown = await database.accounts(async (tx) => {
      const of = await accountToChange(tx, actor, id, clock.today());
      const ended = await tx
        .delete(accountSession)
        .where(eq(accountSession.userId, id))
        .returning({ id: accountSession.id });
      await tell(tx, actor, 'account.sessions-end', of, { after: { sessions: ended.length } });
      return accountShown(tx, id, clock.now());
    });
    return c.json(shown, 200);
  });
  routes.openapi(unlink, async (c) => {
    const actor = await permit(c, unlink);
    const { id } = c.req.valid('param');
    const shown = await database.accounts(async (tx) => {
      const of = await accountToChange(tx, actor, id, clock.today());
      if (await unbind(tx, id)) {
        await tx.delete(accountSession).where(eq(accountSession.userId, id));
        await tell(tx, actor, 'account.provider-unlink', of);
      }
      return accountShown(tx, id, clock.now());
    });
    return c.json(shown, 200);
  });
  routes.openapi(link, async (c) => {
    const actor = await permit(c, link);
    const { id } = c.req.valid('param');
    const made = await database.accounts(async (tx) => {
      await tell(tx, actor, 'account.link', await accountToChange(tx, actor, id, clock.today()));
      return makeLink(tx, id, actor.id, clock.now());
    });
    return c.json(shownLink(c.req.raw, made), 200);
  });
  return routes;
}
