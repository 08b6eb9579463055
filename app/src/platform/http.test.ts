import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createRoute, z } from '@hono/zod-openapi';
import { afterAll, expect, it } from 'vitest';
import { createApp, createRoutes } from './http.server.ts';
import { createLog } from './log.server.ts';
import { openApiPage } from './openapi-page.server.ts';
import { defineProblems, type ProblemDetails } from './problem.ts';

const megabyte = 1024 * 1024;
const logged: string[] = [];
let ready = true;
const problems = defineProblems({
  'no-tea': {
    status: 409,
    title: { vi: 'Hết trà', en: 'No tea' },
    detail: { vi: 'Còn {left} gói.', en: '{left} bags left.' },
  },
});

const app = createApp({
  log: createLog({ level: 'debug', terminal: false, write: (line) => logged.push(line) }),
  maxUpload: megabyte,
  ready: () => (ready ? Promise.resolve() : Promise.reject(problems['no-tea']({ left: 0 }))),
});
const routes = createRoutes();
const body = z.object({ name: z.string().min(2), cups: z.number().int().max(9) });
routes.openapi(
  createRoute({
    method: 'post',
    path: '/tea',
    request: { body: { content: { 'application/json': { schema: body } }, required: true } },
    responses: { 200: { description: 'served' } },
  }),
  (c) => {
    if (c.req.valid('json').cups > 5) throw problems['no-tea']({ left: 5 }).carrying({ cups: 5 });
    return c.json({ language: c.var.language }, 200);
  },
);
routes.get('/bug', () => {
  throw new Error('the password is hunter2');
});
routes.post('/raw', async (c) => c.json({ size: (await c.req.arrayBuffer()).byteLength }));
app.route('/api', routes);

const ask = (path: string, init: RequestInit = {}) =>
  app.request(`http://127.0.0.1:7700${path}`, init) as Promise<Response>;
const post = (json: unknown, headers: Record<string, string> = {}) =>
  ask('/api/tea', {
    method: 'POST',
    body: typeof json === 'string' ? json : JSON.stringify(json),
    headers: { 'content-type': 'application/json', ...headers },
  });
const details = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as Omit<ProblemDetails, 'status'>),
});

it('answers in the language that is asked for, the cookie before the browser', async () => {
  const tea = { name: 'sen', cups: 1 };
  const spoken = async (headers: Record<string, string>) => (await (await post(tea, headers)).json()).language;
  expect(await spoken({})).toBe('vi');
  expect(await spoken({ 'accept-language': 'en-GB,en;q=0.9,vi;q=0.8' })).toBe('en');
  expect(await spoken({ 'accept-language': 'en', cookie: 'a=b; dondoc-language=vi' })).toBe('vi');
  // A browser with English menus shows the pages in Vietnamese until somebody chooses.
  const browser = { 'accept-language': 'en-US,en;q=0.9', 'sec-fetch-site': 'same-origin' };
  expect(await spoken(browser)).toBe('vi');
  expect(await spoken({ ...browser, cookie: 'dondoc-language=en' })).toBe('en');
});

it('turns a problem into problem details with both sentences', async () => {
  const response = await post({ name: 'sen', cups: 6 }, { 'accept-language': 'en' });
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await details(response)).toEqual({
    type: '/problems/no-tea',
    title: 'No tea',
    status: 409,
    detail: '5 bags left.',
    code: 'no-tea',
    titles: { vi: 'Hết trà', en: 'No tea' },
    details: { vi: 'Còn 5 gói.', en: '5 bags left.' },
    cups: 5,
  });
});

it('names every field that is wrong, in both languages', async () => {
  const found = await details(await post({ name: 'x', cups: 10 }));
  expect(found).toMatchObject({ status: 422, code: 'invalid-request', detail: expect.stringContaining('name, cups') });
  expect(found).toMatchObject({
    issues: [
      {
        in: 'json',
        path: ['name'],
        code: 'too_small',
        message: { vi: expect.stringContaining('Quá nhỏ'), en: expect.stringContaining('Too small') },
      },
      { in: 'json', path: ['cups'], code: 'too_big' },
    ],
  });
});

it('a body that is no JSON, a path that is none and a bug each have their own code, and a bug tells nothing', async () => {
  expect(await details(await post('{'))).toMatchObject({ status: 400, code: 'malformed-request' });
  expect(await details(await ask('/nowhere'))).toMatchObject({ status: 404, code: 'not-found' });
  const bug = await ask('/api/bug');
  const text = await bug.clone().text();
  expect(await details(bug)).toMatchObject({ status: 500, code: 'unexpected' });
  expect(text).not.toContain('hunter2');
  expect(logged.at(-2)).toContain('hunter2');
});

it('answers to numbers and to the names of this machine only', async () => {
  for (const host of ['127.0.0.1:7700', 'localhost:7700', '[::1]:7700', 'LOCALHOST', '192.168.1.20:7700', '[fd00::7]'])
    expect((await ask('/healthz', { headers: { host } })).status).toBe(200);
  for (const host of [
    'example.com',
    '127.0.0.1.example.com:7700',
    'localhost.example.com',
    '0.0.0.0:7700',
    '[::]:7700',
    '',
  ])
    expect(await details(await ask('/healthz', { headers: { host } }))).toMatchObject({
      status: 421,
      code: 'host-not-allowed',
    });
});

it('lets no other site write', async () => {
  const tea = { name: 'sen', cups: 1 };
  const host = '127.0.0.1:7700';
  const code = async (headers: Record<string, string>) => {
    const response = await post(tea, { host, ...headers });
    return response.ok ? 'served' : (await details(response)).code;
  };
  expect(await code({})).toBe('served');
  expect(await code({ origin: 'http://127.0.0.1:7700' })).toBe('served');
  expect(await code({ 'sec-fetch-site': 'same-origin' })).toBe('served');
  for (const origin of ['http://example.com', 'http://127.0.0.1:7701', 'http://localhost:7700', 'null'])
    expect(await code({ origin })).toBe('cross-site-request');
  expect(await code({ 'sec-fetch-site': 'cross-site' })).toBe('cross-site-request');
  expect(await code({ 'sec-fetch-site': 'same-site' })).toBe('cross-site-request');
});

it('sends pages that run, ask and send to nothing but their own, stand in no frame and are what they say', async () => {
  const policy = [
    ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self'"],
    ...["connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'"],
    "frame-ancestors 'none'",
  ].join('; ');
  // Also where nothing is there, or something went wrong.
  for (const path of ['/healthz', '/nowhere', '/api/bug']) {
    const { headers } = await ask(path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
  }
  expect((await ask('/healthz')).headers.get('x-request-id')).toMatch(/^[\w-]+$/);
});

it('writes the description of the interface as text, whatever stands in it', () => {
  const evil = `"><script>alert(1)</script>&`;
  const operation = { summary: evil, tags: [evil], parameters: [{ name: evil, in: 'query' }] };
  const described = {
    info: { title: evil, version: evil },
    paths: { [evil]: { get: { ...operation, requestBody: { content: { [evil]: {} } } } } },
  };
  const page = openApiPage(described, '/api', 'vi');
  expect(page).not.toContain('<script');
  expect(page.split('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;')).toHaveLength(9);
});

it('is healthy while it runs and ready while its database answers', async () => {
  ready = false;
  expect((await ask('/healthz')).status).toBe(200);
  expect((await ask('/readyz')).status).toBe(409);
  ready = true;
  expect((await ask('/readyz')).status).toBe(200);
});

it('writes the path of a request to the log, not what was searched for', async () => {
  await ask('/healthz?q=Nguy%E1%BB%85n');
  expect(logged.at(-1)).toContain('/healthz');
  expect(logged.at(-1)).not.toContain('Nguy');
});

const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
afterAll(() => void server.close());

/** A POST of so many bytes over the wire, with their number announced or not. */
async function send(bytes: number, announced: boolean): Promise<{ status: number; code?: string; size?: number }> {
  if (!server.listening) await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const outgoing = request({ port, host: '127.0.0.1', path: '/api/raw', method: 'POST' });
  if (announced) outgoing.setHeader('content-length', bytes);
  outgoing.on('error', () => undefined);
  // Once it is answered, what cannot be written any more is told by the socket alone.
  outgoing.on('socket', (socket) => socket.on('error', () => undefined));
  const answered = once(outgoing, 'response');
  const chunk = Buffer.alloc(64 * 1024);
  for (let sent = 0; sent < bytes; sent += chunk.length) outgoing.write(chunk.subarray(0, bytes - sent));
  outgoing.end();
  const [incoming] = await answered;
  let text = '';
  for await (const part of incoming) text += part;
  return { status: incoming.statusCode, ...JSON.parse(text) };
}

it('takes what is within the limit and refuses what is over it, announced or not', async () => {
  expect(await send(megabyte, true)).toMatchObject({ status: 200, size: megabyte });
  expect(await send(megabyte, false)).toMatchObject({ status: 200, size: megabyte });
  expect(await send(40 * megabyte, true)).toMatchObject({ status: 413, code: 'request-too-large' });
  expect(await send(40 * megabyte, false)).toMatchObject({ status: 413, code: 'request-too-large' });
});
