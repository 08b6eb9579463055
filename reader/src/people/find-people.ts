import type { PersonRole, Span } from '../fact.ts';
import type { PersonMention, PlaceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import type { Structure } from '../structure.ts';
import { findBylines } from './bylines.ts';
import { findNames } from './find-names.ts';
import { findOffices, type Office } from './find-offices.ts';
import { type NameEdges, positionsOf } from './positions-of.ts';
import { rolesOf } from './roles.ts';

/** The people that a text names, each mention with the offices and the part in the meeting that stand beside it. */
export function findPeople(text: SourceText, parts: Structure, places: readonly PlaceMention[]): PersonMention[] {
  const offices = findOffices(text, places);
  const bylines = findBylines(text, parts, places);
  const authors = new Set(bylines.map((byline) => byline.span[0]));
  const names = findNames(text, places, offices).filter((name) => !authors.has(name.span[0]));
  const edges: NameEdges = {
    starts: new Set(names.map(({ span }) => span[0])),
    ends: new Set(names.map(({ span }) => span[1])),
  };
  const sentenceAt = sentenceOf(parts);
  const chrome = parts.blocks.filter((block) => block.kind === 'chrome');
  const mentions: PersonMention[] = [];
  for (const { span } of names) {
    if (chrome.some((block) => block.start <= span[0] && span[0] < block.end)) continue;
    const held = positionsOf(text, span, offices, edges);
    mentions.push(mention(text, span, held, rolesOf(text, sentenceAt(span), around(span, held))));
  }
  for (const { span, signerOf } of bylines) {
    const office = signerOf && offices.find((held) => held.span[0] >= signerOf[0] && held.span[1] <= signerOf[1]);
    mentions.push(mention(text, span, office ? [office] : [], office ? [] : ['author']));
  }
  return mentions.sort((a, b) => a.span[0] - b.span[0]);
}

function mention({ view }: SourceText, span: Span, held: readonly Office[], roles: PersonRole[]): PersonMention {
  return {
    span,
    name: view.slice(...span).replace(/\s+/gu, ' '),
    positions: held.map(({ span, text }) => ({ span, text })),
    roles,
  };
}

/** The name with its offices. */
function around(name: Span, held: readonly Office[]): Span {
  return [Math.min(name[0], ...held.map(({ span }) => span[0])), Math.max(name[1], ...held.map(({ span }) => span[1]))];
}

function sentenceOf({ sentences }: Structure): (span: Span) => Span {
  return ([at, end]) => {
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sentences[middle]?.start ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const found = sentences[low];
    return found && found.start <= at && found.end >= end ? [found.start, found.end] : [at, end];
  };
}
