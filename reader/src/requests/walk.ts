import type { Span } from '../fact.ts';
import { headingLevel } from '../structure/heading-level.ts';
import type { Block, Sentence } from '../structure.ts';
import { asks, type Saying, says } from './asking.ts';
import { bodyAt, headAt, modalIn, skipBlank, skipConnectives, verbAfterBody } from './clauses.ts';
import { asksNothing, contentAfter, pieces, trimItem } from './content.ts';
import { type Direction, direction } from './direction.ts';
import { attribution, quotedIn } from './quotes.ts';
import type { Scene } from './scene.ts';
import { shortcoming } from './shortcoming.ts';
import type { Speaker } from './speaker.ts';
import { COLLECTIVE } from './words.ts';

/** One thing asked or ordered, before it is a fact. */
export interface Item {
  readonly kind: Direction;
  readonly span: Span;
  readonly speaker: Speaker | undefined;
  readonly to: string | undefined;
  /** Read in a title, a heading or a caption: it may stand in the body again. */
  readonly aside: boolean;
}

/** "V. KIẾN NGHỊ, ĐỀ XUẤT", "Ý kiến chỉ đạo": what a heading says of the paragraphs under it. */
const ASKS_BELOW = /(?<!\p{L})(?:kiến nghị|đề xuất|đề nghị)(?!\p{L})/u;
const ORDERS_BELOW = /(?<!\p{L})(?:ý kiến (?:chỉ đạo|kết luận)|chỉ đạo của|kết luận của)(?!\p{L})/u;
const RESULT = /(?<!\p{L})(?:đã|đang|sẽ|từng|vừa)(?!\p{L})/u;
/** A narrative that begins so has left what the leader said. */
const LEAVES =
  /^(?:tại (?:buổi|hội nghị|cuộc|kỳ|phiên)|theo (?:báo cáo|đó,? đến nay)|báo cáo|trước đó|cùng ngày|cũng trong|nhân dịp|tham dự|cùng dự|dự (?:hội|buổi)|kết quả|trong (?:chương trình làm việc|khuôn khổ)|đến nay|hiện nay|hiện|sau (?:khi|hội nghị|buổi)|(?:sáng|chiều|trưa|tối) |trả lời|thay mặt|hội nghị|buổi làm việc|nguyên nhân)(?!\p{L})/u;

interface Context {
  readonly speaker: Speaker | undefined;
  /** What the last words of asking were; undefined while somebody only speaks. */
  readonly kind: Direction | undefined;
  readonly mode: 'tell' | 'stress' | 'asked';
  readonly block: number;
  readonly to: string | undefined;
  /** The sentence ended in a colon: the items of the list below are what is asked. */
  readonly list: boolean;
}
const NOBODY: Context = { speaker: undefined, kind: undefined, mode: 'tell', block: -1, to: undefined, list: false };

/** Goes through the sentences in order and remembers who is speaking. */
export class Walk {
  readonly items: Item[] = [];
  private readonly scene: Scene;
  private context: Context = NOBODY;
  /** What the last heading says of the text under it. */
  private section: { readonly kind: Direction; readonly level: number; readonly speaker?: Speaker } | undefined;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  read(index: number): void {
    const { sentences, blocks } = this.scene.findings.structure;
    const sentence = sentences[index] as Sentence;
    const block = blocks[sentence.block] as Block;
    if (block.kind === 'chrome' || block.kind === 'byline') return;
    const aside = block.kind === 'title' || block.kind === 'heading' || block.kind === 'caption';
    const words = this.scene.lower.slice(sentence.start, sentence.end);
    if (block.kind === 'heading' || (block.kind === 'title' && !/[“":]/u.test(words))) {
      this.openSection(block, words);
      return;
    }
    if (COLLECTIVE.test(words)) {
      this.context = NOBODY;
      return;
    }
    if (/^(?:trả lời|ý kiến trả lời|giải trình|nơi nhận|trên đây)/u.test(words)) {
      this.context = NOBODY;
      if (/^(?:nơi nhận|trên đây)/u.test(words)) this.section = undefined;
      return;
    }
    this.openQuote(index);
    if (this.attributed(sentence, aside) || this.asked(sentence, aside)) return;
    if (aside || this.stressed(sentence)) return;
    if (LEAVES.test(words) && !this.context.list) this.context = NOBODY;
    if (!this.goesOn(sentence)) this.narrative(sentence);
  }

  /** "Các đồng chí phải …. Ai chậm …" - Bí thư nhấn mạnh: who speaks stands behind the last sentence of the quote. */
  private openQuote(index: number): void {
    const { sentences } = this.scene.findings.structure;
    const first = sentences[index] as Sentence;
    const opens = (words: string) => /^[“"][^”"]*$/u.test(words);
    if (!opens(this.scene.view.slice(first.start, first.end))) return;
    for (let i = index + 1; i < index + 7; i++) {
      const sentence = sentences[i];
      if (!sentence || sentence.block !== first.block) return;
      if (!/[”"]/u.test(this.scene.view.slice(sentence.start, sentence.end))) continue;
      const said = attribution(this.scene, sentence, false);
      if (!said || said.verb === 'tell') return;
      const speaker = said.speaker === 'same' ? this.context.speaker : said.speaker;
      if (this.spokenKind(speaker)) this.context = { ...NOBODY, speaker, mode: 'stress', block: first.block };
      return;
    }
  }

  private openSection({ start, end }: Block, words: string): void {
    const level = headingLevel(this.scene.lower.slice(start, end));
    const below = this.section && level > this.section.level ? this.section : undefined;
    const kind =
      words.length >= 110
        ? undefined
        : ASKS_BELOW.test(words)
          ? 'recommendation'
          : ORDERS_BELOW.test(words)
            ? 'directive'
            : undefined;
    this.section = below ?? (kind && { kind, level });
    this.context = this.section?.speaker
      ? { ...NOBODY, speaker: this.section.speaker, kind: 'directive', mode: 'asked' }
      : NOBODY;
  }

  /** "…", Thủ tướng nhấn mạnh: what is said first, who says it after. */
  private attributed(sentence: Sentence, aside: boolean): boolean {
    const said = attribution(this.scene, sentence, aside);
    if (!said) return false;
    const speaker = said.speaker === 'same' ? this.context.speaker : said.speaker;
    const quoted = quotedIn(this.scene, said.words);
    this.context = { ...NOBODY, speaker, mode: said.verb === 'tell' ? 'tell' : 'stress', block: sentence.block };
    if (said.verb === 'tell') return true;
    const kind = this.spokenKind(speaker);
    const before = this.items.length;
    for (const piece of pieces(this.scene, ...quoted)) {
      const start = skipConnectives(this.scene, ...piece);
      const modal = modalIn(this.scene, start, piece[1]);
      if (!modal && !(headAt(this.scene, start) && (said.verb !== 'stress' || aside))) continue;
      if (kind) this.add(kind, this.afterModal(modal, start, piece[1]), speaker, undefined, aside);
    }
    return this.items.length > before;
  }

  /** "Bí thư Tỉnh ủy đề nghị huyện …", "Huyện kiến nghị: …". */
  private asked(sentence: Sentence, aside: boolean): boolean {
    const found = asks(this.scene, sentence);
    if (found.length === 0) return false;
    const before = this.items.length;
    found.forEach((saying, i) => {
      if (this.items.length > before && !/;[^;]{0,40}$/u.test(this.scene.lower.slice(sentence.start, saying.start)))
        return;
      // Words behind a later asking word belong to it where the first one asks for nothing.
      const next = found.slice(i + 1).find((other) => opensClause(this.scene, other.start));
      const end = next && this.isSeparate(saying, next) ? next.start : sentence.end;
      this.ask(saying, sentence, end, aside);
    });
    return this.items.length > before || !aside;
  }

  private isSeparate(saying: Saying, next: Saying): boolean {
    return (
      /;[^;]{0,60}$/u.test(this.scene.lower.slice(saying.end, next.start)) ||
      contentAfter(this.scene, saying.end, next.start) === undefined
    );
  }

  private ask(saying: Saying, sentence: Sentence, end: number, aside: boolean): void {
    const { scene } = this;
    const own = saying.speaker === 'same' ? says(scene, { start: sentence.start, end: saying.start }, true) : undefined;
    const inherited = own && own.speaker !== 'same' ? own.speaker : this.context.speaker;
    const speaker = saying.speaker === 'same' ? inherited : saying.speaker;
    if (aside && !speaker) return;
    const content = contentAfter(scene, saying.end, end);
    const kind =
      saying.speaker === 'same' && !speaker && this.section
        ? this.section.kind
        : direction(scene, saying, speaker, content?.to);
    this.context = {
      speaker,
      kind,
      mode: 'asked',
      block: sentence.block,
      to: content?.to,
      list: /:\s*$/u.test(scene.lower.slice(sentence.start, sentence.end)),
    };
    if (!content || content.start >= end) return;
    for (const piece of pieces(scene, content.start, end)) this.add(kind, piece, speaker, content.to, aside);
  }

  /** "Bí thư nhấn mạnh, huyện cần …": speaking turns into ordering at its modal. */
  private stressed(sentence: Sentence): boolean {
    const { scene } = this;
    const saying = says(scene, sentence);
    if (!saying) return false;
    const speaker = saying.speaker === 'same' ? this.context.speaker : saying.speaker;
    if (saying.speaker === 'same' && !speaker) return false;
    const leads = saying.verb === 'stress' && this.spokenKind(speaker) === 'directive';
    this.context = { ...NOBODY, speaker, mode: leads ? 'stress' : 'tell', block: sentence.block };
    if (!leads) return true;
    if (shortcoming(scene, saying.end, sentence.end))
      return this.behindShortcoming(saying.end, sentence.end, speaker) || true;
    const announced =
      /(?<!\p{L})(?:nội dung|nhiệm vụ|giải pháp|vấn đề)(?!\p{L})[^;.]{0,80}?(?:như(?: sau)?|sau|sau đây)?\s*:/u.exec(
        scene.lower.slice(saying.end, Math.min(sentence.end, saying.end + 240)),
      );
    const start = announced
      ? saying.end + announced.index + announced[0].length
      : skipBlank(scene, saying.end, sentence.end);
    const list = /:\s*$/u.test(scene.lower.slice(sentence.start, sentence.end));
    // "Chủ tịch UBND huyện kết luận như sau:": all that follows is what was concluded, headings and all.
    if (list && /(?<!\p{L})kết luận(?!\p{L})/u.test(scene.lower.slice(saying.start, sentence.end))) {
      this.section = { kind: 'directive', level: 0, ...(speaker && { speaker }) };
      this.context = { ...this.context, kind: 'directive', mode: 'asked', list: true };
    }
    if (announced) this.context = { ...this.context, kind: 'directive', mode: 'asked', list };
    for (const piece of pieces(scene, start, sentence.end)) {
      const at = skipConnectives(scene, ...piece);
      const modal = modalIn(scene, at, piece[1]);
      if (modal || ((announced || this.context.mode === 'asked') && headAt(scene, at))) {
        this.add('directive', this.afterModal(modal, at, piece[1]), speaker, undefined, false);
        this.context = { ...this.context, kind: 'directive', mode: 'asked' };
      }
    }
    return true;
  }

  /** A sentence that only goes on with what somebody asks: "Tập trung …", "Huyện cần …", an item of a list. */
  private goesOn(sentence: Sentence): boolean {
    const { scene, context } = this;
    const listed = context.list || this.section !== undefined;
    const kind = context.kind ?? (context.mode === 'stress' ? 'directive' : this.section?.kind);
    if (!kind || (context.mode === 'tell' && !this.section)) return false;
    const near = context.block === sentence.block || context.list || this.section?.kind === kind;
    if (kind === 'recommendation' && !near) return false;
    if (shortcoming(scene, sentence.start, sentence.end))
      return this.behindShortcoming(sentence.start, sentence.end, context.speaker);
    const start = skipConnectives(scene, sentence.start, sentence.end);
    const modal = modalIn(scene, start, sentence.end);
    const asked = context.mode === 'asked' || listed;
    const bare = asked && headAt(scene, start) && !isResult(scene, start, sentence.end);
    const verb = asked ? this.verbOfSubject(start, sentence.end) : -1;
    const condition =
      asked && /^[^,;.]{3,80} nào [^,;.]{3,80} thì(?!\p{L})/u.test(scene.lower.slice(start, sentence.end));
    const item = listed && (this.scene.findings.structure.blocks[sentence.block] as Block).kind === 'item';
    if (!bare && verb < 0 && !condition && !item && !(modal && this.modalOrders(modal, asked))) return false;
    for (const [i, piece] of pieces(scene, start, sentence.end).entries()) {
      this.add(
        kind,
        i === 0 && modal && !bare ? this.afterModal(modal, start, piece[1]) : piece,
        context.speaker,
        context.to,
        false,
      );
    }
    this.context = { ...context, kind, mode: 'asked', block: kind === 'directive' ? sentence.block : context.block };
    return true;
  }

  /** "…, tiến độ chưa đạt yêu cầu, nhà thầu phải |tăng ca": behind the shortcoming a body must do something. */
  private behindShortcoming(from: number, to: number, speaker: Speaker | undefined): boolean {
    const { scene } = this;
    for (
      let comma = scene.lower.indexOf(', ', from);
      comma >= 0 && comma < to;
      comma = scene.lower.indexOf(', ', comma + 2)
    ) {
      if (!shortcoming(scene, from, comma) || shortcoming(scene, comma, to)) continue;
      const start = skipConnectives(scene, comma + 1, to);
      const modal = modalIn(scene, start, to);
      if (!modal || modal.subject[0] !== start || (modal.subject[1] > start && !bodyAt(scene, start))) continue;
      this.add('directive', this.afterModal(modal, start, to), speaker, undefined, false);
      return true;
    }
    return false;
  }

  /** "Các sở, ban, ngành |quan tâm …", "Với phương châm …, huyện |tiếp tục …": -1 where no body does anything. */
  private verbOfSubject(start: number, end: number): number {
    const { scene } = this;
    const topic = /^(?:với|về|đối với|để|cùng với|trên cơ sở|trong)(?!\p{L})[^;.]*?,\s+(?=\p{L})/u;
    let at = start;
    const led = topic.exec(scene.lower.slice(start, Math.min(end, start + 240)));
    if (led && !bodyAt(scene, start)) {
      at = start + led[0].length;
      if (headAt(scene, at)) return isResult(scene, at, end) ? -1 : at;
    }
    const verb = verbAfterBody(scene, at, Math.min(end, at + 140));
    return verb > at && headAt(scene, verb) && !RESULT.test(scene.lower.slice(at, verb)) && !isResult(scene, verb, end)
      ? verb
      : -1;
  }

  private modalOrders(modal: NonNullable<ReturnType<typeof modalIn>>, asked: boolean): boolean {
    const [from, to] = modal.subject;
    return asked || to <= from || bodyAt(this.scene, from);
  }

  /** Where the item begins: behind "huyện cần", but with a topic before it ("Về giáo dục, huyện cần …"). */
  private afterModal(modal: ReturnType<typeof modalIn>, start: number, end: number): Span {
    if (!modal) return [start, end];
    const [from, to] = modal.subject;
    const named =
      to <= from ||
      bodyAt(this.scene, from) ||
      /^(?:tinh thần|các đồng chí|chúng ta)\s*$/u.test(this.scene.lower.slice(from, to));
    if (!named || from > start + 1) return [start, end];
    const word = this.scene.lower.slice(...modal.word);
    return [word.startsWith('không') ? modal.word[0] : skipBlank(this.scene, modal.word[1], end), end];
  }

  /** Whether what a speaker says with "cần" and "phải" is an order: not from somebody below the host. */
  private spokenKind(speaker: Speaker | undefined): Direction | undefined {
    if (!speaker?.person) return undefined;
    const { host } = this.scene;
    return speaker.rank === undefined || host === undefined || speaker.rank >= host ? 'directive' : undefined;
  }

  /** In a new paragraph that only tells, the speaker stays, what was asked does not. */
  private narrative(sentence: Sentence): void {
    if (this.context.block !== sentence.block && this.context.mode === 'asked') {
      this.context =
        this.context.kind === 'directive' ? { ...this.context, mode: 'stress', kind: undefined, list: false } : NOBODY;
    }
  }

  private add(
    kind: Direction,
    words: Span,
    speaker: Speaker | undefined,
    to: string | undefined,
    aside: boolean,
  ): void {
    const span = trimItem(this.scene, words);
    if (!span || asksNothing(this.scene, span)) return;
    this.items.push({ kind, span, speaker, to, aside });
  }
}

/** "Tập trung … đã đạt", "… được giữ vững": what was done, not what is to be done. */
function isResult(scene: Scene, from: number, to: number): boolean {
  const head = scene.lower.slice(from, Math.min(to, from + 90));
  return (
    RESULT.test(head) ||
    /^(?:kết quả|tổng|đạt)(?!\p{L})/u.test(head) ||
    /^[^,;]{0,80}(?<!\p{L})được (?:\p{L}+ ){0,2}(?:triển khai|thực hiện|giữ vững|quan tâm|nâng lên|duy trì|chú trọng)/u.test(
      head,
    )
  );
}

/** "…; đề nghị", "…, đồng thời yêu cầu", at the head: the asking word opens a clause. */
function opensClause(scene: Scene, at: number): boolean {
  const before = scene.lower.slice(Math.max(0, at - 40), at);
  return (
    /[;.]\s*(?:[\p{L} ]{0,30})$/u.test(before) ||
    /(?:đồng thời|cùng với đó|bên cạnh đó|ngoài ra),?(?: [\p{L} ]{0,24})?\s*$/u.test(before)
  );
}
