import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useKeys } from '../ui/keys.tsx';
import { useLanguage } from '../ui/language.tsx';
import { walk } from '../ui/list-walk.ts';
import { formatInteger } from '../ui/number.ts';
import { Pager } from '../ui/pager.tsx';
import { apiAddress, query, request } from '../ui/request.ts';
import { Answer, Empty } from '../ui/states.tsx';
import { Title } from '../ui/title.tsx';
import type { AuditList, AuditState } from './contract.ts';
import { Row } from './entry-row.tsx';
import { type Filters, ListFilters } from './list-filters.tsx';
import { messages } from './messages.ts';

/** Who did what, for administrators; the address holds the filters and the place in the list. */
export default function AuditPage() {
  const { say } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const field = useRef<HTMLInputElement>(null);
  const value = (name: string) => search.get(name) ?? '';
  const filters: Filters = {
    ...{ actor: value('actor'), action: value('action'), record: value('record') },
    ...{ area: value('area'), from: value('from'), to: value('to') },
  };
  const after = value('after');
  const asked = useQuery({
    queryKey: ['audit', filters, after],
    queryFn: () => request<AuditList>(`audit${query({ ...filters, after })}`),
    placeholderData: keepPreviousData,
  });
  const filtered = Object.values(filters).some(Boolean);
  useKeys([{ key: '/', label: messages.actor, run: () => field.current?.focus() }]);
  const set = (next: Partial<Filters>) => setSearch(query({ ...filters, ...next }).slice(1), { replace: true });
  const at = (place: string) => `/audit${query({ ...filters, after: place })}`;
  const file = (format: string) => apiAddress(`audit/export${query({ ...filters, format })}`);
  return (
    <div className="page">
      <Title>{say(messages.title)}</Title>
      <div className="page-head">
        <div>
          <h1>{say(messages.title)}</h1>
          <p className="quiet">{say(messages.lead)}</p>
        </div>
        <ListFilters filters={filters} field={field} onSet={set} />
      </div>
      <Answer of={asked}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Empty title={say(filtered ? messages.noneMatch : messages.none)}>
              {filtered && (
                <Link className="button" href="/audit">
                  {say(messages.clearAll)}
                </Link>
              )}
            </Empty>
          ) : (
            <section aria-label={say(messages.title)}>
              <div className="row">
                <Standing />
                <span className="row no-print">
                  <a className="button compact" href={file('csv')} download>
                    {say(messages.csv)}
                  </a>
                  <a className="button compact" href={file('jsonl')} download>
                    {say(messages.jsonl)}
                  </a>
                </span>
              </div>
              <table className="table folds tight walk" onKeyDown={walk}>
                <thead>
                  <tr>
                    {(['at', 'actor', 'action', 'record', 'area', 'from', 'change'] as const).map((name) => (
                      <th key={name} scope="col">
                        {say(messages[name])}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {items.map((entry) => (
                    <Row key={entry.id} of={entry} at={(next) => `/audit${query({ ...filters, ...next })}`} />
                  ))}
                </tbody>
              </table>
              <Pager first={after ? at('') : null} next={next && at(next)} />
            </section>
          )
        }
      </Answer>
    </div>
  );
}

/** How many there are, and how many are not chained yet. */
function Standing() {
  const { say, language } = useLanguage();
  const { data } = useQuery({ queryKey: ['audit-state'], queryFn: () => request<AuditState>('audit/state') });
  if (!data) return null;
  return (
    <p className="small quiet">
      {say(messages.count, { n: formatInteger(data.entries, language) })}
      {data.unchained > 0 && say(messages.unchained, { n: formatInteger(data.unchained, language) })}
    </p>
  );
}
