/**
 * Pieces of the HTTP door, without a noun of the domain:
 *
 *     const app = createApp({ log, maxUpload, ready: () => database.ready() });
 *     app.route('/api', documentRoutes(database));     // each slice: const routes = createRoutes(); routes.openapi(…)
 *
 * A handler returns data or throws a `Problem`; `c.var.language` is the reader's language, `c.var.log` carries the request's id.
 */
import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { routePath } from 'hono/route';
import { addressOf, guard, headers, limitBody, reachesLocally } from './guard.server.ts';
import { problems } from './http-problems.ts';
import { type Language, languageOf } from './language.ts';
import type { Log } from './log.server.ts';
import type { Measures } from './measures.server.ts';
import { Problem, toProblemResponse, unexpected } from './problem.ts';
import { type Invalid, invalidRequest } from './validation.server.ts';

export interface Setting {
  Variables: {
    requestId: string;
    language: Language;
    log: Log;
    /** The network address that the request came from; null where it came over none, as in tests. */
    address: string | null;
    /** Refuses, by a problem, whoever may not use a route at all; routes ask it before they read what was sent. */
    admit?: (permission: string) => Promise<unknown>;
  };
}

export type App = OpenAPIHono<Setting>;

export interface AppOptions {
  readonly log: Log;
  /** Bytes of the largest file that may be handed in. */
  readonly maxUpload: number;
  /** The server's public address where it stands behind a proxy, whose word is then taken for where a request came from. */
  readonly publicUrl?: string | undefined;
  /** Rejects while the program cannot do its work. */
  ready(): Promise<void>;
  /** What else whoever watches over the program may want to know; nothing of it stops its work. */
  watched?(): Promise<Readonly<Record<string, string>>>;
  /** Where requests are counted, and what `/metrics` tells. */
  readonly measures?: Pick<Measures, 'request' | 'text'>;
}

/** An empty set of routes whose bad requests are problem details. */
export function createRoutes(): App {
  return new OpenAPIHono<Setting>({
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result as Invalid);
    },
  });
}

export function createApp({ log, maxUpload, ready, watched, measures, publicUrl }: AppOptions): App {
  const app = createRoutes();
  app.onError((error, c) => {
    const problem = asProblem(error);
    const entry = { code: problem.code, status: problem.status, path: c.req.path };
    const own = c.var.log ?? log;
    if (problem.status >= 500) own.error({ ...entry, err: problem.cause ?? problem }, 'request failed');
    else own.debug(entry, 'request refused');
    return toProblemResponse(problem, c.var.language ?? 'vi');
  });
  app.notFound((c) => toProblemResponse(problems['not-found'](), c.var.language ?? 'vi'));
  app.use(requestId());
  app.use(async (c, next) => {
    const started = performance.now();
    const { cookie, 'accept-language': acceptLanguage, 'sec-fetch-site': fetchSite } = c.req.header();
    c.set('language', languageOf({ cookie, acceptLanguage, fetchSite }));
    c.set('log', log.child({ request: c.var.requestId }));
    c.set('address', addressOf(c, publicUrl !== undefined));
    await next();
    // The path without its query: what is searched for is nobody's business.
    const entry = { method: c.req.method, path: c.req.path, status: c.res.status };
    const ms = performance.now() - started;
    c.var.log.debug({ ...entry, ms: Math.round(ms) }, 'request');
    measures?.request({ method: c.req.method, route: routePath(c), status: c.res.status, seconds: ms / 1000 });
  });
  app.use(headers);
  app.use(guard(publicUrl));
  app.use(limitBody(maxUpload));
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    await ready();
    return c.json({ status: 'ready', ...(await watched?.()) });
  });
  if (measures !== undefined) {
    const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' };
    // Whoever watches over the program does so on its own machine; a proxy would let everybody in.
    app.get('/metrics', async (c) => {
      if (publicUrl !== undefined || !reachesLocally(c)) throw problems['not-found']();
      return c.body(await measures.text(), 200, headers);
    });
  }
  return app;
}

function asProblem(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (!(error instanceof HTTPException)) return unexpected(error);
  // Hono's own: a body that is no JSON, a method or type that a route does not take.
  if (error.status === 400) return problems['malformed-request']({}, error);
  if (error.status === 404) return problems['not-found']({}, error);
  const { code, title, detail } = problems['http-error']();
  return new Problem(code, { status: error.status, title, detail }, error);
}
