import type { Span } from '../fact.ts';
import type { Findings } from '../findings.ts';
import type { Unsettled } from '../settle/settle.ts';
import { chairOf } from './chair.ts';
import { type Event, eventIn } from './events.ts';
import { hostOf } from './host.ts';
import { meetingDate, tellsDay } from './meeting-date.ts';

/** A meeting told without a day is one only at the head of the text; further down it is something that was done. */
const HEAD_SENTENCES = 3;
const TODAY = /(?:sáng|chiều|tối) nay|hôm nay|vừa qua|mới đây/u;

/** The meeting that the text reports, if it reports one: the first sentence that tells of it with its day. */
export function findMeeting(findings: Findings): Unsettled[] {
  const { text } = findings;
  const told = tellingSentence(findings);
  if (!told) return [];
  const { sentence, event } = told;
  const date = meetingDate(findings, sentence);
  const named = hostOf(findings, sentence, event);
  // "Bí thư Tỉnh ủy chủ trì buổi làm việc": a session that names nobody is with the unit that the text reports on.
  const host = named ?? (event.kind === 'working-session' ? findings.frame.place : undefined);
  const inferred = [...(date?.inferred ? ['date'] : []), ...(host && !named ? ['host'] : [])];
  const chair = chairOf(findings, event.kind, sentence, event.verb);
  const mark = /[\s.…]*$/u.exec(text.view.slice(...sentence))?.[0].length ?? 0;
  return [
    {
      type: 'meeting',
      span: [sentence[0], sentence[1] - mark],
      kind: event.kind,
      ...(date && { date: date.date }),
      ...(host && { host }),
      ...(chair && { chair }),
      ...(inferred.length > 0 && { inferred }),
      why: () => ({ rule: 'meeting.told', words: [[sentence[0] + event.verb[0], sentence[0] + event.verb[1]]] }),
    },
  ];
}

function tellingSentence(findings: Findings): { sentence: Span; event: Event } | undefined {
  const { structure, text } = findings;
  let head = 0;
  let undated: { sentence: Span; event: Event } | undefined;
  for (const { start, end, block } of structure.sentences) {
    const kind = structure.blocks[block]?.kind;
    if (kind !== 'paragraph' && kind !== 'item') continue;
    head++;
    const sentence: Span = [start, end];
    const lower = text.lower.slice(start, end);
    const event = eventIn(lower);
    if (!event) continue;
    if (tellsDay(findings, sentence)) return { sentence, event };
    if (head <= HEAD_SENTENCES || TODAY.test(lower)) undated ??= { sentence, event };
  }
  return undated;
}
