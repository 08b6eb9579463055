import { createHmac } from 'node:crypto';
import { letIn } from '../platform/testing.server.ts';
import type { AccountsSetting } from './routes.server.ts';

/** Routes that let everybody in, for tests of what is done and not of who may. */
export const everybodyIn = (accounts: Pick<AccountsSetting, 'auth' | 'access'>): typeof accounts => ({
  ...accounts,
  access: { ...accounts.access, permits: { dondoc: letIn, demo: letIn } },
});

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
