/** Markup that is safe by its type: words of a file become text, never markup, and no letter of them commands anything. */

export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Not for a page: control letters, and those that turn the direction of what follows. */
const COMMANDS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

const escaped = (words: string): string =>
  words
    .replace(COMMANDS, (letter) => (letter === '\t' ? ' ' : ''))
    .replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');

type Part = string | number | Markup | null | undefined | false | readonly Part[];

const rendered = (part: Part): string => {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.html;
  return typeof part === 'object' ? part.map(rendered).join('') : escaped(String(part));
};

/** html`<p>${words}</p>`: everything put in is escaped, but for other markup. */
export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(pieces.map((piece, index) => piece + rendered(parts[index])).join(''));
