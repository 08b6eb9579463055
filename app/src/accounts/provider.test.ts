import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { forgetOver } from '../persons/forget.server.ts';
import type { TwoFactorSetUp } from './contract.ts';
import { openProvider } from './provider.server.ts';
import { accountVerification } from './table.server.ts';
import { password, totp } from './testing.server.ts';
import { openOffice, type Person } from './testing-office.server.ts';

/** Signing in at a real provider, over HTTP with a browser's cookies, and all that can go wrong on the way. */

const office = await openOffice((database) => forgetOver(database, 'dondoc'));
const { admin, database, callback, there, lines, log, linked, since } = office;
afterAll(office.close);
afterEach(() => {
  office.time.ahead = 0;
  there.tamper = null;
});

const isRefused = (problem: string) =>
  expect.stringMatching(new RegExp(`^/sign-in\\?problem=${problem}(&minutes=\\d+)?&to=%2Fdocuments%3Fq%3D1%23a$`));

describe('signing in at the provider', () => {
  it('brings in whose account is linked, back to the page that was left', async () => {
    const { id } = await linked('lan', 'nguyen.lan');
    await since();
    const person = office.person();
    expect(await person.signIn('nguyen.lan')).toBe('/documents?q=1#a');
    expect(await person.who()).toBe('lan');
    expect(await since()).toEqual([{ action: 'account.sign-in', actor: id, recordId: id, after: { provider: true } }]);
    // Signed in there, the way is taken without being asked.
    const { url } = (await person.post<{ url: string }>('/sign-in/provider', { to: '/me' })).body;
    expect(await person.go(url, person.isEnd)).toBe(`${office.url}/me`);
  });

  it('asks who comes after somebody who signed out to sign in at the provider anew, since that one may be known there', async () => {
    await linked('nguoi.truoc', 'nguoi-truoc');
    const machine = office.person();
    await machine.signIn('nguoi-truoc');
    await machine.post('/sign-out');
    expect(await machine.who()).toBeUndefined();
    const begin = async () => (await machine.post<{ url: string }>('/sign-in/provider', { to: '/me' })).body.url;
    const page = await machine.go(await begin(), machine.isEnd);
    expect(page).toContain(`${there.setting.issuer}/interaction/`);
    expect(machine.pathOf(await machine.answer(page, 'nguoi-truoc', machine.isEnd))).toBe('/me');
    expect(await machine.who()).toBe('nguoi.truoc');
    expect(new URL(await begin()).searchParams.has('prompt')).toBe(false);
  });

  it('brings in many at once', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, (_, n) => linked(`dong.${n}`, `dong-${n}`)));
    const browsers = Array.from({ length: 30 }, (_, n) => ({ n: n % people.length, at: office.person() }));
    const ended = await Promise.all(browsers.map(({ n, at }) => at.signIn(`dong-${n}`)));
    expect(new Set(ended)).toEqual(new Set(['/documents?q=1#a']));
    expect(await Promise.all(browsers.map(({ at }) => at.who()))).toEqual(browsers.map(({ n }) => `dong.${n}`));
  });

  it('asks with PKCE, a state and a nonce, for nothing but who it is, and keeps a cookie that is out of reach', async () => {
    const response = await office.person().ask(`${office.url}/api/sign-in/provider`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"to":"/"}',
    });
    const { url } = (await response.json()) as { url: string };
    const asked = Object.fromEntries(new URL(url).searchParams);
    expect(asked).toEqual({
      ...{ client_id: 'dondoc', response_type: 'code', scope: 'openid', redirect_uri: callback },
      ...{ code_challenge_method: 'S256', code_challenge: expect.stringMatching(/^[\w-]{43}$/) },
      ...{ state: expect.stringMatching(/^[\w-]{43}$/), nonce: expect.stringMatching(/^[\w-]{43}$/) },
    });
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^dondoc\.away=[\w%.-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toContain(asked.state);
  });

  it('refuses whom no account is linked to, makes none, and tells the audit', async () => {
    const accounts = await admin.call<{ total: number }>('GET', '/accounts');
    await since();
    const person = office.person();
    expect(await person.signIn('quan.tri')).toEqual(isRefused('provider-unknown'));
    expect(await person.who()).toBeUndefined();
    expect(await since()).toEqual([
      { action: 'account.refused', actor: 'visitor', recordId: 'unknown', after: { provider: true } },
    ]);
    expect((await admin.call<{ total: number }>('GET', '/accounts')).body.total).toBe(accounts.body.total);
  });

  it('refuses a closed account as one that never was, and ends with the session', async () => {
    const { id, person } = await linked('dong', 'sub-dong');
    await admin.post(`/accounts/${id}/close`, { successorId: null });
    expect(await person.who()).toBeUndefined();
    await since();
    expect(await person.signIn('sub-dong')).toEqual(isRefused('provider-unknown'));
    expect((await since()).map(({ action, recordId }) => [action, recordId])).toEqual([['account.refused', id]]);
  });

  it('says that it was cancelled', async () => {
    expect(await office.person().signIn(null)).toEqual(isRefused('provider-cancelled'));
  });

  it('asks who has a second step here for the code', async () => {
    const { person } = await linked('hai.buoc', 'hai.buoc');
    const { secret } = (await person.post<TwoFactorSetUp>('/me/two-factor', { password })).body;
    await person.post('/me/two-factor/confirm', { code: totp(secret, Date.now()) });
    const other = office.person();
    expect(await other.signIn('hai.buoc')).toBe('/sign-in?step=code&to=%2Fdocuments%3Fq%3D1%23a');
    expect(await other.who()).toBeUndefined();
    expect((await other.post('/sign-in/code', { code: '000000' })).body.code).toBe('code-wrong');
    expect((await other.post('/sign-in/code', { code: totp(secret, Date.now()) })).status).toBe(200);
    expect(await other.who()).toBe('hai.buoc');
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/api/sign-out',
    '',
  ])('comes back to no other place than ours: %s', async (to) => {
    expect(await office.person().signIn('lan', to)).toMatch(/^\/sign-in\?problem=provider-unknown&to=%2F%3Fown$/);
    const { person } = await linkedOnce();
    expect(await person.signIn('mot-lan', to)).toBe('/?own');
  });
});

let once: Promise<{ person: Person }> | undefined;
const linkedOnce = () => (once ??= office.linked('mot.lan', 'mot-lan'));

describe('a way through the provider', () => {
  /** Up to where the provider sends the browser back, which is not gone yet. */
  const sentBack = async (person: Person, login = 'tro-ve', change = (url: string) => url) => {
    const { url } = (await person.post<{ url: string }>('/sign-in/provider', { to: '/documents?q=1#a' })).body;
    return person.answer(await person.go(change(url)), login, person.isCallback);
  };
  const end = (person: Person, url: string) => person.end(url);
  const void_ = '/sign-in?problem=provider-expired';
  beforeAll(() => linked('tro.ve', 'tro-ve'));

  it('is good once', async () => {
    const person = office.person();
    const back = await sentBack(person);
    const cookie = person.cookiesFor(back);
    expect(await end(person, back)).toBe('/documents?q=1#a');
    await person.post('/sign-out');
    expect(await end(person, back)).toBe(void_);
    // With the cookie that was taken away too.
    const again = await fetch(back, { headers: { cookie }, redirect: 'manual' });
    expect([again.status, again.headers.get('location')]).toEqual([303, void_]);
    expect(await person.who()).toBeUndefined();
  });

  it('is good in the browser in which it began only', async () => {
    const person = office.person();
    const back = await sentBack(person);
    const thief = office.person();
    expect(await end(thief, back)).toBe(void_);
    const other = office.person();
    await other.post('/sign-in/provider', { to: '/' });
    expect(await end(other, back)).toBe(void_);
    expect(await end(person, back)).toBe('/documents?q=1#a');
  });

  it('is good with its own state only', async () => {
    const person = office.person();
    const back = new URL(await sentBack(person));
    back.searchParams.set('state', 'x'.repeat(43));
    expect(await end(person, back.href)).toBe(void_);
    back.searchParams.delete('state');
    expect(await end(office.person(), back.href)).toBe(void_);
  });

  it('is good for ten minutes, and what nobody came back from is cleared away', async () => {
    const person = office.person();
    const back = await sentBack(person);
    office.time.ahead = 601_000;
    expect(await end(person, back)).toBe(void_);
    await office.person().post('/sign-in/provider', { to: '/' });
    const rows = await database.accounts((tx) => tx.select().from(accountVerification));
    expect(
      rows.filter(({ identifier, expiresAt }) => identifier.startsWith('provider-') && expiresAt < office.clock.now()),
    ).toEqual([]);
  });

  const answered = (problem: string) => isRefused(problem);
  it('refuses a nonce that is not its own', async () => {
    const person = office.person();
    const change = (url: string) => url.replace(/nonce=[^&]+/, 'nonce=cua-ai-do');
    expect(await end(person, await sentBack(person, 'tro-ve', change))).toEqual(answered('provider-answer-wrong'));
    expect(await person.who()).toBeUndefined();
  });

  it('refuses a code that was asked for with another verifier', async () => {
    const person = office.person();
    const change = (url: string) => url.replace(/code_challenge=[^&]+/, `code_challenge=${'A'.repeat(43)}`);
    expect(await end(person, await sentBack(person, 'tro-ve', change))).toEqual(answered('provider-answer-wrong'));
  });

  it.each<[string, NonNullable<typeof there.tamper>]>([
    ['of another issuer', { claims: (said) => ({ ...said, iss: 'https://evil.example' }) }],
    ['for another audience', { claims: (said) => ({ ...said, aud: 'someone-else' }) }],
    ['of somebody else under the old signature', { claims: (said) => ({ ...said, sub: 'tro-ve' }), unsigned: true }],
    ['without a nonce', { claims: ({ nonce: _, ...said }) => said }],
    ['of nobody', { claims: (said) => ({ ...said, sub: '' }) }],
    ['of a subject that no provider may have', { claims: (said) => ({ ...said, sub: 'a\u0000b' }) }],
  ])('refuses a token %s', async (_, tamper) => {
    const person = office.person();
    const back = await sentBack(person, 'ke-khac');
    there.tamper = tamper;
    expect(await end(person, back)).toEqual(answered('provider-answer-wrong'));
    expect(await person.who()).toBeUndefined();
  });

  it('says by how much the clocks differ where a token has run out', async () => {
    const person = office.person();
    const back = await sentBack(person);
    const now = Math.floor(Date.now() / 1000);
    there.tamper = { claims: (said) => ({ ...said, iat: now - 1200, exp: now - 600 }) };
    expect(await end(person, back)).toMatch(/^\/sign-in\?problem=provider-clock-off&minutes=20&to=/);
    // Some minutes are forgiven.
    const other = office.person();
    const next = await sentBack(other);
    there.tamper = { claims: (said) => ({ ...said, iat: now - 800, exp: now - 200 }) };
    expect(await end(other, next)).toBe('/documents?q=1#a');
  });

  it('says that the provider is down, before and after, and goes on once it is back', async () => {
    const person = office.person();
    const back = await sentBack(person);
    await there.stop();
    expect(await end(person, back)).toEqual(answered('provider-unreachable'));
    const fresh = openProvider(there.setting, log);
    await expect(fresh.begin(callback, false)).rejects.toMatchObject({ code: 'provider-unreachable', status: 503 });
    await there.start();
    expect((await fresh.begin(callback, false)).url).toContain(there.setting.issuer);
    expect(await person.signIn('tro-ve')).toBe('/documents?q=1#a');
  });

  it('does not take a provider that calls itself otherwise', async () => {
    const other = { ...there.setting, issuer: there.setting.issuer.replace('localhost', '127.0.0.1') };
    await expect(openProvider(other, log).begin(callback, false)).rejects.toBeInstanceOf(Error);
    const wrong = openProvider({ ...there.setting, issuer: `${there.setting.issuer}/khac` }, log);
    await expect(wrong.begin(callback, false)).rejects.toMatchObject({ code: 'provider-answer-wrong' });
  });

  it('says nothing in the log that lets in', async () => {
    expect(lines.join('')).toContain('provider-answer-wrong');
    const rows = await database.accounts((tx) => tx.select().from(accountVerification));
    const kept = rows.flatMap(({ value }) => value.match(/[\w-]{43}/g) ?? []);
    expect(kept.length).toBeGreaterThan(2);
    for (const secret of [there.setting.clientSecret, 'tro-ve', ...kept])
      expect(lines.filter((line) => line.includes(secret))).toEqual([]);
    expect(lines.filter((line) => /code=|state=|eyJ/.test(line))).toEqual([]);
  });
});
