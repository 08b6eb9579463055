import { createRoute, z } from '@hono/zod-openapi';
import type { Clock } from '../platform/clock.ts';
import { type App, createRoutes } from '../platform/http.server.ts';
import { answers, jsonBody } from '../platform/openapi.server.ts';
import type { Access } from './access.server.ts';
import { administrationRoutes } from './administration.server.ts';
import type { Auth } from './auth.server.ts';
import {
  FirstAccount,
  type LedgerSetting,
  LinkState,
  Me,
  needs,
  SignedIn,
  SignIn,
  SignInCode,
  UseLink,
} from './contract.ts';
import { deputyRoutes } from './deputies/routes.server.ts';
import { eraseRoutes, type Forget } from './erase.server.ts';
import { hashOf, makeFirst, ownerOf } from './first.server.ts';
import { linkHashOf, spendLink } from './links.server.ts';
import { ownRoutes } from './own.server.ts';
import { accountProblems as problems } from './problems.ts';
import type { Provider } from './provider.server.ts';
import { providerRoutes } from './provider-routes.server.ts';
import { standsInFor } from './rules.ts';
import { asked, headersOf, signIn, signInWithCode } from './sign-in.server.ts';
import { setPassword } from './store.server.ts';
import { tell, tellOf } from './told.server.ts';

/** What the routes of accounts are given beside a ledger's. */
export interface AccountsSetting extends LedgerSetting {
  readonly auth: Auth;
  readonly access: Access;
  readonly clock: Clock;
  /** Where the office reaches the server: what links begin with. */
  readonly origin: (request: Request) => string;
  /** Where one signs in but here; null where there is no such place. */
  readonly provider: Provider | null;
  /** Takes the name of who worked on documents out of them. */
  readonly forget: Forget;
}

const tags = ['accounts'];
const Done = z.object({ done: z.literal(true) }).openapi('Done');
const done = { done: true } as const;

const me = createRoute({
  ...needs('nobody'),
  method: 'get',
  path: '/me',
  tags,
  summary: 'Who is signed in, and what that one may do somewhere',
  responses: answers(Me, 'The visitor'),
});
const post = <Body extends z.ZodType, Answer extends z.ZodType>(
  path: string,
  body: Body,
  answer: Answer,
  summary: string,
) =>
  createRoute({
    ...needs('nobody'),
    method: 'post',
    path,
    tags,
    summary,
    request: { body: jsonBody(body) },
    responses: answers(answer, 'Done'),
  });
const first = post('/first-account', FirstAccount, Done, 'Make the first account, and sign in with it');
const enter = post('/sign-in', SignIn, SignedIn, 'Sign in with user name and password');
const code = post('/sign-in/code', SignInCode, Done, 'The second step: the code, or a recovery code');
const linkState = post('/link/state', UseLink.pick({ token: true }), LinkState, 'Whose password a one-time link sets');
const linkUse = post('/link/use', UseLink, Done, 'Set a password with a one-time link; whatever was signed in ends');
const leave = createRoute({
  ...needs('nobody'),
  method: 'post',
  path: '/sign-out',
  tags,
  summary: 'End the session',
  responses: answers(Done, 'Done'),
});

export function accountRoutes(setting: AccountsSetting): App {
  const { database, permit, auth, access, clock } = setting;
  const routes = createRoutes();
  const give = (
    c: { header(name: string, value: string, options: { append: true }): void },
    cookies: readonly string[],
  ) => {
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
  };
  routes.openapi(me, async (c) => {
    await permit(c, me);
    const who = await access.standing(c.req.raw.headers);
    const { accountId: id, username, name, position, twoFactor } = who ?? {};
    const account = who ? ({ id, username, name, position, twoFactor } as NonNullable<Me['account']>) : null;
    return c.json(
      {
        account,
        may: who ? await access.may(who) : [],
        standsInFor: who ? standsInFor(who.given, clock.today()) : [],
        firstAccount: await access.firstAccount(),
        provider: setting.provider?.name ?? null,
        plain: !/^https:|^http:\/\/(localhost|127\.|\[::1\])/.test(setting.origin(c.req.raw)),
      },
      200,
    );
  });
  routes.openapi(first, async (c) => {
    await permit(c, first);
    const body = c.req.valid('json');
    const state = await access.firstAccount();
    if (state === 'made') throw problems['first-account-made']();
    if (state === 'with-link' && body.token === undefined) throw problems['first-account-by-link']();
    await makeFirst(database, clock, body, c.var.address);
    const asking = { headers: headersOf(c.req.raw, c.var.address), address: c.var.address };
    give(c, (await signIn({ database, auth, now: clock.now() }, body, asking)).cookies);
    return c.json(done, 200);
  });
  routes.openapi(enter, async (c) => {
    await permit(c, enter);
    const asking = { headers: headersOf(c.req.raw, c.var.address), address: c.var.address };
    const { cookies, codeNeeded } = await signIn({ database, auth, now: clock.now() }, c.req.valid('json'), asking);
    give(c, cookies);
    return c.json({ codeNeeded }, 200);
  });
  routes.openapi(code, async (c) => {
    await permit(c, code);
    const asking = { headers: headersOf(c.req.raw, c.var.address), address: c.var.address };
    give(c, await signInWithCode({ database, auth, now: clock.now() }, c.req.valid('json').code, asking));
    return c.json(done, 200);
  });
  routes.openapi(leave, async (c) => {
    await permit(c, leave);
    const headers = headersOf(c.req.raw, c.var.address);
    const who = await access.standing(c.req.raw.headers);
    const out = await asked(auth.api.signOut({ headers, returnHeaders: true }), () => problems['sign-in-needed']());
    give(c, out.headers.getSetCookie());
    // The provider may go on knowing who that was: whoever signs in there next shows to be in front of it.
    if (setting.provider !== null) give(c, [auth.cookieOf('left', 'left')]);
    if (who) await tellOf(database, { id: who.accountId, from: c.var.address }, 'account.sign-out');
    return c.json(done, 200);
  });
  routes.openapi(linkState, async (c) => {
    await permit(c, linkState);
    const { token } = c.req.valid('json');
    const { owner, link } = await database.accounts((tx) => ownerOf(tx, linkHashOf(token), clock.now()));
    const username = owner.displayUsername ?? owner.username;
    return c.json({ username, name: owner.name, expiresAt: link.expiresAt.toISOString() }, 200);
  });
  routes.openapi(linkUse, async (c) => {
    await permit(c, linkUse);
    const { token, password } = c.req.valid('json');
    const { owner } = await database.accounts((tx) => ownerOf(tx, linkHashOf(token), clock.now()));
    const hash = await hashOf(password, owner.username);
    await database.accounts(async (tx) => {
      await spendLink(tx, linkHashOf(token), clock.now());
      await setPassword(tx, owner.id, hash, clock.now());
      await tell(tx, { id: owner.id, from: c.var.address }, 'account.link-use', owner);
    });
    return c.json(done, 200);
  });
  routes.route('/', ownRoutes(setting));
  routes.route('/', providerRoutes(setting));
  routes.route('/', administrationRoutes(setting));
  routes.route('/', deputyRoutes(setting));
  routes.route('/', eraseRoutes(setting));
  return routes;
}
