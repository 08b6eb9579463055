import type { Span } from '../fact.ts';
import type { Findings, PersonMention, PlaceMention } from '../findings.ts';
import type { BlockKind } from '../structure.ts';
import { lowerCase } from '../vietnamese.ts';
import { UNNAMED } from '../words/dictionary.ts';
import type { Words } from '../words/words.ts';
import { ASKS, type Cues, cuesOf, SAYS } from './cues.ts';
import { levelOf } from './levels.ts';
import { rankOf, rankOfLevel } from './rank.ts';

import { type Worded, wordedIn } from './shortcoming.ts';
import { type Speech, speechesIn } from './speeches.ts';

const UNNAMED_WORD = String.fromCharCode(UNNAMED);

/** A stretch of words `[from, to)`. */
export type Stretch = readonly [from: number, to: number];

/** A sentence in words, with what its words may begin (see cues.ts). */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly block: number;
  readonly kind: BlockKind;
  readonly cues: number;
}

/** A mention with the words it stands at. */
export interface Named<T> {
  readonly from: number;
  readonly to: number;
  readonly mention: T;
}

/** An office that somebody holds, as the words it stands at. */
interface Held {
  readonly name: string;
  readonly stretch: Stretch;
}

/** The text with what is needed to tell who speaks to whom; all that it says of places in the text is in words. */
export class Scene {
  readonly view: string;
  readonly words: Words;
  readonly code: string;
  readonly findings: Findings;
  readonly passages: readonly Passage[];
  /** The level of the unit that the text reports on: "huyện". */
  readonly level: string | undefined;
  /** The rank of the unit that the text reports on; undefined where that is unknown. */
  readonly host: number | undefined;
  /** The words of asking and speaking, in text order. */
  readonly speeches: readonly Speech[];
  /** Where words of a shortcoming stand, whatever stands around them. */
  readonly worded: Worded;
  #people: readonly Named<PersonMention>[] | undefined;
  #places: ReadonlyMap<number, Named<PlaceMention>> | undefined;
  #offices: ReadonlyMap<string | undefined, readonly Held[]> | undefined;
  #ranks: ReadonlyMap<string, number> | undefined;

  constructor(findings: Findings) {
    this.findings = findings;
    this.view = findings.text.view;
    this.words = findings.text.words;
    this.code = this.words.code;
    const sentences = sentencesOf(findings);
    const cues = cuesOf(this.words, sentences);
    this.speeches = speechesIn(this.words, cues.speaking);
    this.worded = wordedIn(this.words, cues.short);
    this.passages = passagesOf(sentences, cues, this.speeches);
    this.level = levelOf(findings.frame.place);
    this.host = this.level === undefined ? undefined : rankOfLevel(this.level);
  }

  /** The people named, in text order. */
  get people(): readonly Named<PersonMention>[] {
    this.#people ??= this.findings.people.map((mention) => this.#named(mention)).sort((a, b) => a.from - b.from);
    return this.#people;
  }

  /** The place whose name starts at a word. */
  placeAt(word: number): Named<PlaceMention> | undefined {
    this.#places ??= new Map(
      this.findings.places.map((mention) => [this.words.at(mention.span[0]), this.#named(mention)]),
    );
    return this.#places.get(word);
  }

  /** Who holds an office as the text says it elsewhere, or one that begins with the same words: "Bí thư Tỉnh ủy". */
  holder(from: number, to: number): string | undefined {
    this.#offices ??= this.#officesByWord();
    let holder: string | undefined;
    for (const { name, stretch } of this.#offices.get(this.code[from]) ?? []) {
      const length = Math.min(to - from, stretch[1] - stretch[0]);
      if (length === 0 || !this.#sameWords(from, stretch[0], length)) continue;
      if (to - from === stretch[1] - stretch[0]) return name;
      holder ??= name;
    }
    return holder;
  }

  /** By the word that they begin with. */
  #officesByWord(): Map<string | undefined, Held[]> {
    const offices = new Map<string | undefined, Held[]>();
    for (const { name, positions } of this.findings.people) {
      for (const { span } of positions) {
        const stretch = this.stretch(span);
        const known = offices.get(this.code[stretch[0]]);
        if (known) known.push({ name, stretch });
        else offices.set(this.code[stretch[0]], [{ name, stretch }]);
      }
    }
    return offices;
  }

  #sameWords(one: number, other: number, length: number): boolean {
    const words = this.code.slice(one, one + length);
    if (!this.code.startsWith(words, other)) return false;
    if (!words.includes(UNNAMED_WORD)) return true;
    return lowerCase(this.text(one, one + length)) === lowerCase(this.text(other, other + length));
  }

  /** The highest rank of the offices that a mention is written with. */
  rankOfOffices({ positions }: PersonMention): number | undefined {
    let rank: number | undefined;
    for (const { span } of positions) {
      const one = rankOf(this.words, ...this.stretch(span));
      if (one !== undefined && (rank === undefined || one > rank)) rank = one;
    }
    return rank;
  }

  /** The highest rank of the offices that the text tells of somebody. */
  rankHeldBy(name: string): number | undefined {
    this.#ranks ??= this.#ranksByName();
    return this.#ranks.get(name);
  }

  #ranksByName(): Map<string, number> {
    const ranks = new Map<string, number>();
    for (const mention of this.findings.people) {
      const rank = this.rankOfOffices(mention);
      if (rank !== undefined) ranks.set(mention.name, Math.max(rank, ranks.get(mention.name) ?? rank));
    }
    return ranks;
  }

  stretch([start, end]: Span): Stretch {
    return [this.words.at(start), this.words.at(end - 1) + 1];
  }

  span([from, to]: Stretch): Span {
    return [this.words.starts[from] as number, this.words.ends[to - 1] as number];
  }

  /** The words as written. */
  text(from: number, to: number): string {
    return to > from ? this.view.slice(this.words.starts[from], this.words.ends[to - 1]) : '';
  }

  #named<T extends { readonly span: Span }>(mention: T): Named<T> {
    const [from, to] = this.stretch(mention.span);
    return { from, to, mention };
  }
}

/** The sentences of a text as words. */
function sentencesOf({ text: { words }, structure }: Findings): Omit<Passage, 'cues'>[] {
  const { ends, count } = words;
  const { blocks } = structure;
  let next = 0;
  return structure.sentences.map(({ start, end, block }) => {
    while (next < count && (ends[next] as number) <= start) next++;
    const from = next;
    while (next < count && (ends[next] as number) < end) next++;
    return { from, to: Math.min(next + 1, count), block, kind: blocks[block]?.kind ?? 'paragraph' };
  });
}

function passagesOf(sentences: readonly Omit<Passage, 'cues'>[], cues: Cues, speeches: readonly Speech[]): Passage[] {
  let speech = 0;
  return sentences.map(({ from, to, block, kind }, i) => {
    let said = 0;
    for (; speech < speeches.length && (speeches[speech] as Speech).at < to; speech++) {
      const { verb, noun } = speeches[speech] as Speech;
      if (!noun) said |= verb === 'order' || verb === 'ask' ? ASKS : SAYS;
    }
    return { from, to, block, kind, cues: (cues.within[i] as number) | said };
  });
}
