import { afterAll, describe, expect, it } from 'vitest';
import { forgetOver } from '../persons/forget.server.ts';
import type { Account, OwnProvider } from './contract.ts';
import { accountCredential } from './table.server.ts';
import { password } from './testing.server.ts';
import { openOffice } from './testing-office.server.ts';

/** Tying an account to somebody at a real provider, and untying it. */

const office = await openOffice((database) => forgetOver(database, 'dondoc'));
const { admin, database, there, linked, newAccount, since } = office;
afterAll(office.close);

const isRefused = (problem: string) =>
  expect.stringMatching(new RegExp(`^/sign-in\\?problem=${problem}(&minutes=\\d+)?&to=%2Fdocuments%3Fq%3D1%23a$`));

describe('linking', () => {
  it('asks for the password, and whoever is at the provider to show itself again', async () => {
    const { person } = await office.entered('lien.ket');
    expect((await person.call<OwnProvider>('GET', '/me/provider')).body).toEqual({
      ...{ name: 'Cổng xác thực tỉnh', linked: false, password: true },
    });
    expect((await person.post('/me/provider', { password: 'không phải' })).body.code).toBe('password-wrong');
    const { url } = (await person.post<{ url: string }>('/me/provider', { password })).body;
    expect(new URL(url).searchParams.get('prompt')).toBe('login');
    await since();
    expect(await person.through('/me/provider', { password }, 'lien-ket')).toBe('/me?linked');
    expect((await since()).map(({ action }) => action)).toEqual(['account.provider-link']);
    expect((await person.post('/me/provider', { password })).body.code).toBe('provider-linked');
  });

  it('takes nobody who is linked to another account', async () => {
    await linked('truoc', 'chung');
    const { person } = await office.entered('sau');
    expect(await person.through('/me/provider', { password }, 'chung')).toBe('/me?problem=provider-taken');
    expect((await person.call<OwnProvider>('GET', '/me/provider')).body.linked).toBe(false);
    const other = office.person();
    await other.signIn('chung');
    expect(await other.who()).toBe('truoc');
  });

  it('does not go on once the session has ended, nor as somebody else', async () => {
    const { id, person } = await office.entered('het.phien');
    const begin = async () => person.go((await person.post<{ url: string }>('/me/provider', { password })).body.url);
    const page = await begin();
    await admin.post(`/accounts/${id}/sessions/end`);
    expect(person.pathOf(await person.answer(page, 'het-phien', person.isEnd))).toBe('/me?problem=sign-in-needed');
    await person.post('/sign-in', { username: 'het.phien', password });
    const second = await begin();
    await person.post('/sign-in', { username: 'quan.tri', password });
    expect(person.pathOf(await person.answer(second, 'het-phien', person.isEnd))).toBe('/me?problem=sign-in-needed');
    expect(await office.person().signIn('het-phien')).toEqual(isRefused('provider-unknown'));
  });

  it('is done by a one-time link in place of a password, which lets in no more', async () => {
    const { id, person: first } = await office.entered('khong.mat.khau');
    const { url } = (await admin.post<{ url: string }>(`/accounts/${id}/link`)).body;
    const link = url.split('#')[1] as string;
    const person = office.person();
    await since();
    expect(await person.through('/sign-in/provider', { to: '/?own', link }, 'kmk')).toBe('/?own');
    expect((await since()).map(({ action, actor, after }) => [action, actor, after])).toEqual([
      ['account.provider-link', id, { byLink: true }],
      ['account.sign-in', id, { provider: true }],
    ]);
    expect(await person.who()).toBe('khong.mat.khau');
    expect(await first.who()).toBeUndefined();
    expect((await first.post('/sign-in', { username: 'khong.mat.khau', password })).body.code).toBe('sign-in-refused');
    expect((await person.post('/sign-in/provider', { to: '/', link })).body.code).toBe('link-void');
    expect((await person.post('/me/provider/unlink', { password })).body.code).toBe('provider-only-way');
    expect((await person.call<OwnProvider>('GET', '/me/provider')).body).toMatchObject({
      linked: true,
      password: false,
    });
  });

  it('by a link that was used in the meantime is refused, and leaves a link that it did not use', async () => {
    const { token } = await newAccount('link.cu');
    const person = office.person();
    const { url } = (await person.post<{ url: string }>('/sign-in/provider', { to: '/?own', link: token })).body;
    const page = await person.go(url);
    await office.person().post('/link/use', { token, password });
    expect(person.pathOf(await person.answer(page, 'link-cu', person.isEnd))).toMatch(/problem=link-void/);
    const next = await newAccount('link.moi');
    // Somebody who is another account's already.
    expect(await office.person().through('/sign-in/provider', { to: '/?own', link: next.token }, 'chung')).toMatch(
      /problem=provider-taken/,
    );
    expect((await person.post('/link/state', { token: next.token })).status).toBe(200);
  });

  it('is undone by oneself with the password, and sessions elsewhere end', async () => {
    const { person } = await linked('tu.bo', 'tu-bo');
    const elsewhere = office.person();
    await elsewhere.signIn('tu-bo');
    expect((await person.post('/me/provider/unlink', { password: 'không phải' })).body.code).toBe('password-wrong');
    expect(await elsewhere.who()).toBe('tu.bo');
    await since();
    expect((await person.post('/me/provider/unlink', { password })).status).toBe(200);
    expect((await since()).map(({ action }) => action)).toEqual(['account.provider-unlink']);
    expect([await person.who(), await elsewhere.who()]).toEqual(['tu.bo', undefined]);
    expect(await elsewhere.signIn('tu-bo')).toEqual(isRefused('provider-unknown'));
  });

  it('is seen and undone by an administrator, and ends what is signed in', async () => {
    const { id, person } = await linked('bi.bo', 'bi-bo');
    expect((await admin.call<Account>('GET', `/accounts/${id}`)).body.linked).toBe(true);
    await since();
    const after = await admin.post<Account>(`/accounts/${id}/provider/unlink`);
    expect(after.body).toMatchObject({ linked: false, ready: true });
    expect((await since()).map(({ action, recordId }) => [action, recordId])).toEqual([
      ['account.provider-unlink', id],
    ]);
    expect(await person.who()).toBeUndefined();
    expect(await person.signIn('bi-bo')).toEqual(isRefused('provider-unknown'));
    await admin.post(`/accounts/${id}/provider/unlink`);
    expect((await since()).filter(({ action }) => action === 'account.provider-unlink')).toEqual([]);
  });

  it('keeps a subject by its provider, and nothing else of it; with the name it goes', async () => {
    const { id } = await linked('xoa.ten', 'chu-the-xoa-ten');
    const mine = async () =>
      (await database.accounts((tx) => tx.select().from(accountCredential))).filter(({ userId }) => userId === id);
    expect((await mine()).find(({ providerId }) => providerId !== 'credential')).toMatchObject({
      ...{ providerId: `oidc:${there.setting.issuer}`, accountId: 'chu-the-xoa-ten', scope: 'openid' },
      ...{ accessToken: null, refreshToken: null, idToken: null, password: null },
    });
    await admin.post(`/accounts/${id}/close`, { successorId: null });
    expect((await admin.post(`/accounts/${id}/erase`, { basis: 'law-91-2025' })).status).toBe(200);
    expect(JSON.stringify(await mine())).not.toContain('chu-the');
  });
});
