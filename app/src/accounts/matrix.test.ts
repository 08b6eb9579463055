import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAreas } from '../areas/store.server.ts';
import type { AreaChoice, DocumentDetail, HandedIn } from '../documents/contract.ts';
import { loadCatalogue } from '../indicators/store.server.ts';
import { createMeasured } from '../measured.server.ts';
import { readConfiguration } from '../platform/configuration.server.ts';
import { theProgram } from '../platform/database.server.ts';
import { silent } from '../platform/log.server.ts';
import { testDatabase } from '../platform/testing.server.ts';
import { accessTo, createWeb } from '../server.ts';
import type { NewAccountMade } from './contract.ts';
import { isGiven, type Permission, permissions, type Role, roles } from './rules.ts';
import { bodies, cookiesOf, givePassword, nobody, password, type Route, routesOf } from './testing.server.ts';
import { startProvider } from './testing-provider.server.ts';

/** Every route, as every role, inside and outside of its area, against the one table of permissions. */

const database = await testDatabase({ ledgers: ['dondoc'] });
const there = await startProvider();
afterAll(() => there.stop());
const config = readConfiguration({ DONDOC_DEMO: '0', DONDOC_MAX_UPLOAD: '300000', ...there.environment });
const app = createWeb(database, config, silent, '/nowhere', createMeasured('test'), await accessTo(database, config));

async function call<Body>(method: string, path: string, cookie: string, body?: unknown) {
  const headers = { 'content-type': 'application/json', cookie };
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  const response = await app.request(`http://127.0.0.1/api${path}`, init);
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : {};
  return { status: response.status, body: json as Body & { code?: string }, cookie: cookiesOf(response, cookie) };
}

const routes = await routesOf((path) => call('GET', path, ''));

/** What whoever comes before the first account is made is told. */
const visited = await Promise.all(
  routes
    .filter(({ method, permission }) => method === 'GET' || permission === 'own-account')
    .map(async ({ method, path, permission }) => {
      const { status, body } = await call(
        method,
        path.replace(/\{\w+\}/g, nobody),
        '',
        method === 'GET' ? undefined : {},
      );
      return { method, path, permission, status, code: body.code };
    }),
);

let admin = '';
let area = '';
const documents: Record<'open' | 'confirmed', string> = { open: '', confirmed: '' };
let inside = '';
const cookies = new Map<string, string>();

async function somebody(username: string, roleOf: Role | null, areaId: string): Promise<string> {
  const made = (await call<NewAccountMade>('POST', '/accounts', admin, { username, name: username, areaId })).body;
  const role = { role: roleOf, areaId, sectors: roleOf === 'adviser' ? ['economy'] : [] };
  if (roleOf) await call('POST', `/accounts/${made.account.id}/roles`, admin, role);
  await givePassword(database, made.account.id);
  cookies.set(username, (await call('POST', '/sign-in', '', { username, password })).cookie);
  return made.account.id;
}

beforeAll(async () => {
  await database.write('dondoc', theProgram, loadAreas);
  await database.write('dondoc', theProgram, loadCatalogue);
  const first = { username: 'quan.tri', name: 'Quản trị', password };
  admin = (await call('POST', '/first-account', '', first)).cookie;
  const areaOf = async (name: string) =>
    (await call<{ items: AreaChoice[] }>('GET', `/areas?query=${encodeURIComponent(name)}&on=2026-11-26`, admin)).body
      .items[0]?.id as string;
  area = await areaOf('Xã Bằng Thành');
  const other = await areaOf('Xã Si Ma Cai');
  const text = (n: number) =>
    `BÁO CÁO\nNăm 2026, xã Bằng Thành thu ngân sách đạt ${n} tỷ đồng, trồng ${n},5 ha rừng.\n`;
  for (const [name, n] of [
    ['open', 41],
    ['confirmed', 42],
  ] as const) {
    const { document } = (await call<HandedIn>('POST', '/documents', admin, { text: text(n) })).body;
    documents[name] = document.id;
    expect(document.area?.id).toBe(area);
    if (name === 'open') continue;
    const detail = (await call<DocumentDetail>('GET', `/documents/${document.id}`, admin)).body;
    const edits = [{ edit: 'decide', ids: detail.facts.map(({ id }) => id), decision: 'accepted' }];
    const accepted = await call<DocumentDetail>('POST', `/documents/${document.id}/facts`, admin, {
      version: detail.version,
      edits,
    });
    let { version } = accepted.body;
    for (const { place, needsChoice } of accepted.body.places) {
      if (!needsChoice) continue;
      const chosen = { version, place, areaId: area };
      version = (await call<DocumentDetail>('POST', `/documents/${document.id}/places`, admin, chosen)).body.version;
    }
    expect((await call('POST', `/documents/${document.id}/confirm`, admin, { version })).status).toBe(200);
  }
  for (const role of roles) {
    await somebody(`${role}.trong`, role, area);
    await somebody(`${role}.ngoai`, role, other);
  }
  await somebody('khong.vai', null, area);
  inside = await somebody('bi.quan.tri', null, area);
}, 120_000);

/** The address of a route with ids of what lies in the inner area. */
const addressOf = ({ path }: Route, documentId: string) =>
  path
    .replace('/documents/{id}', `/documents/${documentId}`)
    .replace('/areas/{id}', `/areas/${area}`)
    .replace('/accounts/{id}', `/accounts/${inside}`)
    .replace(/\{\w+\}/g, nobody);
const ask = (route: Route, cookie: string, documentId = documents.confirmed) => {
  const body = bodies[`${route.method} ${route.path}`];
  if (route.method !== 'GET' && !body) throw new Error(`bodies has nothing for ${route.method} ${route.path}`);
  return call(route.method, addressOf(route, documentId), cookie, route.method === 'GET' ? undefined : body);
};
const has = (role: Role, permission: Permission) =>
  !isGiven(permission) || (permissions[permission] as readonly Role[]).includes(role);

describe('every route', () => {
  it('names a permission that there is', () => {
    expect(routes.length).toBeGreaterThan(40);
    const known = new Set<string>(['own-account', 'signed-in', 'nobody', ...Object.keys(permissions)]);
    expect(routes.filter(({ permission }) => !known.has(permission))).toEqual([]);
  });

  it('asks for signing in, unless it is there for that', async () => {
    for (const route of routes.filter(({ permission }) => permission !== 'nobody')) {
      const { status, body } = await ask(route, '');
      expect([route.method, route.path, status, body.code]).toEqual([route.method, route.path, 401, 'sign-in-needed']);
    }
  });

  it('asks for the first account while there is none, but of who only looks around, and breaks nowhere', () => {
    for (const { method, path, permission, status, code } of visited) {
      const looks = ['nobody', 'signed-in', 'ledger.read'].includes(permission);
      const told = [method, path, status < 500, code === 'first-account-needed'];
      expect(told).toEqual([method, path, true, !looks]);
    }
  });

  it.each(roles)('lets %s do what the table says, and nothing else', async (role) => {
    for (const route of routes) {
      // Ends what this test goes on with.
      if (/sign-out/.test(route.path)) continue;
      for (const where of ['trong', 'ngoai']) {
        const { status, body } = await ask(route, cookies.get(`${role}.${where}`) as string);
        const told = [route.method, route.path, where, body.code];
        if (has(role, route.permission))
          expect([...told.slice(0, 3), body.code === 'not-permitted']).toEqual([...told.slice(0, 3), false]);
        else expect(told).toEqual([...told.slice(0, 3), 'not-permitted']);
        expect([...told, status < 500]).toEqual([...told, true]);
      }
    }
  });

  it('says nothing of what it takes to whoever may not use it', async () => {
    const broken: RequestInit[] = [
      { body: '{', headers: { 'content-type': 'application/json' } },
      { body: '{"version":"x","text":1}', headers: { 'content-type': 'application/json' } },
      { body: '[]', headers: { 'content-type': 'application/json' } },
      { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      { body: '--x', headers: { 'content-type': 'multipart/form-data' } },
      {},
    ];
    const roleless = cookies.get('khong.vai') as string;
    for (const route of routes.filter(({ permission }) => permission !== 'nobody')) {
      const query = route.query.map((name) => `${name}=${'%00'.repeat(600)}`).join('&');
      const paths = [route.path.replace(/\{\w+\}/g, 'khong-phai-ma'), addressOf(route, documents.confirmed)];
      for (const path of paths)
        for (const { headers, ...init } of route.method === 'GET' ? [{}] : broken)
          for (const cookie of isGiven(route.permission) ? ['', roleless] : ['']) {
            const sent = { ...init, method: route.method, headers: { ...headers, cookie } };
            const answer = await app.request(`http://127.0.0.1/api${path}?${query}`, sent);
            const { code } = (await answer.json()) as { code: string };
            const refused = cookie ? [403, 'not-permitted'] : [401, 'sign-in-needed'];
            expect([route.method, path, init.body, answer.status, code]).toEqual([
              ...[route.method, path, init.body],
              ...refused,
            ]);
          }
    }
  });

  it('refuses whoever has no role at all', async () => {
    for (const route of routes.filter(({ permission }) => isGiven(permission)))
      expect((await ask(route, cookies.get('khong.vai') as string)).body.code).toBe('not-permitted');
  });
});

describe('a document of the inner area', () => {
  const reading = routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/documents/{id}'));
  const writing = routes.filter(({ method, path }) => method === 'POST' && path.startsWith('/documents/{id}'));
  const everyState: readonly Role[] = ['clerk', 'approver', 'leader'];

  it.each(roles)('is seen by %s as far as the role goes, and outside not at all', async (role) => {
    for (const state of ['open', 'confirmed'] as const)
      for (const where of ['trong', 'ngoai'] as const)
        for (const route of [...reading, ...writing].filter(({ permission }) => has(role, permission))) {
          const { status } = await ask(route, cookies.get(`${role}.${where}`) as string, documents[state]);
          const sees =
            where === 'trong' && (everyState.includes(role) || (state === 'confirmed' && role !== 'administrator'));
          expect([route.path, state, where, status === 404]).toEqual([route.path, state, where, !sees]);
        }
  });

  it('is not counted for who does not see it, in any list', async () => {
    const totals = async (cookie: string) => {
      const lists = ['/documents', `/areas/${area}/documents`, '/overview', `/areas/${area}/directives`];
      const found = await Promise.all(lists.map((path) => call<{ total: number }>('GET', path, cookie)));
      const board = await call<{ rows: unknown[] }>('GET', `/areas/${area}/observations`, cookie);
      const status = await call<{ documents: number }>('GET', '/status', cookie);
      return [...found.map(({ body }) => body.total), board.body.rows.length > 0, status.body.documents];
    };
    // One more of its own, of no area yet, which was handed in above.
    expect(await totals(cookies.get('clerk.trong') as string)).toEqual([3, 2, 1, 0, true, 3]);
    expect(await totals(cookies.get('viewer.trong') as string)).toEqual([1, 1, 1, 0, true, 1]);
    for (const role of ['viewer', 'clerk', 'approver', 'adviser', 'leader'])
      expect(await totals(cookies.get(`${role}.ngoai`) as string)).toEqual([0, 0, 0, 0, false, 0]);
  });

  it('is seen outside once it is published, and still not changed there', async () => {
    const detail = (await call<DocumentDetail>('GET', `/documents/${documents.confirmed}`, admin)).body;
    const approver = cookies.get('approver.trong') as string;
    const published = await call<DocumentDetail>('POST', `/documents/${detail.id}/publish`, approver, {
      version: detail.version,
    });
    expect(published.status).toBe(200);
    const clerk = cookies.get('clerk.ngoai') as string;
    expect((await call('GET', `/documents/${detail.id}`, clerk)).status).toBe(200);
    const { version } = published.body;
    for (const [path, body] of [
      ['withdraw', { version, reason: 'thử' }],
      ['confirm', { version }],
      ['undo', { version }],
    ] as const)
      expect((await call('POST', `/documents/${detail.id}/${path}`, clerk, body)).body.code).toBe('document-not-yours');
    await call('POST', `/documents/${detail.id}/unpublish`, approver, { version });
    expect((await call('GET', `/documents/${detail.id}`, clerk)).status).toBe(404);
  });

  it('tells each reader what the routes then let that one do', async () => {
    const approver = cookies.get('approver.trong') as string;
    const handIn = async (cookie: string, text: string) =>
      (await call<HandedIn>('POST', '/documents', cookie, { text })).body.document.id;
    const versionOf = async (id: string) => (await call<DocumentDetail>('GET', `/documents/${id}`, admin)).body.version;
    const withdrawn = await handIn(approver, 'BÁO CÁO\nNăm 2026, xã Bằng Thành trồng 78,5 ha rừng.\n');
    const reason = { version: await versionOf(withdrawn), reason: 'nộp nhầm' };
    expect((await call('POST', `/documents/${withdrawn}/withdraw`, approver, reason)).status).toBe(200);
    const states = {
      ...{ open: documents.open, confirmed: documents.confirmed, withdrawn },
      /** In the hands of the clerk outside, who may not put it where it belongs. */
      nowhere: await handIn(cookies.get('clerk.ngoai') as string, 'Năm 2026, xã Bằng Thành trồng 79,5 ha rừng.'),
    };
    const at = { version: 99 };
    const asked = {
      edit: ['undo', at],
      confirm: ['confirm', at],
      withdraw: ['withdraw', { ...at, reason: 'thử' }],
      publish: ['publish', at],
      unpublish: ['unpublish', at],
    } as const;
    let n = 0;
    const seen = new Map<string, readonly string[]>();
    const compare = async (state: string, id: string) => {
      for (const [name, cookie] of cookies) {
        const detail = await call<DocumentDetail>('GET', `/documents/${id}`, cookie);
        const may: readonly string[] = detail.status === 200 ? detail.body.may : [];
        seen.set(`${name} ${state}`, may);
        for (const [step, [path, body]] of Object.entries(asked)) {
          const { status, body: answer } = await call<DocumentDetail>('POST', `/documents/${id}/${path}`, cookie, body);
          // Of another version, or nothing to do: it was not for who asked that it did not happen.
          const allowed = answer.code === 'document-changed' || status === 200;
          // Published already, or not yet: doing it again is no error, and nothing to offer.
          const idle = status === 200 && detail.body.version === answer.version && !may.includes(step);
          expect([name, state, step, allowed && !idle]).toEqual([name, state, step, may.includes(step)]);
        }
        n += 1;
        const correction = { text: `Năm 2026, xã trồng ${n},25 ha rừng.`, replaces: id, reason: 'thử' };
        const { status, body } = await call('POST', '/documents', cookie, correction);
        expect([name, state, body.code, status < 300]).toEqual([name, state, body.code, may.includes('correct')]);
      }
    };
    for (const [state, id] of Object.entries(states)) await compare(state, id);
    const published = { version: await versionOf(documents.confirmed) };
    await call('POST', `/documents/${documents.confirmed}/publish`, approver, published);
    await compare('published', documents.confirmed);
    await call('POST', `/documents/${documents.confirmed}/unpublish`, approver, { version: published.version + 1 });
    const rights = (who: string) =>
      [...Object.keys(states), 'published'].map((state) => seen.get(`${who} ${state}`)?.join() ?? '');
    const closed = '';
    expect(rights('clerk.trong')).toEqual([
      'edit,confirm,withdraw',
      'edit,confirm,correct,withdraw',
      ...[closed, '', 'edit,confirm,correct,withdraw'],
    ]);
    expect(rights('approver.trong')).toEqual([
      'edit,confirm,withdraw',
      'edit,confirm,correct,withdraw,publish',
      ...[closed, '', 'edit,confirm,correct,withdraw,unpublish'],
    ]);
    expect(rights('leader.trong')).toEqual(['', 'publish', closed, '', 'unpublish']);
    expect(rights('clerk.ngoai')).toEqual(['', '', '', 'edit,confirm,withdraw', '']);
    for (const who of ['viewer.trong', 'adviser.trong', 'administrator.trong', 'leader.ngoai', 'khong.vai'])
      expect(rights(who)).toEqual(['', '', '', '', '']);
  });

  it('cannot be put where one was given no work, and stays with who handed it in', async () => {
    const clerk = cookies.get('clerk.ngoai') as string;
    const text = 'BÁO CÁO\nNăm 2026, xã Bằng Thành trồng 77,5 ha rừng.\n';
    const { document } = (await call<HandedIn>('POST', '/documents', clerk, { text })).body;
    expect(document.area).toBeNull();
    expect((await call('GET', `/documents/${document.id}`, cookies.get('clerk.trong') as string)).status).toBe(404);
    const detail = (await call<DocumentDetail>('GET', `/documents/${document.id}`, clerk)).body;
    const place = detail.places[0]?.place as string;
    const choosing = { version: detail.version, place, areaId: area };
    expect((await call('POST', `/documents/${document.id}/places`, clerk, choosing)).body.code).toBe('area-not-yours');
    // The same bytes, where they are not seen: they are not stored twice, and whose they are is not told.
    expect((await call('POST', '/documents', cookies.get('clerk.trong') as string, { text })).body.code).toMatch(
      /handed-in-elsewhere|^$/,
    );
  });
});
