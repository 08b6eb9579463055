import { type FormEvent, type Ref, useState } from 'react';
import { Field } from '../ui/field.tsx';
import { useSay } from '../ui/language.tsx';
import type { Asked } from './api.ts';
import { messages } from './messages.ts';

/** The name, and what else the person is called. */
export function FindForm({ field, onFind }: { field: Ref<HTMLInputElement>; onFind: (asked: Asked) => void }) {
  const say = useSay();
  const [name, setName] = useState('');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const forms = typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const fits = (words: string) => /\p{L}.*\p{L}/u.test(words) && words.length <= 120;
  const wrongName = fits(name.trim()) ? null : say(messages.nameNeeded);
  const wrongForms = forms.length <= 20 && forms.every(fits) ? null : say(messages.tooMany);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!wrongName && !wrongForms) onFind({ name: name.trim(), forms });
  };
  return (
    <search className="no-print">
      <form className="person-form" onSubmit={submit} noValidate autoComplete="off">
        <Field label={say(messages.name)} hint={say(messages.nameHint)} wrong={tried ? wrongName : null}>
          <input
            ref={field}
            className="input"
            lang="vi"
            spellCheck={false}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field label={say(messages.forms)} hint={say(messages.formsHint)} wrong={tried ? wrongForms : null}>
          <textarea
            className="input"
            lang="vi"
            rows={2}
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        <div>
          <button type="submit" className="button primary">
            {say(messages.find)}
          </button>
        </div>
      </form>
    </search>
  );
}
