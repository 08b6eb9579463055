import type { ReferenceMention } from '../findings.ts';
import { runningText } from '../running-text.ts';
import type { SourceText } from '../source-text.ts';
import type { Structure } from '../structure.ts';
import { numbered } from './numbered.ts';
import { titled } from './titled.ts';

/** The documents that a text refers to, by number or by a title that tells one document apart, in text order. */
export function findReferences(broken: SourceText, parts: Structure): ReferenceMention[] {
  const text = runningText(broken, parts);
  const byTitle = titled(text);
  const byNumber = numbered(text).map((mention) => withTitle(mention, byTitle, text));
  const inNumbered = (at: number) => byNumber.some(({ span }) => span[0] <= at && at < span[1]);
  const chrome = parts.blocks.filter((block) => block.kind === 'chrome');
  return [...byNumber, ...byTitle.filter(({ span }) => !inNumbered(span[0]))]
    .filter(({ span }) => !chrome.some((block) => block.start <= span[0] && span[0] < block.end))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** "Luật Tổ chức chính quyền địa phương [số 77/2015/QH13]": the number behind a title is the title's. */
function withTitle(
  mention: ReferenceMention,
  titles: readonly ReferenceMention[],
  { lower }: SourceText,
): ReferenceMention {
  const [start] = mention.span;
  if (!/\d/u.test(lower[start] as string)) return mention;
  const before = titles.find(
    ({ span }) => span[1] <= start && start - span[1] < 8 && /^,? ?\(?(?:số:? ?)?$/u.test(lower.slice(span[1], start)),
  );
  return before?.title
    ? { ...mention, span: [before.span[0], mention.span[1]], kind: before.kind, title: before.title }
    : mention;
}
