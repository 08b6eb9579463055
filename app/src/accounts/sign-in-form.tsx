import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Field } from '../ui/field.tsx';
import { useSay } from '../ui/language.tsx';
import { request } from '../ui/request.ts';
import { Wrong } from '../ui/states.tsx';
import { messages } from './messages.ts';
import { PasswordField } from './password-field.tsx';
import { ProviderButton } from './provider-button.tsx';
import { useMe } from './use-me.ts';

/** User name and password, and where the account has it the code; beneath it the office's own sign-in. */
export function SignInForm({
  note,
  to,
  over,
  codeNeeded: halfWay,
  onDone,
}: {
  note?: string;
  /** Where to come back to from the office's own sign-in; else to the page in view. */
  to?: string;
  /** It stands over a page with something in hand. */
  over?: boolean;
  /** Only the code is to come. */
  codeNeeded?: boolean;
  onDone: () => void;
}) {
  const say = useSay();
  const client = useQueryClient();
  const me = useMe();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(halfWay ? '' : null);
  const [tried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: () =>
      code === null
        ? request<{ codeNeeded?: boolean }>('sign-in', { method: 'POST', body: { username, password }, own: true })
        : request<{ codeNeeded?: boolean }>('sign-in/code', { method: 'POST', body: { code }, own: true }),
    onSuccess: async ({ codeNeeded }) => {
      setTried(false);
      if (codeNeeded) return setCode('');
      await client.invalidateQueries({ queryKey: ['me'] });
      onDone();
    },
  });
  const missing = code === null ? username.trim() === '' || password === '' : code.trim().length < 6;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing && !sending.isPending) sending.mutate();
  };
  const empty = (value: string) => (tried && value.trim() === '' ? say(messages.needed) : null);
  return (
    <form className="account-form" onSubmit={submit} noValidate>
      {note && code === null && <p>{note}</p>}
      {me.data?.plain && <p className="warn-line">{say(messages.plain)}</p>}
      {code === null ? (
        <>
          <Field label={say(messages.username)} wrong={empty(username)}>
            <input
              className="input"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              data-autofocus
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
          </Field>
          <PasswordField
            label={say(messages.password)}
            value={password}
            onChange={setPassword}
            wrong={empty(password)}
          />
        </>
      ) : (
        <Field label={say(messages.code)} hint={say(messages.codeNote)} wrong={empty(code)}>
          <input
            className="input"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the step before took the focus with it.
            autoFocus
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </Field>
      )}
      <Wrong error={sending.error} />
      <div className="row end">
        <button type="submit" className="button primary" aria-disabled={sending.isPending}>
          {say(sending.isPending ? messages.signingIn : messages.signIn)}
        </button>
      </div>
      {code === null && <ProviderButton {...(to !== undefined && { to })} {...(over && { over })} />}
    </form>
  );
}
