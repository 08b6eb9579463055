import type { Span } from '../fact.ts';
import type { Findings, PersonMention, PlaceMention } from '../findings.ts';
import type { BlockKind } from '../structure.ts';
import { lowerCase } from '../vietnamese.ts';
import type { Words } from '../words/words.ts';
import { cuesIn } from './cues.ts';
import { levelOf } from './levels.ts';
import { rankOf, rankOfLevel } from './rank.ts';

import { type Worded, wordedIn } from './shortcoming.ts';

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

/** The text with what is needed to tell who speaks to whom; all that it says of places in the text is in words. */
export class Scene {
  readonly view: string;
  readonly words: Words;
  readonly code: string;
  readonly findings: Findings;
  readonly passages: readonly Passage[];
  /** The rank of the unit that the text reports on; undefined where that is unknown. */
  readonly host: number | undefined;
  /** Where words of a shortcoming stand, whatever stands around them. */
  readonly worded: Worded;
  #people: readonly Named<PersonMention>[] | undefined;
  #places: ReadonlyMap<number, Named<PlaceMention>> | undefined;
  #offices: ReadonlyMap<string, string> | undefined;

  constructor(findings: Findings) {
    this.findings = findings;
    this.view = findings.text.view;
    this.words = findings.text.words;
    this.code = this.words.code;
    this.passages = passagesOf(findings);
    this.worded = wordedIn(this.words);
    const level = levelOf(findings.frame.place);
    this.host = level === undefined ? undefined : rankOfLevel(level);
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

  /** Names by the offices written beside them, in lower case: "bí thư tỉnh ủy". */
  get offices(): ReadonlyMap<string, string> {
    if (this.#offices) return this.#offices;
    const offices = new Map<string, string>();
    for (const { name, positions } of this.findings.people)
      for (const { text } of positions) {
        const office = lowerCase(text);
        if (!offices.has(office)) offices.set(office, name);
      }
    this.#offices = offices;
    return offices;
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

function passagesOf({ text: { words }, structure: { blocks, sentences } }: Findings): Passage[] {
  return sentences.map(({ start, end, block }) => {
    const from = words.at(start);
    const to = words.at(end - 1) + 1;
    return { from, to, block, kind: blocks[block]?.kind ?? 'paragraph', cues: cuesIn(words, from, to) };
  });
}
