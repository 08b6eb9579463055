import { capitalRun, capitalRuns, isAcronym } from '../capitals.ts';
import type { PlaceLevel, Span } from '../fact.ts';
import type { AreaNames, PlaceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { lowerCase } from '../vietnamese.ts';
import { tier, WIDEST_FIRST } from './level-words.ts';
import { provinceLevel } from './provinces.ts';

const SENTENCE_START = /(?:^|[.!?:…\n“"([])\s*$/u;
const PARENT = /^(?:,| ?\(| ?[-–]) ?$/u;
const AT = /(?:tại|ở|lên|về|địa bàn|nhân dân|người dân|cán bộ|đảng bộ|chính quyền|lãnh đạo) $/u;
const ROAD =
  /(?:đường|tuyến|đoạn|quốc lộ|tỉnh lộ|cao tốc|trục|hành lang|tam giác|liên kết|ql|đt)(?: [\p{Ll}\d]+){0,3} $/u;
const DASH = /^ ?[-–] ?$/u;

/**
 * Units named without a level: provinces anywhere, others behind a unit that they hold ("TX Từ Mòn (Bắc Ninh)"), behind
 * words that ask for a place ("tại Nà Mòn"), or strung on a road ("đoạn Nà Mòn - Khe Đá").
 */
export function bareNames(text: SourceText, written: readonly PlaceMention[], names?: AreaNames): PlaceMention[] {
  const found: PlaceMention[] = [];
  const seen = new Set<number>();
  const taken = takenBy(written);
  const writtenLevel = new Map(written.map((place) => [lowerCase(place.name), place.level]));
  const endsAt = new Map(written.map((place) => [place.span[1], place]));
  let string: { span: Span; level?: PlaceLevel }[] = [];
  let road = false;
  let until = 0;

  for (const whole of capitalRuns(text.view)) {
    const span = named(text, whole);
    if (!span || taken(span[0]) || span[0] < until) continue;
    until = span[1];
    const name = text.view.slice(...span);
    const before = text.lower.slice(Math.max(0, span[0] - 40), span[0]);
    const previous = string.at(-1);
    const strung = previous && DASH.test(text.view.slice(previous.span[1], span[0]));
    if (!strung) {
      flush();
      road = ROAD.test(before);
    }
    string.push({ span, level: writtenLevel.get(lowerCase(name)) ?? provinceLevel(name) });
    if (strung) continue;
    const level = alone(name, span, before);
    if (!level) continue;
    found.push({ span, name, level, levelWritten: false });
    seen.add(span[0]);
  }
  flush();
  return found;

  function alone(name: string, [start]: Span, before: string): PlaceLevel | undefined {
    const province = provinceLevel(name);
    const known = writtenLevel.get(lowerCase(name));
    if (known) return known;
    if (province) return province;
    const levels = names?.levels(name) ?? [];
    if (levels.length === 0 || name.split(' ').length < 2) return undefined;
    for (let back = 1; back <= 3; back++) {
      const child = endsAt.get(start - back);
      if (!child?.level || !PARENT.test(text.view.slice(start - back, start))) continue;
      const narrower = tier(child.level);
      return levels.find((level) => tier(level) < narrower);
    }
    return AT.test(before) ? levels.find((level) => tier(level) <= 1) : undefined;
  }

  /** A string of names joined by dashes: its members share the level that is known of one, or that all may have. */
  function flush() {
    const members = string;
    string = [];
    if (members.length < (road ? 2 : 3)) return;
    const all = members.map(({ span }) => names?.levels(text.view.slice(...span)) ?? []);
    const told = members.find(({ span, level }) => level && !provinceLevel(text.view.slice(...span)))?.level;
    const common = told ?? WIDEST_FIRST.find((level) => all.every((levels) => levels.includes(level)));
    if (!road && !told && !common && members.some(({ level }) => !level)) return;
    for (const { span, level } of members) {
      const own = level ?? common;
      if (own && !seen.has(span[0]))
        found.push({ span, name: text.view.slice(...span), level: own, levelWritten: false });
    }
  }
}

/** The part of a run of capitals that may be one name: without abbreviations before it and without the first word of a sentence. */
function named(text: SourceText, whole: readonly Span[]): Span | undefined {
  let first = 0;
  while (first < whole.length && isAcronym(text.view.slice(...(whole[first] as Span)))) first++;
  const run = whole.slice(first);
  const start = run[0]?.[0];
  const last = run.at(-1);
  if (start === undefined || !last || run.length > 5) return undefined;
  if (provinceLevel(text.view.slice(start, last[1]))) return dashed(text, start, last);
  // "Xây Hải Phòng thành …": the first capital is the sentence's.
  const second = run[1];
  if (
    second &&
    SENTENCE_START.test(text.view.slice(Math.max(0, start - 4), start)) &&
    provinceLevel(text.view.slice(second[0], last[1]))
  )
    return [second[0], last[1]];
  return dashed(text, start, last);
}

/** "Bà Rịa - Vũng Tàu" is one province, not two names. */
function dashed({ view }: SourceText, start: number, last: Span): Span {
  const dash = /^ ?[-–] ?/u.exec(view.slice(last[1], last[1] + 3));
  if (dash) {
    const more = capitalRun(view, last[1] + dash[0].length, 2).at(-1);
    if (more && provinceLevel(view.slice(start, more[1]))) return [start, more[1]];
  }
  return [start, last[1]];
}

function takenBy(places: readonly PlaceMention[]): (at: number) => boolean {
  const starts = new Set<number>();
  for (const { span } of places) for (let at = span[0]; at < span[1]; at++) starts.add(at);
  return (at) => starts.has(at);
}
