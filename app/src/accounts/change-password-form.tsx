import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useSay } from '../ui/language.tsx';
import { request } from '../ui/request.ts';
import { Wrong } from '../ui/states.tsx';
import { messages } from './messages.ts';
import { PasswordField } from './password-field.tsx';

export function ChangePasswordForm() {
  const say = useSay();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const changing = useMutation({
    mutationFn: () => request('me/password', { method: 'POST', own: true, body: { current, next } }),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      setTried(false);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (current !== '' && next.length >= 10 && !changing.isPending) changing.mutate();
  };
  return (
    <form className="account-part" onSubmit={submit} noValidate>
      <h2>{say(messages.changePassword)}</h2>
      <PasswordField
        label={say(messages.currentPassword)}
        value={current}
        onChange={setCurrent}
        wrong={tried && current === '' ? say(messages.needed) : null}
      />
      <PasswordField
        label={say(messages.nextPassword)}
        hint={say(messages.passwordHint)}
        fresh
        value={next}
        onChange={setNext}
        wrong={tried && next.length < 10 ? say(messages.tooShort) : null}
      />
      <Wrong error={changing.error} />
      <p role="status">{changing.isSuccess && say(messages.passwordChanged)}</p>
      <div className="row">
        <button type="submit" className="button" aria-disabled={changing.isPending}>
          {say(messages.changePassword)}
        </button>
      </div>
    </form>
  );
}
