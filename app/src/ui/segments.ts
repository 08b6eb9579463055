/** Cuts a text along the spans that lie over it, so that overlapping and nested marks can be drawn without markup in strings. */

export interface Spanned {
  readonly id: string;
  readonly span: readonly [number, number];
}

export interface Segment<Mark> {
  readonly start: number;
  readonly end: number;
  /** The marks over these words, the widest first. */
  readonly marks: readonly Mark[];
}

export interface Paragraph<Mark> {
  readonly start: number;
  readonly end: number;
  readonly segments: readonly Segment<Mark>[];
}

/** One paragraph a line of the text as received. Marks come in any order; a span may run over several lines. */
export function paragraphsOf<Mark extends Spanned>(text: string, marks: readonly Mark[]): Paragraph<Mark>[] {
  const opens = [...marks]
    .filter(({ span }) => span[0] < span[1] && span[1] <= text.length)
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const paragraphs: Paragraph<Mark>[] = [];
  let next = 0;
  let over: Mark[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const segments: Segment<Mark>[] = [];
    for (let at = start; at < end; ) {
      over = over.filter(({ span }) => span[1] > at);
      for (let mark = opens[next]; mark && mark.span[0] <= at; mark = opens[next]) {
        if (mark.span[1] > at) over.push(mark);
        next += 1;
      }
      let stop = Math.min(end, opens[next]?.span[0] ?? end);
      for (const { span } of over) stop = Math.min(stop, span[1]);
      segments.push({ start: at, end: stop, marks: [...over].sort(widestFirst) });
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
