import type { Words } from './words.ts';

const CAPITAL = 0x41;
const CAPITALS = 0x55;
const NUMBER = 0x30;
const APOSTROPHE = 0x27;
const CURLED_APOSTROPHE = 0x2019;

/** Whether a word begins with a capital ("Nguyễn", "UBND"). */
export function isCapital({ shape }: Words, at: number): boolean {
  const kind = shape.charCodeAt(at);
  return kind === CAPITAL || kind === CAPITALS;
}

/** "UBND", "HĐND", "TP": two capitals or more and nothing else. A one-letter name ("Y", "A") is a syllable. */
export function isAcronym({ shape }: Words, at: number): boolean {
  return shape.charCodeAt(at) === CAPITALS;
}

/** Whether no blank stands between a word and the one before. */
export function isGlued({ starts, ends }: Words, at: number): boolean {
  return at > 0 && starts[at] === ends[at - 1];
}

/**
 * Behind which word the capitalised syllable at a word ends, or -1: a word, or several where a highland name has
 * apostrophes ("H'leo", "M’Drắk", "K' Dang"). "A1", "B4" are codes, not syllables of a name.
 */
export function capitalEnd(words: Words, at: number): number {
  if (!isCapital(words, at)) return -1;
  const { code, shape, starts, ends } = words;
  if (at > 0 && shape.charCodeAt(at - 1) === NUMBER && isGlued(words, at)) return -1;
  let next = at + 1;
  for (;;) {
    const mark = code.charCodeAt(next);
    if (mark !== APOSTROPHE && mark !== CURLED_APOSTROPHE) break;
    const letter = shape.charCodeAt(next + 1);
    if (letter !== 0x61 && letter !== CAPITAL && letter !== CAPITALS) break;
    const blank = (starts[next + 1] as number) - (ends[next] as number);
    const short = (ends[next - 1] as number) - (starts[next - 1] as number) === 1;
    if (!isGlued(words, next) || blank > (short ? 1 : 0)) break;
    next += 2;
  }
  return shape.charCodeAt(next) === NUMBER && isGlued(words, next) ? -1 : next;
}

/** Where the syllables of the run of capitals start that begins at a word, and behind the last one where it ends. */
export interface CapitalRun {
  readonly starts: readonly number[];
  readonly end: number;
}

/** "[Hoàng] [Duy] [Chinh] làm việc"; empty where no capital stands. */
export function capitalRun(words: Words, at: number, most: number): CapitalRun {
  const starts: number[] = [];
  let end = at;
  for (let next = at; starts.length < most; ) {
    const behind = capitalEnd(words, next);
    if (behind < 0) break;
    starts.push(next);
    end = behind;
    next = behind;
    const blank = (words.starts[next] as number) - (words.ends[next - 1] as number);
    if (!(blank === 1 || blank === 2)) break;
  }
  return { starts, end };
}

/** The longest run that is looked at as one: headlines in capitals are longer. */
const LONGEST = 40;

const runsOf = new WeakMap<Words, readonly CapitalRun[]>();

/** The maximal runs of capitals of a text, from left to right; found once a text. */
export function capitalRuns(words: Words): readonly CapitalRun[] {
  const known = runsOf.get(words);
  if (known) return known;
  const runs = findRuns(words);
  runsOf.set(words, runs);
  return runs;
}

function findRuns(words: Words): CapitalRun[] {
  const runs: CapitalRun[] = [];
  const { count, shape } = words;
  for (let at = 0; at < count; at++) {
    const kind = shape.charCodeAt(at);
    if (kind !== CAPITAL && kind !== CAPITALS) continue;
    const run = capitalRun(words, at, LONGEST);
    if (run.starts.length === 0) continue;
    runs.push(run);
    at = run.end - 1;
  }
  return runs;
}

/** Behind which word the syllable with this number in a run ends. */
export const syllableEnd = ({ starts, end }: CapitalRun, index: number): number => starts[index + 1] ?? end;
