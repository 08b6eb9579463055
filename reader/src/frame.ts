import type { Findings, Frame } from './findings.ts';

/** What the whole text says of itself: its date, whose report it is, and the period it opens with. */
export function frame(_seen: Omit<Findings, 'frame'>, documentDate?: string): Frame {
  return { ...(documentDate && { documentDate }) };
}
