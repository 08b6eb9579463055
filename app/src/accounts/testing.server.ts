import { createHmac, scryptSync } from 'node:crypto';
import type { Database } from '../platform/database.server.ts';
import { letIn } from '../platform/testing.server.ts';
import type { AccountsSetting } from './routes.server.ts';
import type { Permission } from './rules.ts';
import { setPassword } from './store.server.ts';

/** Routes that let everybody in, for tests of what is done and not of who may. */
export const everybodyIn = (accounts: Pick<AccountsSetting, 'auth' | 'access'>): typeof accounts => ({
  ...accounts,
  access: { ...accounts.access, permits: { dondoc: letIn, demo: letIn } },
});

export const password = 'bốn từ chẳng liên quan';

/** Gives the account that password under a hash that costs next to nothing, where what is tried is not what a password costs. */
export function givePassword(database: Database, accountId: string): Promise<void> {
  const key = scryptSync(password.normalize('NFC'), 'muối', 32, { N: 1024, r: 8, p: 1 });
  const hash = ['scrypt', 1024, 8, 1, Buffer.from('muối').toString('base64'), key.toString('base64')].join('$');
  return database.accounts((tx) => setPassword(tx, accountId, hash, new Date()));
}

/** The cookies of an answer as a browser sends them back, with those that it had. */
export function cookiesOf(response: Response, before = ''): string {
  const jar = new Map(
    before
      .split('; ')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair]),
  );
  for (const set of response.headers.getSetCookie()) {
    const pair = set.split(';')[0] as string;
    const name = pair.slice(0, pair.indexOf('='));
    if (/max-age=0/i.test(set)) jar.delete(name);
    else jar.set(name, pair);
  }
  return [...jar.values()].join('; ');
}

/** RFC 6238 with the usual numbers, as an authenticator does it. */
export function totp(secret: string, at: number): string {
  const bits = [...secret]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) as number) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
/** A route as the description of the interface has it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly permission: Permission;
  /** Names of what is asked behind the question mark. */
  readonly query: readonly string[];
}

interface Described {
  readonly paths: Record<
    string,
    Record<string, { 'x-permission'?: Permission; parameters?: readonly { in: string; name: string }[] }>
  >;
}

/** Every route that there is, so that a new one is tried without being listed anywhere. */
export async function routesOf(get: (path: string) => Promise<{ body: unknown }>): Promise<Route[]> {
  const { paths } = (await get('/openapi.json')).body as Described;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { 'x-permission': permission, parameters = [] }]) => ({
      method: method.toUpperCase(),
      path,
      permission: permission as Permission,
      query: parameters.filter((each) => each.in === 'query').map(({ name }) => name),
    })),
  );
}

export const nobody = '00000000-0000-7000-8000-000000000000';
/** What each route that changes something is sent; one that is missing here fails. */
export const bodies: Readonly<Record<string, object>> = {
  'POST /documents': { text: 'Năm 2026, xã trồng 41,5 ha rừng.' },
  'POST /documents/{id}/facts': { version: 99, edits: [{ edit: 'decide', ids: [nobody], decision: 'accepted' }] },
  'POST /documents/{id}/undo': { version: 99 },
  'POST /documents/{id}/places': { version: 99, place: 'xã', areaId: nobody },
  'POST /documents/{id}/confirm': { version: 99 },
  'POST /documents/{id}/withdraw': { version: 99, reason: 'thử' },
  'POST /documents/{id}/publish': { version: 99 },
  'POST /documents/{id}/unpublish': { version: 99 },
  'POST /documents/{id}/suggest': { span: [0, 5] },
  'POST /first-account': { username: 'lan.nua', name: 'Lần nữa', password },
  'POST /sign-in': { username: 'khong.ai.ca', password },
  'POST /sign-in/code': { code: '123456' },
  'POST /sign-out': {},
  'POST /link/state': { token: 'x'.repeat(32) },
  'POST /link/use': { token: 'x'.repeat(32), password },
  'POST /sign-in/provider': { to: '/documents' },
  'POST /me/provider': { password: 'sai mật khẩu' },
  'POST /me/provider/unlink': { password: 'sai mật khẩu' },
  'DELETE /me/sessions/{id}': {},
  'POST /me/password': { current: 'sai mật khẩu', next: password },
  'POST /me/two-factor': { password: 'sai mật khẩu' },
  'POST /me/two-factor/confirm': { code: '123456' },
  'POST /me/two-factor/off': { password: 'sai mật khẩu' },
  'POST /me/recovery-codes': { password: 'sai mật khẩu' },
  'POST /accounts': { username: 'matrix', name: 'Ma trận', areaId: nobody },
  'PATCH /accounts/{id}': { position: 'Chuyên viên' },
  'POST /accounts/{id}/link': {},
  'POST /accounts/{id}/roles': { role: 'viewer', areaId: nobody },
  'POST /accounts/{id}/roles/{roleId}/end': {},
  'POST /me/deputations': { deputyId: nobody, validFrom: '2099-01-01', validTo: '2099-01-02', reason: 'nghỉ phép' },
  'POST /me/deputations/{id}/end': {},
  'POST /accounts/{id}/deputations': {
    ...{ deputyId: nobody, validFrom: '2099-01-01', validTo: '2099-01-02' },
    reason: 'nghỉ ốm',
  },
  'POST /accounts/{id}/deputations/{deputationId}/end': {},
  'POST /accounts/{id}/close': { successorId: nobody },
  'POST /accounts/{id}/sessions/end': {},
  'POST /accounts/{id}/provider/unlink': {},
  'POST /accounts/{id}/erase': { basis: 'law-91-2025' },
  'POST /persons/find': { name: 'Ma Trận' },
  'POST /persons/export': { name: 'Ma Trận', format: 'csv' },
  'POST /persons/erase': {
    ...{ name: 'Ma Trận', basis: 'law-91-2025', reason: 'Đơn số 1' },
    documents: [{ id: nobody, version: 1 }],
  },
  'DELETE /demonstration': {},
};
