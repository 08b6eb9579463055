import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLanguage } from '../ui/language.tsx';
import { formatInstant } from '../ui/period.ts';
import { request } from '../ui/request.ts';
import { Answer } from '../ui/states.tsx';
import { Title } from '../ui/title.tsx';
import { ChangePasswordForm } from './change-password-form.tsx';
import type { OwnProvider, Session } from './contract.ts';
import { DeputiesPart } from './deputies/part.tsx';
import { messages } from './messages.ts';
import { ProviderPart } from './provider-part.tsx';
import { TwoFactorPart } from './two-factor-part.tsx';
import { useMe } from './use-me.ts';

/** The own account: where it is signed in, its password, its second step. */
export default function OwnAccountPage() {
  const { say } = useLanguage();
  const client = useQueryClient();
  const me = useMe();
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: () => request<{ items: Session[] }>('me/sessions', { own: true }),
  });
  const ways = useQuery({
    queryKey: ['me', 'provider'],
    queryFn: () => request<OwnProvider>('me/provider', { own: true }),
  });
  const ending = useMutation({
    mutationFn: (id: string) => request(`me/sessions/${id}`, { method: 'DELETE', own: true }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  });
  const account = me.data?.account;
  return (
    <div className="page">
      <Title>{say(messages.mine)}</Title>
      <h1>{say(messages.mine)}</h1>
      {account && (
        <p className="quiet">{[account.name, account.position, account.username].filter(Boolean).join(' · ')}</p>
      )}
      <div className="account-page">
        <DeputiesPart whose="me" />
        <section className="account-part" aria-labelledby="sessions">
          <h2 id="sessions">{say(messages.sessions)}</h2>
          <Answer of={sessions}>
            {({ items }) => (
              <ul className="role-list">
                {items.map(({ id, current, from, browser, lastSeenAt }) => (
                  <li key={id}>
                    <span>
                      {browserName(browser)}
                      {current && <strong> ({say(messages.thisOne)})</strong>}{' '}
                      <span className="small quiet">
                        {[from, say(messages.lastSeen, { at: formatInstant(lastSeenAt) })].filter(Boolean).join(' · ')}
                      </span>
                    </span>
                    {!current && (
                      <button type="button" className="button compact" onClick={() => ending.mutate(id)}>
                        {say(messages.end)}
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Answer>
        </section>
        {ways.data && <ProviderPart of={ways.data} />}
        {/* Without a password there is none to change, nor one that a second step would stand behind. */}
        {ways.data?.password !== false && <ChangePasswordForm />}
        {account && ways.data?.password !== false && <TwoFactorPart on={account.twoFactor} />}
      </div>
    </div>
  );
}

/** "Firefox trên Windows" out of what a browser says of itself; the whole of it says little to anybody. */
function browserName(said: string | null): string {
  const browser = /(Edg|OPR|CocCoc|coc_coc|Firefox|Chrome|Safari)/.exec(said ?? '')?.[1];
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', CocCoc: 'Cốc Cốc', coc_coc: 'Cốc Cốc' };
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(said ?? '')?.[1];
  return [browser ? (names[browser] ?? browser) : '–', system].filter(Boolean).join(' · ');
}
