import { hostname as osName } from 'node:os';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { Setting } from './http.server.ts';
import { problems } from './http-problems.ts';

const self = ["'self'"];

/** Pages run our own scripts and styles only, are shown in no frame, and name themselves to nobody. */
const standing: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: self,
    styleSrc: self,
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: self,
    connectSrc: self,
    workerSrc: self,
    manifestSrc: self,
    formAction: self,
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  // It speaks plain HTTP on the loopback; a promise of HTTPS is for whoever puts a certificate before it.
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
});

/** An answer with a stricter policy of its own keeps it: a file that was handed in is shown in a sandbox. */
export const headers: MiddlewareHandler = async (c, next) => {
  let own: string | null = null;
  await standing(c, async () => {
    await next();
    own = c.res.headers.get('content-security-policy');
  });
  if (own !== null) c.res.headers.set('content-security-policy', own);
};

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);
const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The Host header keeps out a foreign name that was made to point here (DNS rebinding): the server answers to numbers, which
 * nobody can point elsewhere, to this machine's own name and to its public address. The Origin header keeps out the form of a
 * foreign page.
 */
export const guard = (publicUrl?: string): MiddlewareHandler<Setting> => {
  const own = new Set([...loopbackNames, osName().toLowerCase()]);
  if (publicUrl !== undefined) own.add(new URL(publicUrl).hostname);
  return async (c, next) => {
    const host = hostOf(c);
    const name = hostname(host);
    // 0.0.0.0 and [::] mean this machine to a browser, but are no address of it.
    const numbered = /^(?!0\.0\.0\.0$)\d{1,3}(\.\d{1,3}){3}$|^\[(?!::\])[0-9a-f:.]+\]$/.test(name);
    if (!numbered && !own.has(name)) throw problems['host-not-allowed']({ host: host.slice(0, 100) });
    if (!reading.has(c.req.method) && comesFromElsewhere(c, host)) throw problems['cross-site-request']();
    await next();
  };
};

const hostOf = (c: Context) => c.req.header('host') ?? new URL(c.req.url).host;

/** Whether the request names this machine as only this machine can. */
export const reachesLocally = (c: Context): boolean => {
  const from = socketAddress(c);
  return loopbackNames.has(hostname(hostOf(c))) && (from === null || isLoopback(from));
};

const isLoopback = (address: string) => /^(::ffff:)?127\.|^::1$/.test(address);

/** None where a request came over no network: within the program, in tests. */
function socketAddress(c: Context): string | null {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? null;
}

/** Who asks: the socket's other end, or, where that is our own proxy, the last that it names. */
export function addressOf(c: Context, proxied: boolean): string | null {
  const from = socketAddress(c);
  const named = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return proxied && named && from !== null && isLoopback(from) ? named.slice(0, 60) : from;
}

/** A browser says where a page comes from; a command line says nothing and needs no guarding against. */
function comesFromElsewhere(c: Context, host: string): boolean {
  const origin = c.req.header('origin');
  if (origin !== undefined) return !(URL.canParse(origin) && new URL(origin).host === host);
  const site = c.req.header('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** "127.0.0.1:7700" → "127.0.0.1", "[::1]:7700" → "[::1]". */
function hostname(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}

/** A form around a file adds little; what announces or proves to be larger is not read to its end. */
export function limitBody(maxUpload: number): MiddlewareHandler {
  const megabyte = 1024 * 1024;
  return bodyLimit({
    maxSize: maxUpload + megabyte,
    onError: () => {
      const limit = String(Math.round((maxUpload / megabyte) * 10) / 10);
      throw problems['request-too-large']({ limit: { vi: limit.replace('.', ','), en: limit } });
    },
  });
}
