import { latin } from '../vietnamese.ts';

const LEVEL_ALONE = /(?:^|[ ])(tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$/u;
const COMMITTEE_ALONE = /^(?:(?:ban thường vụ|thường trực) )?(tỉnh|thành|huyện|thị|quận) ủy$/u;
const LEVEL = latin(/^(?:thành phố|thị xã|thị trấn|đặc khu|\p{L}+) /u);

/** "huyện" of a report on the huyện Nà Mòn is that huyện; "UBND huyện" and "Huyện ủy" are its bodies. */
export function completed(host: string, place?: string): string {
  if (!place) return host;
  const lower = host.toLowerCase();
  const level = LEVEL_ALONE.exec(lower)?.[1] ?? COMMITTEE_ALONE.exec(lower.replaceAll('uỷ', 'ủy'))?.[1];
  if (!level || !place.toLowerCase().startsWith(level)) return host;
  return `${host} ${place.slice(LEVEL.exec(place.toLowerCase())?.[0].length ?? 0)}`;
}
