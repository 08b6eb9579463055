import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { generateCookie } from 'hono/cookie';
import type { Database } from '../platform/database.server.ts';
import { hashPassword, verifyPassword } from './hash.server.ts';
import { accountSetting } from './table.server.ts';
import { UNDER_WAY_SECONDS } from './under-way.server.ts';

/** A session lasts a working day beyond its last use. */
export const SESSION_SECONDS = 12 * 3600;
/** Between a password, or the provider, and the code. */
export const SECOND_STEP_SECONDS = 600;

/** What cookies are signed and codes encrypted with: made once, kept with the accounts, so that a restored copy reads its own. */
async function secretOf(database: Database): Promise<string> {
  return database.accounts(async (tx) => {
    const made = { name: 'secret', value: randomBytes(32).toString('base64url') };
    await tx.insert(accountSetting).values(made).onConflictDoNothing();
    const [row] = await tx.select().from(accountSetting).where(eq(accountSetting.name, 'secret'));
    return row?.value ?? made.value;
  });
}

/**
 * better-auth on our tables: it checks passwords and codes and begins and ends sessions. Its own HTTP door stays closed; our
 * routes call it, so that each stands in the description of the interface with its permission. Nobody signs up by himself.
 */
export async function openAuth(database: Database, publicUrl: string | undefined) {
  const [{ betterAuth }, { symmetricDecrypt }, { twoFactor }, { username }, { authAdapter }] = await Promise.all([
    import('better-auth/minimal'),
    import('better-auth/crypto'),
    import('better-auth/plugins/two-factor'),
    import('better-auth/plugins/username'),
    import('./adapter.server.ts'),
  ]);
  const secret = await secretOf(database);
  const secure = publicUrl?.startsWith('https:') ?? false;
  const auth = betterAuth({
    appName: 'dondoc',
    secret,
    baseURL: publicUrl ?? 'http://127.0.0.1',
    database: authAdapter(database),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: 3600 },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'dondoc',
      useSecureCookies: secure,
      disableOriginCheck: true,
      disableCSRFCheck: true,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
      ipAddress: { ipAddressHeaders: ['x-dondoc-address'] },
    },
    plugins: [
      username({ minUsernameLength: 3, maxUsernameLength: 100, usernameValidator: (name) => /^[\w.@+-]+$/.test(name) }),
      twoFactor({
        issuer: 'dondoc',
        twoFactorCookieMaxAge: SECOND_STEP_SECONDS,
        totpOptions: { digits: 6, period: 30 },
      }),
    ],
  });
  const context = await auth.$context;
  const signature = (token: string) => createHmac('sha256', secret).update(token).digest('base64');
  /** What a cookie of ours holds, if its signature is ours. */
  const signed = (headers: Headers, cookie: string): string | null => {
    const value = cookieValue(headers.get('cookie') ?? '', cookie);
    const dot = value.lastIndexOf('.');
    if (dot < 1) return null;
    const token = value.slice(0, dot);
    const [given, own] = [value.slice(dot + 1), signature(token)].map((text) => Buffer.from(text)) as [Buffer, Buffer];
    return given.length === own.length && timingSafeEqual(given, own) ? token : null;
  };
  const cookies = {
    session: context.authCookies.sessionToken,
    second: context.createAuthCookie('two_factor', { maxAge: SECOND_STEP_SECONDS }),
    /** Of who was sent to the provider. */
    away: context.createAuthCookie('away', { maxAge: UNDER_WAY_SECONDS }),
    /** Of a browser in which somebody signed out. */
    left: context.createAuthCookie('left', { maxAge: SESSION_SECONDS }),
  };
  return {
    api: auth.api,
    context,
    /** The token of a request; whether the session still stands is asked of the table. */
    tokenOf: (headers: Headers) => signed(headers, cookies.session.name),
    /** The sign-in that waits for its code. */
    waitingOf: (headers: Headers) => signed(headers, cookies.second.name),
    /** What the browser of somebody who was sent to the provider keeps. */
    awayOf: (headers: Headers) => signed(headers, cookies.away.name),
    /** Whether somebody signed out in this browser, and nobody came in by the provider since. */
    isLeft: (headers: Headers) => signed(headers, cookies.left.name) !== null,
    /** A cookie as better-auth would set it; an empty one takes it away. */
    cookieOf: (name: keyof typeof cookies, token: string): string => {
      const { name: full, attributes } = cookies[name];
      const options = attributes as Parameters<typeof generateCookie>[2];
      return token === ''
        ? generateCookie(full, '', { ...options, maxAge: 0 })
        : generateCookie(full, `${token}.${signature(token)}`, options);
    },
    /** The secret that an authenticator was given. */
    secretOf: (data: string): Promise<string> => symmetricDecrypt({ key: context.secretConfig, data }),
  };
}
export type Auth = Awaited<ReturnType<typeof openAuth>>;

function cookieValue(header: string, name: string): string {
  const found = header.split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  try {
    return decodeURIComponent(found?.slice(name.length + 1) ?? '');
  } catch {
    return '';
  }
}
