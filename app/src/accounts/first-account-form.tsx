import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Field } from '../ui/field.tsx';
import { useSay } from '../ui/language.tsx';
import { request } from '../ui/request.ts';
import { Wrong } from '../ui/states.tsx';
import { messages } from './messages.ts';
import { PasswordField } from './password-field.tsx';

export const usernameForm = /^[A-Za-z0-9][A-Za-z0-9._@+-]{2,99}$/;

/** The first account, which is signed in at once. `token` is that of the printed link. */
export function FirstAccountForm({ note, token, onDone }: { note: string; token?: string; onDone: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: () =>
      request('first-account', {
        method: 'POST',
        own: true,
        body: { username: username.trim(), name: name.trim(), password, ...(token && { token }) },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['me'] });
      onDone();
    },
  });
  const wrong = {
    name: name.trim() === '' ? messages.needed : null,
    username: usernameForm.test(username.trim()) ? null : messages.usernameWrong,
    password: password.length < 10 ? messages.tooShort : null,
  };
  const told = (field: keyof typeof wrong) => (tried && wrong[field] ? say(wrong[field]) : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!Object.values(wrong).some(Boolean) && !sending.isPending) sending.mutate();
  };
  return (
    <form className="account-form" onSubmit={submit} noValidate>
      <p>{note}</p>
      <Field label={say(messages.name)} wrong={told('name')}>
        <input
          className="input"
          autoComplete="name"
          lang="vi"
          data-autofocus
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field label={say(messages.username)} hint={say(messages.usernameHint)} wrong={told('username')}>
        <input
          className="input"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
      </Field>
      <PasswordField
        label={say(messages.password)}
        hint={say(messages.passwordHint)}
        fresh
        value={password}
        onChange={setPassword}
        wrong={told('password')}
      />
      <Wrong error={sending.error} />
      <div className="row end">
        <button type="submit" className="button primary" aria-disabled={sending.isPending}>
          {say(sending.isPending ? messages.making : messages.makeFirst)}
        </button>
      </div>
    </form>
  );
}
