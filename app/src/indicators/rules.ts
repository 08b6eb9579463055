import { lowerCase } from '@dondoc/reader';
import type { Observation } from './contract.ts';

/** An indicator as matching needs it. */
export interface NamedIndicator {
  readonly id: string;
  readonly unit: string;
  /** Its name and all other words for it. */
  readonly phrases: readonly string[];
}

export interface IndicatorMatch {
  readonly id: string;
  /** 1: the same words; below, how much of them. */
  readonly score: number;
}

/** From this score on a match is proposed. */
export const PROPOSED_FROM = 0.8;

/** Written in full before words are compared: "tiêu chí NTM". */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  bhxh: 'bảo hiểm xã hội',
  bhyt: 'bảo hiểm y tế',
  cchc: 'cải cách hành chính',
  htx: 'hợp tác xã',
  mtqg: 'mục tiêu quốc gia',
  nsnn: 'ngân sách nhà nước',
  ntm: 'nông thôn mới',
  tdp: 'tổ dân phố',
  thcs: 'trung học cơ sở',
  thpt: 'trung học phổ thông',
  tnxp: 'thanh niên xung phong',
  tỉ: 'tỷ',
};

/** Words that tell whose or how counted it is, not what: "tổng số … trên địa bàn toàn huyện". */
const NOISE = new Set(
  (
    'tổng số lượng của các những được cho và về từ tại ở trong năm đạt ước là với theo có đã trên địa bàn toàn huyện tỉnh ' +
    'nhà nước việc công tác thực hiện một số bình quân mới đồng chí'
  ).split(' '),
);
/** Noise that tells indicators apart where it is all that differs: "tạo việc làm mới", "lương thực bình quân". */
const TELLING = 'quân mới'.split(' ');
/** Words that turn a phrase into its opposite or a part of it. */
const TURNING = new Set('không chưa dưới ngoài cận trừ giảm nợ'.split(' '));

/** When and in what kind of unit is no part of what is measured: "thu ngân sách đến ngày 15/5/2023 của thành phố". */
const ASIDE =
  /(tính )?(đến )?(hết )?(ngày |tháng )?\d{1,2}\/\d{1,4}(\/\d{4})?|(giai đoạn|nhiệm kỳ) \d{4} ?[-–] ?\d{4}|(đến |hết )?năm \d{4}|(toàn |của |đến |trên địa bàn )+thành phố/gu;

/** The words of a phrase in lower case, tones at their new place, abbreviations written out, no marks. */
export function phraseWords(phrase: string): string[] {
  return lowerCase(phrase.normalize('NFC'))
    .replace(ASIDE, ' ')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
    .split(' ')
    .flatMap((word) => (ABBREVIATIONS[word] ?? word).split(' '));
}

/** The key under which a phrase of the catalogue is kept. */
export const phraseKey = (phrase: string): string => phraseWords(phrase).join(' ');

/** What kind of thing a unit measures, and of what it is a part: "đồng/ha" is "money/ha", "lượt khách" is "count". */
function family(unit: string): string {
  const [head = '', ...per] = unit
    .toLowerCase()
    .split('/')
    .map((part) => part.trim());
  // "/năm" tells how often, not of what.
  return [kindOf(head), ...per.filter((part) => part !== 'năm')].join('/');
}

function kindOf(unit: string): string {
  if (/^(đồng|usd|đô la)/.test(unit)) return 'money';
  if (unit.startsWith('%') || unit.includes('phần trăm')) return 'rate';
  if (/^(ha|m2|m²|km2|km²|mẫu|sào)$/.test(unit)) return 'land';
  if (/^(tấn|kg|tạ|yến|gam)$/.test(unit)) return 'mass';
  return /^(km|m|mét)$/.test(unit) ? 'length' : 'count';
}

/** The key of a phrase, and the kind of unit that makes it one indicator: no two of a catalogue share both. */
export const phraseIdentity = (phrase: string, unit: string): string => `${phraseKey(phrase)} [${family(unit)}]`;

/** Whether a number in `unit` can be of an indicator measured in `of`; a rate of plan or of growth says nothing about it. */
function fits(attribute: string, unit: string | undefined, of: string): boolean {
  if (!unit || (attribute !== 'level' && attribute !== 'count' && attribute !== 'change')) return true;
  return family(unit) === family(of) || (attribute === 'change' && family(unit) === 'rate');
}

/** A matcher over a catalogue, built once. It answers the best match that is worth proposing, or null. */
export function indicatorMatcher(catalogue: readonly NamedIndicator[]) {
  const phrases = catalogue.flatMap((indicator) =>
    indicator.phrases.map((phrase) => {
      const words = phraseWords(phrase);
      return { indicator, key: words.join(' '), words: new Set(words.filter((word) => !NOISE.has(word))), all: words };
    }),
  );
  const byKey = new Map<string, typeof phrases>();
  const byWord = new Map<string, typeof phrases>();
  for (const phrase of phrases) {
    byKey.set(phrase.key, [...(byKey.get(phrase.key) ?? []), phrase]);
    for (const word of phrase.words) byWord.set(word, [...(byWord.get(word) ?? []), phrase]);
  }
  return function match(figure: { indicator: string; attribute: string; unit?: string }): IndicatorMatch | null {
    const all = phraseWords(figure.indicator);
    const key = all.join(' ');
    const words = new Set(all.filter((word) => !NOISE.has(word)));
    let best: IndicatorMatch | null = null;
    const near = new Set([...(byKey.get(key) ?? []), ...[...words].flatMap((word) => byWord.get(word) ?? [])]);
    for (const phrase of near) {
      const likeness = phrase.key === key ? 1 : likenessOf(words, all, phrase.words, phrase.all);
      const score = fits(figure.attribute, figure.unit, phrase.indicator.unit) ? likeness : likeness * 0.7;
      if (score >= PROPOSED_FROM && score > (best?.score ?? 0)) best = { id: phrase.indicator.id, score };
    }
    return best;
  };
}

/** Twice the shared words over all words; less where a telling word stands on one side only; nothing where a turning one does. */
function likenessOf(
  a: ReadonlySet<string>,
  allA: readonly string[],
  b: ReadonlySet<string>,
  allB: readonly string[],
): number {
  if (2 * Math.min(a.size, b.size) < PROPOSED_FROM * (a.size + b.size)) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  for (const word of a) if (TURNING.has(word) && !b.has(word)) return 0;
  for (const word of b) if (TURNING.has(word) && !a.has(word)) return 0;
  // "chi bộ thôn" is not "thôn có chi bộ": the same words about another thing.
  const sameHead = [...a][0] === [...b][0];
  const told = TELLING.every((word) => allA.includes(word) === allB.includes(word));
  return ((2 * shared) / (a.size + b.size)) * (sameHead && told ? 0.98 : 0.78);
}

/** First and last day of a period as read: "2022-01/2022-08" is 2022-01-01 to 2022-08-31. */
export function periodBounds(period: string | null | undefined): { start: string; end: string } | null {
  if (!period) return null;
  const [from = '', to = from] = period.split('/');
  return { start: firstDay(from), end: lastDay(to) };
}

function firstDay(date: string): string {
  const [year, month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

function lastDay(date: string): string {
  const [year, month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, '0')}`;
}

/** What targets are counted in: "22/54 chỉ tiêu", "13/22 nhóm mục tiêu". The database is asked with the same words. */
export const TARGETS = /^(chỉ tiêu|nhóm mục tiêu|mục tiêu|nhóm chỉ tiêu|nhiệm vụ)/u;

/** Counts of targets in classes: "22 of 54 met or passed". */
export const isAttainment = ({ attribute, unit, phrase, of, role }: Counted): boolean =>
  attribute === 'count' && of !== null && role !== 'target' && role !== 'proposed' && TARGETS.test(unit ?? phrase);
type Counted = Pick<Observation, 'attribute' | 'unit' | 'phrase' | 'of' | 'role'>;
