import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { nameOf } from '../ui/dated-name.tsx';
import { Field } from '../ui/field.tsx';
import { useLanguage } from '../ui/language.tsx';
import { formatInteger } from '../ui/number.ts';
import { Pager } from '../ui/pager.tsx';
import { query, request } from '../ui/request.ts';
import { Answer, Empty } from '../ui/states.tsx';
import { Title } from '../ui/title.tsx';
import type { Account, AccountList } from './contract.ts';
import { messages } from './messages.ts';
import { roleInWords } from './words.ts';

const NewAccountDialog = lazy(() => import('./new-account-dialog.tsx'));

/** Who is let in, for those who administer. */
export default function AccountsPage() {
  const { say, language } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [q, after] = [search.get('q') ?? '', search.get('after') ?? ''];
  const [typed, setTyped] = useState(q);
  const [making, setMaking] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the wait.
  useEffect(() => {
    if (typed === q) return;
    const wait = setTimeout(() => setSearch(query({ q: typed }).slice(1), { replace: true }), 250);
    return () => clearTimeout(wait);
  }, [typed]);
  const asked = useQuery({
    queryKey: ['accounts', q, after],
    queryFn: () => request<AccountList>(`accounts${query({ q, after })}`, { own: true }),
    placeholderData: keepPreviousData,
  });
  const at = (place: string) => `/accounts${query({ q, after: place })}`;
  return (
    <div className="page">
      <Title>{say(messages.accounts)}</Title>
      <div className="page-head">
        <div>
          <h1>{say(messages.accounts)}</h1>
          <p className="quiet">{say(messages.accountsLead)}</p>
        </div>
        <search className="row no-print">
          <Field label={say(messages.search)}>
            <input className="input" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
          </Field>
          <button type="button" className="button primary" onClick={() => setMaking(true)}>
            {say(messages.newAccount)}
          </button>
        </search>
      </div>
      <Answer of={asked}>
        {({ items, next, total }) =>
          items.length === 0 ? (
            <Empty title={say(messages.noneMatch)}>
              <Link className="button" href="/accounts" onClick={() => setTyped('')}>
                {say(messages.clear)}
              </Link>
            </Empty>
          ) : (
            <section aria-label={say(messages.accounts)}>
              <p className="small quiet">{say(messages.count, { n: formatInteger(total, language) })}</p>
              <table className="table folds tight">
                <thead>
                  <tr>
                    <th scope="col">{say(messages.person)}</th>
                    <th scope="col">{say(messages.username)}</th>
                    <th scope="col">{say(messages.place)}</th>
                    <th scope="col">{say(messages.roles)}</th>
                    <th scope="col">{say(messages.state)}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((account) => (
                    <Row key={account.id} of={account} />
                  ))}
                </tbody>
              </table>
              <Pager first={after ? at('') : null} next={next && at(next)} />
            </section>
          )
        }
      </Answer>
      {making && (
        <Suspense fallback={null}>
          <NewAccountDialog onClose={() => setMaking(false)} />
        </Suspense>
      )}
    </div>
  );
}

function Row({ of: account }: { of: Account }) {
  const { say } = useLanguage();
  const { id, name, position, username, area, roles, standsInFor, erasedAt } = account;
  return (
    <tr>
      <th scope="row">
        <Link href={`/accounts/${id}`} lang="vi" className="clamped">
          {name}
        </Link>
        {position && (
          <span className="small quiet" lang="vi">
            {' '}
            {position}
          </span>
        )}
      </th>
      <td data-label={say(messages.username)}>{erasedAt ? '–' : username}</td>
      <td data-label={say(messages.place)}>{area ? nameOf(area) : say(messages.everywhere)}</td>
      <td data-label={say(messages.roles)}>
        <div>
          {roles.map((role) => (
            <div key={role.id}>{roleInWords(role, say)}</div>
          ))}
          {standsInFor.map((of) => (
            <div key={of.id}>{say(messages.deputyOf, { name: of.name })}</div>
          ))}
          {roles.length + standsInFor.length === 0 && <span className="quiet">{say(messages.noRole)}</span>}
        </div>
      </td>
      <td data-label={say(messages.state)} className="bare">
        <StateTag of={account} />
      </td>
    </tr>
  );
}

export function StateTag({ of: { closedAt, ready, lockedUntil } }: { of: Account }) {
  const { say } = useLanguage();
  if (closedAt) return <span className="tag">{say(messages.closed)}</span>;
  if (lockedUntil) return <span className="tag warn">{say(messages.locked)}</span>;
  return <span className={`tag ${ready ? 'good' : 'info'}`}>{say(ready ? messages.active : messages.waiting)}</span>;
}
