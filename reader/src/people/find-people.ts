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
  const told: Told[] = [];
  for (const { span } of names) {
    if (chrome.some((block) => block.start <= span[0] && span[0] < block.end)) continue;
    const held = positionsOf(text, span, offices, edges);
    const whole = around(span, held);
    told.push({ whole, ...mention(text, span, held, rolesOf(text, sentenceAt(span), whole)) });
  }
  const mentions: PersonMention[] = shareInLists(text, told).map(({ whole, ...person }) => person);
  for (const { span, signerOf } of bylines) {
    const office = signerOf && offices.find((held) => held.span[0] >= signerOf[0] && held.span[1] <= signerOf[1]);
    mentions.push(mention(text, span, office ? [office] : [], office ? [] : ['author']));
  }
  return mentions.sort((a, b) => a.span[0] - b.span[0]);
}

interface Told extends PersonMention {
  /** The name with its offices. */
  readonly whole: Span;
}

const LIST_LINK = /^ ?[,;]?(?: và| cùng)?(?: các)?(?: đồng chí:?| đ\/c:?| ông| bà)? ?$/u;
const SHARED: ReadonlySet<PersonRole> = new Set(['chair', 'attendee', 'recipient']);

/** "Các Phó Chủ tịch HĐND xã: A, B": an office of many is everybody's who has none of his own. */
const MANY = /(?:các|hai|ba|2|3|02|03)(?: đồng chí)? $/u;
const officeBefore = ({ span, positions }: Told) =>
  positions.length === 1 && (positions[0]?.span[1] ?? 0) <= span[0] ? positions : [];

/** "Các đồng chí A, Bí thư; B, Phó Bí thư chủ trì": what is said of one in a list is said of all. */
function shareInLists({ lower }: SourceText, told: readonly Told[]): Told[] {
  const shared: Told[] = [];
  for (let start = 0; start < told.length; ) {
    let end = start + 1;
    while (
      end < told.length &&
      LIST_LINK.test(lower.slice((told[end - 1] as Told).whole[1], (told[end] as Told).whole[0]).slice(0, 32))
    )
      end++;
    const list = told.slice(start, end);
    const roles = new Set(list.flatMap((one) => one.roles).filter((role) => SHARED.has(role)));
    let office: Told['positions'] = [];
    for (const one of list) {
      if (one.positions.length > 0)
        office = MANY.test(lower.slice(Math.max(0, one.whole[0] - 12), one.whole[0])) ? officeBefore(one) : [];
      const positions = one.positions.length > 0 ? one.positions : office;
      shared.push({ ...one, positions, roles: [...new Set([...one.roles, ...roles])] });
    }
    start = end;
  }
  return shared;
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
