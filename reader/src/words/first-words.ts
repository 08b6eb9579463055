/**
 * The words that a pattern can start with, told from its regular expression: a scan over a text then tries a pattern only
 * where one of them stands. Lookarounds take no word and are passed over.
 */
export function firstWords(source: string): Set<number> {
  const reader = new Reader(source);
  const { codes, empty } = reader.alternatives();
  if (empty || codes.has(ANY)) throw new SyntaxError(`This pattern starts everywhere: ${source}`);
  return codes;
}

interface First {
  readonly codes: Set<number>;
  /** Whether it may take no word at all, so that what follows it may be first too. */
  readonly empty: boolean;
}

/** Stands for a class of words too wide to try a pattern at each of them. */
const ANY = -1;
const MOST_CODES = 300;
const LOOKAROUND = /^\?<?[=!]/;

class Reader {
  #at = 0;

  constructor(readonly source: string) {}

  alternatives(): First {
    const codes = new Set<number>();
    let empty = false;
    do {
      const one = this.#sequence();
      for (const code of one.codes) codes.add(code);
      empty ||= one.empty;
    } while (this.#skip('|'));
    return { codes, empty };
  }

  #sequence(): First {
    const codes = new Set<number>();
    let empty = true;
    for (;;) {
      const next = this.source[this.#at];
      if (next === undefined || next === '|' || next === ')') return { codes, empty };
      const one = this.#piece();
      if (empty) for (const code of one.codes) codes.add(code);
      empty &&= one.empty;
    }
  }

  #piece(): First {
    const one = this.#single();
    const optional = this.#skip('?') || this.#skip('*') || this.#counted();
    return optional ? { codes: one.codes, empty: true } : one;
  }

  /** Steps over a quantifier that wants at least one; true where none will do. */
  #counted(): boolean {
    if (this.#skip('+') || this.source[this.#at] !== '{') return false;
    const counts = /^\{(\d+),?\d*\}/.exec(this.source.slice(this.#at, this.#at + 12));
    this.#at += counts?.[0].length ?? 0;
    return counts?.[1] === '0';
  }

  #single(): First {
    if (this.#skip('^')) return { codes: new Set(), empty: true };
    if (this.#skip('[')) return { codes: this.#class(), empty: false };
    if (!this.#skip('(')) return { codes: new Set([this.#unit()]), empty: false };
    if (this.source[this.#at] === '?' && !this.#skip('?:')) {
      if (LOOKAROUND.test(this.source.slice(this.#at, this.#at + 3))) {
        this.#close();
        return { codes: new Set(), empty: true };
      }
      this.#at = this.source.indexOf('>', this.#at) + 1;
    }
    const inside = this.alternatives();
    this.#skip(')');
    return inside;
  }

  /** Steps behind the bracket that closes a lookaround. */
  #close(): void {
    for (let open = 1; open > 0; this.#at++) {
      const letter = this.source[this.#at];
      if (letter === '\\') this.#at++;
      else if (letter === '[') this.#at = this.source.indexOf(']', this.#at);
      else if (letter === '(') open++;
      else if (letter === ')') open--;
    }
  }

  #class(): Set<number> {
    const codes = new Set<number>();
    if (this.#skip('^')) codes.add(ANY);
    while (!this.#skip(']')) {
      const from = this.#unit();
      const to =
        this.source[this.#at] === '-' && this.source[this.#at + 1] !== ']' && this.#skip('-') ? this.#unit() : from;
      if (to - from > MOST_CODES) codes.add(ANY);
      else for (let code = from; code <= to; code++) codes.add(code);
    }
    return codes;
  }

  #unit(): number {
    if (!this.#skip('\\')) return this.source.charCodeAt(this.#at++);
    if (this.#skip('n')) return 0x0a;
    if (!this.#skip('u')) return this.source.charCodeAt(this.#at++);
    this.#at += 4;
    return Number.parseInt(this.source.slice(this.#at - 4, this.#at), 16);
  }

  #skip(text: string): boolean {
    const here = this.source.startsWith(text, this.#at);
    if (here) this.#at += text.length;
    return here;
  }
}
