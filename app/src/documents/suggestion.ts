import { type Fact, read } from '@dondoc/reader';
import { areaNames } from '@dondoc/reader/area-names';
import { FactBody } from './contract.ts';
import { bodyOfReading } from './rules.ts';

export interface Suggestion {
  readonly body: FactBody;
  readonly inferred: string[];
}

/** No sentence is longer; reading more than this takes time in which the server answers nobody else. */
const LONGEST = 5_000;

type Span = readonly [number, number];
const shared = (a: Span, b: Span) => Math.min(a[1], b[1]) - Math.max(a[0], b[0]);

/**
 * What selected words may say: the fact that the reader finds in their paragraph and that they cover best, else the figure
 * that the words by themselves give, else a figure to be filled in.
 */
export function suggest(text: string, [start, end]: Span, date: string | null): Suggestion {
  const words = text.slice(start, end);
  if (words.length > LONGEST) return plainFigure(words);
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - LONGEST);
  const to = text.indexOf('\n', end);
  const paragraph = text.slice(from, Math.min(to < 0 ? text.length : to, end + LONGEST));
  return (
    readIn(paragraph, [start - from, end - from], date) ?? readIn(words, [0, end - start], date) ?? plainFigure(words)
  );
}

function readIn(text: string, selected: Span, date: string | null): Suggestion | undefined {
  const { facts } = read(text, { areaNames, ...(date && { date }) });
  const over = ({ span }: Fact) =>
    shared(span, selected) / (Math.max(span[1], selected[1]) - Math.min(span[0], selected[0]));
  const best = facts.filter(({ span }) => shared(span, selected) > 0).sort((a, b) => over(b) - over(a))[0];
  return (best && bodyOfReading(best)) ?? undefined;
}

/** "1.250,5 ha" as 1250.5 "ha"; words without a number as an indicator of nothing yet. */
function plainFigure(words: string): Suggestion {
  const [, number = '0', unit = ''] = /(\d[\d.]*(?:,\d+)?)\s*([^\d,.;:()]{0,40})/u.exec(words) ?? [];
  const value = number.replaceAll('.', '').replace(',', '.');
  const indicator = words.replace(number, '').replace(/\s+/gu, ' ').trim().slice(0, 500) || words.trim().slice(0, 500);
  const figure = { type: 'figure', indicator, attribute: 'level', value, ...(unit.trim() && { unit: unit.trim() }) };
  const parsed = FactBody.safeParse(figure);
  return {
    body: parsed.success
      ? parsed.data
      : { type: 'figure', indicator: '…', attribute: 'level', value: '0', bound: 'exact', role: 'actual' },
    inferred: [],
  };
}
