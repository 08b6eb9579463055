import type { Findings } from '../findings.ts';
import { stretchAt } from '../stretches.ts';
import { compile, pattern } from '../words/pattern.ts';
import { letterheadPlace } from './letterhead.ts';

type Seen = Omit<Findings, 'frame'>;

/** Where the lead ends, in characters: a unit named there is what the text is about. */
const LEAD = 900;

/** The unit that the text reports on: named in its title and lead, and again and again; a finer level before a wider one. */
export function mainPlace(seen: Seen): string | undefined {
  const written = letterheadPlace(seen);
  if (written) return written;
  const { words } = seen.text;
  const scores = new Map<string, number>();
  let first = true;
  for (const { span, name, level } of seen.places) {
    if (!level || level === 'thôn') continue;
    const block = stretchAt(seen.structure.blocks, span[0]);
    if (block?.kind === 'chrome' || block?.kind === 'byline') continue;
    // "|Cao Sơn|, ngày 15 tháng 12 năm 2023": where a paper was signed, or a site has its clock.
    if (DATELINE.endAt(words, words.at(span[1])) >= 0) continue;
    const place = `${level} ${name}`;
    const word = words.at(span[0]);
    // "tại huyện Nà Mòn|, Mặt trận tỉnh đã tổ chức hội nghị": where it was held.
    if (AT.endsBefore(words, word) && HELD_BY.endAt(words, words.at(span[1])) >= 0) {
      scores.set(place, (scores.get(place) ?? 0) + 1);
      continue;
    }
    const worked = WORKED.endsBefore(words, word);
    // "Xã Nà Mòn thuộc huyện …": what the text opens with is what it describes.
    const opens = first && word <= LONGEST_LEVEL && (word === 0 || OPENS.endAt(words, 0) >= word);
    const score =
      1 +
      (opens && OF.endAt(words, words.at(span[1])) >= 0 ? 4 : 0) +
      (block?.kind === 'title' ? 4 : 0) +
      (span[0] < LEAD ? 2 : 0) +
      (first ? 2 : 0) +
      (worked ? 1 : 0);
    first = false;
    scores.set(place, (scores.get(place) ?? 0) + score);
  }
  // "Toàn xã có …", "trên địa bàn huyện": a level named alone speaks of the unit that the text is about.
  const alone = new Map<string, number>();
  for (const [, code = ''] of ALONE.allIn(words, 0, words.count)) {
    const level = LEVELS.get(code) as string;
    alone.set(level, (alone.get(level) ?? 0) + 1);
  }
  const best = [...scores].sort((a, b) => b[1] - a[1]);
  if (best.length >= LIST && best.every(([, score]) => score <= ONCE)) return undefined;
  // "Toàn huyện có …; cao nhất là thị trấn Cầu Đá": the text is about a unit that it does not name.
  const [top] = best;
  const wider = [...alone].some(([level, count]) => count > 1 && isWider(level, top?.[0]) && !named(level));
  if (wider && top && top[1] <= ONCE) return undefined;
  for (const [level, count] of alone) {
    const place = best.find(([name]) => name.startsWith(`${level} `));
    if (place) place[1] += Math.min(count, 6);
  }
  return best.sort((a, b) => b[1] - a[1])[0]?.[0];

  function named(level: string): boolean {
    return best.some(([name]) => name.startsWith(`${level} `));
  }
}

const BY_SIZE = ['tỉnh', 'thành phố', 'thị xã', 'huyện', 'quận', 'thị trấn', 'xã', 'phường', 'đặc khu'];
const sizeOf = (place: string): number => BY_SIZE.findIndex((level) => place.startsWith(level));

function isWider(level: string, place: string | undefined): boolean {
  return place !== undefined && sizeOf(level) < sizeOf(place);
}

/** So many units, each named once and none in the title ("15 tỉnh gồm: Cao Sơn, Nà Mòn, …"), are a list, and no report on the first. */
const LIST = 5;
const ONCE = 5;

/** "Thị trấn |Nà Mòn": how many words a level has at most, and that nothing else stands before the first place. */
const LONGEST_LEVEL = 2;
const OPENS = pattern('W{1,2}');
const DATELINE = pattern(', ngày D');
const AT = pattern('tại (?:trụ sở|hội trường|trung tâm)? W{0,4}');
const HELD_BY = pattern(
  ', (?:tỉnh ủy|tỉnh đoàn|(?:ủy ban|ubnd|hđnd|hội đồng|ban|sở|hội|liên đoàn|mặt trận) [^,;.]{0,8} tỉnh) [^,;.]{0,6} (?:tổ chức|khai mạc|phối hợp)',
);
const OF = pattern('[thuộc nằm là có cách được]');
const WORKED = pattern('(?:làm việc [với tại]|đảng bộ|đảng ủy|huyện ủy|hội nghị|trên địa bàn|toàn|báo cáo)[^.;,]{0,9}');
const LEVELS = new Map(
  ['tỉnh', 'huyện', 'xã', 'phường', 'thành phố', 'thị xã', 'thị trấn', 'quận', 'đặc khu'].map((level) => [
    compile(level),
    level,
  ]),
);
const ALONE = pattern(
  `(?:toàn|trên địa bàn|đảng bộ|của|trong|cả) (${[...LEVELS.values()].join('|')})
   (?=[,.;:)]|[đã có đạt là còn được luôn hiện ước trong năm tăng giảm và đến theo với])`,
);
