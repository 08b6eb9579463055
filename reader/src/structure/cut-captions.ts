import type { SourceText } from '../source-text.ts';
import type { Block } from '../structure.ts';
import { latin } from '../vietnamese.ts';
import { isByline, LONGEST_BYLINE } from './byline.ts';
import { trimmed } from './lines.ts';
import { sentenceSpans } from './sentence-spans.ts';

/** "(Ảnh: A/TTXVN)", "Ảnh: VGP/B Về các chỉ số": a credit; without brackets it ends before the last capital of its run. */
const CREDIT = latin(
  /\((?:[Ảả]nh|ẢNH|[Nn]guồn ảnh|[Đđ]ồ họa)(?: minh họa)?\s*:\s*[^()\n]{1,60}\)|(?<=[\p{Ll}.…]\s?)Ảnh(?: minh họa)?\s*:\s*(?:\p{Lu}[\p{L}.]*(?:[/–-]\s?|\s+)){0,5}?\p{Lu}[\p{L}.]*(?=\s+\p{Lu}\p{L}*(?:\s+\p{Ll}|\s+\d|,)|\.?\s*$)/gu,
);
/** What stands before the colon of every credit. */
const CREDITED = /(?:nh|NH|họa)\s*$/;
/** "[Nà Mòn đứng đầu cả tỉnh về …]" inside an article is a link to another. */
const LINK = latin(/\[\p{Lu}[^[\]\n]{20,200}\]/gu);
const CAPTION_LENGTH = 260;

/** Cuts out what an article's text lost its line breaks around: captions with a credit, links, the writer at the end. */
export function cutCaptions(text: SourceText, block: Block): Block[] {
  if (block.kind !== 'paragraph') return [block];
  const words = text.view.slice(block.start, block.end);
  const cuts: Block[] = [];
  let from = block.start;
  for (const { match, kind } of shown(words)) {
    const at = block.start + match.index;
    if (at < from) continue;
    const caption = kind === 'caption' ? sentenceSpans(text, from, at).at(-1) : undefined;
    const start = caption && at - caption[0] <= CAPTION_LENGTH ? caption[0] : at;
    from = at + match[0].length;
    if (kind === 'caption' && text.view[from] === '.') from++;
    cuts.push({ start, end: from, kind });
  }
  const writer = bylineAtEnd(text, from, block);
  if (writer) cuts.push(writer);
  return cuts.length ? between(text, block, cuts) : [block];
}

function shown(words: string): { match: RegExpExecArray; kind: 'chrome' | 'caption' }[] {
  const links = words.includes('[')
    ? [...words.matchAll(LINK)].map((match) => ({ match, kind: 'chrome' as const }))
    : [];
  const credits = isCredited(words)
    ? [...words.matchAll(CREDIT)].map((match) => ({ match, kind: 'caption' as const }))
    : [];
  return links.length && credits.length
    ? [...links, ...credits].sort((a, b) => a.match.index - b.match.index)
    : links.length
      ? links
      : credits;
}

function isCredited(words: string): boolean {
  for (let colon = words.indexOf(':'); colon >= 0; colon = words.indexOf(':', colon + 1))
    if (CREDITED.test(words.slice(Math.max(0, colon - 6), colon))) return true;
  return false;
}

/** The last sentence of a paragraph where it names the writer; it has no closing mark of its own. */
function bylineAtEnd(text: SourceText, from: number, block: Block): Block | undefined {
  const tail = text.view.slice(Math.max(from, block.end - LONGEST_BYLINE - 1), block.end);
  if (!/[.!?…]/.test(tail.slice(0, -1)) || /[.:;…!?]$/.test(tail)) return undefined;
  const last = sentenceSpans(text, Math.max(from, block.end - 4 * LONGEST_BYLINE), block.end).at(-1);
  if (!last || last[0] <= block.start || !isByline(text.view.slice(...last))) return undefined;
  return { start: last[0], end: last[1], kind: 'byline' };
}

function between(text: SourceText, block: Block, cuts: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  let from = block.start;
  const rest = (to: number) => {
    const [start, end] = trimmed(text.view, from, to);
    if (end > start) blocks.push({ start, end, kind: block.kind });
  };
  for (const cut of cuts) {
    if (cut.start < from) continue;
    rest(cut.start);
    blocks.push(cut);
    from = cut.end;
  }
  rest(block.end);
  return blocks;
}
