import type { ReferenceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import type { Structure } from '../structure.ts';
import { numbered } from './numbered.ts';
import { titled } from './titled.ts';

/** The documents that a text refers to, by number or by a title that tells one document apart, in text order. */
export function findReferences(text: SourceText, parts: Structure): ReferenceMention[] {
  const byNumber = numbered(text);
  const inNumbered = (at: number) => byNumber.some(({ span }) => span[0] <= at && at < span[1]);
  const chrome = parts.blocks.filter((block) => block.kind === 'chrome');
  return [...byNumber, ...titled(text).filter(({ span }) => !inNumbered(span[0]))]
    .filter(({ span }) => !chrome.some((block) => block.start <= span[0] && span[0] < block.end))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}
