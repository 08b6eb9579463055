import { createRoute, z } from '@hono/zod-openapi';
import { and, eq, ne } from 'drizzle-orm';
import { type App, createRoutes } from '../platform/http.server.ts';
import { answers, jsonBody } from '../platform/openapi.server.ts';
import { Problem } from '../platform/problem.ts';
import { bind, boundAccount, unbind, waysOf } from './bound.server.ts';
import { BeginProvider, needs, OwnProvider, ToProvider, WithPassword } from './contract.ts';
import { enter } from './enter.server.ts';
import { ownerOf } from './first.server.ts';
import { linkHashOf, spendLink } from './links.server.ts';
import { accountProblems } from './problems.ts';
import { provenBy } from './proven.server.ts';
import { providerProblems as problems } from './provider-problems.ts';
import type { AccountsSetting } from './routes.server.ts';
import { returnPath } from './rules.ts';
import { headersOf } from './sign-in.server.ts';
import { accountRow } from './store.server.ts';
import { accountSession } from './table.server.ts';
import { tell, tellRefused } from './told.server.ts';
import { isTold } from './told-problem.ts';
import { noteUnderWay, takeUnderWay, type UnderWay } from './under-way.server.ts';

/** Signing in at the office's own provider, and tying the own account to somebody there. */
const tags = ['accounts'];
const Done = z.object({ done: z.literal(true) }).openapi('Done');
const done = { done: true } as const;

const begin = createRoute({
  ...needs('nobody'),
  method: 'post',
  path: '/sign-in/provider',
  tags,
  summary: 'Where to go to sign in at the provider; with a one-time link its account is tied to whoever signs in there',
  request: { body: jsonBody(BeginProvider) },
  responses: answers(ToProvider, 'The address that the browser goes to'),
});
const word = z.string().max(4000).optional();
const back = createRoute({
  ...needs('nobody'),
  method: 'get',
  path: '/sign-in/provider/callback',
  tags,
  summary: 'Where the provider sends the browser back to',
  request: { query: z.object({ state: word, code: word, error: word, iss: word }) },
  responses: {
    303: { description: 'On to the page that it came from, or to one that says why not' },
    default: answers(Done, '').default,
  },
});
const own = createRoute({
  ...needs('own-account'),
  method: 'get',
  path: '/me/provider',
  tags,
  summary: 'By which ways the own account is entered',
  responses: answers(OwnProvider, 'The ways'),
});
const link = createRoute({
  ...needs('own-account'),
  method: 'post',
  path: '/me/provider',
  tags,
  summary: 'Where to go to tie the own account to whoever signs in at the provider',
  request: { body: jsonBody(WithPassword) },
  responses: answers(ToProvider, 'The address that the browser goes to'),
});
const unlink = createRoute({
  ...needs('own-account'),
  method: 'post',
  path: '/me/provider/unlink',
  tags,
  summary: 'Undo that; sessions elsewhere end',
  request: { body: jsonBody(WithPassword) },
  responses: answers(Done, 'Done'),
});

export function providerRoutes({ database, permit, auth, access, clock, origin, provider }: AccountsSetting): App {
  const routes = createRoutes();
  const present = () => {
    if (provider === null) throw problems['provider-none']();
    return provider;
  };
  /** Sends a browser away; the cookie that it keeps is good for this one way only. */
  const sendAway = async (
    request: Request,
    noted: Pick<UnderWay, 'to' | 'linkFor' | 'linkHash'>,
  ): Promise<{ url: string; cookie: string }> => {
    // Who ties an account shows to be in front of it, and so does who comes after somebody who signed out: on a shared
    // machine that one may still be signed in there.
    const again = noted.linkFor !== undefined || noted.linkHash !== undefined || auth.isLeft(request.headers);
    const { url, kept } = await present().begin(`${origin(request)}/api/sign-in/provider/callback`, again);
    const token = await noteUnderWay(database, { ...noted, ...kept }, clock.now());
    return { url, cookie: auth.cookieOf('away', token) };
  };

  routes.openapi(begin, async (c) => {
    await permit(c, begin);
    const { to, link: token } = c.req.valid('json');
    present();
    const linkHash = token === undefined ? undefined : linkHashOf(token);
    if (linkHash !== undefined) await database.accounts((tx) => ownerOf(tx, linkHash, clock.now()));
    const { url, cookie } = await sendAway(c.req.raw, { to: returnPath(to), ...(linkHash && { linkHash }) });
    c.header('set-cookie', cookie, { append: true });
    return c.json({ url }, 200);
  });

  routes.openapi(back, async (c) => {
    await permit(c, back);
    const now = clock.now();
    const asking = { headers: headersOf(c.req.raw, c.var.address), address: c.var.address, now };
    const { state = '' } = c.req.valid('query');
    const token = auth.awayOf(c.req.raw.headers);
    const noted = token === null ? null : await takeUnderWay(database, token, state, now);
    c.header('set-cookie', auth.cookieOf('away', ''), { append: true });
    try {
      if (noted === null) throw problems['provider-expired']();
      const subject = await present().finish(new URL(c.req.url).search, noted);
      const { cookies, to } = await arrived(noted, subject, asking);
      for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
      return c.redirect(to, 303);
    } catch (error) {
      if (!(error instanceof Problem && isTold(error.code))) throw error;
      // Of what nobody began nothing is told: anybody could fill the audit with it.
      if (noted !== null && error.code !== 'provider-unknown')
        await tellRefused(database, undefined, asking.address, { provider: true });
      const { minutes } = error.extension as { minutes?: number };
      const told = { problem: error.code, ...(minutes !== undefined && { minutes: String(minutes) }) };
      return c.redirect(addressOf(noted, told), 303);
    }
  });

  /** What somebody wanted who is back; whose subject it is is proven. */
  const arrived = async (
    noted: UnderWay,
    subject: string,
    { headers, address, now }: { headers: Headers; address: string | null; now: Date },
  ): Promise<{ cookies: string[]; to: string }> => {
    const { id: providerId } = present();
    const asking = { headers, address, now };
    if (noted.linkFor !== undefined) {
      // Whoever asked for it is still signed in, in this browser.
      const who = await access.standing(headers);
      if (who?.accountId !== noted.linkFor) throw accountProblems['sign-in-needed']();
      const { accountId: id } = who;
      await database.accounts(async (tx) => {
        await bind(tx, id, { providerId, subject, alone: false }, now);
        await tell(tx, { id, from: address }, 'account.provider-link', await accountRow(tx, id));
      });
      return { cookies: [], to: '/me?linked' };
    }
    const entered = await database.accounts(async (tx) => {
      const owner =
        noted.linkHash === undefined
          ? await boundAccount(tx, providerId, subject)
          : (await ownerOf(tx, noted.linkHash, now)).owner;
      if (owner === null || owner.closedAt !== null) return { refused: owner };
      if (noted.linkHash !== undefined) {
        await spendLink(tx, noted.linkHash, now);
        // As with a new password, nothing that let in before does so any more.
        await bind(tx, owner.id, { providerId, subject, alone: true }, now);
        await tx.delete(accountSession).where(eq(accountSession.userId, owner.id));
        const actor = { id: owner.id, from: address };
        await tell(tx, actor, 'account.provider-link', owner, { after: { byLink: true } });
      }
      return enter(tx, auth, owner, asking);
    });
    if ('refused' in entered) {
      await tellRefused(database, entered.refused ?? undefined, address, { provider: true });
      throw problems['provider-unknown']();
    }
    const { cookie, codeNeeded } = entered;
    return {
      cookies: [cookie, auth.cookieOf('left', '')],
      to: codeNeeded ? addressOf(noted, { step: 'code' }) : noted.to,
    };
  };

  routes.openapi(own, async (c) => {
    const { id } = await permit(c, own);
    const ways = await database.accounts((tx) => waysOf(tx, id, provider?.id));
    return c.json({ name: provider?.name ?? null, ...ways }, 200);
  });
  routes.openapi(link, async (c) => {
    const { id } = await permit(c, link);
    present();
    await provenBy(database, id, c.req.valid('json').password, clock.now());
    if ((await database.accounts((tx) => waysOf(tx, id, provider?.id))).linked) throw problems['provider-linked']();
    const { url, cookie } = await sendAway(c.req.raw, { to: '/me', linkFor: id });
    c.header('set-cookie', cookie, { append: true });
    return c.json({ url }, 200);
  });
  routes.openapi(unlink, async (c) => {
    const actor = await permit(c, unlink);
    const { id } = actor;
    const ways = await database.accounts((tx) => waysOf(tx, id, provider?.id));
    if (ways.linked && !ways.password) throw problems['provider-only-way']();
    await provenBy(database, id, c.req.valid('json').password, clock.now());
    const here = auth.tokenOf(c.req.raw.headers) ?? '';
    await database.accounts(async (tx) => {
      if (!(await unbind(tx, id))) return;
      // Whoever came in by it goes out.
      await tx.delete(accountSession).where(and(eq(accountSession.userId, id), ne(accountSession.token, here)));
      await tell(tx, actor, 'account.provider-unlink', await accountRow(tx, id));
    });
    return c.json(done, 200);
  });
  return routes;
}

/** The page that goes on from there: of the own account, or of signing in. */
function addressOf(noted: UnderWay | null, told: Readonly<Record<string, string>>): string {
  if (noted?.linkFor !== undefined) return `/me?${new URLSearchParams(told)}`;
  return `/sign-in?${new URLSearchParams({ ...told, ...(noted && { to: noted.to }) })}`;
}
