import { fold, whereWritten } from '@dondoc/reader';

/** How a person's name is found and replaced. Nothing here knows where the words are kept. */

export type Span = readonly [start: number, end: number];

/** What stands for each letter of a name that was erased; as long as the name, so that no span moves. */
export const MARK = '█';

/** The text with marks over the spans. Ends of lines and tabs stay, so that lines and cells stay where they are. */
export function marked(text: string, spans: readonly Span[]): string {
  let made = '';
  let from = 0;
  for (const [start, end] of spans) {
    made += text.slice(from, start) + text.slice(start, end).replace(/[^\n\r\t]/g, MARK);
    from = end;
  }
  return made + text.slice(from);
}

const overlap = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1];

/** What is to be erased of one document. */
export interface Erasing {
  /** The name, and whatever else the person is called. */
  readonly forms: readonly string[];
  /** Where the occurrences in the text begin that are meant; null: all of them. */
  readonly chosen: readonly number[] | null;
}

/** The one way in which a document's words, and all that was made of them, lose a name. */
export function eraserOf(text: string, { forms, chosen }: Erasing) {
  const all = whereWritten(text, forms);
  const meant = chosen === null ? all : all.filter(([start]) => chosen.includes(start));
  const mark = (words: string): string => marked(words, whereWritten(words, forms));
  return {
    /** Occurrences in the text that are meant. */
    meant,
    text: marked(text, meant),
    /** Words that stand nowhere in the text, or nobody knows where. */
    mark,
    /**
     * Whether what was read from a span may be about the person: not where the name stands in the span, and none of that is
     * meant. What was read from elsewhere and names the person is: better one namesake too many than the person left.
     */
    concerns: (span: Span): boolean => {
      const inside = all.filter((each) => overlap(each, span));
      return inside.length === 0 || inside.some((each) => meant.includes(each));
    },
  };
}
export type Eraser = ReturnType<typeof eraserOf>;

/** Values of a fact that are codes and numbers: no form that somebody types may spoil them. */
const codes = new Set(['type', 'attribute', 'value', 'of', 'bound', 'role', 'roles', 'period', 'date']);

/** The body of a fact without the name, in whatever field it stands. */
export function markedBody<Body extends { readonly type: string }>(body: Body, mark: (words: string) => string): Body {
  const said = ([field, value]: [string, unknown]): [string, unknown] => {
    if (codes.has(field) || (field === 'kind' && body.type === 'meeting')) return [field, value];
    if (typeof value === 'string') return [field, mark(value)];
    return [field, Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? mark(each) : each)) : value];
  };
  return Object.fromEntries(Object.entries(body).map(said)) as Body;
}

/** Letters and digits may not stand beside a name in the name of a file; a dash or an underscore may stand in it. */
const parts = (form: string) =>
  fold(form)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
const inFileName = (form: string) => `(?<![a-z0-9])${parts(form).join('[^a-z0-9]*')}(?![a-z0-9])`;

/**
 * Files are named without accents and blanks: "BC_Nguyen-Van-An.docx", "NguyenVanAn.pdf". One word alone would be found in
 * too many names, so it counts with its accents only.
 */
export function markedFileName(fileName: string, forms: readonly string[]): string {
  const composed = fileName.normalize('NFC');
  const folded = fold(composed);
  const spans = forms
    .filter((form) => parts(form).length > 1)
    .flatMap((form) => [...folded.matchAll(new RegExp(inFileName(form), 'g'))])
    .map(({ 0: words, index }): Span => [index, index + words.length])
    .sort((a, b) => a[0] - b[0]);
  const apart = spans.filter((span, at) => !spans.slice(0, at).some((before) => overlap(before, span)));
  const made = marked(composed, apart);
  return marked(made, whereWritten(made, forms));
}

/**
 * An expression of PostgreSQL that finds every text in which a form may stand, and few others, in whatever way its letters are put
 * together and its tones set: what is found is looked at again. Vowels are let be anything, up to three signs for one.
 */
export function roughly(forms: readonly string[]): string {
  const blank = '[[:space:]\u00a0\u2007\u202f\u00ad\u200b-\u200d\u2060\ufeff]';
  const word = (written: string) =>
    [...fold(written).matchAll(/[aeiouy]+|./gu)]
      .map(({ 0: piece }) => {
        if (/^[aeiouy]/.test(piece)) return `[^[:space:]]{1,${piece.length * 4}}`;
        if (piece === 'd') return '(?:d|D|đ|Đ|Ð)';
        if (/[a-z]/.test(piece)) return `[${piece}${piece.toUpperCase()}]`;
        return /[0-9]/.test(piece) ? piece : '.{1,4}';
      })
      .join('');
  return forms.map((form) => `(?:${form.trim().split(/\s+/).map(word).join(`${blank}+`)})`).join('|');
}

/** The same for the folded name of a file. */
export const roughlyInFileName = (forms: readonly string[]): string =>
  forms
    .filter((form) => parts(form).length > 1)
    .map((form) => parts(form).join('[^a-z0-9]*'))
    .join('|');

/** How much is shown before and behind a name. */
const AROUND = 90;

export interface Around {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The words around a span, on one line, cut between words. */
export function around(text: string, [start, end]: Span): Around {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const plain = (words: string) => words.replace(/\s+/gu, ' ');
  return {
    before: plain(start > AROUND ? before.replace(/^\S*\s/u, '… ') : before).trimStart(),
    words: plain(text.slice(start, end)),
    after: plain(end + AROUND < text.length ? after.replace(/\s\S*$/u, ' …') : after).trimEnd(),
  };
}
