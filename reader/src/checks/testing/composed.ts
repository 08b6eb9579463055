import type { Check, Figure } from '../../fact.ts';
import type { Findings } from '../../findings.ts';
import { sourceText } from '../../source-text.ts';
import { structure } from '../../structure.ts';
import { check } from '../check.ts';

/** A figure of a composed text: the words of its span, and what a reader makes of them. */
export interface Told extends Partial<Omit<Figure, 'type' | 'id' | 'span' | 'inferred'>> {
  readonly words: string;
}

export interface Composed {
  readonly facts: readonly Figure[];
  readonly findings: Findings;
}

/** A text and its figures, told in text order; each is looked for behind the one before it. */
export function composed(text: string, told: readonly Told[]): Composed {
  const source = sourceText(text);
  let from = 0;
  const facts = told.map(({ words, ...rest }, index): Figure => {
    const start = source.view.indexOf(words, from);
    if (start < 0) throw new Error(`"${words}" does not stand behind ${from} in: ${text}`);
    from = start + words.length;
    const attribute = rest.attribute ?? 'level';
    return {
      type: 'figure',
      id: `f${index + 1}`,
      span: [start, from],
      indicator: 'chỉ tiêu thử',
      attribute,
      value: '0',
      ...rest,
    };
  });
  const none = { dates: [], periods: [], references: [], places: [], tables: [], people: [], frame: {} };
  return { facts, findings: { text: source, structure: structure(source), ...none } };
}

/** What the rules say of a composed text: all checks, or those of one rule. */
export function checked(text: string, told: readonly Told[], rule?: string): Check[] {
  const { facts, findings } = composed(text, told);
  return check(facts, findings).filter((made) => rule === undefined || made.rule === rule);
}

/** 1234567 and 2 as "12.345,67": a number as a Vietnamese text prints it. */
export function vietnamese(digits: bigint, decimals: number): string {
  const padded = String(digits).padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals).replace(/\B(?=(?:\d{3})+$)/g, '.');
  return decimals ? `${whole},${padded.slice(-decimals)}` : whole;
}

/** The same as a value of a fact: "12345.67". */
export function plain(digits: bigint, decimals: number): string {
  const padded = String(digits).padStart(decimals + 1, '0');
  return decimals ? `${padded.slice(0, padded.length - decimals)}.${padded.slice(-decimals)}` : padded;
}
