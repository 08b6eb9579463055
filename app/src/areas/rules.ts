import { areaKey } from '@dondoc/reader';
import type { AreaChoice } from '../documents/contract.ts';

/** An area that a name may mean. */
export interface AreaCandidate extends AreaChoice {
  readonly nameKey: string;
  /** Its own id and the ids of what is above it. */
  readonly line: readonly string[];
}

/** Words for kinds of units, as reports write them, longest first. */
const TYPE_WORDS: readonly (readonly [written: string, type: string])[] = [
  ['thành phố', 'Thành phố'],
  ['thị trấn', 'Thị trấn'],
  ['đặc khu', 'Đặc khu'],
  ['phường', 'Phường'],
  ['thị xã', 'Thị xã'],
  ['huyện', 'Huyện'],
  ['tỉnh', 'Tỉnh'],
  ['quận', 'Quận'],
  ['tp.', 'Thành phố'],
  ['tx.', 'Thị xã'],
  ['tt.', 'Thị trấn'],
  ['tp', 'Thành phố'],
  ['tx', 'Thị xã'],
  ['xã', 'Xã'],
];

/** Words that mean the country, as keys: "cao hơn bình quân cả nước". */
const COUNTRY_WORDS: ReadonlySet<string> = new Set(['ca nuoc', 'toan quoc', 'toan nuoc', 'trong nuoc', 'nuoc ta']);
const COUNTRY_KEY = areaKey('Việt Nam');

/** "huyện Pác Nặm" as its kind and the key of its name; "Pác Nặm" has no kind, "cả nước" is Việt Nam. */
export function readPlace(place: string): { type: string | null; key: string } {
  const plain = place.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const lower = plain.toLowerCase();
  for (const [word, type] of TYPE_WORDS) {
    const rest = lower.startsWith(word) ? plain.slice(word.length) : '';
    if (rest.startsWith(' ') || (word.endsWith('.') && rest)) return { type, key: areaKey(rest) };
  }
  const key = areaKey(plain);
  return { type: null, key: COUNTRY_WORDS.has(key) ? COUNTRY_KEY : key };
}

/** Whether an area was there on a day. */
export const inForce = (area: Pick<AreaChoice, 'validFrom' | 'validTo'>, day: string): boolean =>
  area.validFrom <= day && (area.validTo === null || area.validTo >= day);

const overlap = (a: AreaChoice, b: AreaChoice): boolean =>
  a.validFrom <= (b.validTo ?? '9999') && b.validFrom <= (a.validTo ?? '9999');

const LEVELS = ['country', 'province', 'district', 'commune'] as const;

/**
 * Which areas a place named in a document of a day may be, best first. `home` holds the document's own area, what is above
 * it, and what those were or became: a commune of a common name ("xã Tân Lập") is looked for there before elsewhere.
 *
 * A person must choose wherever more than one is left. That is so across time, too: huyện Hà Quảng ended on 30 June 2025 and
 * xã Hà Quảng began the day after, and writers go on using the old word. The day decides which comes first; where it is not
 * known, the word that is written does.
 */
export function proposeAreas(
  place: string,
  day: string | null,
  named: readonly AreaCandidate[],
  home: ReadonlySet<string> = new Set(),
): { candidates: AreaCandidate[]; needsChoice: boolean } {
  const { type, key } = readPlace(place);
  const atHome = (area: AreaCandidate) => area.line.some((id) => home.has(id));
  const isType = (area: AreaCandidate) => type === null || area.type === type;

  const all = named.filter((area) => area.nameKey === key);
  const local = all.filter(atHome);
  // A province is known by its name alone; below, a namesake in another province is not meant where home has one.
  const near = local.some(isType) ? all.filter((area) => area.level === 'province' || atHome(area)) : all;
  const typed = near.filter(isType);
  const meant = near.filter((area) => isType(area) || !typed.some((other) => overlap(area, other)));

  const there = (area: AreaCandidate) => (day === null ? area.validTo === null : inForce(area, day));
  const byDay = (area: AreaCandidate) => [there(area) ? 0 : 1, isType(area) ? 0 : 1];
  const rank = (area: AreaCandidate) => [
    ...(day === null ? byDay(area).reverse() : byDay(area)),
    atHome(area) ? 0 : 1,
    LEVELS.indexOf(area.level),
  ];
  const candidates = meant
    .map((area) => ({ area, rank: rank(area) }))
    .sort((a, b) => order(a.rank, b.rank) || (a.area.id < b.area.id ? -1 : 1))
    .map(({ area }) => area);
  return { candidates, needsChoice: candidates.length !== 1 || typed.length === 0 };
}

function order(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value - (b[i] as number);
  return 0;
}

/** The day that a date of a document stands for: the last one it may mean, but never after today. */
export function dayOf(date: string | null, today: string): string | null {
  if (!date) return null;
  const [year = '', month, day] = (date.split('/').at(-1) as string).split('-');
  const last = day ? `${year}-${month}-${day}` : month ? `${year}-${month}-${lastDay(year, month)}` : `${year}-12-31`;
  return last < today ? last : today;
}

const lastDay = (year: string, month: string) =>
  String(new Date(Date.UTC(+year, +month, 0)).getUTCDate()).padStart(2, '0');

/**
 * What a person typed to find an area: the name as a key (`whole`), the same read as kind and name where it begins with a
 * kind ("huyen ha quang"; without accents too), and what it should lie in, behind commas.
 */
export function readAreaQuery(query: string): { whole: string; type: string | null; key: string; within: string[] } {
  const [first = '', ...rest] = query.split(',');
  const typed = areaKey(first);
  const whole = COUNTRY_WORDS.has(typed) ? COUNTRY_KEY : typed;
  const kind = TYPE_WORDS.find(([word]) => whole.startsWith(`${areaKey(word)} `));
  return {
    whole,
    type: kind?.[1] ?? null,
    key: kind ? whole.slice(areaKey(kind[0]).length + 1) : whole,
    within: rest.map((part) => readPlace(part).key).filter(Boolean),
  };
}
