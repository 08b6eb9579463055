import type { Fact, Reading } from '@dondoc/reader';
import type { Language } from '../platform/language.ts';
import { paragraphsOf, type Segment } from '../ui/segments.ts';
import { explanationOf } from './about.ts';
import { html, type Markup } from './markup.ts';

export interface Shown {
  readonly text: string;
  readonly reading: Reading;
  readonly language: Language;
  /** Before the ids of one document of several. */
  readonly prefix: string;
}

/** The text with its facts marked: each mark leads to its fact in the list, and is what the fact leads back to. */
export function markedText({ text, reading, language, prefix }: Shown): Markup[] {
  const disagreeing = new Set(
    reading.checks.filter(({ status }) => status === 'inconsistent').flatMap(({ facts }) => facts),
  );
  const met = new Set<string>();
  const piece = ({ start, end, marks }: Segment<Fact>): Markup => {
    const words = text.slice(start, end);
    const fact = marks.at(-1);
    if (!fact) return html`${words}`;
    const first = marks.filter(({ id }) => !met.has(id));
    for (const { id } of first) met.add(id);
    const anchors = first.filter(({ id }) => id !== fact.id).map(({ id }) => html`<i id="${prefix}w-${id}"></i>`);
    const own = first.includes(fact) && html` id="${prefix}w-${fact.id}"`;
    const looks = [
      'm',
      ...new Set(marks.map(({ type }) => type)),
      ...(fact.inferred?.length ? ['inferred'] : []),
      ...(marks.some(({ id }) => disagreeing.has(id)) ? ['disagrees'] : []),
    ];
    const why = explanationOf(fact, text, language);
    return html`${anchors}<a${own} class="${looks.join(' ')}" href="#${prefix}${fact.id}" title="${why}">${words}</a>`;
  };
  return paragraphsOf(text, reading.facts)
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    .map(({ segments }) => html`<p>${segments.map(piece)}</p>\n`);
}
