import type { Findings } from '../findings.ts';
import { stretchAt } from '../stretches.ts';
import { letterheadPlace } from './letterhead.ts';

type Seen = Omit<Findings, 'frame'>;

/** Where the lead ends, in characters: a unit named there is what the text is about. */
const LEAD = 900;

/** The unit that the text reports on: named in its title and lead, and again and again; a finer level before a wider one. */
export function mainPlace(seen: Seen): string | undefined {
  const written = letterheadPlace(seen);
  if (written) return written;
  const scores = new Map<string, number>();
  let first = true;
  for (const { span, name, level } of seen.places) {
    if (!level || level === 'thôn') continue;
    const block = stretchAt(seen.structure.blocks, span[0]);
    if (block?.kind === 'chrome' || block?.kind === 'byline') continue;
    const place = `${level} ${name}`;
    const worked =
      /(?:làm việc (?:với|tại)|đảng bộ|đảng ủy|huyện ủy|hội nghị|trên địa bàn|toàn|báo cáo)[^.;,]{0,40}$/u.test(
        seen.text.lower.slice(Math.max(0, span[0] - 50), span[0]),
      );
    // "Xã Nà Mòn thuộc huyện …": what the text opens with is what it describes.
    const opens =
      first && span[0] <= LONGEST_LEVEL && /^\s*\p{L}*(?: \p{L}+)?\s*$/u.test(seen.text.view.slice(0, span[0]));
    const score =
      1 +
      (opens && OF.test(seen.text.lower.slice(span[1], span[1] + 12)) ? 4 : 0) +
      (block?.kind === 'title' ? 4 : 0) +
      (span[0] < LEAD ? 2 : 0) +
      (first ? 2 : 0) +
      (worked ? 1 : 0);
    first = false;
    scores.set(place, (scores.get(place) ?? 0) + score);
  }
  // "Toàn xã có …", "trên địa bàn huyện": a level named alone speaks of the unit that the text is about.
  const alone = new Map<string, number>();
  for (const [, level = ''] of seen.text.lower.matchAll(ALONE)) alone.set(level, (alone.get(level) ?? 0) + 1);
  const best = [...scores].sort((a, b) => b[1] - a[1]);
  for (const [level, count] of alone) {
    const place = best.find(([name]) => name.startsWith(`${level} `));
    if (place) place[1] += Math.min(count, 6);
  }
  return best.sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** "thành phố" is the longest word of a level. */
const LONGEST_LEVEL = 12;
const OF = /^\s*(?:thuộc|nằm|là|có|cách|được)(?![\p{L}])/u;
const ALONE =
  /(?<![\p{L}\p{M}])(?:toàn|trên địa bàn|đảng bộ|của|trong|cả) (tỉnh|huyện|xã|phường|thành phố|thị xã|thị trấn|quận|đặc khu)(?=[,.;:)]| (?:đã|có|đạt|là|còn|được|luôn|hiện|ước|trong|năm|tăng|giảm|và|đến|theo|với)(?![\p{L}]))/gu;
