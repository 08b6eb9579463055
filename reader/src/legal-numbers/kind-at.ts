import { isAcronym } from '../words/capitals.ts';
import { PhraseTable } from '../words/phrase-table.ts';
import { wordSet } from '../words/word-set.ts';
import type { Words } from '../words/words.ts';
import { KINDS, SHORT_KINDS } from './kinds.ts';

interface Kind {
  readonly name: string;
  readonly short: boolean;
}

const table = new PhraseTable<Kind>([
  ...KINDS.map((name) => [name.toLowerCase(), { name, short: false }] as const),
  ...Object.entries(SHORT_KINDS).map(([short, name]) => [short, { name, short: true }] as const),
]);
const STARTS = wordSet(
  [...KINDS, ...Object.keys(SHORT_KINDS)].map((phrase) => phrase.toLowerCase().split(/[^a-zß-ỹ]/)[0]).join(' '),
);

const BY_TITLE = new Set(['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp']);

/** A kind of documents that a word begins. */
export interface KindAt {
  readonly name: string;
  /** The word behind it. */
  readonly end: number;
  /** Whether its number is the number of its title: "Luật Đất đai số 31/2024/QH15". */
  readonly byTitle: boolean;
}

/** The kind that stands at a word: "Nghị quyết", "NQ". */
export function kindAt(words: Words, at: number): KindAt | undefined {
  if (!STARTS.has(words, at)) return undefined;
  const entry = table.longestAt(words, at);
  if (!entry) return undefined;
  const { name, short } = entry.value;
  if (short && !isAcronym(words, at) && name !== 'Tờ trình') return undefined;
  return { name, end: at + entry.length, byTitle: BY_TITLE.has(name) };
}
