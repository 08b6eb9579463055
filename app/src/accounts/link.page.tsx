import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useSay } from '../ui/language.tsx';
import { request } from '../ui/request.ts';
import { Answer, Wrong } from '../ui/states.tsx';
import { Title } from '../ui/title.tsx';
import { FirstAccountForm } from './first-account-form.tsx';
import { messages } from './messages.ts';
import { PasswordField } from './password-field.tsx';
import { ProviderButton } from './provider-button.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** What a one-time link leads to. Its secret stands behind the #, which no server and no log is ever sent. */
export default function LinkPage({ first = false }: { first?: boolean }) {
  const say = useSay();
  const [token] = useState(() => location.hash.slice(1));
  const title = say(first ? messages.firstTitle : messages.setPassword);
  const home = () => location.assign('/?own');
  return (
    <div className="page">
      <Title>{title}</Title>
      <h1>{title}</h1>
      {token === '' ? (
        <p role="alert">{say(messages.linkMissing)}</p>
      ) : first ? (
        <FirstAccountForm note={say(messages.firstPlain)} token={token} onDone={home} />
      ) : (
        <SetPassword token={token} onSignedIn={home} />
      )}
    </div>
  );
}

function SetPassword({ token, onSignedIn }: { token: string; onSignedIn: () => void }) {
  const say = useSay();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const asked = useQuery({
    queryKey: ['link', token],
    queryFn: () =>
      request<{ name: string; username: string }>('link/state', { method: 'POST', own: true, body: { token } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const setting = useMutation({
    mutationFn: () => request('link/use', { method: 'POST', own: true, body: { token, password } }),
  });
  const short = password.length < 10;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!short && !setting.isPending) setting.mutate();
  };
  if (setting.isSuccess) return <SignInForm note={say(messages.passwordSet)} onDone={onSignedIn} />;
  return (
    <Answer of={asked}>
      {({ name, username }) => (
        <form className="account-form" onSubmit={submit} noValidate>
          <p>{say(messages.greeting, { name, username })}</p>
          <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
          <PasswordField
            label={say(messages.nextPassword)}
            hint={say(messages.passwordHint)}
            fresh
            value={password}
            onChange={setPassword}
            wrong={tried && short ? say(messages.tooShort) : null}
          />
          <Wrong error={setting.error} />
          <div className="row">
            <button type="submit" className="button primary" aria-disabled={setting.isPending}>
              {say(messages.setPassword)}
            </button>
          </div>
          <ProviderButton link={token} />
        </form>
      )}
    </Answer>
  );
}
