import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAreas } from '../areas/store.server.ts';
import { area } from '../areas/table.server.ts';
import { forgetOver } from '../persons/forget.server.ts';
import { clockOf } from '../platform/clock.ts';
import { theProgram } from '../platform/database.server.ts';
import { createApp } from '../platform/http.server.ts';
import { silent } from '../platform/log.server.ts';
import { testDatabase } from '../platform/testing.server.ts';
import { openAccess } from './access.server.ts';
import { openAuth } from './auth.server.ts';
import { checkedCode, codeAt } from './code.server.ts';
import type { Account, Me, NewAccountMade, TwoFactorSetUp } from './contract.ts';
import { hashing } from './hash.server.ts';
import { accountRoutes } from './routes.server.ts';
import { accountAttempt, accountSession, accountTwoFactor } from './table.server.ts';
import { cookiesOf, givePassword, password, totp } from './testing.server.ts';

/** Signing in and out, links, codes, roles and handing over, through the routes and on the real engine. */

const database = await testDatabase({ ledgers: ['dondoc'] });
let ahead = 0;
let stopped: number | null = null;
const clock = clockOf(() => new Date((stopped ?? Date.now()) + ahead));
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

const call = async <Body>(method: string, path: string, body?: unknown, cookie = '') => {
  const init = { method, headers: { 'content-type': 'application/json', cookie } };
  const response = await app.request(
    `http://127.0.0.1${path}`,
    body === undefined ? init : { ...init, body: JSON.stringify(body) },
  );
  return {
    status: response.status,
    body: (await response.json()) as Body & { code?: string },
    cookie: cookiesOf(response, cookie),
  };
};
const post = <Body = { code?: string }>(path: string, body: unknown, cookie?: string) =>
  call<Body>('POST', path, body, cookie);
const me = async (cookie?: string) => (await call<Me>('GET', '/me', undefined, cookie)).body;

let admin = '';
let commune = '';
let province = '';
/** An account with its roles and password, signed in. */
async function somebody(username: string, roles: object[] = [], areaId: string | null = null) {
  const made = await post<NewAccountMade>('/accounts', { username, name: `Cán bộ ${username}`, areaId }, admin);
  expect(made.status).toBe(200);
  const { id } = made.body.account;
  for (const role of roles) expect((await post(`/accounts/${id}/roles`, role, admin)).status).toBe(200);
  const token = made.body.link.url.split('#')[1] as string;
  await givePassword(database, id);
  return { id, token, cookie: (await post('/sign-in', { username, password })).cookie };
}

beforeAll(async () => {
  await database.write('dondoc', theProgram, loadAreas);
  const [found] = await database.read('dondoc', theProgram, (tx) =>
    tx.select().from(area).where(eq(area.name, 'Bằng Thành')).limit(1),
  );
  commune = found?.id as string;
  province = found?.parentId as string;
});

describe('the first account', () => {
  it('is made by one of two who come at once, and may do everything that administers', async () => {
    expect(await me()).toMatchObject({ account: null, may: [], firstAccount: 'open' });
    const of = (username: string) => post('/first-account', { username, name: 'Quản trị', password });
    const both = await Promise.all([of('quan.tri'), of('nguoi.khac')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    admin = (both.find(({ status }) => status === 200) as { cookie: string }).cookie;
    expect((await me(admin)).may).toEqual(
      expect.arrayContaining(['account.manage', 'document.confirm', 'document.publish']),
    );
    expect((await me()).firstAccount).toBe('made');
    expect((await post('/first-account', { username: 'ba.nguoi', name: 'Ba', password })).status).toBe(409);
  });

  it('takes no password that is guessed first', async () => {
    for (const weak of ['Matkhau@2025', '1234567890', 'vietnam123456', 'aaaaaaaaaaaa', 'abcabcabcabc'])
      expect((await post('/first-account', { username: 'mot.nguoi', name: 'Một', password: weak })).body.code).toMatch(
        /first-account-made|password-common/,
      );
  });
});

describe('signing in', () => {
  it('answers alike to a wrong password and to a name that nobody has', async () => {
    await somebody('can.bo');
    const wrong = await post('/sign-in', { username: 'can.bo', password: 'không phải mật khẩu' });
    const nobody = await post('/sign-in', { username: 'khong.ai', password: 'không phải mật khẩu' });
    expect([wrong.status, wrong.body]).toEqual([401, expect.objectContaining({ code: 'sign-in-refused' })]);
    expect(nobody.body).toEqual(wrong.body);
  });

  it('is locked for longer and longer, and a right password does not get in meanwhile', async () => {
    await somebody('bi.do');
    stopped = Date.now();
    const guess = (username = 'bi.do') => post('/sign-in', { username, password: 'đoán bừa lần nữa' });
    // It is one name, however it is written.
    for (const name of ['bi.do', 'Bi.Do', 'BI.DO', 'bi.dO', 'bi.do']) expect((await guess(name)).status).toBe(401);
    expect(await guess()).toMatchObject({ status: 429, body: { code: 'sign-in-locked', retryAfter: 15 } });
    expect((await post('/sign-in', { username: 'bi.do', password })).status).toBe(429);
    ahead = 16_000;
    expect((await guess()).status).toBe(401);
    expect((await guess()).body).toMatchObject({ code: 'sign-in-locked', retryAfter: 30 });
    ahead = 60_000;
    expect((await post('/sign-in', { username: 'bi.do', password })).status).toBe(200);
    [ahead, stopped] = [0, null];
  });

  it('is locked in the same way for who is in and guesses the password there, and the door is not', async () => {
    const { cookie } = await somebody('bo.quen');
    stopped = Date.now();
    const guesses = [
      () => post('/me/password', { current: 'đoán bừa', next: 'một mật khẩu khác hẳn' }, cookie),
      () => post('/me/two-factor', { password: 'đoán bừa' }, cookie),
      () => post('/me/two-factor/off', { password: 'đoán bừa' }, cookie),
      () => post('/me/recovery-codes', { password: 'đoán bừa' }, cookie),
      () => post('/me/provider/unlink', { password: 'đoán bừa' }, cookie),
    ];
    for (const guess of guesses) expect((await guess()).body.code).toBe('password-wrong');
    for (const guess of guesses) expect((await guess()).body.code).toBe('sign-in-locked');
    expect((await post('/sign-in', { username: 'bo.quen', password })).status).toBe(200);
    ahead = 16_000;
    const changed = { current: password, next: 'một mật khẩu khác hẳn' };
    expect((await post('/me/password', changed, cookie)).status).toBe(200);
    [ahead, stopped] = [0, null];
  });

  it('is got into by none of 10,000 attempts, and hashes next to nothing for them', async () => {
    await somebody('muc.tieu');
    const before = hashing.count;
    const statuses = new Map<number, number>();
    for (let from = 0; from < 10_000; from += 200)
      for (const { status } of await Promise.all(
        Array.from({ length: 200 }, (_, n) =>
          post('/sign-in', { username: 'Muc.Tieu', password: `đoán lần ${from + n}` }),
        ),
      ))
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
    expect([...statuses.keys()].sort()).toEqual([401, 429]);
    expect((statuses.get(401) ?? 0) + (statuses.get(429) ?? 0)).toBe(10_000);
    expect(hashing.count - before).toBeLessThan(30);
  }, 60_000);

  it('keeps attempts for a day, until the next who gets in', async () => {
    const kept = () => database.accounts((tx) => tx.$count(accountAttempt));
    await somebody('vao.duoc');
    for (let n = 0; n < 30; n += 1) await post('/sign-in', { username: `khong.co.${n}`, password });
    expect(await kept()).toBeGreaterThanOrEqual(30);
    ahead = 23 * 3_600_000;
    expect((await post('/sign-in', { username: 'vao.duoc', password })).status).toBe(200);
    expect(await kept()).toBeGreaterThanOrEqual(30);
    ahead = 25 * 3_600_000;
    expect((await post('/sign-in', { username: 'vao.duoc', password })).status).toBe(200);
    expect(await kept()).toBeLessThan(3);
    ahead = 0;
  });

  it('ends with its session, also for whoever stole the cookie', async () => {
    const { cookie } = await somebody('mat.cookie');
    const stolen = cookie;
    expect((await me(stolen)).account?.username).toBe('mat.cookie');
    expect((await post('/sign-out', {}, cookie)).status).toBe(200);
    expect((await me(stolen)).account).toBeNull();
    expect((await call('GET', '/me/sessions', undefined, stolen)).status).toBe(401);
  });

  it('does not take a cookie that was made up or changed', async () => {
    const { cookie } = await somebody('gia.mao');
    const [name, value] = cookie.split('=') as [string, string];
    const token = decodeURIComponent(value).split('.')[0] as string;
    const forged = `${token}.${createHmac('sha256', 'đoán').update(token).digest('base64')}`;
    for (const bad of [token, `${token}.`, forged, `${value}x`, '%E0%A4%A'])
      expect((await me(`${name}=${encodeURIComponent(bad)}`)).account).toBeNull();
  });

  it('ends by itself after twelve hours without use', async () => {
    const { cookie } = await somebody('nghi.trua');
    ahead = 11 * 3_600_000;
    expect((await me(cookie)).account).not.toBeNull();
    ahead = 22 * 3_600_000;
    expect((await me(cookie)).account).not.toBeNull();
    ahead = 35 * 3_600_000;
    expect((await me(cookie)).account).toBeNull();
    ahead = 0;
  });
});

describe('a one-time link', () => {
  it('is good once, ends what was signed in, and is void after 72 hours', async () => {
    const { id, token } = await somebody('quen.mat.khau');
    expect((await post('/link/use', { token, password })).status).toBe(200);
    const { cookie } = await post('/sign-in', { username: 'quen.mat.khau', password });
    expect((await me(cookie)).account?.username).toBe('quen.mat.khau');
    expect((await post('/link/use', { token, password })).body.code).toBe('link-void');
    const next = (await post<{ url: string }>(`/accounts/${id}/link`, {}, admin)).body.url.split('#')[1] as string;
    expect((await post<{ name: string }>('/link/state', { token: next })).body.name).toBe('Cán bộ quen.mat.khau');
    ahead = 73 * 3_600_000;
    expect((await post('/link/use', { token: next, password: 'mật khẩu mới hoàn toàn' })).body.code).toBe('link-void');
    ahead = 0;
    expect((await post('/link/use', { token: next, password: 'mật khẩu mới hoàn toàn' })).status).toBe(200);
    expect((await me(cookie)).account).toBeNull();
    expect((await post('/sign-in', { username: 'quen.mat.khau', password })).status).toBe(401);
    expect((await post('/link/state', { token: 'x'.repeat(32) })).body.code).toBe('link-void');
  });
});

describe('two-factor sign-in', () => {
  it('asks for a code, takes a recovery code once, and is turned off with the password', async () => {
    const { cookie: before } = await somebody('hai.buoc');
    expect((await post('/me/two-factor', { password: 'không phải' }, before)).body.code).toBe('password-wrong');
    const begun = await post<TwoFactorSetUp>('/me/two-factor', { password }, before);
    expect(begun.status).toBe(200);
    const { secret, recoveryCodes } = begun.body;
    expect((await post('/me/two-factor/confirm', { code: '000000' }, begun.cookie)).body.code).toBe('code-wrong');
    const on = await post('/me/two-factor/confirm', { code: totp(secret, Date.now()) }, begun.cookie);
    expect(on.status).toBe(200);
    expect((await me(on.cookie)).account?.twoFactor).toBe(true);

    const first = await post<{ codeNeeded: boolean }>('/sign-in', { username: 'hai.buoc', password });
    expect(first.body.codeNeeded).toBe(true);
    expect((await me(first.cookie)).account).toBeNull();
    expect((await post('/sign-in/code', { code: '123456' }, first.cookie)).body.code).toBe('code-wrong');
    const second = await post('/sign-in/code', { code: totp(secret, Date.now()) }, first.cookie);
    expect((await me(second.cookie)).account?.username).toBe('hai.buoc');

    const lost = await post('/sign-in', { username: 'hai.buoc', password });
    const recovered = await post('/sign-in/code', { code: recoveryCodes[0] }, lost.cookie);
    expect((await me(recovered.cookie)).account).not.toBeNull();
    const again = await post('/sign-in', { username: 'hai.buoc', password });
    expect((await post('/sign-in/code', { code: recoveryCodes[0] }, again.cookie)).body.code).toBe('code-wrong');

    const off = await post('/me/two-factor/off', { password }, recovered.cookie);
    expect(off.status).toBe(200);
    expect((await post<{ codeNeeded: boolean }>('/sign-in', { username: 'hai.buoc', password })).body.codeNeeded).toBe(
      false,
    );
  });
});

describe('a clock that is off', () => {
  const far = 4 * 60_000;
  it('is told, with how far and which way, and lets nobody in', async () => {
    const { cookie: before } = await somebody('lech.gio');
    const begun = await post<TwoFactorSetUp>('/me/two-factor', { password }, before);
    const { secret } = begun.body;
    const early = await post('/me/two-factor/confirm', { code: totp(secret, Date.now() + far) }, begun.cookie);
    expect([early.status, early.body.code]).toEqual([401, 'code-clock-off']);
    expect((await me(begun.cookie)).account?.twoFactor).toBe(false);
    expect((await post('/me/two-factor/confirm', { code: totp(secret, Date.now()) }, begun.cookie)).status).toBe(200);

    const half = (await post('/sign-in', { username: 'lech.gio', password })).cookie;
    const ask = (at: number) =>
      post<{ code: string; detail: string }>('/sign-in/code', { code: totp(secret, Date.now() + at) }, half);
    const said = [await ask(far + 60_000), await ask(-far)];
    expect(said.map(({ status, body }) => [status, body.code])).toEqual(said.map(() => [401, 'code-clock-off']));
    expect(
      said.map(({ body }) => /nhanh hơn máy chủ khoảng 5 phút|chậm hơn máy chủ khoảng 4 phút/.test(body.detail)),
    ).toEqual([true, true]);
    expect(said.map(({ cookie }) => cookie)).toEqual([half, half]);
    expect((await ask(11 * 60_000)).body.code).toBe('code-wrong');
    expect((await me((await ask(0)).cookie)).account?.username).toBe('lech.gio');
  });

  it('gives away no code that is right later, and nothing to who has no password', async () => {
    const secret = (await database.accounts((tx) => tx.select().from(accountTwoFactor))).at(-1)?.secret as string;
    const plain = await auth.secretOf(secret);
    expect((await post('/sign-in/code', { code: codeAt(plain, Date.now() + far) })).body.code).toBe('code-wrong');
    const half = (await post('/sign-in', { username: 'lech.gio', password })).cookie;
    // Told of four minutes ago by the clock of the program, and right now by that of the authenticator.
    const code = codeAt(plain, Date.now());
    ahead = -far;
    const typed = { code, headers: new Headers({ cookie: half }), accountId: null };
    const refuse = () =>
      Promise.reject(Object.assign(new Error(), { statusCode: 401, body: { code: 'INVALID_CODE' } }));
    await expect(checkedCode({ database, auth, now: clock.now() }, typed, refuse)).rejects.toMatchObject({
      code: 'code-clock-off',
    });
    ahead = 0;
    expect((await post('/sign-in/code', { code }, half)).body.code).toBe('code-wrong');
  });
});

describe('administration', () => {
  it('reaches the accounts and roles of its areas, and nothing above', async () => {
    const below = await somebody('quan.tri.xa', [{ role: 'administrator', areaId: commune }], commune);
    const mine = await post<NewAccountMade>(
      '/accounts',
      { username: 'xa.moi', name: 'Xã', areaId: commune },
      below.cookie,
    );
    expect(mine.status).toBe(200);
    const { id } = mine.body.account;
    expect((await post(`/accounts/${id}/roles`, { role: 'clerk', areaId: commune }, below.cookie)).status).toBe(200);
    for (const areaId of [province, null]) {
      expect((await post('/accounts', { username: 'len.tren', name: 'Lên', areaId }, below.cookie)).body.code).toBe(
        'area-beyond-administration',
      );
      expect((await post(`/accounts/${id}/roles`, { role: 'clerk', areaId }, below.cookie)).body.code).toBe(
        'area-beyond-administration',
      );
    }
    // Somebody of the same place with a role above is not his to change: a link for that password would be a way up.
    const above = await somebody('kiem.nhiem', [{ role: 'administrator', areaId: null }], commune);
    for (const path of ['link', 'sessions/end', 'close'])
      expect((await post(`/accounts/${above.id}/${path}`, { successorId: null }, below.cookie)).body.code).toBe(
        'account-beyond-administration',
      );
    expect(
      (
        await post(
          `/accounts/${above.id}/deputations`,
          { deputyId: id, validFrom: clock.today(), validTo: clock.today(), reason: 'thử' },
          below.cookie,
        )
      ).status,
    ).toBe(403);
    const listed = await call<{ items: Account[] }>('GET', '/accounts', undefined, below.cookie);
    expect(listed.body.items.every(({ area }) => area?.id === commune)).toBe(true);
  });

  it('refuses who has no such role, and whoever is not signed in', async () => {
    const { cookie } = await somebody('chi.xem', [{ role: 'viewer', areaId: commune }]);
    expect((await call('GET', '/accounts', undefined, cookie)).body.code).toBe('not-permitted');
    expect((await call('GET', '/accounts')).body.code).toBe('sign-in-needed');
  });

  it('closes an account at once, hands over what it had in hand, and keeps the last administrator', async () => {
    const leaver = await somebody('nghi.viec', [{ role: 'clerk', areaId: commune }], commune);
    const heir = await somebody('ke.nhiem', [{ role: 'clerk', areaId: commune }], commune);
    const standing = eq(accountSession.userId, leaver.id);
    const sessions = await database.accounts((tx) => tx.select().from(accountSession).where(standing));
    expect((await post(`/accounts/${leaver.id}/close`, { successorId: heir.id }, admin)).status).toBe(200);
    expect((await me(leaver.cookie)).account).toBeNull();
    // Not even by a session that was begun at that very moment.
    await database.accounts((tx) => tx.insert(accountSession).values(sessions));
    expect((await me(leaver.cookie)).account).toBeNull();
    expect((await post('/sign-in', { username: 'nghi.viec', password })).body.code).toBe('sign-in-refused');
    expect((await access.standing(new Headers({ cookie: heir.cookie })))?.selves).toEqual([heir.id, leaver.id]);

    const { items } = (await call<{ items: Account[] }>('GET', '/accounts', undefined, admin)).body;
    const chiefs = items.filter(({ roles }) =>
      roles.some(({ role, area: of }) => role === 'administrator' && of === null),
    );
    const own = chiefs.find(({ username }) => username !== 'kiem.nhiem') as Account;
    for (const { id } of chiefs.filter(({ id }) => id !== own.id))
      await post(`/accounts/${id}/close`, { successorId: null }, admin);
    expect((await post(`/accounts/${own.id}/close`, { successorId: null }, admin)).body.code).toBe(
      'last-administrator',
    );
    const role = own.roles.find((each) => each.role === 'administrator')?.id;
    expect((await post(`/accounts/${own.id}/roles/${role}/end`, {}, admin)).body.code).toBe('last-administrator');
    expect((await me(admin)).account).not.toBeNull();
  });

  it('keeps no password and no token in what it answers', async () => {
    const all = JSON.stringify((await call('GET', '/accounts', undefined, admin)).body);
    const tokens = await database.accounts((tx) => tx.select({ token: accountSession.token }).from(accountSession));
    expect(all).not.toMatch(/scrypt|dondoc\.invalid/);
    expect(tokens.filter(({ token }) => all.includes(token))).toEqual([]);
  });
});
