import type { PlaceLevel } from '../fact.ts';
import { bodyWords } from '../people/bodies.ts';
import { isSurname } from '../people/surnames.ts';
import { type CapitalRun, capitalRun, capitalRuns, isAcronym, isCapital } from '../words/capitals.ts';
import { pattern } from '../words/pattern.ts';
import { textOf } from '../words/spans.ts';
import type { Words } from '../words/words.ts';
import { tier, WIDEST_FIRST } from './level-words.ts';
import { provinceAt, provinceLevel } from './provinces.ts';
import type { KnownUnits } from './unit-name.ts';
import type { NamedUnit } from './written-level.ts';

const SENTENCE_START = '.!?:…\n“"([';
const PARENT = ',(-–';
const DASHES = '-–';
const AT = pattern(
  `tại|ở|lên|về|địa bàn|nhân dân|người dân|cán bộ|đảng bộ|chính quyền|lãnh đạo|ubnd|hđnd|công an|hạt kiểm lâm|trung tâm y tế
  |[phòng ban]gd(?:&|-)?đt|giáo dục và đào tạo|chqs|chi cục thuế|kho bạc nhà nước`,
);
/** "miền |Tây Nghệ An", "phía |Bắc Quảng Trị" */
const SIDE_OF = pattern('[miền phía vùng]');
const SIDE = pattern('tây|bắc|nam|đông');
const ROAD = pattern('(?:đường|tuyến|đoạn|quốc lộ|tỉnh lộ|cao tốc|trục|hành lang|tam giác|liên kết|ql|đt)[W N]{0,3}');
/** "các hồ chứa |Sơn La, Hòa Bình": works that bear the name of a province. */
const WORKS = pattern('[thủy nhiệt điện] điện|hồ chứa (?:nước)?|lọc dầu|sân vận động');
const MOST_SYLLABLES = 5;

/** The levels that names are written with elsewhere in the text. */
class WrittenNames {
  readonly #levels = new Map<string, PlaceLevel>();
  /** Length and first letter of each: most capitals of a text are told apart by these. */
  readonly #keys = new Set<number>();

  constructor(
    readonly view: string,
    readonly words: Words,
  ) {}

  add({ name, level }: NamedUnit) {
    this.#levels.set(name, level);
    this.#keys.add(name.charCodeAt(0) * LONGEST + name.length);
  }

  get(from: number, to: number): PlaceLevel | undefined {
    const start = this.words.starts[from] as number;
    const length = (this.words.ends[to - 1] as number) - start;
    if (!this.#keys.has(this.view.charCodeAt(start) * LONGEST + length)) return undefined;
    return this.#levels.get(textOf(this.view, this.words, from, to));
  }
}

const LONGEST = 1000;

/** A name in a string of names joined by dashes. */
interface Member {
  readonly from: number;
  readonly to: number;
  readonly level?: PlaceLevel;
  readonly province?: PlaceLevel;
}

/**
 * Units named without a level: provinces anywhere, others behind a unit that they hold ("TX Từ Mòn (Bắc Ninh)"), behind
 * words that ask for a place ("tại Nà Mòn"), or strung on a road ("đoạn Nà Mòn - Khe Đá").
 */
export function bareNames(units: KnownUnits, written: readonly NamedUnit[]): NamedUnit[] {
  const { view, words } = units.text;
  const found: NamedUnit[] = [];
  const seen = new Set<number>();
  const taken = new Uint8Array(words.count);
  const levelOf = new WrittenNames(view, words);
  const endsAt = new Map<number, NamedUnit>();
  for (const unit of written) {
    taken.fill(1, unit.from, unit.to);
    levelOf.add(unit);
    endsAt.set(unit.to, unit);
  }
  let members: Member[] = [];
  let until = 0;
  let works = -1;

  for (const whole of capitalRuns(words)) {
    const named = nameOf(words, whole);
    if (!named || taken[named.from] || named.from < until) continue;
    const { from, to, province } = named;
    until = to;
    const last = members.at(-1);
    const strung = last && last.to === from - 1 && DASHES.includes(words.code[last.to] as string);
    if (!strung) flush();
    const known = levelOf.get(from, to);
    members.push({ ...named, ...((known ?? province) && { level: known ?? province }) });
    // "từ Quảng Bình - |Thừa Thiên Huế": of names joined by a dash a province needs no other sign.
    if (strung && !(province && last.province)) continue;
    const level = known ?? province ?? alone(named);
    if (!level) continue;
    if (!known && (WORKS.endsBefore(words, from) || (works === from - 1 && words.code[from - 1] === ','))) {
      works = to;
      continue;
    }
    found.push({ from, to, name: textOf(view, words, from, to), level, levelWritten: false });
    seen.add(from);
  }
  flush();
  return found;

  function alone({ from, to }: Member): PlaceLevel | undefined {
    if (to - from < 2) return undefined;
    const child = PARENT.includes(words.code[from - 1] ?? ' ') ? endsAt.get(from - 1) : undefined;
    const narrower = child ? tier(child.level) : AT.endsBefore(words, from) ? 2 : -1;
    return narrower < 0 ? undefined : units.levels(from, to).find((level) => tier(level) < narrower);
  }

  /** On a road that joins units of two levels each name tells its own, if it has but one. */
  function onlyLevel(from: number, to: number): PlaceLevel | undefined {
    const levels = units.levels(from, to);
    return levels.length === 1 && !isSurname(words, from) ? levels[0] : undefined;
  }

  /** A string of names joined by dashes: its members share the level that is known of one, or that all may have. */
  function flush() {
    const string = members;
    members = [];
    if (string.length < 2) return;
    const road = onRoad(words, (string[0] as Member).from);
    if (string.length < 3 && !road) return;
    const told = string.find(({ level, province }) => level && !province)?.level;
    const all = told ? [] : string.map(({ from, to }) => units.levels(from, to));
    const common = told ?? WIDEST_FIRST.find((level) => all.every((levels) => levels.includes(level)));
    if (!road && !common && string.some(({ level }) => !level)) return;
    const apart = road && !common && string.every(({ from, to, level }) => level || units.levels(from, to).length > 0);
    for (const { from, to, level = common ?? (apart ? onlyLevel(from, to) : undefined) } of string)
      if (level && !seen.has(from))
        found.push({ from, to, name: textOf(view, words, from, to), level, levelWritten: false });
  }
}

/** "đường từ |Nà Mòn - Khe Đá": small words alone stand between the road and its first place. */
function onRoad(words: Words, at: number): boolean {
  const road = ROAD.startBefore(words, at);
  return road >= 0 && !/[AU]/.test(words.shape.slice(road + 1, at));
}

/** "Báo |Gia Lai", "Cục Thuế |Kon Tum": the words of a body before the name of a province. */
function provinceInside(words: Words, run: CapitalRun, first: number): Member | undefined {
  let at = run.starts[first] as number;
  if (SIDE.endAt(words, at) >= 0 && SIDE_OF.endsBefore(words, at)) at++;
  // "|Theo Báo Gia Lai": the first capital is the sentence's.
  else if (opensSentence(words, at) && !bodyWords(words, at) && bodyWords(words, at + 1)) at++;
  while (at < run.end) {
    const province = provinceLevel(words, at, run.end);
    if (province) return { from: at, to: run.end, province };
    if (isAcronym(words, at)) at++;
    else at += bodyWords(words, at)?.length ?? run.end;
  }
  return undefined;
}

/** "Báo |Cao Bằng Nông Văn An", "Agribank |Hà Giang Lê Thị Bình": a province before who leads what is named after it. */
function provinceLed(words: Words, run: CapitalRun, first: number): Member | undefined {
  for (const from of run.starts.slice(first, first + 2)) {
    const province = provinceAt(words, from);
    const left = province ? run.starts.length - run.starts.indexOf(province.end) : 0;
    if (province && left >= 2 && left <= 4 && isSurname(words, province.end))
      return { from, to: province.end, province: province.level };
  }
  return undefined;
}

const opensSentence = ({ code }: Words, at: number) => at === 0 || SENTENCE_START.includes(code[at - 1] as string);

/** The part of a run of capitals that may be one name: without abbreviations before it and without the first word of a sentence. */
function nameOf(words: Words, run: CapitalRun): Member | undefined {
  let first = 0;
  while (first < run.starts.length && isAcronym(words, run.starts[first] as number)) first++;
  const from = run.starts[first];
  if (from === undefined) return undefined;
  const led = run.starts.length - first > 3 ? provinceLed(words, run, first) : undefined;
  if (led || run.starts.length - first > MOST_SYLLABLES) return led;
  const province = provinceLevel(words, from, run.end);
  const inside = province || run.starts.length - first < 3 ? undefined : provinceInside(words, run, first);
  if (inside) return inside;
  // "Xây Hải Phòng thành …": the first capital is the sentence's.
  const second = run.starts[first + 1];
  if (!province && second !== undefined && opensSentence(words, from)) {
    const behind = provinceLevel(words, second, run.end);
    if (behind) return { from: second, to: run.end, province: behind };
  }
  // "Bà Rịa - Vũng Tàu" is one province, not two names.
  if (DASHES.includes(words.code[run.end] ?? ' ') && isCapital(words, run.end + 1)) {
    const to = capitalRun(words, run.end + 1, 2).end;
    const dashed = provinceLevel(words, from, to);
    if (dashed) return { from, to, province: dashed };
  }
  return { from, to: run.end, ...(province && { province }) };
}
