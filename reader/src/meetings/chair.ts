import type { MeetingKind, Span } from '../fact.ts';
import type { Findings, PersonMention } from '../findings.ts';
import { startingIn } from '../stretches.ts';
import { completed } from './completed.ts';

const leads = ({ roles }: PersonMention) => roles.includes('chair');

/**
 * Who leads: who "chủ trì" or heads the delegation; of a working session also the official who works with the lower
 * unit. Who only attends, speaks or concludes does not. Spans are into the view.
 */
export function chairOf(
  { people, structure }: Findings,
  kind: MeetingKind,
  [start, end]: Span,
  verb: number,
): PersonMention | undefined {
  const within = startingIn(people, start, end);
  const told = within.find(leads);
  if (told) return told;
  if (kind === 'working-session') {
    const before = within.find(({ span, roles }) => span[1] <= verb && !roles.includes('speaker'));
    if (before) return before;
    const title = structure.blocks.find((block) => block.kind === 'title');
    const named = title && startingIn(people, title.start, title.end)[0];
    if (named) return named;
  }
  return people.find(leads);
}

/** Offices that are held in a body but do not speak for it. */
const MEMBERS =
  /^(?:nguyên |ủy viên|uv|đại biểu|tuv|huv|thành viên|trưởng đoàn|phó (?:trưởng )?đoàn|tỉnh ủy viên|thành ủy viên|huyện ủy viên)/iu;
const HEAD =
  /^(?:quyền )?(?:phó )?(?:tổng )?(?:bí thư|chủ tịch|giám đốc|chủ nhiệm|trưởng|bộ trưởng|thứ trưởng|cục trưởng|chánh văn phòng|chánh thanh tra|thủ tướng|chi cục trưởng|chỉ huy trưởng|viện trưởng|hiệu trưởng)(?: thường trực| phụ trách)? ?/iu;

/** "đồng chí …, Phó Chủ tịch [UBND tỉnh] chủ trì cuộc họp": where no other body is named, the chair's own holds it. */
export function bodyOfChair(chair: PersonMention | undefined, place?: string): string | undefined {
  const offices = (chair?.positions ?? []).filter(({ text }) => !MEMBERS.test(text));
  const body = offices.at(-1)?.text.replace(HEAD, '').trim();
  return body && /\p{Lu}/u.test(body.charAt(0)) ? completed(body, place) : undefined;
}
