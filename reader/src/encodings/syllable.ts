import { lowerCase } from '../vietnamese.ts';
import { VOWELS } from './letters.ts';

const toneless = new Map<string, readonly [vowel: string, tone: number]>();
for (const [vowel, toned] of Object.entries(VOWELS))
  for (const [tone, letter] of [...toned].entries()) toneless.set(letter, [vowel, tone]);

const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?';
const OPEN =
  'a[iouy]?|â[uy]|e[o]?|êu?|i[au]?|iêu|yêu|o[aei]?|oa[ioy]|oeo|ôi?|ơi?|u[aeiêơy]?|u[âô]i|uây|uya|uyu|ư[aiu]?|ươ[iu]|y';
const CLOSED = '(?:[aăâeêioôơuư]|iê|yê|o[aăe]|u[âêôy]|uyê|ươ)(?:ng|[cmnpt])|(?:a|ê|i|oa|uê|uy)(?:nh|ch)';
/** A syllable without its tone: one of the open rimes, or a vowel and a closing consonant. */
const SYLLABLE = new RegExp(`^${ONSET}(?:${OPEN}|${CLOSED})$`, 'u');
const STOPPED = /(?:ch|[cpt])$/;
/** "ce", "ka", "gê": onsets that the spelling keeps from a vowel. */
const MISSPELT = /^(?:c(?!h)[eêiy]|k(?!h)[aăâoôơuư]|ng[eêi]|g[eê]|q(?!u)|(?:ngh|gh)[^eêi])/u;

/** Whether a word is one that Vietnamese can spell, with one tone at most: "nhân", "được", not "nh©n", "daân", "goût". */
export function isSyllable(word: string): boolean {
  if (word.length > 7) return false;
  let letters = '';
  let tone = 0;
  for (const letter of lowerCase(word)) {
    const [vowel, own] = toneless.get(letter) ?? [letter, 0];
    if (own > 0 && tone > 0) return false;
    tone ||= own;
    letters += vowel;
  }
  if (!SYLLABLE.test(letters) || MISSPELT.test(letters)) return false;
  // A syllable that ends in a stop has only sắc or nặng: "được", never "đuoc", which is foreign or an abbreviation.
  return !STOPPED.test(letters) || tone === 1 || tone === 5;
}
