import { useEffect, useMemo, useRef } from 'react';
import type { DocumentFact } from '../contract.ts';
import type { LiveFact } from '../live/answer.ts';
import { useLiveReading } from '../live/use-live-reading.ts';
import { markWords } from './mark-words.ts';

/**
 * Why the reader read the fact in hand. The text is read again beside the page, once somebody takes a fact in hand: nothing
 * of it is stored, and what a person added or moved has no such reason.
 */
export function useWhy(text: string, fact: DocumentFact | null, root: { readonly current: HTMLElement | null }) {
  const wanted = useRef(false);
  wanted.current ||= fact !== null;
  const { reading } = useLiveReading(wanted.current ? text : null, 0);
  const reasons = useMemo(() => new Map(reading?.facts.map((each) => [keyOf(each.type, each.span), each])), [reading]);
  const found: LiveFact | undefined =
    fact?.origin === 'reader' ? reasons.get(keyOf(fact.body.type, fact.span)) : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step may have the words drawn anew.
  useEffect(() => markWords(root.current, found?.words ?? []), [root, found, fact]);
  return found?.why ?? null;
}

const keyOf = (type: string, span: readonly [number, number]) => `${type} ${span[0]}-${span[1]}`;
