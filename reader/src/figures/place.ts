import type { Findings } from '../findings.ts';
import { startingIn } from '../stretches.ts';
import { codeOf } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import type { Clause } from './clauses.ts';
import type { Passage } from './passage.ts';
import type { ToldPlace } from './place-told.ts';
import type { Quantity } from './quantity.ts';

/** No sentence that a person wrote is longer, in words: a page that lost its marks is read in pieces. */
const FAR = 800;
const COUNTRY = pattern(
  '[của toàn trong] (?:cả nước|toàn quốc) [^,;]{0,4} [là đạt chiếm còn ước]|bình quân (?:cả nước|toàn quốc) [^,;]{0,4} [là đạt chiếm còn ước]',
);
/** "6 tháng đầu năm, |toàn quốc xảy ra 848 vụ cháy, làm 41 người chết": the country is the subject of all that is told. */
const COUNTRY_HAS = pattern(
  '(?:^|[,;:.]|trên|theo báo cáo) (?:phạm vi|địa bàn)? (?:cả nước|toàn quốc) (?:đã|hiện|mới|ước|vẫn|cũng)* (?:có|còn|xảy ra|ghi nhận|đạt|thu|giải ngân|trồng|xuất khẩu|phát hiện|thành lập)',
);
/** How many words into a clause its subject may stand. */
const OPENING = 24;
const MARK = pattern('[,;:()]');
const RIGHT_BEFORE = pattern('^(?:ước|đã|đạt|có|là|được|trên|hơn|gần|khoảng)*$');
const LISTED = pattern('[,;:(và]|trong đó');
const MARK_BEHIND = pattern('[,.;()]');

/** Whose a figure is: the unit that its clause names as the one that has it, else the unit the text reports on. */
export function placeOf(
  { findings, clause, places }: Passage,
  { from, to }: Quantity,
  carried: string | undefined,
): string | undefined {
  const { words } = findings.text;
  const silent = () =>
    carried ?? spokenOf(findings, clause, from) ?? blockOf(findings, clause, from) ?? findings.frame.place;
  if (COUNTRY.startBefore(words, from) >= clause.from) return 'cả nước';
  const told = places.some((place) => place.from < from) ? clause.from : clause.opens;
  if (COUNTRY_HAS.isIn(words, told, Math.min(from, told + OPENING))) return 'cả nước';
  if (!places.length) return silent();
  let opening: ToldPlace | undefined;
  let there: ToldPlace | undefined;
  let behind: ToldPlace | undefined;
  for (const place of places) {
    if (place.from < from - FAR) continue;
    if (place.from < from) {
      if (place.opens) opening = place;
      // "xây dựng nông thôn mới ở thị xã Nà Sơn đã hoàn thành 100%": told right before the verb.
      const near = place.from >= clause.from && from - place.to < 9 && !MARK.isIn(words, place.to, from);
      // "trong đó huyện Nà Sơn |đạt 45 ha, xã Nà Mòn |12 ha": it stands right before the number.
      if (near && (place.there || (LISTED.endsBefore(words, place.from) && RIGHT_BEFORE.isIn(words, place.to, from))))
        there = place;
      continue;
    }
    if (place.from >= Math.min(clause.to, to + 13)) break;
    // "500 con tại Đơn Dương": told right behind the number.
    if (place.there && !MARK_BEHIND.isIn(words, to, place.from)) behind ??= place;
  }
  return (opening ?? there ?? behind)?.name ?? silent();
}

const LOCAL = pattern('(?<!N|các|những|nhiều|một số|mỗi|từng) địa phương|toàn [xã phường huyện quận]');
const LEVELS = new Map([...'xã phường huyện quận'.split(' ')].map((level) => [codeOf(level), level]));
const BACK = 3;

/** "Xã Nà Mòn là xã ven biển. |Toàn xã còn 329 hộ nghèo", "huyện Nà Sơn …. |Địa phương đã …": the unit told last before. */
function spokenOf(
  { structure, places, text: { words }, frame }: Findings,
  clause: Clause,
  at: number,
): string | undefined {
  const told = LOCAL.lastIn(words, Math.max(clause.from, at - 40), at);
  if (!told) return undefined;
  const level = LEVELS.get(words.code.charCodeAt(told.end - 1));
  if (level && frame.place?.startsWith(`${level} `)) return undefined;
  const block = structure.sentences[clause.sentence]?.block;
  for (let i = clause.sentence - 1; i >= 0 && i >= clause.sentence - BACK; i--) {
    const one = structure.sentences[i];
    if (!one || one.block !== block) return undefined;
    const last = startingIn(places, one.start, one.end).filter(
      (place) => place.level && (!level || place.level === level),
    );
    const found = level ? last[0] : last.at(-1);
    if (found) return `${found.level} ${found.name}`;
  }
  return undefined;
}

const OPENS_BLOCK = pattern(
  '[-+–•]? (?:còn|riêng)? (?:tại|ở) (?:huyện|xã|tỉnh|phường|thị trấn|thị xã|thành phố|tp .?|tx .?|quận)',
);
const WIDER = pattern('[toàn cả bàn của] [tỉnh huyện quận xã phường thị thành nước]');

/** "|Tại xã Nà Mòn|, thu ngân sách đạt 12 tỷ đồng. Xã đã hỗ trợ 45 hộ": a paragraph that opens in a unit stays in it. */
function blockOf({ structure, places, text: { words } }: Findings, clause: Clause, at: number): string | undefined {
  const here = structure.sentences[clause.sentence];
  const block = here && structure.blocks[here.block];
  if (!block || here.start === block.start) return undefined;
  const name = OPENS_BLOCK.endAt(words, words.at(block.start));
  if (name < 0 || WIDER.isIn(words, words.at(here.start), at)) return undefined;
  const [first] = startingIn(places, block.start, here.start);
  return first?.level && words.at(first.span[0]) <= name ? `${first.level} ${first.name}` : undefined;
}
