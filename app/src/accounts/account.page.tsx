import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { nameOf } from '../ui/dated-name.tsx';
import { useSay } from '../ui/language.tsx';
import { useMay } from '../ui/may.tsx';
import { request } from '../ui/request.ts';
import { Answer, Wrong } from '../ui/states.tsx';
import { Title } from '../ui/title.tsx';
import { CloseAccountDialog } from './close-account-dialog.tsx';
import type { Account, AccountErased, NewAccountMade } from './contract.ts';
import { DeputiesPart, deputationsKey } from './deputies/part.tsx';
import { EraseNameDialog } from './erase-name-dialog.tsx';
import { GiveRoleForm } from './give-role-form.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { StateTag } from './list.page.tsx';
import { messages } from './messages.ts';
import { roleInWords, timeInWords } from './words.ts';

/** One account, for whoever administers it. */
export default function AccountPage({ id }: { id: string }) {
  const asked = useQuery({
    queryKey: ['account', id],
    queryFn: () => request<Account>(`accounts/${id}`, { own: true }),
  });
  return <div className="page">{<Answer of={asked}>{(account) => <One account={account} />}</Answer>}</div>;
}

function One({ account }: { account: Account }) {
  const say = useSay();
  const client = useQueryClient();
  const [link, setLink] = useState<NewAccountMade['link'] | null>(null);
  const [closing, setClosing] = useState(false);
  const [asking, setAsking] = useState(false);
  const [erased, setErased] = useState<AccountErased | null>(null);
  const may = useMay();
  const { id, name, username, position, area, roles, linked, closedAt, erasedAt } = account;
  const post = <Answer,>(path: string) =>
    request<Answer>(`accounts/${id}/${path}`, { method: 'POST', body: {}, own: true });
  const again = () => {
    void client.invalidateQueries({ queryKey: deputationsKey(`accounts/${id}`) });
    return client.invalidateQueries({ queryKey: ['account', id] });
  };
  const linking = useMutation({ mutationFn: () => post<NewAccountMade['link']>('link'), onSuccess: setLink });
  const ending = useMutation({ mutationFn: () => post('sessions/end'), onSuccess: again });
  const untying = useMutation({ mutationFn: () => post('provider/unlink'), onSuccess: again });
  const endingRole = useMutation({ mutationFn: (role: string) => post(`roles/${role}/end`), onSuccess: again });
  const error = linking.error ?? ending.error ?? untying.error ?? endingRole.error;
  return (
    <>
      <Title>{name}</Title>
      <div className="page-head">
        <div>
          <h1 lang="vi">{name}</h1>
          <p className="quiet">
            {[erasedAt ? null : username, position, area ? nameOf(area) : say(messages.everywhere)]
              .filter(Boolean)
              .join(' · ')}{' '}
            <StateTag of={account} /> {linked && <span className="tag">{say(messages.linkedAccount)}</span>}
          </p>
        </div>
        {!closedAt && (
          <div className="row no-print">
            <button type="button" className="button" onClick={() => linking.mutate()}>
              {say(messages.newLink)}
            </button>
            <button type="button" className="button" onClick={() => ending.mutate()}>
              {say(messages.endSessions)}
            </button>
            {linked && (
              <button type="button" className="button" onClick={() => untying.mutate()}>
                {say(messages.unlinkAccount)}
              </button>
            )}
            <button type="button" className="button danger" onClick={() => setClosing(true)}>
              {say(messages.closeAccount)}
            </button>
          </div>
        )}
        {closedAt && !erasedAt && may('person.manage') && (
          <button type="button" className="button danger no-print" onClick={() => setAsking(true)}>
            {say(messages.eraseName)}
          </button>
        )}
      </div>
      <p role="status">
        {ending.isSuccess && say(messages.sessionsEnded)} {untying.isSuccess && say(messages.unlinkedAccount)}
        {erased && say(messages.nameErased, { n: erased.documents })}{' '}
        {erased && erased.left > 0 && say(messages.nameLeft, { n: erased.left })}
      </p>
      <Wrong error={error} />
      <div className="account-page">
        <section className="account-part" aria-labelledby="roles">
          <h2 id="roles">{say(messages.roles)}</h2>
          {roles.length === 0 && <p className="quiet">{say(messages.noRole)}</p>}
          <ul className="role-list">
            {roles.map((role) => (
              <li key={role.id}>
                <span>
                  {roleInWords(role, say)} <span className="small quiet">{timeInWords(role, say)}</span>
                </span>
                <button
                  type="button"
                  className="button compact no-print"
                  aria-label={`${say(messages.endRole)}: ${roleInWords(role, say)}`}
                  onClick={() => endingRole.mutate(role.id)}
                >
                  {say(messages.endRole)}
                </button>
              </li>
            ))}
          </ul>
        </section>
        {!closedAt && <GiveRoleForm id={id} onDone={again} />}
        <DeputiesPart whose={`accounts/${id}`} closed={closedAt !== null} />
      </div>
      {link && <LinkDialog link={link} name={name} onClose={() => setLink(null)} />}
      {asking && (
        <EraseNameDialog
          account={account}
          onClose={() => setAsking(false)}
          onDone={(done) => {
            setAsking(false);
            setErased(done);
          }}
        />
      )}
      {closing && <CloseAccountDialog account={account} onClose={() => setClosing(false)} />}
    </>
  );
}
