import { capitalAt, capitalRun, isAcronym } from '../capitals.ts';
import type { Span } from '../fact.ts';
import { fold } from '../vietnamese.ts';
import { bodyWordsEnd } from './bodies.ts';
import { officeHeadEnd } from './offices.ts';
import { SURNAMES } from './surnames.ts';

const MOST_SYLLABLES = 5;
/** Words that begin the next sentence where the mark between was lost: "Ảnh: VGP/An Bình [Về] các chỉ số". */
const SENTENCE_WORDS = new Set(
  `về tại theo trong để với đây ngay sau trước bên cùng đến hiện tuy những các khi từ do nhờ qua trên dưới đối cụ hội
   đồng cũng ngoài nhằm nếu mặc thời năm tháng ngày buổi sáng chiều được có là và mục tổng toàn huyện tỉnh xã ông bà`.split(
    /\s+/u,
  ),
);

/** The syllables from an offset on that may be a personal name: up to an office, a body, a place or an abbreviation. */
export function nameSyllables(
  view: string,
  lower: string,
  at: number,
  placeEnds: ReadonlyMap<number, number>,
): readonly Span[] {
  const name: Span[] = [];
  for (const syllable of capitalRun(view, at, MOST_SYLLABLES + 1)) {
    const [start, end] = syllable;
    if (placeEnds.has(start)) break;
    if (isAcronym(view.slice(start, end)) && !allCapitals(view, at)) break;
    if (name.length > 0 && officeHeadEnd(lower, start) >= 0) break;
    if (name.length > 1 && SENTENCE_WORDS.has(lower.slice(start, end)) && / \p{Ll}/u.test(view.slice(end, end + 2)))
      break;
    const body = bodyWordsEnd(lower, start);
    // "Thanh [niên]", "Nông [dân]": the capital only begins a longer word of a body.
    if (
      body > end &&
      !capitalAt(view, body - 1) &&
      /\p{Ll}/u.test(view[body - 1] as string) &&
      hasLowerSyllable(view, end, body)
    )
      break;
    name.push(syllable);
  }
  return name.length > MOST_SYLLABLES ? [] : name;
}

function hasLowerSyllable(view: string, from: number, to: number): boolean {
  return / \p{Ll}/u.test(view.slice(from, to));
}

/** A name in a line of capitals: "NGUYỄN VĂN A". */
function allCapitals(view: string, at: number): boolean {
  const run = capitalRun(view, at, 4);
  return (
    run.length >= 2 && run.every(([start, end]) => view.slice(start, end) === view.slice(start, end).toUpperCase())
  );
}

export function isSurname(lower: string, [start, end]: Span): boolean {
  const word = lower.slice(start, end);
  return SURNAMES.has(word) || /^[hk]['’]/u.test(word);
}

/** A name that starts at an offset with a surname: "Nguyễn Văn An". */
export function nameAt(
  view: string,
  lower: string,
  at: number,
  placeEnds: ReadonlyMap<number, number>,
): readonly Span[] | undefined {
  const name = nameSyllables(view, lower, at, placeEnds);
  const [first] = name;
  return first && name.length >= 2 && isSurname(lower, first) ? name : undefined;
}

/** Consonants, vowels, consonants of one Vietnamese syllable, without accents. */
const SYLLABLE = /^(?:[bcdghklmnpqrstvx]|ch|gh|gi|kh|ngh?|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/u;

/** Whether a syllable cannot be Vietnamese: "Anna", "Schmidt". */
export function isForeign(lower: string, [start, end]: Span): boolean {
  return end - start > 2 && !SYLLABLE.test(fold(lower.slice(start, end)));
}
