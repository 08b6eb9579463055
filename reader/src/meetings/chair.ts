import type { MeetingKind, Span } from '../fact.ts';
import type { Findings, PersonMention } from '../findings.ts';

/**
 * Who leads: who "chủ trì" or heads the delegation; of a working session also the official who works with the lower
 * unit. Who only attends, speaks or concludes does not.
 */
export function chairOf(
  { people, structure }: Findings,
  kind: MeetingKind,
  sentence: Span,
  verb: Span,
): string | undefined {
  const within = people.filter(({ span }) => span[0] >= sentence[0] && span[1] <= sentence[1]);
  const leads = ({ roles }: PersonMention) => roles.includes('chair');
  const told = within.find(leads);
  if (told) return told.name;
  if (kind === 'working-session') {
    const before = within.find(({ span }) => span[1] <= sentence[0] + verb[0]);
    if (before) return before.name;
    const title = structure.blocks.find((block) => block.kind === 'title');
    const named = title && people.find(({ span }) => span[0] >= title.start && span[1] <= title.end);
    if (named) return named.name;
  }
  return people.find(leads)?.name;
}
