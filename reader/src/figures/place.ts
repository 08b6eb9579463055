import type { Findings, PlaceMention } from '../findings.ts';
import { startingIn } from '../stretches.ts';
import type { Clause } from './clauses.ts';

const LEVEL = 'huyện|xã|tỉnh|phường|thị trấn|thị xã|thành phố|tp\\.?|tx\\.?|quận';
/** No sentence that a person wrote is longer: a page that lost its marks is read in pieces. */
const FAR = 4000;
const COUNTRY =
  /(?<![\p{L}])(?:của|toàn|bình quân|trong) (?:cả nước|toàn quốc)(?![\p{L}])[^,;]{0,20}(?:là|đạt|chiếm|còn|ước)\s*$/u;

/** Whose a figure is: the unit that its clause names as the one that has it, else the unit the text reports on. */
export function placeOf(findings: Findings, start: number, end: number, clause: Clause): string | undefined {
  const { text, structure, frame } = findings;
  const before = text.lower.slice(Math.max(clause.start, start - 200), start);
  if (COUNTRY.test(before)) return 'cả nước';
  const opening = Math.max(structure.sentences[clause.sentence]?.start ?? clause.start, start - FAR);
  for (const mention of startingIn(findings.places, opening, start).reverse()) {
    const lead = text.lower.slice(opening, mention.span[0]);
    // "Xã Nà Mòn có 12 hộ", "Tại xã Nà Mòn, …", "Riêng huyện …": it opens the sentence or the clause.
    if (
      mention.level &&
      /(?:^|[;:.])\s*(?:[-+–•]\s*)?(?:tại|riêng|ở|cụ thể|trong đó|đến nay|hiện nay|năm \d{4}|,|\s)*(?:địa bàn\s+)?(?:huyện|xã|tỉnh|phường|thị trấn|thị xã|thành phố|tp\.?|thôn|đặc khu|quận)?\s*$/u.test(
        lead,
      ) &&
      opens(text.lower, mention, start)
    )
      return `${mention.level} ${mention.name}`;
  }
  // "xây dựng nông thôn mới ở thị xã Nà Sơn đã hoàn thành 100%": told right before the verb.
  for (const mention of startingIn(findings.places, clause.start, start).reverse()) {
    const lead = text.lower.slice(clause.start, mention.span[0]);
    const between = text.lower.slice(mention.span[1], start);
    if (
      mention.level &&
      between.length < 40 &&
      !/[,;:()]/u.test(between) &&
      new RegExp(`(?<![\\p{L}])(?:tại|ở)\\s+(?:${LEVEL})?\\s*$`, 'u').test(lead)
    )
      return `${mention.level} ${mention.name}`;
  }
  // "500 con tại Đơn Dương": told right behind the number.
  const tail = text.lower.slice(end, Math.min(clause.end, end + 60));
  for (const mention of startingIn(findings.places, end, Math.min(clause.end, end + 60))) {
    if (
      mention.level &&
      /^[^,.;()]*(?<![\p{L}])(?:tại|ở)\s+(?:huyện|xã|tỉnh|phường|thị trấn|thị xã|thành phố|tp\.?)?\s*$/u.test(
        tail.slice(0, mention.span[0] - end),
      )
    )
      return `${mention.level} ${mention.name}`;
  }
  return frame.place;
}

/** A unit opens what follows when its name is not part of a body's or a road's. */
function opens(lower: string, mention: PlaceMention, start: number): boolean {
  return !/^\s*[-–]/u.test(lower.slice(mention.span[1], start));
}
