import { pattern } from '../words/pattern.ts';
import type { Passage } from './passage.ts';
import type { ToldPlace } from './place-told.ts';
import type { Quantity } from './quantity.ts';

/** No sentence that a person wrote is longer, in words: a page that lost its marks is read in pieces. */
const FAR = 800;
const COUNTRY = pattern(
  '[của toàn trong] (?:cả nước|toàn quốc) [^,;]{0,4} [là đạt chiếm còn ước]|bình quân (?:cả nước|toàn quốc) [^,;]{0,4} [là đạt chiếm còn ước]',
);
const MARK = pattern('[,;:()]');
const MARK_BEHIND = pattern('[,.;()]');

/** Whose a figure is: the unit that its clause names as the one that has it, else the unit the text reports on. */
export function placeOf({ findings, clause, places }: Passage, { from, to }: Quantity): string | undefined {
  const { words } = findings.text;
  if (COUNTRY.startBefore(words, from) >= clause.from) return 'cả nước';
  if (!places.length) return findings.frame.place;
  let opening: ToldPlace | undefined;
  let there: ToldPlace | undefined;
  let behind: ToldPlace | undefined;
  for (const place of places) {
    if (place.from < from - FAR) continue;
    if (place.from < from) {
      if (place.opens) opening = place;
      // "xây dựng nông thôn mới ở thị xã Nà Sơn đã hoàn thành 100%": told right before the verb.
      if (place.there && place.from >= clause.from && from - place.to < 9 && !MARK.isIn(words, place.to, from))
        there = place;
      continue;
    }
    if (place.from >= Math.min(clause.to, to + 13)) break;
    // "500 con tại Đơn Dương": told right behind the number.
    if (place.there && !MARK_BEHIND.isIn(words, to, place.from)) behind ??= place;
  }
  return (opening ?? there ?? behind)?.name ?? findings.frame.place;
}
