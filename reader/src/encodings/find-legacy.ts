import type { Span } from '../fact.ts';
import { fromLegacy } from './legacy.ts';
import type { LegacyEncoding } from './letters.ts';
import { isSyllable } from './syllable.ts';

/** The words of a text that are in an encoding from before Unicode. */
export interface LegacyWords {
  readonly encoding: LegacyEncoding;
  readonly words: readonly Span[];
  /** The first word that shows it. */
  readonly first: Span;
}

/**
 * Letters, and letters side by side ("nh÷ng", "triÓn", "nhaân"), that every old text of a few words has and no Unicode Vietnamese
 * does: one pass that ends most texts' search.
 */
const ODD = /[¢-¤¦¨-ª¬®µ¶¸¹¼-¾ÄÅÇËÎÏÑÖØÛÜÞßä-çëîïñöøûüþ]|[a-z][÷»\u00AD][a-z]|[a-z][À-ÖØ-Þ]|[aeAE][âÂàÀáÁãÃùÙõÕèÈéÉêÊ]/;
export const mayBeLegacy = (text: string): boolean => ODD.test(text);
/** The bytes of old letters look like signs: "x·", "nh©n", "®îc", and the soft hyphen of "n\u00ADíc". */
const WORD = /[\p{L}\p{M}¡-¹»-¾×÷\u00AD\u2212]+/gu;
const ONLY_SIGNS = /^[¡-´¶-¿×÷\u2212]+$/u;
const ASCII = /^[A-Za-z]*$/;
/** Letters that only Unicode Vietnamese has: "đ", "ư", "ế". */
const BEYOND_LATIN_1 = /[\u0100-\u02AF\u1E00-\u1EFF]|\p{M}/u;
const encodings: readonly LegacyEncoding[] = ['TCVN3', 'VNI'];
/** So many different words decide, also where only a part of a text was pasted from an old file. */
const ENOUGH = 3;
/** "nghieâng" in VNI, with a mark for every vowel. */
const LONGEST = 10;

type Kind = 'unicode' | 'open' | 'alien' | LegacyEncoding | 'either';

/** Where a text, read as Unicode, is really in an old encoding; null for a Unicode text. Foreign words and single strayed letters decide nothing. */
export function findLegacy(text: string): LegacyWords | null {
  if (!ODD.test(text)) return null;
  const words: Span[] = [];
  const kinds: Kind[] = [];
  const seen = { TCVN3: new Set<string>(), VNI: new Set<string>() };
  const known = new Map<string, Kind>();
  let alien = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (ASCII.test(word) || ONLY_SIGNS.test(word)) continue;
    const kind = known.get(word) ?? kindOf(word);
    known.set(word, kind);
    if (kind === 'alien') alien += 1;
    for (const encoding of encodings) if (kind === encoding || kind === 'either') seen[encoding].add(word);
    words.push([index, index + word.length]);
    kinds.push(kind);
  }
  const encoding = seen.VNI.size > seen.TCVN3.size ? 'VNI' : 'TCVN3';
  if (seen[encoding].size < ENOUGH) return null;
  const shows = (kind: Kind) => kind === encoding || kind === 'either';
  if (kinds.filter(shows).length <= alien) return null;
  const first = words[kinds.findIndex(shows)] as Span;
  return { encoding, words: inOldPart(text, words, kinds, shows), first };
}

/** What a word says about its text: "nh©n" is no Vietnamese and becomes one in TCVN3; "hé" may stand for itself or for "hộ". */
function kindOf(word: string): Kind {
  if (BEYOND_LATIN_1.test(word)) return 'unicode';
  if (word.length < 2 || isSyllable(word)) return 'open';
  if (word.length > LONGEST) return 'alien';
  // "NÐ-CP" has the look-alike of a Đ in a text that is Unicode otherwise.
  const telling = word.replace(/[ÐA-Za-z]/g, '');
  if (telling === '') return 'open';
  const [tcvn3, vni] = encodings.map((encoding) => {
    const letters = fromLegacy(word, encoding);
    return letters !== word && isSyllable(letters);
  });
  if (tcvn3 && vni) return 'either';
  return tcvn3 ? 'TCVN3' : vni ? 'VNI' : 'alien';
}

/** The words that are to be converted: an open one goes with the word before it in its line, else with the next that decides. */
function inOldPart(
  text: string,
  words: readonly Span[],
  kinds: readonly Kind[],
  shows: (kind: Kind) => boolean,
): Span[] {
  const decides = (kind: Kind) => kind === 'unicode' || shows(kind);
  let next = kinds.length;
  const nextDecided = kinds.map(() => 0);
  for (let index = kinds.length - 1; index >= 0; index -= 1) {
    if (decides(kinds[index] as Kind)) next = index;
    nextDecided[index] = next;
  }
  let old = false;
  let lineEnd = -1;
  return words.filter(([start], index) => {
    const kind = kinds[index] as Kind;
    if (decides(kind)) old = shows(kind);
    else if (start > lineEnd) {
      const ahead = nextDecided[index] as number;
      lineEnd = lineEndAt(text, start);
      if (ahead < words.length && (words[ahead] as Span)[0] < lineEnd) old = shows(kinds[ahead] as Kind);
    }
    if (start > lineEnd) lineEnd = lineEndAt(text, start);
    return old;
  });
}

function lineEndAt(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
