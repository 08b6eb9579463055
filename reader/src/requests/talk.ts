import { asksNothing, closed, trimItem } from './content.ts';
import type { Direction } from './direction.ts';
import type { Scene, Stretch } from './scene.ts';
import type { Speaker } from './speaker.ts';

/** One thing asked or ordered, before it is a fact. */
export interface Item {
  readonly kind: Direction;
  readonly words: Stretch;
  readonly speaker: Speaker | undefined;
  readonly to: Stretch | undefined;
  /** Read in a title, a heading or a caption: it may stand in the body again. */
  readonly aside: boolean;
}
type Who = Pick<Item, 'speaker' | 'to'>;

/** Who is speaking, and what the last sentences did. */
export interface Turn {
  readonly speaker: Speaker | undefined;
  /** What the last words of asking were; undefined while somebody only speaks. */
  readonly kind: Direction | undefined;
  readonly mode: 'tell' | 'stress' | 'asked';
  readonly block: number;
  readonly to: Stretch | undefined;
  /** The sentence ended in a colon: the items of the list below are what is asked. */
  readonly list: boolean;
}
export const NOBODY: Turn = {
  speaker: undefined,
  kind: undefined,
  mode: 'tell',
  block: -1,
  to: undefined,
  list: false,
};

/** What a heading, or "kết luận như sau:", says of all the text under it. */
export interface Section {
  readonly kind: Direction;
  readonly level: number;
  readonly speaker?: Speaker;
  /** Under "I. ĐÁNH GIÁ CHUNG" within it: what was done is told, nothing is asked. */
  readonly told?: boolean;
}

/** What was said so far, sentence after sentence, and what was asked in it. */
export class Talk {
  readonly scene: Scene;
  readonly items: Item[] = [];
  turn: Turn = NOBODY;
  section: Section | undefined;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  add(kind: Direction, words: Stretch, who: Who, aside = false): void {
    this.#push(kind, trimItem(this.scene, words), who, aside);
  }

  /** With the topic at its head: "Đối với các dự án dở dang, đề nghị sớm hoàn thiện". */
  addWhole(kind: Direction, words: Stretch, who: Who, aside = false): void {
    this.#push(kind, closed(this.scene, words), who, aside);
  }

  #push(kind: Direction, words: Stretch | undefined, { speaker, to }: Who, aside: boolean) {
    // What a later asking word of the sentence asks for may have been read with the first one already.
    const read = this.items.at(-1)?.words[1] ?? 0;
    if (words && words[0] >= read && !asksNothing(this.scene, words))
      this.items.push({ kind, words, speaker, to, aside });
  }

  /** Whether what somebody says with "cần" and "phải" is an order: not from a speaker below the host. */
  leads(speaker: Speaker | undefined): boolean {
    if (!speaker?.person) return false;
    const { host } = this.scene;
    return speaker.rank === undefined || host === undefined || speaker.rank >= host;
  }

  /** A sentence of a new paragraph only tells: the speaker stays, what was asked does not. */
  narrative(block: number): void {
    if (this.turn.block === block || this.turn.mode !== 'asked') return;
    this.turn =
      this.turn.kind === 'directive' ? { ...this.turn, mode: 'stress', kind: undefined, list: false } : NOBODY;
  }
}
