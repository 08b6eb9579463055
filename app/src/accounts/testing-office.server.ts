import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { asc } from 'drizzle-orm';
import { auditEntry } from '../audit/table.server.ts';
import { clockOf } from '../platform/clock.ts';
import { type Database, theProgram } from '../platform/database.server.ts';
import { createApp } from '../platform/http.server.ts';
import { createLog } from '../platform/log.server.ts';
import { testDatabase } from '../platform/testing.server.ts';
import { openAccess } from './access.server.ts';
import { openAuth } from './auth.server.ts';
import type { Me, NewAccountMade } from './contract.ts';
import type { Forget } from './erase.server.ts';
import { openProvider } from './provider.server.ts';
import { accountRoutes } from './routes.server.ts';
import { givePassword, password } from './testing.server.ts';
import { Browser, startProvider } from './testing-provider.server.ts';

/** Somebody at a browser, in front of an office at an address. */
export class Person extends Browser {
  readonly #office: string;
  constructor(office: string) {
    super();
    this.#office = office;
  }
  async call<Body>(method: string, path: string, body?: object) {
    const init = { method, headers: { 'content-type': 'application/json' } };
    const sent = body === undefined ? init : { ...init, body: JSON.stringify(body) };
    const response = await this.ask(`${this.#office}/api${path}`, sent);
    return { status: response.status, body: (await response.json()) as Body & { code?: string } };
  }
  post<Body = object>(path: string, body: object = {}) {
    return this.call<Body>('POST', path, body);
  }
  async who(): Promise<string | undefined> {
    return (await this.call<Me>('GET', '/me')).body.account?.username;
  }
  /** A page of the office; where the provider sends back to is none. */
  readonly isEnd = (url: string) => url.startsWith(this.#office) && !this.isCallback(url);
  readonly isCallback = (url: string) => url.startsWith(`${this.#office}/api/sign-in/provider/callback`);
  /** Goes on to a page, and says which: of the office by its path. */
  async end(url: string): Promise<string> {
    return this.pathOf(await this.go(url, this.isEnd));
  }
  pathOf(url: string): string {
    return url.startsWith(this.#office) ? url.slice(this.#office.length) : url;
  }
  /** To the provider's page, as which its answer is given; null cancels there. */
  async through(path: string, body: object, login: string | null): Promise<string> {
    const begun = await this.post<{ url: string }>(path, body);
    if (begun.status !== 200) throw new Error(begun.body.code);
    const page = await this.go(begun.body.url, this.isEnd);
    // Who is signed in there already is asked nothing.
    return this.pathOf(this.isEnd(page) ? page : await this.answer(page, login, this.isEnd));
  }
  signIn(login: string | null, to = '/documents?q=1#a') {
    return this.through('/sign-in/provider', { to }, login);
  }
}

/** An office over HTTP with a real provider beside it, its first account made. */
export async function openOffice(forgetOver: (database: Database) => Forget) {
  const database = await testDatabase({ ledgers: ['dondoc'] });
  const time = { ahead: 0 };
  const clock = clockOf(() => new Date(Date.now() + time.ahead));
  const auth = await openAuth(database, undefined);
  const access = openAccess({ database, auth, clock, local: true, documents: async () => 0 });
  const there = await startProvider();
  const lines: string[] = [];
  const log = createLog({ level: 'debug', terminal: false, write: (line) => lines.push(line) });
  const app = createApp({ log, maxUpload: 1000, ready: async () => {} });
  const setting = { database, ledger: 'dondoc', permit: access.permits.dondoc } as const;
  app.route(
    '/api',
    accountRoutes({
      ...{ ...setting, auth, access, clock, forget: forgetOver(database) },
      origin: (request) => new URL(request.url).origin,
      provider: openProvider(there.setting, log),
    }),
  );
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const callback = `${url}/api/sign-in/provider/callback`;
  there.allowed.add(callback);

  const person = () => new Person(url);
  const admin = person();
  await admin.post('/first-account', { username: 'quan.tri', name: 'Quản trị', password });
  const newAccount = async (username: string) => {
    const named = { username, name: username, areaId: null };
    const { account, link } = (await admin.post<NewAccountMade>('/accounts', named)).body;
    return { id: account.id, token: link.url.split('#')[1] as string };
  };
  /** An account with a password, and who is signed in with it. */
  const entered = async (username: string) => {
    const { id } = await newAccount(username);
    const who = person();
    await givePassword(database, id);
    await who.post('/sign-in', { username, password });
    return { id, person: who };
  };
  /** The same, tied to somebody at the provider. */
  const linked = async (username: string, subject: string) => {
    const made = await entered(username);
    const at = await made.person.through('/me/provider', { password }, subject);
    if (at !== '/me?linked') throw new Error(at);
    return made;
  };
  let told = 0;
  /** What the audit was told since this was last asked. */
  const since = async () => {
    const all = await database.read('dondoc', theProgram, (tx) =>
      tx.select().from(auditEntry).orderBy(asc(auditEntry.id)),
    );
    const fresh = all.slice(told).map(({ action, actor, recordId, after }) => ({ action, actor, recordId, after }));
    told = all.length;
    return fresh;
  };
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await there.stop();
  };
  return {
    ...{ url, callback, database, clock, time, there, log, lines, close },
    ...{ person, admin, newAccount, entered, linked, since },
  };
}
