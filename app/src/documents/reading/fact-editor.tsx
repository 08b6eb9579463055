import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import type { DocumentFact, FactBody, FactType } from '../contract.ts';
import { BodyForm } from './body-form.tsx';
import { bodyOf, type Draft, draftFromWords, draftOf } from './draft.ts';
import { SpanControls } from './edges-card.tsx';
import { factTypesInOrder } from './filters.tsx';
import { IndicatorChoice } from './indicator-choice.tsx';
import { messages, typeName } from './messages.ts';
import type { ReadingActions } from './use-reading.ts';
import type { Span } from './words.ts';

/** Changes a fact, or makes one from words that the reader missed. */
export function FactEditor({
  fact,
  span,
  text,
  places,
  frame,
  actions,
}: {
  /** Null for a new fact. */
  fact: DocumentFact | null;
  span: Span;
  text: string;
  places: readonly string[];
  frame: { readonly place?: string; readonly period?: string };
  actions: ReadingActions;
}) {
  const { say } = useLanguage();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const fresh = (kind: FactType) =>
    draftFromWords(kind, text.slice(span[0], span[1]), text.slice(Math.max(0, span[0] - 20), span[0]), frame);
  const [type, setType] = useState<FactType>(fact?.body.type ?? 'figure');
  const [draft, setDraft] = useState<Draft>(() => (fact ? draftOf(fact.body) : fresh('figure')));
  const [touched, setTouched] = useState(false);
  const [indicatorId, setIndicatorId] = useState(fact?.indicatorId ?? null);
  const [tried, setTried] = useState(false);
  const result = bodyOf(type, draft, fact?.body);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new kind or a moved span reads the words anew, until something is typed.
  useEffect(() => {
    if (!fact && !touched) setDraft(fresh(type));
  }, [type, span[0], span[1]]);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector<HTMLElement>(fact ? '.body-form input, .body-form select' : 'select')?.focus();
  }, [fact]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ('body' in result) actions.save(result.body as FactBody, type === 'figure' ? indicatorId : undefined);
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  return (
    <form
      ref={form}
      className="editor"
      aria-label={say(fact ? messages.change : messages.newFact)}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && actions.stop()}
    >
      <SpanControls text={text} span={span} actions={actions} />
      {!fact && (
        <div className="field">
          <label htmlFor={id}>{say(messages.kind)}</label>
          <select
            id={id}
            className="input"
            value={type}
            onChange={(event) => {
              setType(event.target.value as FactType);
              setTouched(false);
            }}
          >
            {factTypesInOrder.map((each) => (
              <option key={each} value={each}>
                {say(typeName[each])}
              </option>
            ))}
          </select>
        </div>
      )}
      <BodyForm
        key={`${type}${touched ? '' : span.join()}`}
        type={type}
        draft={draft}
        wrong={tried && 'wrong' in result ? result.wrong : {}}
        places={places}
        onChange={(next) => {
          setTouched(true);
          setDraft(next);
        }}
      />
      {type === 'figure' && (
        <IndicatorChoice
          chosen={indicatorId}
          phrase={typeof draft.indicator === 'string' ? draft.indicator : ''}
          onChoose={setIndicatorId}
        />
      )}
      <div className="row end">
        <button type="button" className="button compact" onClick={() => actions.stop()}>
          {say(messages.cancel)} <kbd>Esc</kbd>
        </button>
        <button type="submit" className="button compact primary">
          {say(fact ? messages.save : messages.saveNew)} <kbd>Enter</kbd>
        </button>
      </div>
    </form>
  );
}
