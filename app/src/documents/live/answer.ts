import type { Check, Fact, Span } from '@dondoc/reader';
import type { Text } from '../../ui/language.tsx';
import type { Secrecy } from '../secrecy.ts';

/** What the worker is asked and answers. */
export interface Question {
  readonly id: number;
  readonly text: string;
}

export interface LiveFact {
  readonly id: string;
  readonly type: Fact['type'];
  readonly span: Span;
  readonly inferred: boolean;
  /** The words that led to it. */
  readonly words: readonly Span[];
  readonly why: Text;
}

export interface LiveReading {
  readonly text: string;
  /** The mark of secrecy that the text bears; then nothing of it is read. */
  readonly mark: Secrecy | null;
  readonly facts: readonly LiveFact[];
  readonly checks: readonly Check[];
}

export type Answer = Omit<LiveReading, 'text'> & { readonly id: number };
