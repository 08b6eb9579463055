import { asc, sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { loadAreas } from '../areas/store.server.ts';
import { areaChoice } from '../areas/table.server.ts';
import { auditEntry } from '../audit/table.server.ts';
import { forgetOver } from '../persons/forget.server.ts';
import { clock } from '../platform/clock.ts';
import { theProgram } from '../platform/database.server.ts';
import { createApp } from '../platform/http.server.ts';
import { silent } from '../platform/log.server.ts';
import { testDatabase } from '../platform/testing.server.ts';
import { openAccess } from './access.server.ts';
import { openAuth } from './auth.server.ts';
import type { Account, NewAccountMade, Session, TwoFactorSetUp } from './contract.ts';
import type { Deputations } from './deputies/contract.ts';
import { accountRoutes } from './routes.server.ts';
import { account } from './table.server.ts';
import { cookiesOf, totp } from './testing.server.ts';

/** What the audit is told of accounts, over the routes. */

const database = await testDatabase({ ledgers: ['dondoc'] });
const auth = await openAuth(database, undefined);
const access = openAccess({ database, auth, clock, local: true, documents: async () => 0 });
const app = createApp({ log: silent, maxUpload: 1000, ready: async () => {} });
const setting = { database, ledger: 'dondoc', permit: access.permits.dondoc } as const;
app.route(
  '/',
  accountRoutes({
    ...setting,
    auth,
    access,
    clock,
    origin: () => 'http://127.0.0.1',
    provider: null,
    forget: forgetOver(database, 'dondoc'),
  }),
);

async function call<Body>(method: string, path: string, cookie: string, body?: unknown) {
  const init = { method, headers: { 'content-type': 'application/json', cookie } };
  const response = await app.request(
    `http://127.0.0.1${path}`,
    body === undefined ? init : { ...init, body: JSON.stringify(body) },
  );
  return { body: (await response.json()) as Body, cookie: cookiesOf(response, cookie), status: response.status };
}
const post = <Body = object>(path: string, body: object, cookie = '') => call<Body>('POST', path, cookie, body);

const password = 'bốn từ chẳng liên quan';
let told = 0;
/** What was told since this was last asked. */
async function since() {
  const all = await database.read('dondoc', theProgram, (tx) =>
    tx.select().from(auditEntry).orderBy(asc(auditEntry.id)),
  );
  const fresh = all.slice(told);
  told = all.length;
  return fresh;
}
const actionsOf = (entries: { action: string }[]) => entries.map(({ action }) => action.replace('account.', ''));

let admin = { id: '', cookie: '' };
let commune = { id: '', provinceId: '' };
beforeAll(async () => {
  await database.write('dondoc', theProgram, loadAreas);
  const [found] = await database.read('dondoc', theProgram, (tx) =>
    tx.select().from(areaChoice).where(sql`name = 'Bằng Thành' AND level = 'commune' AND valid_to IS NULL`),
  );
  commune = { id: found?.id as string, provinceId: found?.line.at(-1) as string };
  const made = await post('/first-account', { username: 'quan.tri', name: 'Trần Quản Trị', password });
  const [row] = await database.accounts((tx) => tx.select({ id: account.id }).from(account));
  admin = { id: row?.id as string, cookie: made.cookie };
});

it('is told of the first account, and of every step of an administrator, by ids', async () => {
  expect((await since()).map(({ action, actor, recordId }) => [action, actor, recordId])).toEqual([
    ['account.first', 'visitor', admin.id],
    ['account.sign-in', admin.id, admin.id],
  ]);
  const named = { username: 'lan.nt', name: 'Nguyễn Thị Lan', areaId: commune.id };
  const made = (await post<NewAccountMade>('/accounts', named, admin.cookie)).body;
  const path = `/accounts/${made.account.id}`;
  await call('PATCH', path, admin.cookie, { position: 'Chuyên viên', areaId: null });
  const given = await post<Account>(`${path}/roles`, { role: 'clerk', areaId: commune.id }, admin.cookie);
  const roleId = given.body.roles[0]?.id as string;
  const today = clock.today();
  const lending = { deputyId: admin.id, validFrom: today, validTo: today, reason: 'Lan nghỉ ốm' };
  const lent = (await post<Deputations>(`${path}/deputations`, lending, admin.cookie)).body.given[0]?.id as string;
  await post(`${path}/deputations/${lent}/end`, {}, admin.cookie);
  await post(`${path}/deputations/${lent}/end`, {}, admin.cookie);
  await post(`${path}/roles/${roleId}/end`, {}, admin.cookie);
  await post(`${path}/roles/${roleId}/end`, {}, admin.cookie);
  await post(`${path}/sessions/end`, {}, admin.cookie);
  await post(`${path}/link`, {}, admin.cookie);
  await post(`${path}/close`, { successorId: admin.id }, admin.cookie);
  const entries = await since();
  expect(actionsOf(entries)).toEqual(
    'create,change,role-give,deputise,deputise-end,role-end,sessions-end,link,close'.split(','),
  );
  expect(new Set(entries.map(({ actor }) => actor))).toEqual(new Set([admin.id]));
  expect(new Set(entries.map(({ recordId }) => recordId))).toEqual(new Set([made.account.id]));
  expect(entries[0]).toMatchObject({ ...{ provinceId: commune.provinceId }, after: { areaId: commune.id } });
  expect(entries[1]).toMatchObject({
    before: { areaId: commune.id },
    after: { areaId: null, changed: ['position'] },
    line: [commune.id, commune.provinceId],
  });
  expect(entries[2]?.after).toMatchObject({ role: 'clerk', areaId: commune.id, validTo: null });
  expect(entries[3]?.after).toEqual({
    ...{ deputationId: lent, deputyId: admin.id, roleIds: [roleId], validFrom: today, validTo: today },
  });
  expect(entries[4]?.before).toMatchObject({ deputationId: lent, deputyId: admin.id });
  expect(entries[5]?.before).toEqual({ roleId, role: 'clerk', areaId: commune.id });
  expect(JSON.stringify(entries)).not.toMatch(/Lan|lan\.nt|Chuyên viên|#/);
});

it('tells nothing of a step that is refused', async () => {
  await since();
  expect((await post(`/accounts/${admin.id}/close`, { successorId: null }, admin.cookie)).status).toBe(409);
  expect((await post('/accounts', { username: 'quan.tri', name: 'X', areaId: null }, admin.cookie)).status).toBe(409);
  expect(await since()).toEqual([]);
});

it('is told of signing in and out, and of what is done with the own account', async () => {
  const named = { username: 'tu.minh', name: 'Tự Mình', areaId: null };
  const made = (await post<NewAccountMade>('/accounts', named, admin.cookie)).body;
  await since();
  await post('/link/use', { token: made.link.url.split('#')[1], password });
  const other = await post('/sign-in', { username: 'Tu.Minh', password });
  const own = await post('/sign-in', { username: 'tu.minh', password });
  const sessions = (await call<{ items: Session[] }>('GET', '/me/sessions', own.cookie)).body.items;
  const elsewhere = sessions.find(({ current }) => !current)?.id as string;
  await call('DELETE', `/me/sessions/${elsewhere}`, own.cookie, {});
  await call('DELETE', `/me/sessions/${elsewhere}`, own.cookie, {});
  const begun = await post<TwoFactorSetUp>('/me/two-factor', { password }, own.cookie);
  const code = totp(begun.body.secret, Date.now());
  const on = await post('/me/two-factor/confirm', { code }, begun.cookie);
  await post('/me/recovery-codes', { password }, on.cookie);
  const off = await post('/me/two-factor/off', { password }, on.cookie);
  const next = 'một câu hoàn toàn khác';
  const changed = await post('/me/password', { current: password, next }, off.cookie);
  await post('/sign-out', {}, changed.cookie);
  await post('/sign-out', {}, other.cookie);
  const entries = await since();
  expect(actionsOf(entries)).toEqual(
    'link-use,sign-in,sign-in,sessions-end,two-factor,two-factor,two-factor,password,sign-in,sign-out'.split(','),
  );
  expect(entries.slice(4, 7).map(({ after }) => after)).toEqual([
    { enabled: true },
    { codesRenewed: true },
    { enabled: false },
  ]);
  expect(new Set(entries.map(({ actor, recordId }) => `${actor} ${recordId}`))).toEqual(
    new Set([`${made.account.id} ${made.account.id}`]),
  );
});

it('is told of who was refused, and keeps nothing of a name that is none', async () => {
  await post('/sign-in', { username: 'quan.tri', password: 'không phải mật khẩu' });
  await post('/sign-in', { username: 'mat-khau-go-nham', password });
  await post('/sign-in/code', { code: '123456' });
  const entries = await since();
  expect(entries.map(({ action, actor, recordId }) => [action, actor, recordId])).toEqual([
    ['account.refused', 'visitor', admin.id],
    ['account.refused', 'visitor', 'unknown'],
    ['account.refused', 'visitor', 'unknown'],
  ]);
  expect(JSON.stringify(entries)).not.toContain('go-nham');
});

it('is told once of each lock, and not of what is refused meanwhile', async () => {
  const guess = () => post('/sign-in', { username: 'khong.co.ai', password: 'đoán bừa' });
  for (let n = 0; n < 5; n += 1) expect((await guess()).status).toBe(401);
  const locked = (await since()).map(({ after }) => after);
  expect(locked).toEqual([null, null, null, null, { lockedSeconds: 15 }]);
  for (let n = 0; n < 50; n += 1) expect((await guess()).status).toBe(429);
  expect(await since()).toEqual([]);
});
