import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';
import { benchmarkBefore, benchmarkBehind, type Compared } from './benchmark.ts';
import type { Clause } from './clauses.ts';
import { type Lead, readLead } from './lead.ts';
import { openBracket } from './outside-brackets.ts';
import type { Phrase } from './phrase.ts';
import type { Quantity } from './quantity.ts';

/** A quantity where it stands: the words before it since the one before, the words behind it up to the next. */
export interface Context {
  readonly quantity: Quantity;
  readonly clause: Clause;
  /** The quantity before it in the clause. */
  readonly previous?: Context;
  /** Within brackets that open at this word. */
  readonly bracket?: number;
  readonly lead: Lead;
  readonly benchmark?: Compared;
  /** Words before the number, those of its lead and benchmark left out; of a number outside brackets those outside brackets. */
  readonly before: Phrase;
  /** The word where the number begins, among the words that `before` is of. */
  readonly at: number;
  /** Words behind the number up to the next quantity or the clause's end, brackets and all. */
  readonly after: Phrase;
  /** "409 ha (350 hộ) |nuôi tôm": where brackets stand right behind the number, the words behind them. */
  readonly beyond?: Phrase;
}

/** The words of a text, and those outside its brackets. */
export interface Page {
  readonly view: string;
  readonly words: Words;
  readonly outside: Words;
}

const LONGEST = 80;
/** "(kế hoạch |giảm 4%)", "(chỉ tiêu giao |50 triệu đồng)": in brackets what was aimed at of the same thing. */
const PLANNED = pattern(
  '(?:kế hoạch|kh|mục tiêu|chỉ tiêu|nghị quyết|nq|dự toán) (?:năm|tỉnh|huyện|xã|giao|đề ra|nghị quyết|đại hội|nhiệm kỳ|là|đến năm|Y)* :?',
);

/** "tăng 18 doanh nghiệp (|+9,1%)": a sign alone in front of the number says which way it moved. */
const SIGNED = new Map<string, Lead['predicate']>([
  ['+', 'up'],
  ['-', 'down'],
  ['–', 'down'],
  ['−', 'down'],
]);

/** The contexts of the quantities of one clause, in text order. */
export function contexts(page: Page, clause: Clause, quantities: readonly Quantity[]): Context[] {
  const found: Context[] = [];
  for (let i = 0; i < quantities.length; i++) found.push(contextOf(page, clause, quantities, i, found[i - 1]));
  return found;
}

function contextOf(
  page: Page,
  clause: Clause,
  quantities: readonly Quantity[],
  index: number,
  previous: Context | undefined,
): Context {
  const { words, outside } = page;
  const quantity = quantities[index] as Quantity;
  const bracket = openBracket(words, clause.from, quantity.from);
  const opensBracket = bracket !== undefined && !(previous && previous.quantity.from > bracket);
  const first = Math.max(opensBracket ? bracket + 1 : clause.from, previous?.quantity.to ?? 0, quantity.from - LONGEST);
  const read = bracket === undefined ? outside : words;
  const [start, at] =
    read === words ? [first, quantity.from] : [read.at(words.starts[first] as number), read.at(quantity.start)];
  const tail = benchmarkBefore(read, start, at);
  const lead = readLead(read, start, tail?.from ?? at, quantity.kind === 'percent');
  const planned = opensBracket && PLANNED.endAt(read, start) === lead.at;
  const sign = opensBracket ? SIGNED.get(words.code.slice(bracket + 1, quantity.from)) : undefined;
  const head = planned ? undefined : benchmarkBefore(read, start, lead.at);
  const next = quantities[index + 1]?.from ?? clause.to;
  const after: Phrase = { words, from: quantity.to, to: Math.max(quantity.to, next) };
  const benchmark = benchmarkBehind(after) ?? tail ?? head;
  const beyond = bracket === undefined ? beyondBrackets(page, clause, quantities, index) : undefined;
  return {
    quantity,
    clause,
    previous,
    bracket,
    lead: planned ? { ...lead, aim: true } : sign ? { ...lead, predicate: sign } : lead,
    benchmark,
    before: { words: read, from: start, to: planned ? start : (head?.from ?? lead.at) },
    at,
    after,
    beyond,
  };
}

const OPEN = 0x28;
const GOES_ON = pattern('[,;.:]|N|lên|xuống|và|so|bằng|tăng|giảm|chiếm|vượt|là|còn|với|trong đó|từ');

function beyondBrackets(
  { words, outside }: Page,
  clause: Clause,
  quantities: readonly Quantity[],
  index: number,
): Phrase | undefined {
  const { to } = quantities[index] as Quantity;
  if (to >= clause.to || words.code.charCodeAt(to) !== OPEN || words === outside) return undefined;
  const from = outside.at(words.starts[to] as number);
  const close = (outside.starts[from] as number | undefined) ?? Number.POSITIVE_INFINITY;
  let next = index + 1;
  while (next < quantities.length && (quantities[next] as Quantity).start < close) next++;
  const end = Math.min(clause.to, quantities[next]?.from ?? clause.to);
  const until = end < words.count ? outside.at(words.starts[end] as number) : outside.count;
  return until > from && GOES_ON.endAt(outside, from) < 0 ? { words: outside, from, to: until } : undefined;
}
