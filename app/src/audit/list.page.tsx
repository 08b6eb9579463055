import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link, useSearchParams } from 'wouter';
import { nameOf } from '../ui/dated-name.tsx';
import { useKeys } from '../ui/keys.tsx';
import { type Text, useLanguage } from '../ui/language.tsx';
import { walk } from '../ui/list-walk.ts';
import { formatInteger } from '../ui/number.ts';
import { Pager } from '../ui/pager.tsx';
import { formatDate } from '../ui/period.ts';
import { apiAddress, query, request } from '../ui/request.ts';
import { Answer, Empty } from '../ui/states.tsx';
import { Title } from '../ui/title.tsx';
import { useAreaNamed } from './area-filter.tsx';
import type { AuditList, AuditState } from './contract.ts';
import { Row } from './entry-row.tsx';
import { type Filters, ListFilters } from './list-filters.tsx';
import { actionWords, kindNames, messages } from './messages.ts';
import type { Action, RecordKind } from './rules.ts';

/** Who did what, for administrators; the address holds the filters and the place in the list. */
export default function AuditPage() {
  const { say } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const field = useRef<HTMLInputElement>(null);
  const value = (name: string) => search.get(name) ?? '';
  const filters: Filters = {
    ...{ actor: value('actor'), action: value('action'), record: value('record') },
    ...{ kind: value('kind'), area: value('area'), from: value('from'), to: value('to') },
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
              {filtered && <Narrowed filters={filters} />}
              {filtered && (
                <Link className="button" href="/audit">
                  {say(messages.clearAll)}
                </Link>
              )}
            </Empty>
          ) : (
            <section aria-label={say(messages.title)}>
              <div className="row">
                <Standing filters={filters} />
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

/** How many there are under the filters, and how many of them are not chained yet. */
function Standing({ filters }: { filters: Filters }) {
  const { say, language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['audit-state', filters],
    queryFn: () => request<AuditState>(`audit/state${query({ ...filters })}`),
    placeholderData: keepPreviousData,
  });
  if (!data) return null;
  const words = Object.values(filters).some(Boolean) ? messages.countMatching : messages.count;
  return (
    <p className="small quiet">
      {say(words, { n: formatInteger(data.entries, language) })}
      {data.unchained > 0 && say(messages.unchained, { n: formatInteger(data.unchained, language) })}
    </p>
  );
}

/** Which filters leave nothing, in the words of their fields. */
function Narrowed({ filters }: { filters: Filters }) {
  const { say } = useLanguage();
  const area = useAreaNamed(filters.area);
  const { actor, kind, action, record, from, to } = filters;
  const said: readonly (readonly [Text, string])[] = [
    [messages.actor, actor],
    [messages.kind, kind && say(kindNames[kind as RecordKind] ?? messages.record)],
    [messages.action, action && say(actionWords[action as Action] ?? messages.action)],
    [messages.record, record],
    [messages.area, filters.area && (area ? nameOf(area) : '…')],
    [messages.since, from && formatDate(from)],
    [messages.until, to && formatDate(to)],
  ];
  const lines = said.filter(([, value]) => value).map(([name, value]) => `${say(name)}: ${value}`);
  return <p className="quiet">{lines.join(' · ')}</p>;
}
