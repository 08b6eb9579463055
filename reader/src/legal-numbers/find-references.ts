import type { ReferenceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import type { Structure } from '../structure.ts';
import { numbered } from './numbered.ts';
import { isOwnNumber } from './own-number.ts';
import { titled } from './titled.ts';

/** The documents that a text refers to, by number or by a title that tells one document apart, in text order. */
export function findReferences(text: SourceText, parts: Structure): ReferenceMention[] {
  const byTitle = titled(text);
  const titleEnds = new Map(byTitle.map((mention) => [mention.span[1], mention]));
  const byNumber = numbered(text).map((mention) => withTitle(mention, titleEnds, text));
  const numberedAt = new Set<number>();
  for (const { span } of byNumber) for (let at = span[0]; at < span[1]; at++) numberedAt.add(at);
  const chrome = parts.blocks.filter((block) => block.kind === 'chrome');
  return [...byNumber, ...byTitle.filter(({ span }) => !numberedAt.has(span[0]))]
    .filter(({ span, number }) => number === null || !isOwnNumber(text, span[0]))
    .filter(({ span }) => !chrome.some((block) => block.start <= span[0] && span[0] < block.end))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** "Luật Tổ chức chính quyền địa phương [số 77/2015/QH13]": the number behind a title is the title's. */
function withTitle(
  mention: ReferenceMention,
  titleEnds: ReadonlyMap<number, ReferenceMention>,
  { lower }: SourceText,
): ReferenceMention {
  const [start, end] = mention.span;
  if (!/\d/u.test(lower[start] as string)) return mention;
  const gap = /,? ?\(?(?:số:? ?)?$/u.exec(lower.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
  const titled = titleEnds.get(start - gap);
  return titled?.title ? { ...mention, span: [titled.span[0], end], kind: titled.kind, title: titled.title } : mention;
}
