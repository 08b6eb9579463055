import { createHash } from 'node:crypto';

/** The first day that is written where a list does not know it: the units of before 1 July 2025 give none. */
export const UNKNOWN_START = '1900-01-01';

/** How many units there are built in, so that a start that finds them all does not make them. */
export const BUILT_IN_AREAS = 14_167;

/**
 * The id of a unit, made from what identifies it, so that every ledger of every installation agrees: of the shape of a
 * UUIDv7 with the first day as its time (1970 for all that is older) and a digest of level, code and first day behind.
 */
export function areaId(level: string, code: string, validFrom: string): string {
  const time = Math.max(0, Date.parse(validFrom)).toString(16).padStart(12, '0');
  const digest = createHash('sha256').update(`dondoc area ${level} ${code} ${validFrom}`).digest('hex');
  const variant = (0x8 | (Number.parseInt(digest[3] as string, 16) & 0x3)).toString(16);
  const tail = `7${digest.slice(0, 3)}-${variant}${digest.slice(4, 7)}-${digest.slice(7, 19)}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail}`;
}
