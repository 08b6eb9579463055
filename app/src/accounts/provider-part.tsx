import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useSay } from '../ui/language.tsx';
import { request } from '../ui/request.ts';
import { Wrong } from '../ui/states.tsx';
import type { OwnProvider } from './contract.ts';
import { messages } from './messages.ts';
import { PasswordField } from './password-field.tsx';
import { toldProblem } from './told-problem.ts';

/** Ties the own account to the office's own sign-in, and unties it; each asks for the password. */
export function ProviderPart({ of: { name, linked, password: hasPassword } }: { of: OwnProvider }) {
  const say = useSay();
  const client = useQueryClient();
  const [search] = useSearchParams();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const post = <Answer,>(path: string) => request<Answer>(path, { method: 'POST', own: true, body: { password } });
  const linking = useMutation({
    mutationFn: () => post<{ url: string }>('me/provider'),
    onSuccess: ({ url }) => location.assign(url),
  });
  const unlinking = useMutation({
    mutationFn: () => post('me/provider/unlink'),
    onSuccess: () => {
      setPassword('');
      setTried(false);
      void client.invalidateQueries({ queryKey: ['sessions'] });
      return client.invalidateQueries({ queryKey: ['me', 'provider'] });
    },
  });
  if (name === null) return null;
  const [step, busy] = linked ? [unlinking, unlinking.isPending] : [linking, linking.isPending || linking.isSuccess];
  const told = toldProblem(search);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (password !== '' && !busy) step.mutate();
  };
  return (
    <form className="account-part" onSubmit={submit} noValidate>
      <h2>{say(messages.provider)}</h2>
      {told && !linked && (
        <p role="alert" className="warn-line">
          {say(told)}
        </p>
      )}
      <p role="status">
        {unlinking.isSuccess && !linked && say(messages.unlinked)}{' '}
        {say(linked ? messages.linkedTo : messages.notLinked, { name })}
      </p>
      {hasPassword ? (
        <PasswordField
          label={say(messages.currentPassword)}
          value={password}
          onChange={setPassword}
          wrong={tried && password === '' ? say(messages.needed) : null}
        />
      ) : (
        <p>{say(messages.noPassword, { name })}</p>
      )}
      <Wrong error={step.error} />
      {hasPassword && (
        <div className="row">
          <button type="submit" className="button" aria-disabled={busy}>
            {linked ? say(messages.unlink) : say(busy ? messages.goingThere : messages.linkWith, { name })}
          </button>
        </div>
      )}
    </form>
  );
}
