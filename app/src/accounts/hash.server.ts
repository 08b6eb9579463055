import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { accountProblems as problems } from './problems.ts';

/** scrypt as OWASP's cheat sheet on password storage gives it for 32 MB: N = 2^15, r = 8, p = 3. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const BYTES = 32;

/** Hashing takes a core for a while: two at a time, so that a page is still answered meanwhile; a crowd is sent away. */
const AT_A_TIME = 2;
const WAITING = 20;
let running = 0;
const waiting: (() => void)[] = [];
/** How many hashes were worked out since the start: what somebody who guesses would drive up. */
export const hashing = { count: 0 };

async function inTurn<T>(fn: () => Promise<T>): Promise<T> {
  if (running >= AT_A_TIME) {
    if (waiting.length >= WAITING) throw problems['sign-in-crowded']();
    await new Promise<void>((go) => waiting.push(go));
  }
  running += 1;
  try {
    return await fn();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

const derive = (password: string, salt: Buffer, { N, r, p } = COST) =>
  inTurn(() => {
    hashing.count += 1;
    return new Promise<Buffer>((resolve, reject) =>
      scrypt(password.normalize('NFC'), salt, BYTES, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
        error ? reject(error) : resolve(key),
      ),
    );
  });

/** "scrypt$32768$8$3$salt$key" with salt and key in base64. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$');
}

export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [, N, r, p, salt, key] = hash.split('$');
  const expected = Buffer.from(key ?? '', 'base64');
  const found = await derive(password, Buffer.from(salt ?? '', 'base64'), { N: Number(N), r: Number(r), p: Number(p) });
  return expected.length === found.length && timingSafeEqual(expected, found);
}
