import { properCase } from '../capitals.ts';
import type { PlaceLevel } from '../fact.ts';
import { isCapital } from '../words/capitals.ts';
import { pattern } from '../words/pattern.ts';
import { textOf } from '../words/spans.ts';
import type { Words } from '../words/words.ts';
import { BETWEEN, LEVEL_STARTS, LEVEL_WORDS, type LevelWord, tier } from './level-words.ts';
import { provinceLevel } from './provinces.ts';
import { type KnownUnits, unitNameEnd, unitNumberEnd } from './unit-name.ts';

/** A unit named by the words `[from, to)`, of which its level may be the first. */
export interface NamedUnit {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly level: PlaceLevel;
  readonly levelWritten: boolean;
}

const LEVELS = 'tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|thôn|bản|buôn|ấp|xóm|khóm|làng|khu phố|tổ dân phố';
/** Words before that make a list of what follows: "các xã", "03 huyện", "các tỉnh, thành phố". */
const SEVERAL = pattern(`(?:các|những|nhiều|một số|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|N)(?:(?:${LEVELS})(?:,|và))*`);
/** "các xã Nà Mòn (12 thôn)[, ]Bản Lằng". */
const NEXT_IN_LIST = pattern('(?:\\([^\\(\\)\\n]{1,12}\\))?(?:[,&;–\\-]|và)');
/** Words in whose company "bản", "xã", "làng" are no level: "văn bản", "hợp tác xã", "cơ bản". */
const OTHER_WORD = pattern(
  'nông|hương|văn|cơ|phiên|kịch|tái|căn|nhật|tư|hợp tác|thị|xuất|ấn|biên|phúc|bài|dị|bức|nguyên|kết|tổng|dân|già',
);
const COOPERATIVE = pattern('hợp tác');
const SENTENCE_START = '.!?:;\n“"(-';

/** Units named with their level, in lists too: "các xã Nà Mòn, Bản Lằng và Khe Đá". */
export function writtenLevels(units: KnownUnits): NamedUnit[] {
  const { words } = units.text;
  const found: NamedUnit[] = [];
  for (let at = 0; at < words.count; at++) {
    if (!LEVEL_STARTS.has(words, at)) continue;
    const entry = LEVEL_WORDS.longestAt(words, at);
    if (!entry) continue;
    const end = entry.length + at;
    const to = unitAt(units, found, at, end, entry.value);
    at = Math.max(to, end) - 1;
  }
  return withoutNamesakes(units, found);
}

/** "huyện Bản Mới … |Bản Mới có 9 xã": what opens a sentence like a hamlet "Mới" is the unit that the text names so elsewhere. */
function withoutNamesakes({ text: { view, words } }: KnownUnits, found: NamedUnit[]): NamedUnit[] {
  if (!found.some(({ level }) => level === 'thôn')) return found;
  const names = new Set(found.map(({ name }) => name));
  return found.filter(({ from, to, name, level }) => {
    if (level !== 'thôn' || !isCapital(words, from)) return true;
    const said = textOf(view, words, from, to);
    return said === name || !names.has(said);
  });
}

/** Reads the unit whose level stands in the words `[at, end)`, and those listed behind it; tells where the first ends, or -1. */
function unitAt(units: KnownUnits, found: NamedUnit[], at: number, end: number, { level, kind }: LevelWord): number {
  const { words } = units.text;
  if (kind === 'city') {
    found.push({ from: at, to: end, name: 'Hồ Chí Minh', level, levelWritten: true });
    return end;
  }
  const colon = words.code[end] === ':';
  const start = BETWEEN.endAt(words, end + (colon ? 1 : 0));
  const numberEnd = level === 'quận' || level === 'phường' ? numberedUnitEnd(words, at, start) : -1;
  if (numberEnd < 0 && !isCapital(words, start)) return -1;
  if ((kind === 'short' || level === 'thôn') && OTHER_WORD.endsBefore(words, at)) return -1;
  if (level === 'xã' && COOPERATIVE.endsBefore(words, at)) return -1;
  if (level === 'thôn' && partOfName(words, at)) return -1;
  // "kiến nghị Tỉnh ủy: |Cho tăng …": behind a colon one capital opens a sentence.
  if (colon && !isCapital(words, start + 1)) return -1;
  const to = numberEnd < 0 ? unitNameEnd(units, start, level) : numberEnd;
  if (to < 0) return -1;
  if (kind === 'short' && (to - start < 2 || !units.levels(start, to).includes(level))) return -1;
  add(units, found, kind === 'body' || colon ? start : at, start, to, level);
  const several = SEVERAL.startBefore(words, at);
  if (several >= 0) restOfList(units, found, to, [level, ...levelsIn(words, several, at)]);
  else if (units.names) siblings(units, found, to, level);
  return to;
}

function add({ text }: KnownUnits, found: NamedUnit[], from: number, at: number, to: number, level: PlaceLevel) {
  found.push({ from, to, name: properCase(textOf(text.view, text.words, at, to)), level, levelWritten: true });
}

/** "Quận 1", but not "6 phường 1 xã". */
function numberedUnitEnd(words: Words, level: number, at: number): number {
  return words.shape[level - 1] === '0' ? -1 : unitNumberEnd(words, at);
}

/** The levels of "các tỉnh, thành phố", of which each name takes its own. */
function levelsIn(words: Words, from: number, to: number): PlaceLevel[] {
  const levels: PlaceLevel[] = [];
  for (let at = from; at < to; at++) {
    const entry = LEVEL_WORDS.longestAt(words, at);
    if (entry) levels.push(entry.value.level);
  }
  return levels;
}

function restOfList(units: KnownUnits, found: NamedUnit[], from: number, levels: readonly PlaceLevel[]) {
  const { words } = units.text;
  const level = levels[0] as PlaceLevel;
  for (let end = from; ; ) {
    const at = NEXT_IN_LIST.endAt(words, end);
    const next = at < 0 ? -1 : unitNameEnd(units, at, level);
    if (next < 0) return;
    const known = units.levels(at, next);
    const province = levels.includes('tỉnh') ? provinceLevel(words, at, next) : undefined;
    add(units, found, at, at, next, province ?? levels.find((one) => known.includes(one)) ?? level);
    end = next;
  }
}

/**
 * "xã Nà Mòn và Khe Đá", "Huyện ủy Nà Mòn, Khe Đá", "Quận 1, 3, 5": more names without a plural word before the first, where
 * the list knows them at this level. Behind a comma a wider unit is the parent ("xã Nà Mòn, Cao Bằng").
 */
function siblings(units: KnownUnits, found: NamedUnit[], from: number, level: PlaceLevel) {
  const { words } = units.text;
  for (let end = from; ; ) {
    const comma = words.code[end] === ',';
    if (!comma && AND.endAt(words, end) < 0) return;
    const at = end + 1;
    const number = level === 'quận' && words.shape[end - 1] === '0' ? unitNumberEnd(words, at) : -1;
    const next = number < 0 ? unitNameEnd(units, at, level) : number;
    if (next < 0) return;
    const known = units.levels(at, next);
    if (!known.includes(level)) return;
    if (comma && number < 0 && known.some((other) => tier(other) < tier(level) || other === 'tỉnh')) return;
    add(units, found, at, at, next, level);
    end = next;
  }
}

const AND = pattern('và');

/** "Buôn Hồ", "Bản Lầu": a capital inside a sentence makes the word part of a name. */
function partOfName(words: Words, at: number): boolean {
  if (!isCapital(words, at) || at === 0) return false;
  const before = words.code[at - 1] as string;
  // "Nà Mòn - |Bản Mới": a dash between two names opens nothing.
  return !SENTENCE_START.includes(before) || (before === '-' && at > 1 && isCapital(words, at - 2));
}
