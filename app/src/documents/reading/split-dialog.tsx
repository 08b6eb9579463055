import { useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { DocumentFact } from '../contract.ts';
import { messages } from './messages.ts';
import type { ReadingActions } from './use-reading.ts';
import { wordsWithin } from './words.ts';

/** Where no caret stands within the words, the cut is chosen by a slider from word to word. */
export function SplitDialog({ fact, text, actions }: { fact: DocumentFact; text: string; actions: ReadingActions }) {
  const { say } = useLanguage();
  const starts = wordsWithin(text, fact.span).map(([start]) => start);
  const [at, setAt] = useState(Math.max(1, Math.floor(starts.length / 2)));
  const cut = starts[at];
  const close = () => actions.setQuestion(null);
  return (
    <Dialog
      open
      onClose={close}
      title={say(messages.split)}
      footer={
        <>
          <button type="button" className="button" onClick={close}>
            {say(messages.cancel)}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={cut === undefined || starts.length < 2}
            onClick={() => actions.split(cut)}
          >
            {say(messages.split)}
          </button>
        </>
      }
    >
      {cut === undefined || starts.length < 2 ? (
        <p>{say(messages.cannotSplit)}</p>
      ) : (
        <div className="record">
          <Field label={say(messages.splitAt)} hint={say(messages.splitHint)}>
            <input
              data-autofocus
              type="range"
              min={1}
              max={starts.length - 1}
              value={at}
              onChange={(event) => setAt(Number(event.target.value))}
            />
          </Field>
          <dl className="parts" lang="vi" aria-live="polite">
            <dt>{say(messages.firstPart)}</dt>
            <dd>{text.slice(fact.span[0], cut)}</dd>
            <dt>{say(messages.secondPart)}</dt>
            <dd>{text.slice(cut, fact.span[1])}</dd>
          </dl>
        </div>
      )}
    </Dialog>
  );
}
