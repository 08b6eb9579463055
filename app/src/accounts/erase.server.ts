import { createRoute } from '@hono/zod-openapi';
import { and, eq, ne } from 'drizzle-orm';
import { type Actor, anyOf } from '../platform/database.server.ts';
import { type App, createRoutes } from '../platform/http.server.ts';
import { answers, jsonBody, withId } from '../platform/openapi.server.ts';
import { unbind } from './bound.server.ts';
import { AccountErased, EraseAccount, needs } from './contract.ts';
import { forgetReasons } from './deputies/store.server.ts';
import { accountProblems as problems } from './problems.ts';
import type { AccountsSetting } from './routes.server.ts';
import { FORGOTTEN } from './rules.ts';
import { accountShown, accountToChange } from './store.server.ts';
import { account, accountAttempt, accountCredential, accountSession, accountTwoFactor } from './table.server.ts';
import { tell } from './told.server.ts';

/** Somebody whose name is taken out of what was worked on. */
export interface Forgotten {
  readonly accountId: string;
  /** The name of today, and those that the account had before. */
  readonly names: readonly string[];
  /** Accounts that are called the same: what they worked on keeps the name. */
  readonly namesakes: readonly string[];
  readonly basis: string;
}
export type Forget = (actor: Actor, who: Forgotten) => Promise<{ documents: number; left: number }>;

const erase = createRoute({
  ...needs('person.manage'),
  method: 'post',
  path: '/accounts/{id}/erase',
  tags: ['accounts'],
  summary: 'Take the name out of a closed account and of all that it worked on; its history stays, by its id',
  request: { params: withId, body: jsonBody(EraseAccount) },
  responses: answers(AccountErased, 'The account without a name'),
});

export function eraseRoutes({ database, permit, clock, forget }: AccountsSetting): App {
  const routes = createRoutes();
  routes.openapi(erase, async (c) => {
    const actor = await permit(c, erase);
    const { id } = c.req.valid('param');
    const { formerNames, basis } = c.req.valid('json');
    const { names, namesakes } = await database.accounts(async (tx) => {
      const found = await accountToChange(tx, actor, id, clock.today());
      if (found.closedAt === null) throw problems['account-not-closed']();
      const names = [...new Set([...(found.erasedAt === null ? [found.name] : []), ...formerNames])];
      const others = names.length
        ? await tx
            .select({ id: account.id })
            .from(account)
            .where(and(anyOf(account.name, names), ne(account.id, id)))
        : [];
      return { names, namesakes: others.map((each) => each.id) };
    });
    // The account last: while it has its name, the same request goes on where it was cut off.
    const done = names.length
      ? await forget(actor, { accountId: id, names, namesakes, basis })
      : { documents: 0, left: 0 };
    const now = clock.now();
    const shown = await database.accounts(async (tx) => {
      const was = await accountToChange(tx, actor, id, clock.today());
      await tx.delete(accountSession).where(eq(accountSession.userId, id));
      await tx.delete(accountTwoFactor).where(eq(accountTwoFactor.userId, id));
      await tx.delete(accountAttempt).where(eq(accountAttempt.key, `name:${was.username}`));
      await unbind(tx, id);
      await forgetReasons(tx, id);
      const nothing = { password: null, accessToken: null, refreshToken: null, idToken: null, scope: null };
      await tx
        .update(accountCredential)
        .set({ ...nothing, accountId: id, updatedAt: now })
        .where(eq(accountCredential.userId, id));
      const nameless = { name: FORGOTTEN, username: `xoa.${id}`, displayUsername: null, position: null };
      await tx
        .update(account)
        .set({ ...nameless, twoFactorEnabled: false, updatedAt: now, erasedAt: was.erasedAt ?? now })
        .where(eq(account.id, id));
      await tell(tx, actor, 'account.person-erase', was, { after: { basis, ...done } });
      return accountShown(tx, id, now);
    });
    return c.json({ account: shown, ...done }, 200);
  });
  return routes;
}
