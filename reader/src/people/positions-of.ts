import type { Span } from '../fact.ts';
import type { SourceText } from '../source-text.ts';
import type { Office } from './find-offices.ts';

/** What may stand between an office and the name behind it: "Bí thư Huyện ủy[, đồng chí] Nguyễn …". */
const BEFORE =
  /^(?: {1,2}|:? )(?:(?:đồng chí|đ\/c|ông|bà|[\p{L}]+ tướng|(?:đại|thượng|trung|thiếu) (?:tá|úy)|(?:gs|pgs|ts|ths|bs)\.?[ ,]*)[ .:]*)*$/u;
/** From an office to the name that it stands before: " ", " đồng chí ", " Thượng tá ". */
const TO_NAME = /^ {1,2}(?:(?:đồng chí|đ\/c|ông|bà|(?:đại|thượng|trung|thiếu) (?:tá|úy|tướng)) )?/u;
/** What may stand between a name and the office behind it. */
const BEHIND =
  /^ {0,2}(?:\(\d{4}\) ?)?[-–,:(]? {0,2}(?:(?:hiện|nay|hiện nay|đang|vốn|một|cũng) (?:là |giữ chức(?: vụ)? )?|là |chức vụ:? |(?:được [^.,;]{0,60})?(?:giữ chức(?: vụ)?|làm|giữ chức danh) )?$/u;
/** What may stand between two offices of one person. */
const BETWEEN = /^(?: ?[,;] ?| ?[-–] | và | kiêm |, kiêm |, đồng thời là | đồng thời là )$/u;

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
export function positionsOf({ lower }: SourceText, name: Span, offices: readonly Office[], edges: NameEdges): Office[] {
  const before = lastBefore(offices, name[0]);
  const found: Office[] = [];
  for (let index = before; index >= 0; index--) {
    const office = offices[index] as Office;
    const next = found[0];
    const gap = lower.slice(office.span[1], next ? next.span[0] : name[0]);
    if (gap.length > 24 || !(next ? BETWEEN : BEFORE).test(gap)) break;
    if (next && (gap.includes(';') || belongsBefore(lower, office.span[0], edges.ends))) break;
    found.unshift(office);
  }
  const ahead = found.length;
  for (let index = before + 1; index < offices.length; index++) {
    const office = offices[index] as Office;
    const previous = found.length > ahead ? found.at(-1) : undefined;
    const gap = lower.slice(previous ? previous.span[1] : name[1], office.span[0]);
    if (gap.length > 80 || !(previous ? BETWEEN : BEHIND).test(gap) || (previous && gap.includes(';'))) break;
    // "… Trần A, Chủ tịch UBND xã Lê B": the second office belongs to the name behind it.
    const behind = TO_NAME.exec(lower.slice(office.span[1], office.span[1] + 24))?.[0].length ?? 0;
    if (behind > 0 && edges.starts.has(office.span[1] + behind)) break;
    found.push(office);
  }
  return found;
}

/** "Nguyễn A - Bí thư, Chủ tịch Trần B": an office that hangs on the name before it. */
function belongsBefore(lower: string, at: number, ends: ReadonlySet<number>): boolean {
  const gap = /(?: ?[-–,(:] ?| )$/u.exec(lower.slice(Math.max(0, at - 3), at))?.[0].length ?? 0;
  return ends.has(at - gap);
}

function lastBefore(offices: readonly Office[], at: number): number {
  let low = 0;
  let high = offices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offices[middle] as Office).span[0] < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
