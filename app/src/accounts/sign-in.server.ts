import { eq } from 'drizzle-orm';
import type { Database } from '../platform/database.server.ts';
import { Problem } from '../platform/problem.ts';
import { begunAttempt } from './attempts.server.ts';
import type { Auth } from './auth.server.ts';
import { checkedCode } from './code.server.ts';
import { accountProblems as problems } from './problems.ts';
import { account } from './table.server.ts';
import { tellOf, tellRefused } from './told.server.ts';

/** Cookies that an answer sets. */
type Cookies = readonly string[];

/** What a request brings along: the cookies of a sign-in that is under way, the browser, the address. */
export function headersOf(raw: Request, address: string | null): Headers {
  const headers = new Headers();
  for (const name of ['cookie', 'user-agent']) {
    const value = raw.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  if (address !== null) headers.set('x-dondoc-address', address);
  return headers;
}

/** What better-auth refuses is a problem of ours; what it cannot do is a fault. */
export async function asked<T>(call: Promise<T>, refused: () => Error): Promise<T> {
  try {
    return await call;
  } catch (error) {
    const status = (error as { statusCode?: number }).statusCode;
    if (status !== undefined && status < 500) throw refused();
    throw error;
  }
}

/** What a failure locks, for the audit. */
const lockOf = ({ locked }: { locked: number }) => (locked > 0 ? { lockedSeconds: locked } : undefined);

interface SignInSetting {
  readonly database: Database;
  readonly auth: Auth;
  readonly now: Date;
}

export async function signIn(
  { database, auth, now }: SignInSetting,
  body: { username: string; password: string },
  { headers, address }: { headers: Headers; address: string | null },
): Promise<{ cookies: Cookies; codeNeeded: boolean }> {
  const attempt = await begunAttempt(database, body.username, address, now);
  const refused = () => problems['sign-in-refused']();
  const [found] = await database.accounts((tx) =>
    tx
      .select({ id: account.id, line: account.line, closedAt: account.closedAt })
      .from(account)
      .where(eq(account.username, body.username.toLowerCase())),
  );
  const done = await asked(auth.api.signInUsername({ body, headers, returnHeaders: true }), refused).catch(
    async (error: unknown) => {
      if (error instanceof Problem) await tellRefused(database, found, address, lockOf(attempt));
      throw error;
    },
  );
  const codeNeeded = 'twoFactorRedirect' in done.response;
  // A closed account has no session that counts; it is told as little as one that never was.
  if (!found || found.closedAt) {
    await tellRefused(database, found, address, lockOf(attempt));
    throw refused();
  }
  if (!codeNeeded) {
    await attempt.passed();
    await tellOf(database, { id: found.id, from: address }, 'account.sign-in');
  }
  return { cookies: done.headers.getSetCookie(), codeNeeded };
}

/** The code of the authenticator, or a recovery code, each of which is good once. */
export async function signInWithCode(
  { database, auth, now }: SignInSetting,
  code: string,
  { headers, address }: { headers: Headers; address: string | null },
): Promise<Cookies> {
  const attempt = await begunAttempt(database, `code ${address ?? ''}`, null, now);
  const given = { headers, returnHeaders: true } as const;
  const plain = code.replace(/\s/g, '');
  const typed = { code: plain, headers, accountId: null };
  const verified = /^\d{6}$/.test(plain)
    ? checkedCode({ database, auth, now }, typed, () => auth.api.verifyTOTP({ body: { code: plain }, ...given }))
    : asked(auth.api.verifyBackupCode({ body: { code: plain }, ...given }), () => problems['code-wrong']());
  const done = await verified.catch(async (error: unknown) => {
    if (error instanceof Problem) await tellRefused(database, undefined, address, lockOf(attempt));
    throw error;
  });
  await attempt.passed();
  await tellOf(database, { id: done.response.user.id, from: address }, 'account.sign-in', { code: true });
  return done.headers.getSetCookie();
}
