import type { SourceText } from '../source-text.ts';
import type { Block } from '../structure.ts';
import { isByline } from './byline.ts';
import { sentenceSpans } from './sentence-spans.ts';

/** "(Ảnh: A/TTXVN)", "Ảnh: VGP/B Về các chỉ số": a credit; without brackets it ends before the last capital of its run. */
const CREDIT =
  /\((?:[Ảả]nh|ẢNH|[Nn]guồn ảnh|[Đđ]ồ họa)(?: minh họa)?\s*:\s*[^()\n]{1,60}\)|(?<=[\p{Ll}.…]\s?)Ảnh(?: minh họa)?\s*:\s*(?:\p{Lu}[\p{L}.]*(?:[/–-]\s?|\s+)){0,5}?\p{Lu}[\p{L}.]*(?=\s+\p{Lu}\p{L}*(?:\s+\p{Ll}|\s+\d|,)|\.?\s*$)/gu;
/** "[Hải Phòng dẫn đầu cả nước về …]" inside an article is a link to another. */
const LINK = /\[\p{Lu}[^[\]\n]{20,200}\]/gu;
const CAPTION_LENGTH = 260;

/** Cuts out what an article's text lost its line breaks around: captions with a credit, links, the writer at the end. */
export function cutCaptions(text: SourceText, block: Block): Block[] {
  if (block.kind !== 'paragraph') return [block];
  const words = text.view.slice(block.start, block.end);
  const cuts: Block[] = [];
  const links = [...words.matchAll(LINK)].map((match) => ({ match, kind: 'chrome' as const }));
  const credits = [...words.matchAll(CREDIT)].map((match) => ({ match, kind: 'caption' as const }));
  let from = block.start;
  for (const { match, kind } of [...links, ...credits].sort((a, b) => a.match.index - b.match.index)) {
    const at = block.start + match.index;
    if (at < from) continue;
    const shown = kind === 'caption' ? sentenceSpans(text, from, at).at(-1) : undefined;
    const start = shown && at - shown[0] <= CAPTION_LENGTH ? shown[0] : at;
    from = at + match[0].length;
    if (kind === 'caption' && text.view[from] === '.') from++;
    cuts.push({ start, end: from, kind });
  }
  const last = sentenceSpans(text, from, block.end).at(-1);
  if (last && last[0] > block.start && isByline(text.view.slice(...last))) {
    cuts.push({ start: last[0], end: last[1], kind: 'byline' });
  }
  return between(text, block, cuts);
}

function between(text: SourceText, block: Block, cuts: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  let from = block.start;
  const rest = (end: number) => {
    let [a, b] = [from, end];
    while (a < b && /\s/u.test(text.view[a] as string)) a++;
    while (b > a && /\s/u.test(text.view[b - 1] as string)) b--;
    if (b > a) blocks.push({ start: a, end: b, kind: block.kind });
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
