import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { suggest } from '../api.ts';
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
  documentId,
  fact,
  span,
  text,
  places,
  frame,
  actions,
}: {
  documentId: string;
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
  const [type, setType] = useState<FactType>(fact?.body.type ?? 'figure');
  const [picked, setPicked] = useState(false);
  const [touched, setTouched] = useState(false);
  const [draft, setDraft] = useState<Draft>(() => (fact ? draftOf(fact.body) : {}));
  // Until a person picks one, the catalogue's own match of the phrase stands.
  const [indicatorId, setIndicatorId] = useState<string | null>();
  // Grows when the fields are filled anew by other than typing, and only then are they drawn anew.
  const [round, setRound] = useState(0);
  const [tried, setTried] = useState(false);
  const result = bodyOf(type, draft, fact?.body);

  // A new kind or other words are read anew, until something is typed: first by what the words look like, then as the reader says.
  const [start, end] = span;
  useEffect(() => {
    if (fact || touched) return;
    let left = false;
    setDraft(draftFromWords(type, text.slice(start, end), text.slice(Math.max(0, start - 20), start), frame));
    setRound((last) => last + 1);
    suggest(documentId, [start, end]).then(
      ({ body }) => {
        if (left || (picked && body.type !== type)) return;
        setType(body.type);
        setDraft(draftOf(body));
        setRound((last) => last + 1);
      },
      () => {},
    );
    return () => {
      left = true;
    };
  }, [fact, touched, picked, type, start, end, text, frame, documentId]);
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
              setPicked(true);
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
        key={`${type}${round}`}
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
          chosen={indicatorId === undefined ? (fact?.indicatorId ?? null) : indicatorId}
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
