import type { SourceText } from '../source-text.ts';

/** How far into a text its letterhead may reach. */
const HEAD = 1500;
/** "Số: 217-BC/HU" opens its line, or its column of a letterhead that is set in two. */
const OWN = /(?:^|\s{3,}|\|\s*)số\s*:?\s*$/u;

/** Whether a number stands in the letterhead: the document's own, no reference to another. */
export function isOwnNumber({ lower }: SourceText, start: number): boolean {
  if (start > HEAD) return false;
  const line = lower.lastIndexOf('\n', start - 1) + 1;
  return OWN.test(lower.slice(line, start));
}
