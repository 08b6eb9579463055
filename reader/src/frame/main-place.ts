import type { Findings } from '../findings.ts';
import { stretchAt } from '../stretches.ts';

type Seen = Omit<Findings, 'frame'>;

/** Where the lead ends, in characters: a unit named there is what the text is about. */
const LEAD = 900;

/** The unit that the text reports on: named in its title and lead, and again and again; a finer level before a wider one. */
export function mainPlace(seen: Seen): string | undefined {
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
    const score = 1 + (block?.kind === 'title' ? 4 : 0) + (span[0] < LEAD ? 2 : 0) + (first ? 2 : 0) + (worked ? 1 : 0);
    first = false;
    scores.set(place, (scores.get(place) ?? 0) + score);
  }
  return [...scores].sort((a, b) => b[1] - a[1])[0]?.[0];
}
