import { capitalRun, properCase } from '../capitals.ts';
import type { PlaceLevel } from '../fact.ts';
import type { AreaNames, PlaceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { NOT_AFTER_WORD } from '../vietnamese.ts';
import { BETWEEN, BODY_LEVELS, LEVEL_WORDS, SHORT_LEVELS, tier } from './level-words.ts';
import { provinceLevel } from './provinces.ts';
import { COUNTED, unitNameEnd } from './unit-name.ts';

const quoted = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|');
const LEVEL = new RegExp(
  `${NOT_AFTER_WORD}(${quoted([...BODY_LEVELS.keys(), ...LEVEL_WORDS.keys(), ...SHORT_LEVELS.keys()])})(:?(?: |(?<=\\.))) ?((?:${BETWEEN.join('|')}) )?`,
  'gu',
);
const CITY = new RegExp(`${NOT_AFTER_WORD}(?:tp\\.? ?hcm|tp\\.? ?hồ chí minh|thành phố hồ chí minh)(?![\\p{L}])`, 'gu');
/** Words before that make a list of what follows: "các xã", "03 huyện", "các tỉnh, thành phố". */
const SEVERAL =
  /(?:các|những|nhiều|một số|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d+) (?:(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|thôn|bản)(?:, | và ))*$/u;
const NEXT_IN_LIST = /(?: ?\([^()\n]{1,60}\))?(?:,| và| &|;| –| -)? (?=\p{Lu})/uy;
const NUMBERED_UNIT = /\d{1,2}(?![\p{L}\p{N}]|[.,/]\d|%)/uy;
/** Words in whose company "bản", "xã", "làng" are no level: "văn bản", "hợp tác xã", "cơ bản". */
const OTHER_WORD =
  /(?:nông|hương|văn|cơ|phiên|kịch|tái|căn|nhật|tư|hợp tác|thị|xuất|ấn|biên|phúc|bài|dị|bức|nguyên|kết|tổng|dân) $/u;

/** Units named with their level, in lists too: "các xã Nà Mòn, Bản Lằng và Khe Đá". */
export function writtenLevels(text: SourceText, names?: AreaNames): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const match of text.lower.matchAll(CITY)) {
    found.push({
      span: [match.index, match.index + match[0].length],
      name: 'Hồ Chí Minh',
      level: 'thành phố',
      levelWritten: true,
    });
  }
  for (const match of text.lower.matchAll(LEVEL)) {
    const word = match[1] as string;
    const short = SHORT_LEVELS.get(word);
    const level = (BODY_LEVELS.get(word) ?? LEVEL_WORDS.get(word) ?? short) as PlaceLevel;
    if ((short || level === 'thôn') && OTHER_WORD.test(text.lower.slice(Math.max(0, match.index - 9), match.index)))
      continue;
    if (word === 'xã' && /(?:hợp tác|thị) $/u.test(text.lower.slice(Math.max(0, match.index - 9), match.index)))
      continue;
    if (level === 'thôn' && partOfName(text, match.index)) continue;
    const at = match.index + match[0].length;
    // "kiến nghị Tỉnh ủy: |Cho tăng …": behind a colon one capital opens a sentence.
    if (match[2]?.startsWith(':') && capitalRun(text.view, at, 2).length < 2) continue;
    const start = BODY_LEVELS.has(word) || match[2]?.startsWith(':') ? at : match.index;
    const end = nameEnd(text, at, level, names);
    if (end < 0) continue;
    const name = text.view.slice(at, end);
    if (short && (name.length < 3 || !names?.levels(name).includes(level))) continue;
    add(found, text, start, at, end, level);
    const before = text.lower.slice(Math.max(0, match.index - 48), match.index);
    const several = SEVERAL.exec(before)?.[0];
    if (several !== undefined) restOfList(found, text, end, [level, ...levelsIn(several)], names);
    else if (names) siblings(found, text, end, level, names);
  }
  return found;
}

function add(found: PlaceMention[], { view }: SourceText, start: number, at: number, end: number, level: PlaceLevel) {
  const name = properCase(view.slice(at, end).replace(/\s+/gu, ' '));
  found.push({ span: [start, end], name, level, levelWritten: true });
}

function nameEnd(text: SourceText, at: number, level: PlaceLevel, names?: AreaNames): number {
  if (level === 'quận' || level === 'phường') {
    NUMBERED_UNIT.lastIndex = at;
    const number = NUMBERED_UNIT.exec(text.view);
    const counted = /\d ?\p{L}+ $/u.test(text.lower.slice(Math.max(0, at - 12), at));
    const end = at + (number?.[0].length ?? 0);
    if (number && !counted && !COUNTED.test(text.lower.slice(end, end + 12))) return end;
  }
  return unitNameEnd(text, at, level, names);
}

/** The levels of "các tỉnh, thành phố", of which each name takes its own. */
function levelsIn(words: string): PlaceLevel[] {
  return [...LEVEL_WORDS]
    .filter(([word]) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(words))
    .map(([, level]) => level);
}

function restOfList(
  found: PlaceMention[],
  text: SourceText,
  from: number,
  levels: readonly PlaceLevel[],
  names?: AreaNames,
) {
  const level = levels[0] as PlaceLevel;
  let end = from;
  for (;;) {
    NEXT_IN_LIST.lastIndex = end;
    const gap = NEXT_IN_LIST.exec(text.view);
    if (!gap || gap[0] === ' ') return;
    const at = end + gap[0].length;
    const next = unitNameEnd(text, at, level, names);
    if (next < 0) return;
    const known = names?.levels(text.view.slice(at, next)) ?? [];
    const province = levels.includes('tỉnh') ? provinceLevel(text.view.slice(at, next)) : undefined;
    add(found, text, at, at, next, province ?? levels.find((one) => known.includes(one)) ?? level);
    end = next;
  }
}

/**
 * "xã Nà Mòn và Khe Đá", "Huyện ủy Nà Mòn, Khe Đá": more names without a plural word before the first, where the list knows
 * them at this level. Behind a comma a wider unit is the parent ("xã Nà Mòn, Cao Bằng").
 */
function siblings(found: PlaceMention[], text: SourceText, from: number, level: PlaceLevel, names: AreaNames) {
  let end = from;
  for (;;) {
    // "Quận 1, 3, 5"
    const number =
      level === 'quận' ? /^(?:, | và )(\d{1,2})(?=[,.;)]| và )(?!,\d)/u.exec(text.view.slice(end, end + 9)) : null;
    if (number && /\d/u.test(text.view[end - 1] as string)) {
      const next = end + number[0].length;
      add(found, text, next - (number[1] as string).length, next - (number[1] as string).length, next, level);
      end = next;
      continue;
    }
    const link = /^(?:, | và )(?=\p{Lu})/u.exec(text.view.slice(end, end + 5))?.[0];
    if (!link) return;
    const at = end + link.length;
    const next = unitNameEnd(text, at, level, names);
    if (next < 0) return;
    const known = names.levels(text.view.slice(at, next));
    if (!known.includes(level)) return;
    const wider = link === ', ' && known.some((other) => tier(other) < tier(level) || other === 'tỉnh');
    if (wider) return;
    add(found, text, at, at, next, level);
    end = next;
  }
}

/** "Buôn Hồ", "Bản Lầu": a capital inside a sentence makes the word part of a name. */
function partOfName({ view }: SourceText, at: number): boolean {
  return /\p{Lu}/u.test(view[at] as string) && !/(?:^|[.!?:;\n“"(-]) *$/u.test(view.slice(Math.max(0, at - 3), at));
}
