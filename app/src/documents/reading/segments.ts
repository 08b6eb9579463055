/** Cuts a text along the spans that lie over it, so that overlapping and nested facts can be drawn without markup in strings. */

export interface Spanned {
  readonly id: string;
  readonly span: readonly [number, number];
}

export interface Segment<Fact> {
  readonly start: number;
  readonly end: number;
  /** The facts over these words, the widest first. */
  readonly facts: readonly Fact[];
}

export interface Paragraph<Fact> {
  readonly start: number;
  readonly end: number;
  readonly segments: readonly Segment<Fact>[];
}

/** One paragraph a line of the text as received. Facts come in any order; a span may run over several lines. */
export function paragraphsOf<Fact extends Spanned>(text: string, facts: readonly Fact[]): Paragraph<Fact>[] {
  const opens = [...facts]
    .filter(({ span }) => span[0] < span[1] && span[1] <= text.length)
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const paragraphs: Paragraph<Fact>[] = [];
  let next = 0;
  let over: Fact[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const segments: Segment<Fact>[] = [];
    for (let at = start; at < end; ) {
      over = over.filter(({ span }) => span[1] > at);
      for (let fact = opens[next]; fact && fact.span[0] <= at; fact = opens[next]) {
        if (fact.span[1] > at) over.push(fact);
        next += 1;
      }
      let stop = Math.min(end, opens[next]?.span[0] ?? end);
      for (const { span } of over) stop = Math.min(stop, span[1]);
      segments.push({ start: at, end: stop, facts: [...over].sort(widestFirst) });
      at = stop;
    }
    paragraphs.push({ start, end, segments });
    start = end + 1;
  }
  return paragraphs;
}

function widestFirst(a: Spanned, b: Spanned): number {
  return b.span[1] - b.span[0] - (a.span[1] - a.span[0]) || a.span[0] - b.span[0];
}
