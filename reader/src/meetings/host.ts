import type { Span } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { issuerEnd } from '../legal-numbers/trailing.ts';
import { officeHeadEnd } from '../people/offices.ts';
import type { Event } from './events.ts';

/** Who sits for a body: "lãnh đạo chủ chốt của [huyện]", "đại diện [UBND xã]". */
const PEOPLE_OF =
  /^(?:(?:tập thể |toàn thể )?(?:lãnh đạo|cán bộ|đại diện|thường trực|đoàn)(?: chủ chốt| các| của| đại diện)* )?(?:của )?/u;
const EVENT_NOUN =
  /(?:hội nghị|kỳ họp|phiên họp|cuộc họp|hội thảo|đại hội|buổi làm việc)(?: (?:thường lệ|thường kỳ|chuyên đề|bất thường|mở rộng|tháng \d{1,2}(?:\/\d{4})?|quý [ivx\d]+|trực tuyến|tổng kết|sơ kết|lần thứ [\p{L}\d]+|thứ [\p{L}\d-]+(?:,(?= (?:hđnd|hội đồng)))?|với))*(?: \([^)]{1,20}\))? (?:của )?/gu;
const HALL = /(?<!\p{L})tại (?:hội trường|trụ sở|phòng họp)(?: lớn| chính)?(?: của)? /u;
const LEVEL_ALONE = /(?:^|[ ])(tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$/u;
const COMMITTEE_ALONE = /^(?:(?:ban thường vụ|thường trực) )?(tỉnh|thành|huyện|thị|quận) ủy$/u;

/** The body that the meeting is with, or that holds it. */
export function hostOf(findings: Findings, sentence: Span, event: Event): string | undefined {
  const { text } = findings;
  const [start] = sentence;
  const host =
    event.kind === 'working-session'
      ? bodyAt(findings, start + event.verb[1])
      : event.host === 'subject'
        ? subject(findings, sentence, event)
        : organiser(findings, sentence);
  if (host) return host;
  for (const match of text.lower.slice(start, sentence[1]).matchAll(EVENT_NOUN)) {
    const body = bodyAt(findings, start + match.index + match[0].length);
    if (body) return body;
  }
  if (event.kind === 'working-session') return undefined;
  // "Tại hội trường [UBND xã Nà Mòn] diễn ra hội nghị": who opens the house holds it.
  const hall = HALL.exec(text.lower.slice(start, sentence[1]));
  return hall ? bodyAt(findings, start + hall.index + hall[0].length) : undefined;
}

/** A body whose name starts at the offset, completed where the text only says "huyện". */
function bodyAt({ text, frame }: Findings, from: number): string | undefined {
  const lead = PEOPLE_OF.exec(text.lower.slice(from, from + 60))?.[0].length ?? 0;
  for (const at of [from, from + lead]) {
    const end = issuerEnd(text, at);
    if (end > at) return completed(text.view.slice(at, end).replace(/\s+/gu, ' '), frame.place);
  }
  return undefined;
}

/** "huyện" of a report on the huyện Nà Mòn is that huyện; "UBND huyện" and "Huyện ủy" are its bodies. */
function completed(host: string, place?: string): string {
  const lower = host.toLowerCase();
  const level = LEVEL_ALONE.exec(lower)?.[1] ?? COMMITTEE_ALONE.exec(lower.replaceAll('uỷ', 'ủy'))?.[1];
  if (!level || !place) return host;
  const same = place.toLowerCase().startsWith(level);
  return same
    ? `${host} ${place.slice(place.toLowerCase().match(/^(?:thành phố|thị xã|thị trấn|đặc khu|\p{L}+) /u)?.[0].length ?? 0)}`
    : host;
}

/** "Sáng 12/12, [Ban Chấp hành Đảng bộ huyện Nà Mòn] tổ chức …": from the last comma on, or from the first body. */
function subject(findings: Findings, [start]: Span, event: Event): string | undefined {
  const { view, lower, words } = findings.text;
  const until = start + event.verb[0];
  const clause = lower.slice(start, until).replace(/(?: (?:đã|long trọng|vừa|phối hợp))*$/u, '');
  const cuts = [...clause.matchAll(/, |: |(?<=\d[/.-]\d{1,4}) (?=\p{L})/gu)]
    .map((match) => match.index + match[0].length)
    .reverse();
  let place: string | undefined;
  for (const cut of [...cuts, 0]) {
    const at = start + cut;
    if (officeHeadEnd(words, words.at(at)) >= 0) continue;
    const end = issuerEnd(findings.text, at, start + clause.length);
    if (end <= at) continue;
    const host = completed(view.slice(at, end).replace(/\s+/gu, ' '), findings.frame.place);
    // "Đảng bộ phường Nà Mòn, [TP. …] tổ chức": a unit behind a comma only tells where the body is.
    if (!findings.places.some(({ span }) => span[0] === at && span[1] === end)) return host;
    place ??= host;
  }
  return place;
}

/** "Hội nghị … do UBND tỉnh tổ chức", "Lễ ra quân được UBND xã tổ chức". */
function organiser(findings: Findings, [start, end]: Span): string | undefined {
  const by = / (?:do|được) (?=[^.;,]{4,80} (?:tổ chức|chủ trì))/u.exec(findings.text.lower.slice(start, end));
  return by ? bodyAt(findings, start + by.index + by[0].length) : undefined;
}
