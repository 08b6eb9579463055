import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Field } from '../ui/field.tsx';
import { useSay } from '../ui/language.tsx';
import { request } from '../ui/request.ts';
import { Wrong } from '../ui/states.tsx';
import type { TwoFactorSetUp } from './contract.ts';
import { messages } from './messages.ts';
import { PasswordField } from './password-field.tsx';

/** Sets two-factor sign-in up, in two steps, and turns it off; each asks for the password again. */
export function TwoFactorPart({ on }: { on: boolean }) {
  const say = useSay();
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const again = () => client.invalidateQueries({ queryKey: ['me'] });
  const post = <Answer,>(path: string, body: unknown) => request<Answer>(path, { method: 'POST', own: true, body });
  const beginning = useMutation({ mutationFn: () => post<TwoFactorSetUp>('me/two-factor', { password }) });
  const confirming = useMutation({ mutationFn: () => post('me/two-factor/confirm', { code }), onSuccess: again });
  const ending = useMutation({
    mutationFn: () => post('me/two-factor/off', { password }),
    onSuccess: () => {
      setPassword('');
      beginning.reset();
      confirming.reset();
      return again();
    },
  });
  const renewing = useMutation({
    mutationFn: () => post<Pick<TwoFactorSetUp, 'recoveryCodes'>>('me/recovery-codes', { password }),
  });
  const begun = beginning.data;
  const error = beginning.error ?? confirming.error ?? ending.error ?? renewing.error;
  const codes = renewing.data?.recoveryCodes ?? begun?.recoveryCodes;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (begun && !on) confirming.mutate();
    else if (!on) beginning.mutate();
  };
  return (
    <form className="account-part" onSubmit={submit} noValidate>
      <h2>{say(messages.twoFactor)}</h2>
      <p>{say(on ? messages.twoFactorOn : messages.twoFactorOff)}</p>
      {begun && !on ? (
        <>
          <p>{say(messages.secretNote)}</p>
          <code className="secret-key">{(begun.secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
          <p>
            <a href={begun.uri}>{say(messages.openApp)}</a>
          </p>
          <Field label={say(messages.firstCode)}>
            <input
              className="input"
              inputMode="numeric"
              autoComplete="one-time-code"
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </Field>
        </>
      ) : (
        <PasswordField label={say(messages.currentPassword)} value={password} onChange={setPassword} />
      )}
      {codes && (
        <section className="account-part">
          <h3>{say(messages.recoveryCodes)}</h3>
          <p>{say(messages.recoveryNote)}</p>
          <ul className="codes">
            {codes.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
      <Wrong error={error} />
      <div className="row">
        {on ? (
          <>
            <button type="button" className="button" onClick={() => ending.mutate()}>
              {say(messages.turnOff)}
            </button>
            <button type="button" className="button" onClick={() => renewing.mutate()}>
              {say(messages.newCodes)}
            </button>
          </>
        ) : (
          <button type="submit" className="button" aria-disabled={beginning.isPending || confirming.isPending}>
            {say(begun ? messages.goOn : messages.setUp)}
          </button>
        )}
      </div>
    </form>
  );
}
