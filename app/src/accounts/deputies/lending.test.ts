import { and, eq, isNull } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAreas } from '../../areas/store.server.ts';
import { area } from '../../areas/table.server.ts';
import { forgetOver } from '../../persons/forget.server.ts';
import { clockOf } from '../../platform/clock.ts';
import { theProgram } from '../../platform/database.server.ts';
import { createApp } from '../../platform/http.server.ts';
import { silent } from '../../platform/log.server.ts';
import { testDatabase } from '../../platform/testing.server.ts';
import { openAccess } from '../access.server.ts';
import { openAuth } from '../auth.server.ts';
import type { Account, Me, NewAccountMade } from '../contract.ts';
import { accountRoutes } from '../routes.server.ts';
import { deputation } from '../table.server.ts';
import { cookiesOf, givePassword, password } from '../testing.server.ts';
import type { Candidates, Deputations } from './contract.ts';

/** Who stands in for whom, through the routes, at a clock that the test holds. */

const database = await testDatabase({ ledgers: ['dondoc'] });
// Behind the clock of the machine, by which sessions are made: they last as long as the test asks for them.
let now = '2025-08-15T09:00:00+07:00';
const clock = clockOf(() => new Date(now));
const auth = await openAuth(database, undefined);
const access = openAccess({ database, auth, clock, local: true, documents: async () => 0 });
const app = createApp({ log: silent, maxUpload: 1000, ready: async () => {} });
const setting = { database, ledger: 'dondoc', permit: access.permits.dondoc } as const;
const origin = () => 'http://127.0.0.1';
const forget = forgetOver(database, 'dondoc');
app.route('/', accountRoutes({ ...setting, auth, access, clock, origin, provider: null, forget }));

type Told = { code?: string; details?: { vi: string } };
async function call<Body>(method: string, path: string, cookie: string, body?: object) {
  const init = { method, headers: { 'content-type': 'application/json', cookie } };
  const sent = body === undefined ? init : { ...init, body: JSON.stringify(body) };
  const response = await app.request(`http://127.0.0.1${path}`, sent);
  return { status: response.status, body: (await response.json()) as Body & Told, cookie: cookiesOf(response, cookie) };
}
const mayOf = async ({ cookie }: Somebody) => (await call<Me>('GET', '/me', cookie)).body;
const listOf = async ({ cookie }: Somebody) => (await call<Deputations>('GET', '/me/deputations', cookie)).body;

let admin: Somebody = { id: '', cookie: '', name: '' };
let commune = '';
interface Somebody {
  readonly id: string;
  readonly cookie: string;
  readonly name: string;
}
async function somebody(username: string, roles: object[] = []): Promise<Somebody> {
  const name = `Cán bộ ${username}`;
  const made = (await call<NewAccountMade>('POST', '/accounts', admin.cookie, { username, name, areaId: commune }))
    .body;
  for (const role of roles)
    expect((await call('POST', `/accounts/${made.account.id}/roles`, admin.cookie, role)).status).toBe(200);
  await givePassword(database, made.account.id);
  return { id: made.account.id, name, cookie: (await call('POST', '/sign-in', '', { username, password })).cookie };
}
const role = (name: string) => ({ role: name, areaId: commune, validFrom: '2025-07-01' });
const lend = (from: Somebody, to: Somebody, more: object = {}) =>
  call<Deputations>('POST', '/me/deputations', from.cookie, {
    ...{ deputyId: to.id, validFrom: '2025-08-15', validTo: '2025-08-20', reason: 'Đi công tác', ...more },
  });
const end = ({ cookie }: Somebody, id: string) => call<Deputations>('POST', `/me/deputations/${id}/end`, cookie, {});

beforeAll(async () => {
  await database.write('dondoc', theProgram, loadAreas);
  const [found] = await database.read('dondoc', theProgram, (tx) =>
    tx
      .select()
      .from(area)
      .where(and(eq(area.name, 'Bằng Thành'), isNull(area.validTo), eq(area.level, 'commune'))),
  );
  commune = found?.id as string;
  const { cookie } = await call('POST', '/first-account', '', { username: 'quan.tri', name: 'Quản trị', password });
  const { account } = (await call<Me>('GET', '/me', cookie)).body;
  admin = { id: account?.id as string, name: 'Quản trị', cookie };
});

describe('roles that are lent', () => {
  it('hold from the first day to midnight of the last in Vietnam, and the one who lends keeps them', async () => {
    const chief = await somebody('lanh.dao', [role('leader'), role('clerk')]);
    const deputy = await somebody('cap.pho');
    const lent = await lend(chief, deputy, { validFrom: '2025-08-16', validTo: '2025-08-20' });
    expect(lent.status).toBe(200);
    const leads = ['ledger.read', 'document.hand-in', 'document.edit', 'document.confirm'];
    const all = [...leads, 'document.withdraw', 'document.publish'];
    for (const [at, may] of [
      ['2025-08-15T23:59:59.999+07:00', []],
      ['2025-08-16T00:00:00.000+07:00', all],
      ['2025-08-20T16:59:59.999Z', all],
      ['2025-08-20T17:00:00.000Z', []],
    ] as const) {
      now = at;
      expect([at, (await mayOf(deputy)).may]).toEqual([at, may]);
      expect((await mayOf(chief)).may).toEqual(all);
    }
    now = '2025-08-18T09:00:00+07:00';
    expect((await mayOf(deputy)).standsInFor).toEqual([{ id: chief.id, name: chief.name, until: '2025-08-20' }]);
    const { items } = (await call<{ items: Account[] }>('GET', '/accounts?q=cap.pho', admin.cookie)).body;
    expect(items[0]?.standsInFor).toEqual([{ id: chief.id, name: chief.name }]);
    now = '2025-08-15T09:00:00+07:00';
    expect((await mayOf(deputy)).standsInFor).toEqual([]);
  });

  it('are those that were chosen, of those that still hold, and go no further', async () => {
    const chief = await somebody('hai.vai', [role('leader'), role('clerk')]);
    const deputy = await somebody('mot.vai', [role('viewer')]);
    const third = await somebody('nguoi.thu.ba');
    const { mayLend } = await listOf(chief);
    const leader = mayLend.find((each) => each.role === 'leader')?.id as string;
    expect((await lend(chief, deputy, { roleIds: [leader] })).status).toBe(200);
    expect((await mayOf(deputy)).may).toEqual(['ledger.read', 'document.publish']);
    // What is lent is not among what may be lent, by name or by default.
    expect((await listOf(deputy)).mayLend.map(({ role }) => role)).toEqual(['viewer']);
    expect((await lend(deputy, third, { roleIds: [leader] })).body.code).toBe('role-not-lendable');
    expect((await lend(deputy, third)).status).toBe(200);
    expect((await mayOf(third)).may).toEqual(['ledger.read']);
    await call('POST', `/accounts/${chief.id}/roles/${leader}/end`, admin.cookie, {});
    expect((await mayOf(deputy)).may).toEqual(['ledger.read']);
    expect((await listOf(deputy)).taken[0]?.roles[0]).toMatchObject({ role: 'leader', over: true });
    expect((await lend(chief, third, { roleIds: [leader] })).body.code).toBe('role-not-lendable');
  });

  it('put the deputy beyond an administrator who does not reach them, until the time is over', async () => {
    const below = await somebody('quan.tri.duoi', [role('administrator')]);
    const above = await somebody('lanh.dao.tinh', [{ ...role('leader'), areaId: null }]);
    const deputy = await somebody('thay.cap.tren', [role('clerk')]);
    // Whoever made a new way into the account would come in with what was lent to it.
    const wayIn = () => call('POST', `/accounts/${deputy.id}/link`, below.cookie);
    expect((await wayIn()).status).toBe(200);
    await lend(above, deputy, { validFrom: '2025-08-16', validTo: '2025-08-20' });
    for (const at of ['2025-08-15T09:00:00+07:00', '2025-08-20T23:59:00+07:00']) {
      now = at;
      expect([at, (await wayIn()).body.code]).toEqual([at, 'account-beyond-administration']);
    }
    expect((await call('POST', `/accounts/${deputy.id}/link`, admin.cookie)).status).toBe(200);
    now = '2025-08-21T00:00:00+07:00';
    expect((await wayIn()).status).toBe(200);
    now = '2025-08-15T09:00:00+07:00';
  });

  it('never are those of an administrator', async () => {
    const deputy = await somebody('khong.quan.tri');
    expect((await listOf(admin)).mayLend.map(({ role }) => role)).not.toContain('administrator');
    const given = (await call<Account>('GET', `/accounts/${admin.id}`, admin.cookie)).body.roles;
    const own = given.find((each) => each.role === 'administrator')?.id as string;
    const asked = { deputyId: deputy.id, validFrom: '2025-08-15', validTo: '2025-08-15', reason: 'Nghỉ phép' };
    for (const path of ['/me', `/accounts/${admin.id}`]) {
      const refused = await call('POST', `${path}/deputations`, admin.cookie, { ...asked, roleIds: [own] });
      expect(refused.body.code).toBe('role-not-lendable');
    }
  });

  it('end at once with the account of who lends, and with that of the deputy', async () => {
    const [leaver, deputy, other] = [
      await somebody('sap.nghi', [role('clerk')]),
      await somebody('thay.nguoi'),
      await somebody('con.lai', [role('leader')]),
    ];
    now = '2025-08-10T09:00:00+07:00';
    await lend(leaver, deputy, { validFrom: '2025-08-10', validTo: '2025-08-12' });
    now = '2025-08-15T09:00:00+07:00';
    await lend(leaver, deputy);
    await lend(other, leaver);
    expect((await mayOf(deputy)).may).toContain('document.confirm');
    await call('POST', `/accounts/${leaver.id}/close`, admin.cookie, { successorId: null });
    expect((await mayOf(deputy)).may).toEqual([]);
    expect((await listOf(deputy)).taken).toMatchObject([
      { state: 'over', endedBy: 'Quản trị' },
      // What had run out by itself stays as it was.
      { state: 'over', validTo: '2025-08-12', endedBy: null, endedAt: null },
    ]);
    expect((await listOf(other)).given[0]).toMatchObject({ state: 'over' });
    expect((await lend(other, leaver)).body).toMatchObject({
      code: 'deputy-closed',
      details: { vi: expect.stringContaining('Cán bộ sap.nghi đã đóng') },
    });
    const lending = { deputyId: deputy.id, validFrom: '2025-08-15', validTo: '2025-08-15', reason: 'Nghỉ phép' };
    const refused = await call('POST', `/accounts/${leaver.id}/deputations`, admin.cookie, lending);
    expect(refused.body.code).toBe('account-lends-nothing');
    await call('POST', `/accounts/${leaver.id}/erase`, admin.cookie, { basis: 'law-91-2025' });
    const reasons = await database.accounts((tx) =>
      tx.selectDistinct({ reason: deputation.reason }).from(deputation).where(eq(deputation.accountId, leaver.id)),
    );
    expect(reasons).toEqual([{ reason: '' }]);
  });
});

describe('lending', () => {
  it('refuses what cannot be, each with a sentence', async () => {
    const [chief, deputy] = [await somebody('hoi.sai', [role('clerk')]), await somebody('duoc.hoi')];
    const nobody = '00000000-0000-7000-8000-000000000000';
    for (const [more, code] of [
      [{ deputyId: chief.id }, 'deputy-is-oneself'],
      [{ deputyId: nobody }, 'deputy-not-found'],
      [{ validTo: '2025-08-14' }, 'deputation-backwards'],
      [{ validFrom: '2025-08-14', validTo: '2025-08-14' }, 'deputation-past'],
      [{ validTo: '2026-09-01' }, 'deputation-too-long'],
      [{ validTo: '2025-02-30' }, 'invalid-request'],
      [{ reason: ' ' }, 'invalid-request'],
      [{ roleIds: [] }, 'invalid-request'],
      [{ roleIds: [nobody] }, 'role-not-lendable'],
    ] as const)
      expect([more, (await lend(chief, deputy, more)).body.code]).toEqual([more, code]);
    expect((await lend(deputy, chief)).body.code).toBe('nothing-to-lend');
    expect((await listOf(chief)).given).toEqual([]);
  });

  it('lends a role once for a day: of two at once one is told of the other, and a later time is another', async () => {
    const chief = await somebody('mot.luc', [role('clerk')]);
    const [one, two] = [await somebody('thu.nhat'), await somebody('thu.hai')];
    const both = await Promise.all([
      lend(chief, one),
      lend(chief, two, { validFrom: '2025-08-20', validTo: '2025-08-22' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409)?.body;
    expect(refused?.code).toBe('role-lent-already');
    expect(refused?.details?.vi).toMatch(/Cán bộ thu\.(nhat|hai) từ \d\d\/08\/2025 đến hết \d\d\/08\/2025/);
    expect((await lend(chief, one, { validFrom: '2025-08-23', validTo: '2025-08-25' })).status).toBe(200);
    expect((await listOf(chief)).given.map(({ state }) => state).filter((state) => state === 'ahead')).not.toEqual([]);
  });

  it('is ended once: by who lent, by the deputy or by an administrator, and by nobody else', async () => {
    const [chief, deputy, stranger] = [
      await somebody('ket.thuc', [role('clerk')]),
      await somebody('tra.lai'),
      await somebody('nguoi.ngoai', [role('clerk')]),
    ];
    const idOf = async () => (await listOf(chief)).given[0]?.id as string;
    await lend(chief, deputy);
    const first = await idOf();
    expect((await end(stranger, first)).body.code).toBe('deputation-not-found');
    expect((await mayOf(deputy)).may).toContain('document.edit');
    const two = await Promise.all([end(chief, first), end(deputy, first)]);
    expect(two.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(two.find(({ status }) => status === 409)?.body.code).toBe('deputation-over');
    expect((await mayOf(deputy)).may).toEqual([]);

    await lend(chief, deputy);
    const path = `/accounts/${chief.id}/deputations/${await idOf()}/end`;
    const ended = await call<Deputations>('POST', path, admin.cookie, {});
    expect(ended.body.given[0]).toMatchObject({ state: 'over', endedBy: 'Quản trị', givenBy: null });

    await lend(chief, deputy);
    now = '2025-08-21T00:00:00+07:00';
    expect((await end(chief, await idOf())).body.code).toBe('deputation-over');
    now = '2025-08-15T09:00:00+07:00';
  });

  it('is done by an administrator for who fell ill, within what that one administers', async () => {
    const chief = await somebody('nghi.om', [role('leader')]);
    const deputy = await somebody('thay.om');
    const below = await somebody('quan.tri.xa', [role('administrator')]);
    const wider = await somebody('cap.tren', [{ ...role('leader'), areaId: null }]);
    const asked = { deputyId: deputy.id, validFrom: '2025-08-15', validTo: '2025-08-16', reason: 'Nghỉ ốm' };
    const lent = await call<Deputations>('POST', `/accounts/${chief.id}/deputations`, below.cookie, asked);
    expect(lent.body.given[0]).toMatchObject({ reason: 'Nghỉ ốm', givenBy: below.name, state: 'running' });
    expect((await mayOf(deputy)).may).toContain('document.publish');
    const refused = await call('POST', `/accounts/${wider.id}/deputations`, below.cookie, asked);
    expect(refused.body.code).toBe('account-beyond-administration');
    const listed = await call<Deputations>('GET', `/accounts/${deputy.id}/deputations`, below.cookie);
    expect(listed.body.taken).toHaveLength(1);
    expect((await call('GET', `/accounts/${deputy.id}/deputations`, chief.cookie)).body.code).toBe('not-permitted');
  });

  it('offers colleagues who are there, by name, to who has something to lend', async () => {
    const chief = await somebody('tim.nguoi', [role('clerk')]);
    const plain = await somebody('chua.co.vai');
    const found = async ({ cookie }: Somebody, q: string) =>
      (await call<Candidates>('GET', `/me/deputies?q=${encodeURIComponent(q)}`, cookie)).body.items;
    const names = (await found(chief, 'CÁN BỘ')).map(({ name }) => name);
    expect(names).toContain('Cán bộ cap.pho');
    expect(names).not.toContain(chief.name);
    expect((await found(chief, 'pho can bo')).map(({ name }) => name)).toEqual(['Cán bộ cap.pho']);
    expect(await found(chief, 'sap.nghi')).toEqual([]);
    expect(await found(chief, '%')).toEqual([]);
    expect(await found(plain, 'Cán bộ')).toEqual([]);
    expect(Object.keys((await found(chief, 'cap.pho'))[0] ?? {}).sort()).toEqual(['area', 'id', 'name', 'position']);
  });
});
