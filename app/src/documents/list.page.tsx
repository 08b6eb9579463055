import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link, useSearchParams } from 'wouter';
import { nameOf } from '../ui/dated-name.tsx';
import { useKeys } from '../ui/keys.tsx';
import { useLanguage } from '../ui/language.tsx';
import { walk } from '../ui/list-walk.ts';
import { useMay } from '../ui/may.tsx';
import { formatInteger } from '../ui/number.ts';
import { Pager } from '../ui/pager.tsx';
import { formatDate, formatInstant } from '../ui/period.ts';
import { query } from '../ui/request.ts';
import { Answer, Empty } from '../ui/states.tsx';
import { Title } from '../ui/title.tsx';
import { type Filters, getDocuments } from './api.ts';
import type { DocumentSummary } from './contract.ts';
import { ListFilters } from './list-filters.tsx';
import { messages } from './messages.ts';
import { stateNames } from './reading/messages.ts';

/** All documents of the ledger in view; the address holds the filters and the place in the list. */
export default function DocumentsPage() {
  const { say, language } = useLanguage();
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const field = useRef<HTMLInputElement>(null);
  const filters: Filters = {
    q: search.get('q') ?? '',
    state: search.get('state') ?? '',
    area: search.get('area') ?? '',
    after: search.get('after') ?? '',
  };
  const asked = useQuery({
    queryKey: ['documents', filters],
    queryFn: () => getDocuments(filters),
    placeholderData: keepPreviousData,
  });
  const filtered = Boolean(filters.q || filters.state || filters.area);
  useKeys([{ key: '/', label: messages.search, run: () => field.current?.focus() }]);
  const set = (next: Partial<Filters>) =>
    setSearch(query({ ...filters, after: '', ...next }).slice(1), { replace: true });
  const at = (after: string) => `/documents${query({ ...filters, after })}`;
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
        {({ items, next, total }) =>
          items.length === 0 ? (
            <Empty title={say(filtered ? messages.noneMatch : messages.none)}>
              {(filtered || may('document.hand-in')) && (
                <Link className="button" href={filtered ? '/documents' : '/documents/new'}>
                  {say(filtered ? messages.clearFilter : messages.hand)}
                </Link>
              )}
            </Empty>
          ) : (
            <section aria-label={say(messages.title)}>
              <p className="small quiet">{say(messages.count, { n: formatInteger(total, language) })}</p>
              <Table items={items} />
              <Pager first={filters.after ? at('') : null} next={next && at(next)} />
            </section>
          )
        }
      </Answer>
    </div>
  );
}

function Table({ items }: { items: readonly DocumentSummary[] }) {
  const { say } = useLanguage();
  return (
    <table className="table folds tight walk" onKeyDown={walk}>
      <thead>
        <tr>
          <th scope="col">{say(messages.column)}</th>
          <th scope="col">{say(messages.area)}</th>
          <th scope="col">{say(messages.date)}</th>
          <th scope="col">{say(messages.state)}</th>
          <th scope="col" className="end">
            {say(messages.progress)}
          </th>
          <th scope="col" className="end">
            {say(messages.recorded)}
          </th>
          <th scope="col">{say(messages.received)}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} of={item} />
        ))}
      </tbody>
    </table>
  );
}

const tones = { open: 'info', confirmed: 'good', withdrawn: 'bad', replaced: 'warn' } as const;

function Row({
  of: { id, title, area, documentDate, state, counts, receivedAt, receivedBy },
}: {
  of: DocumentSummary;
}) {
  const { say, language } = useLanguage();
  const n = (value: number) => formatInteger(value, language);
  // What was withdrawn or corrected holds in the ledger no longer.
  const inLedger = state === 'withdrawn' || state === 'replaced' ? 0 : counts.recorded;
  return (
    <tr>
      <th scope="row">
        <Link href={`/documents/${id}`} data-walk lang="vi" className="clamped" title={title}>
          {title}
        </Link>
      </th>
      <td data-label={say(messages.area)} className={area ? 'name bare' : 'name empty-on-phone'}>
        {area ? nameOf(area) : '–'}
      </td>
      <td data-label={say(messages.date)} className={documentDate ? 'number bare' : 'number empty-on-phone'}>
        {documentDate ? formatDate(documentDate) : '–'}
      </td>
      <td data-label={say(messages.state)} className="bare">
        <span className={`tag ${tones[state]}`}>{say(stateNames[state])}</span>
      </td>
      <td data-label={say(messages.progress)} className="end number">
        {say(messages.progressOf, { accepted: n(counts.accepted), total: n(counts.total) })}
      </td>
      <td data-label={say(messages.recorded)} className={inLedger ? 'end number' : 'end number empty-on-phone'}>
        {inLedger === 0 ? '–' : n(inLedger)}
      </td>
      <td data-label={say(messages.received)} className="small quiet number" title={receivedBy}>
        {formatInstant(receivedAt)}
      </td>
    </tr>
  );
}
