import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAnnounce } from '../../ui/announce.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { Step } from '../api.ts';
import type { DocumentDetail, DocumentFact, FactBody, FactType } from '../contract.ts';
import { provisional } from './apply.ts';
import { factWords, inferredOf } from './fact-words.ts';
import { messages } from './messages.ts';
import { caretOffset, clearSelection, selectedSpan } from './selection.ts';
import { moveEnd, moveStart, type Span, wordAfter } from './words.ts';

export type Filter = FactType | 'all' | 'check';
export type Which = 'any' | DocumentFact['decision'];

/** What the person is doing besides reading on. */
export type Doing =
  | { readonly as: 'edit'; readonly id: string; readonly span: Span }
  | { readonly as: 'edges'; readonly id: string; readonly span: Span }
  | { readonly as: 'add'; readonly span: Span }
  | null;
export type Question = 'confirm' | 'withdraw' | 'accept-kind' | 'reject-kind' | 'split' | null;

/** The state of the reading screen and everything that a person can do on it, by mouse or key alike. */
export function useReading(
  document: DocumentDetail,
  step: (step: Step) => Promise<boolean>,
  pane: RefObject<HTMLElement | null>,
) {
  const { say, language } = useLanguage();
  const { whisper, tell } = useAnnounce();
  const [active, setActive] = useState<string | null>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const [which, setWhich] = useState<Which>('any');
  const [doing, setDoing] = useState<Doing>(null);
  const [question, setQuestion] = useState<Question>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const affirmed = useRef(new Set<string>()).current;
  const editable = document.may.includes('edit');

  const shown = useMemo(
    () =>
      document.facts.filter(
        (fact) =>
          (filter === 'all' || fact.body.type === filter) &&
          (which === 'any' || fact.decision === which || fact.id === active),
      ),
    [document.facts, filter, which, active],
  );
  const held = document.facts.find((fact) => fact.id === active) ?? null;

  const nameOf = (fact: DocumentFact) => {
    const { head, value } = factWords(fact, document.text, language);
    return value ? `${head}: ${value.long}` : head;
  };

  const pick = (id: string | null, focus = false) => {
    if (doing?.as === 'edges' && id !== doing.id) keepEdges();
    if (id !== active) setAsking(null);
    setActive(id);
    if (id) history.replaceState(history.state, '', `#fact-${id}`);
    // At once where its row is drawn, so that a key that follows quickly finds it.
    if (focus && id && !focusRow(id)) requestAnimationFrame(() => focusRow(id));
  };

  const move = (by: 1 | -1) => {
    const at = shown.findIndex((fact) => fact.id === active);
    const next = at < 0 ? shown[by > 0 ? 0 : shown.length - 1] : shown[at + by];
    if (next) pick(next.id, true);
  };

  /** To the next fact that nobody has decided, as the last one now is. */
  const moveOn = (from: string) => {
    const at = shown.findIndex((fact) => fact.id === from);
    const open = (fact: DocumentFact) => fact.decision === 'open' && fact.id !== from;
    const next = shown.slice(at + 1).find(open) ?? shown.find(open);
    if (next) pick(next.id, true);
    else whisper(say(messages.allDecided));
  };

  const locked = (fact: DocumentFact | null): fact is null => {
    if (!fact || !editable || fact.id.startsWith(provisional)) return true;
    if (fact.recorded) tell(say(messages.inLedger));
    return fact.recorded;
  };

  const find = (id?: string) => (id ? (document.facts.find((fact) => fact.id === id) ?? null) : held);

  const accept = (id?: string) => {
    const fact = find(id);
    if (locked(fact)) return;
    const inferred = inferredOf(fact, document.text, language).filter(({ key }) => !affirmed.has(key));
    const fields = inferred.map(({ words }) => words).join(', ');
    if (inferred.length > 0 && asking !== fact.id) {
      pick(fact.id);
      setAsking(fact.id);
      whisper(say(messages.inferredAsk, { fields }));
      return;
    }
    for (const { key } of inferred) affirmed.add(key);
    setAsking(null);
    void step({ kind: 'facts', edits: [{ edit: 'decide', ids: [fact.id], decision: 'accepted' }] });
    whisper(say(messages.saidAccepted, { what: nameOf(fact) }));
    moveOn(fact.id);
  };

  const decide = (decision: 'rejected' | 'open', id?: string) => {
    const fact = find(id);
    if (locked(fact)) return;
    setAsking(null);
    void step({ kind: 'facts', edits: [{ edit: 'decide', ids: [fact.id], decision }] });
    whisper(say(decision === 'rejected' ? messages.saidRejected : messages.saidOpen, { what: nameOf(fact) }));
    if (decision === 'rejected') moveOn(fact.id);
  };

  const decideMany = (ids: readonly string[], decision: 'accepted' | 'rejected', inferred: readonly string[] = []) => {
    for (const key of inferred) affirmed.add(key);
    if (ids.length > 0) void step({ kind: 'facts', edits: [{ edit: 'decide', ids: [...ids], decision }] });
    tell(say(messages.saidMany, { n: ids.length }));
    setQuestion(null);
  };

  const edit = (id?: string) => {
    const fact = find(id);
    if (locked(fact)) return;
    pick(fact.id);
    setDoing({ as: 'edit', id: fact.id, span: fact.span });
  };

  const save = (body: FactBody, indicatorId: string | null | undefined) => {
    if (doing?.as === 'edit')
      void step({
        kind: 'facts',
        edits: [{ edit: 'change', id: doing.id, body, span: [...doing.span], indicatorId }],
      });
    if (doing?.as === 'add') {
      void step({ kind: 'facts', edits: [{ edit: 'add', span: [...doing.span], body, indicatorId }] });
      clearSelection();
    }
    setDoing(null);
    if (active) requestAnimationFrame(() => focusRow(active));
  };

  const add = () => {
    if (!editable) return;
    const selected = pane.current && selectedSpan(pane.current, document.text);
    const span = selected ?? wordAfter(document.text, held?.span[1] ?? 0);
    if (!span) return;
    if (!selected) tell(say(messages.nothingSelected));
    setDoing({ as: 'add', span });
  };

  const adjust = (edge: 'start' | 'end', by: 1 | -1) => {
    if (!doing && locked(held)) return;
    const from = doing ?? { as: 'edges' as const, id: (held as DocumentFact).id, span: (held as DocumentFact).span };
    const moved = edge === 'start' ? moveStart : moveEnd;
    setDoing({ ...from, span: moved(document.text, from.span, by) });
  };

  const moveEdges = (id: string) => {
    const fact = find(id);
    if (!locked(fact)) setDoing({ as: 'edges', id, span: fact.span });
  };

  const takeSelection = () => {
    const span = pane.current && selectedSpan(pane.current, document.text);
    if (!span) return tell(say(messages.nothingSelected));
    if (doing) setDoing({ ...doing, span });
    else if (!locked(held)) setDoing({ as: 'edges', id: (held as DocumentFact).id, span });
  };

  const keepEdges = () => {
    if (doing?.as !== 'edges') return;
    const fact = find(doing.id);
    setDoing(null);
    if (!fact || (fact.span[0] === doing.span[0] && fact.span[1] === doing.span[1])) return;
    void step({
      kind: 'facts',
      edits: [
        { edit: 'change', id: fact.id, body: fact.body, span: [...doing.span] },
        // Other words are no decision: it stays as it was.
        { edit: 'decide', ids: [fact.id], decision: fact.decision },
      ],
    });
  };

  const split = (at?: number) => {
    if (locked(held)) return;
    const caret = at ?? (pane.current && caretOffset(pane.current));
    const fact = held as DocumentFact;
    if (caret === null || caret <= fact.span[0] || caret >= fact.span[1]) return setQuestion('split');
    void step({ kind: 'facts', edits: [{ edit: 'split', id: fact.id, at: caret }] });
    clearSelection();
    setQuestion(null);
  };

  const merge = () => {
    if (locked(held)) return;
    const fact = held as DocumentFact;
    const at = document.facts.indexOf(fact);
    const next = document.facts
      .slice(at + 1)
      .find((each) => each.body.type === fact.body.type && each.decision !== 'rejected');
    if (!next || next.recorded) return tell(say(messages.cannotMerge));
    void step({ kind: 'facts', edits: [{ edit: 'merge', ids: [fact.id, next.id] }] });
  };

  const undo = () => {
    if (!editable || !document.canUndo) return tell(say(messages.nothingToUndo));
    void step({ kind: 'undo' }).then((ok) => ok && tell(say(messages.saidUndone)));
  };

  /** By a key a question comes also where there is no button for it. */
  const ask = (next: Question) => {
    if (editable || (next !== 'accept-kind' && next !== 'reject-kind')) setQuestion(next);
  };

  const stop = () => {
    setDoing(null);
    setAsking(null);
    if (active) requestAnimationFrame(() => focusRow(active));
  };

  const actions = {
    pick,
    move,
    accept,
    decide,
    decideMany,
    edit,
    save,
    add,
    adjust,
    moveEdges,
    takeSelection,
    keepEdges,
    split,
    merge,
    undo,
    stop,
    setFilter,
    setWhich,
    setQuestion: ask,
  };
  const latest = useRef(actions);
  latest.current = actions;
  /** The same functions for as long as the screen stands, so that rows are drawn again only when their fact changed. */
  const stable = useMemo(
    () =>
      Object.fromEntries(
        Object.keys(latest.current).map((name) => [
          name,
          (...values: unknown[]) =>
            (latest.current[name as keyof typeof actions] as (...each: unknown[]) => unknown)(...values),
        ]),
      ) as unknown as typeof actions,
    [],
  );
  useDeepLink(
    document,
    useCallback(
      (id: string | null) => {
        if (id) stable.pick(id, true);
        else tell(say(messages.factGone));
      },
      [stable, tell, say],
    ),
  );
  return { actions: stable, active, held, filter, which, doing, question, asking, shown, editable };
}

export type ReadingActions = ReturnType<typeof useReading>['actions'];

function focusRow(id: string): boolean {
  const row = window.document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] .fact-main`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
  return Boolean(row);
}

/** `#fact-…`: the words that a number on the board was clicked back to. */
function useDeepLink(document: DocumentDetail, arrive: (id: string | null) => void) {
  const facts = useRef(document.facts);
  facts.current = document.facts;
  useEffect(() => {
    const go = () => {
      const id = /^#fact-(.+)$/.exec(window.location.hash)?.[1];
      if (id) arrive(facts.current.some((fact) => fact.id === id) ? id : null);
    };
    go();
    window.addEventListener('hashchange', go);
    return () => window.removeEventListener('hashchange', go);
  }, [arrive]);
}
