import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { Field } from '../ui/field.tsx';
import { useLanguage } from '../ui/language.tsx';
import { sentenceOf } from '../ui/states.tsx';
import { paste } from './api.ts';
import type { HandedIn } from './contract.ts';
import { messages } from './messages.ts';

/** Nobody who only drops a file waits for it. */
const LivePanel = lazy(() => import('./live/live-panel.tsx'));

/** Words pasted from a page or a message. */
export function PasteForm({
  replaces,
  reason,
  onDone,
}: {
  replaces: string | undefined;
  reason: string;
  onDone: (answer: HandedIn) => void;
}) {
  const { say } = useLanguage();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: () =>
      paste({
        text,
        ...(title.trim() && { title: title.trim() }),
        ...(replaces && { replaces }),
        ...(reason && { reason }),
      }),
    onSuccess: (answer) => {
      void client.invalidateQueries({ queryKey: ['documents'] });
      onDone(answer);
    },
  });
  const empty = text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!empty && !sending.isPending) sending.mutate();
  };
  const wrong = sending.error ? sentenceOf(sending.error, say) : tried && empty ? say(messages.emptyPaste) : null;
  return (
    <form className="paste" onSubmit={submit} noValidate>
      <h2>{say(messages.pasteTitle)}</h2>
      <Field label={say(messages.pasteHere)} wrong={wrong}>
        <textarea
          className="input"
          rows={10}
          lang="vi"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            if (sending.error) sending.reset();
          }}
        />
      </Field>
      {/* What the server refused it says itself, once. */}
      {!empty && !sending.error && (
        <Suspense fallback={null}>
          <LivePanel text={text} />
        </Suspense>
      )}
      <Field label={say(messages.titleOptional)} hint={say(messages.titleHint)}>
        <input className="input" lang="vi" value={title} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <div className="row end">
        <button type="submit" className="button primary" aria-disabled={sending.isPending}>
          {say(sending.isPending ? messages.reading : messages.read)}
        </button>
      </div>
    </form>
  );
}
