import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';
import { fills, type Name } from './find-names.ts';
import type { Office } from './find-offices.ts';

const RANK = '[đại thượng trung thiếu][tướng tá úy]';
/** What may stand between an office and the name behind it: "Bí thư Huyện ủy[ đồng chí] Nguyễn …", "Chủ tịch Hội[, ông] Mã …". */
const BEFORE = pattern(
  `[:,\\-–]?(?:(?:đồng chí|đ/c|ông|bà|anh|chị|cô|thầy|${RANK}|[gs pgs ts ths bs]\\.?,?)[.:]*)+|[:\\-–]|\\(đã ký\\)|`,
);
/** From an office to the name that it stands before: " ", " đồng chí ", " Thượng tá ". */
const TO_NAME = pattern(`(?:đồng chí|đ/c|ông|bà|${RANK})?`);
/** What may stand between a name and the office behind it. */
const BEHIND = pattern(
  `(?:,?\\(?(?:(?:sinh năm|sn)?Y|D tuổi)\\)?(?=[,;\\-–]))?[\\-–,:\\(]?(?:(?:hiện|nay|hiện nay|đang|vốn|một|cũng|từng|nguyên(?=là))(?:là|giữ chức vụ?)?|là|chức vụ:?
  |(?:được[^.,;\\n]{0,12})?(?:giữ chức (?:vụ|danh)?|làm))?`,
);
/** What may stand between two offices of one person. */
const BETWEEN = pattern('[,;\\-–]|và|,?kiêm|,?đồng thời là|,?giữ chức (?:vụ|danh)?:?');
/** As many words as may stand between an office and its name. */
const NEAR_BEFORE = 6;
const NEAR_BEHIND = 20;

/** Where the names of a text start and end. */
export interface NameEdges {
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
}

/**
 * The offices written beside a name, before it ("Phó Bí thư, Chủ tịch HĐND xã [Nguyễn Văn An]") and behind it
 * ("[Nguyễn Văn An] - Phó Bí thư, Chủ tịch HĐND xã"). An office
 * that stands between two names belongs to the one it touches.
 */
export function positionsOf(words: Words, name: Name, offices: readonly Office[], edges: NameEdges): Office[] {
  const before = lastBefore(offices, name.from);
  const found: Office[] = [];
  for (let index = before; index >= 0; index--) {
    const office = offices[index] as Office;
    const next = found[0];
    const until = next ? next.from : name.from;
    if (until - office.to > NEAR_BEFORE || !fills(next ? BETWEEN : BEFORE, words, office.to, until)) break;
    if (next && (words.code[office.to] === ';' || belongsBefore(words, office.from, edges.ends))) break;
    // "Trần A, Chủ tịch Hội Nông dân, ông Lê B": the office between two names is of the first.
    if (!next && ',-–'.includes(words.code[office.to] as string) && heldBefore(words, offices, index, edges.ends))
      break;
    found.unshift(office);
  }
  const ahead = found.length;
  for (let index = before + 1; index < offices.length; index++) {
    const office = offices[index] as Office;
    const previous = found.length > ahead ? found.at(-1) : undefined;
    const from = previous ? previous.to : name.to;
    if (office.from - from > NEAR_BEHIND || !fills(previous ? BETWEEN : BEHIND, words, from, office.from)) break;
    if (previous && words.code[from] === ';') break;
    // "… Trần A, Chủ tịch UBND xã Lê B": the second office belongs to the name behind it.
    if (edges.starts.has(TO_NAME.endAt(words, office.to))) break;
    found.push(office);
  }
  return found;
}

/** "Nguyễn A - Bí thư, Chủ tịch Trần B": an office that hangs on the name before it. */
function belongsBefore({ code }: Words, at: number, ends: ReadonlySet<number>): boolean {
  return ends.has('-–,(:'.includes(code[at - 1] ?? ' ') ? at - 1 : at);
}

/** Whether an office, or the first of those strung with it, hangs on the name before. */
function heldBefore(words: Words, offices: readonly Office[], index: number, ends: ReadonlySet<number>): boolean {
  let first = index;
  while (first > 0 && fills(BETWEEN, words, (offices[first - 1] as Office).to, (offices[first] as Office).from))
    first--;
  return belongsBefore(words, (offices[first] as Office).from, ends);
}

function lastBefore(offices: readonly Office[], at: number): number {
  let low = 0;
  let high = offices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offices[middle] as Office).from < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
