import { createRoute, z } from '@hono/zod-openapi';
import { and, desc, eq, gt } from 'drizzle-orm';
import { type App, createRoutes } from '../platform/http.server.ts';
import { answers, jsonBody, withId } from '../platform/openapi.server.ts';
import { checkedCode } from './code.server.ts';
import { ChangePassword, needs, Sessions, TwoFactorSetUp, WithPassword } from './contract.ts';
import { hashOf } from './first.server.ts';
import { accountProblems as problems } from './problems.ts';
import { guarded, provenBy } from './proven.server.ts';
import type { AccountsSetting } from './routes.server.ts';
import { asked, headersOf, signIn } from './sign-in.server.ts';
import { setPassword } from './store.server.ts';
import { accountSession } from './table.server.ts';
import { tellOf } from './told.server.ts';

/** What everybody does with the own account. */
const tags = ['accounts'];
const Done = z.object({ done: z.literal(true) }).openapi('Done');
const done = { done: true } as const;
const RecoveryCodes = TwoFactorSetUp.pick({ recoveryCodes: true }).openapi('RecoveryCodes');

const sessions = createRoute({
  ...needs('own-account'),
  method: 'get',
  path: '/me/sessions',
  tags,
  summary: 'Where the account is signed in',
  responses: answers(Sessions, 'The sessions, the last used first'),
});
const end = createRoute({
  ...needs('own-account'),
  method: 'delete',
  path: '/me/sessions/{id}',
  tags,
  summary: 'End a session of the own account',
  request: { params: withId },
  responses: answers(Done, 'Done'),
});
const post = <Body extends z.ZodType, Answer extends z.ZodType>(
  path: string,
  body: Body,
  answer: Answer,
  summary: string,
) =>
  createRoute({
    ...needs('own-account'),
    method: 'post',
    path: `/me/${path}`,
    tags,
    summary,
    request: { body: jsonBody(body) },
    responses: answers(answer, 'Done'),
  });
const password = post('password', ChangePassword, Done, 'Change the password; sessions elsewhere end');
const setUp = post(
  'two-factor',
  WithPassword,
  TwoFactorSetUp,
  'Begin two-factor sign-in: it counts once a code was right',
);
const Code = z.object({ code: z.string().trim().min(6).max(20) }).openapi('Code');
const confirm = post('two-factor/confirm', Code, Done, 'The first code of the authenticator');
const off = post('two-factor/off', WithPassword, Done, 'Turn two-factor sign-in off');
const codes = post('recovery-codes', WithPassword, RecoveryCodes, 'New recovery codes; the old ones are void');

export function ownRoutes({ database, permit, auth, clock }: AccountsSetting): App {
  const routes = createRoutes();
  const give = (c: { header(name: string, value: string, options: { append: true }): void }, headers: Headers) => {
    for (const cookie of headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
  };
  const wrong = () => problems['password-wrong']();
  routes.openapi(sessions, async (c) => {
    const { id } = await permit(c, sessions);
    const token = auth.tokenOf(c.req.raw.headers);
    const found = await database.accounts((tx) =>
      tx
        .select()
        .from(accountSession)
        .where(and(eq(accountSession.userId, id), gt(accountSession.expiresAt, clock.now())))
        .orderBy(desc(accountSession.updatedAt)),
    );
    const items = found.map((row) => ({
      id: row.id,
      current: row.token === token,
      startedAt: row.createdAt.toISOString(),
      lastSeenAt: row.updatedAt.toISOString(),
      from: row.ipAddress || null,
      browser: row.userAgent || null,
    }));
    return c.json({ items }, 200);
  });
  routes.openapi(end, async (c) => {
    const actor = await permit(c, end);
    const { id } = c.req.valid('param');
    const ended = await database.accounts((tx) =>
      tx
        .delete(accountSession)
        .where(and(eq(accountSession.id, id), eq(accountSession.userId, actor.id)))
        .returning({ id: accountSession.id }),
    );
    if (ended.length) await tellOf(database, actor, 'account.sessions-end', { sessions: 1 });
    return c.json(done, 200);
  });
  routes.openapi(password, async (c) => {
    const actor = await permit(c, password);
    const { current, next } = c.req.valid('json');
    const own = await provenBy(database, actor.id, current, clock.now());
    const hash = await hashOf(next, own.username);
    await database.accounts((tx) => setPassword(tx, actor.id, hash, clock.now()));
    await tellOf(database, actor, 'account.password');
    // Signed in anew with it, so that the browser in hand stays; with two steps the code is asked for again.
    const asking = { headers: headersOf(c.req.raw, c.var.address), address: c.var.address };
    const body = { username: own.username, password: next };
    const { cookies } = await signIn({ database, auth, now: clock.now() }, body, asking);
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
    return c.json(done, 200);
  });
  routes.openapi(setUp, async (c) => {
    const { id } = await permit(c, setUp);
    const headers = headersOf(c.req.raw, c.var.address);
    const made = await guarded(database, id, clock.now(), () =>
      asked(auth.api.enableTwoFactor({ body: c.req.valid('json'), headers, returnHeaders: true }), wrong),
    );
    give(c, made.headers);
    const { totpURI: uri, backupCodes } = made.response as { totpURI: string; backupCodes: string[] };
    return c.json({ uri, secret: new URL(uri).searchParams.get('secret') ?? '', recoveryCodes: backupCodes }, 200);
  });
  routes.openapi(confirm, async (c) => {
    const actor = await permit(c, confirm);
    const headers = headersOf(c.req.raw, c.var.address);
    const code = c.req.valid('json').code.replace(/\s/g, '');
    const typed = { code, headers, accountId: actor.id };
    const made = await checkedCode({ database, auth, now: clock.now() }, typed, () =>
      auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }),
    );
    await tellOf(database, actor, 'account.two-factor', { enabled: true });
    give(c, made.headers);
    return c.json(done, 200);
  });
  routes.openapi(off, async (c) => {
    const actor = await permit(c, off);
    const headers = headersOf(c.req.raw, c.var.address);
    const made = await guarded(database, actor.id, clock.now(), () =>
      asked(auth.api.disableTwoFactor({ body: c.req.valid('json'), headers, returnHeaders: true }), wrong),
    );
    await tellOf(database, actor, 'account.two-factor', { enabled: false });
    give(c, made.headers);
    return c.json(done, 200);
  });
  routes.openapi(codes, async (c) => {
    const actor = await permit(c, codes);
    const headers = headersOf(c.req.raw, c.var.address);
    const made = await guarded(database, actor.id, clock.now(), () =>
      asked(auth.api.generateBackupCodes({ body: c.req.valid('json'), headers }), wrong),
    );
    await tellOf(database, actor, 'account.two-factor', { codesRenewed: true });
    return c.json({ recoveryCodes: made.backupCodes }, 200);
  });
  return routes;
}
