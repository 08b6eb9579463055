import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProviderConfiguration } from '../platform/configuration.server.ts';

/** What of npm's oidc-provider is used here, which comes without types. */
interface Context {
  readonly path: string;
  readonly method: string;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly oidc?: {
    readonly route?: string;
    readonly client?: { clientId: string };
    readonly session?: { accountId?: string };
  };
  type: string;
  body: unknown;
}
interface Grant {
  addOIDCScope(scope: string): void;
  save(): Promise<string>;
}
interface RealProvider {
  readonly Client: { prototype: { redirectUriAllowed(uri: string): boolean } };
  readonly Grant: new (of: { clientId: string | undefined; accountId: string | undefined }) => Grant;
  use(middleware: (ctx: Context, next: () => Promise<void>) => Promise<void>): void;
  callback(): (req: IncomingMessage, res: ServerResponse) => void;
  interactionFinished(req: IncomingMessage, res: ServerResponse, result: object): Promise<void>;
}

type Claims = Readonly<Record<string, unknown>>;

export interface TestProvider {
  readonly setting: ProviderConfiguration;
  /** The same as a program is told it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where browsers may be sent back to. */
  readonly allowed: Set<string>;
  /** What the next tokens say otherwise; with `unsigned` under a signature that is not of it. */
  tamper: { claims?: (claims: Claims) => Claims; unsigned?: boolean } | null;
  stop(): Promise<void>;
  /** Again at the same address. */
  start(): Promise<void>;
}

const page = `<!doctype html><html lang="vi"><title>Cổng</title><h1>Cổng xác thực tỉnh</h1><form method="post">
<label>Người dùng <input name="login"></label><button name="do" value="enter">Vào</button>
<button name="do" value="cancel">Hủy</button></form>`;

/**
 * A real provider of OpenID Connect on this machine, for tests: whoever types a name is signed in as that subject. It answers to
 * "localhost", so that for a browser it is another site than dondoc at 127.0.0.1.
 */
export async function startProvider(): Promise<TestProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), kid: 'test', use: 'sig', alg: 'RS256' };
  let answer: (req: IncomingMessage, res: ServerResponse) => void = (_, res) => res.end();
  let port = 0;
  let server: ReturnType<typeof createServer> | undefined;
  const start = async () => {
    const mine = createServer((req, res) => answer(req, res));
    server = mine;
    await new Promise<void>((resolve) => mine.listen(port, 'localhost', resolve));
    port = (mine.address() as AddressInfo).port;
  };
  const stop = async () => {
    const closed = new Promise((resolve) => server?.close(resolve));
    server?.closeAllConnections();
    await closed;
  };
  await start();

  const issuer = `http://localhost:${port}`;
  const setting = { issuer, clientId: 'dondoc', clientSecret: 'bi-mat-cua-phep-thu', name: 'Cổng xác thực tỉnh' };
  const environment = {
    ...{ DONDOC_OIDC_ISSUER: issuer, DONDOC_OIDC_CLIENT_ID: setting.clientId },
    ...{ DONDOC_OIDC_CLIENT_SECRET: setting.clientSecret, DONDOC_OIDC_NAME: setting.name },
  };
  const test: TestProvider = { setting, environment, allowed: new Set(), tamper: null, stop, start };
  // @ts-expect-error It comes without types.
  const { default: Provider } = (await import('oidc-provider')) as {
    default: new (issuer: string, configuration: object) => RealProvider;
  };
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: setting.clientId, client_secret: setting.clientSecret },
        ...{ redirect_uris: ['https://dondoc.invalid/'], post_logout_redirect_uris: [] },
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['phép thử'] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: Context, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: Context, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
    // Nobody is asked whether dondoc may know who it is.
    loadExistingGrant: async (ctx: Context) => {
      const of = { clientId: ctx.oidc?.client?.clientId, accountId: ctx.oidc?.session?.accountId };
      const grant = new provider.Grant(of);
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  provider.Client.prototype.redirectUriAllowed = (uri) => test.allowed.has(uri);
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/interaction/')) await next();
    else if (ctx.method === 'GET') Object.assign(ctx, { type: 'html', body: page });
    else {
      const form = new URLSearchParams(await textOf(ctx.req));
      const cancelled = { error: 'access_denied', error_description: 'End-User aborted interaction' };
      const result = form.get('do') === 'cancel' ? cancelled : { login: { accountId: form.get('login') } };
      await provider.interactionFinished(ctx.req, ctx.res, result);
    }
    const token = ctx.oidc?.route === 'token' ? (ctx.body as { id_token?: string }) : {};
    if (test.tamper && token.id_token) token.id_token = tampered(token.id_token, test.tamper);
  });
  const tampered = (token: string, { claims = (same) => same, unsigned }: NonNullable<TestProvider['tamper']>) => {
    const [head, body, signature] = token.split('.') as [string, string, string];
    const said = claims(JSON.parse(Buffer.from(body, 'base64url').toString()));
    const signed = `${head}.${Buffer.from(JSON.stringify(said)).toString('base64url')}`;
    return `${signed}.${unsigned ? signature : sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
  };
  answer = provider.callback();
  return test;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

/** A browser as far as going from address to address and keeping cookies by host and path goes. */
export class Browser {
  readonly #jar = new Map<string, { host: string; path: string; pair: string }>();

  cookiesFor(url: string): string {
    const { hostname, pathname } = new URL(url);
    return [...this.#jar.values()]
      .filter(({ host, path }) => host === hostname && pathname.startsWith(path))
      .map(({ pair }) => pair)
      .join('; ');
  }

  /** One request; a redirect is not followed. */
  async ask(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), cookie: this.cookiesFor(url) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    const host = new URL(url).hostname;
    for (const set of response.headers.getSetCookie()) {
      const pair = set.split(';')[0] as string;
      const path = /;\s*path=([^;]+)/i.exec(set)?.[1] ?? '/';
      const at = `${host} ${path} ${pair.slice(0, pair.indexOf('='))}`;
      if (/max-age=0\b|expires=Thu, 01 Jan 1970/i.test(set)) this.#jar.delete(at);
      else this.#jar.set(at, { host, path, pair });
    }
    return response;
  }

  /** Goes on while it is sent on; returns the address that a page stands at, or the first that `stop` is about. */
  async go(url: string, stop: (url: string) => boolean = () => false): Promise<string> {
    let at = url;
    for (let hops = 0; hops < 12 && !stop(at); hops += 1) {
      const to = (await this.ask(at)).headers.get('location');
      if (to === null) break;
      at = new URL(to, at).href;
    }
    return at;
  }

  /** Types a name at the provider's page, or cancels there, and is sent on. */
  async answer(page: string, login: string | null, stop?: (url: string) => boolean): Promise<string> {
    const body = new URLSearchParams(login === null ? { do: 'cancel' } : { do: 'enter', login });
    const to = (await this.ask(page, { method: 'POST', body })).headers.get('location');
    if (to === null) throw new Error(`the provider sent nobody on from ${page}`);
    return this.go(new URL(to, page).href, stop);
  }
}
