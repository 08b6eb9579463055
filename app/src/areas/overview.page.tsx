import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { BulletBar } from '../ui/bullet-bar.tsx';
import { DatedName } from '../ui/dated-name.tsx';
import { divide } from '../ui/decimal.ts';
import { useLanguage } from '../ui/language.tsx';
import { walk } from '../ui/list-walk.ts';
import { useMay } from '../ui/may.tsx';
import { formatDecimal, formatInteger } from '../ui/number.ts';
import { Pager } from '../ui/pager.tsx';
import { formatDate } from '../ui/period.ts';
import { query, request } from '../ui/request.ts';
import { Answer, Empty } from '../ui/states.tsx';
import { Title } from '../ui/title.tsx';
import type { AreaSummary, Overview } from './contract.ts';
import { messages } from './messages.ts';
import './overview.css';

/** All areas: where must I look? */
export function OverviewPage() {
  const { say } = useLanguage();
  const begins = useMay()('document.hand-in');
  const [search] = useSearchParams();
  const after = search.get('after') ?? '';
  const asked = useQuery({
    queryKey: ['overview', after],
    queryFn: () => request<Overview>(`overview${query({ after })}`),
  });
  return (
    <div className="page">
      <Title>{say(messages.overview)}</Title>
      <div>
        <h1>{say(messages.overview)}</h1>
        <p className="quiet">{say(messages.overviewLead)}</p>
      </div>
      <Answer of={asked}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Empty title={say(begins ? messages.none : messages.noneSeen)}>
              {begins && <p>{say(messages.noneLead)}</p>}
              {begins && (
                <Link className="button primary" href="/documents/new">
                  {say(messages.handIn)}
                </Link>
              )}
            </Empty>
          ) : (
            <section aria-label={say(messages.overview)}>
              <Table items={items} />
              <Pager first={after ? '/' : null} next={next && `/${query({ after: next })}`} />
            </section>
          )
        }
      </Answer>
    </div>
  );
}

const counts = ['inconsistent', 'incomplete', 'recommendations', 'directives', 'limitations'] as const;

function Table({ items }: { items: readonly AreaSummary[] }) {
  const { say } = useLanguage();
  return (
    <table className="table folds tight walk" onKeyDown={walk}>
      <thead>
        <tr>
          <th scope="col">{say(messages.area)}</th>
          <th scope="col">{say(messages.attainment)}</th>
          {counts.map((name) => (
            <th key={name} scope="col" className="end">
              {say(messages[name])}
            </th>
          ))}
          <th scope="col" className="end">
            {say(messages.observations)}
          </th>
          <th scope="col" className="end">
            {say(messages.last)}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.area.id} of={item} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ of: item }: { of: AreaSummary }) {
  const { say, language } = useLanguage();
  return (
    <tr>
      <th scope="row">
        <Link href={`/areas/${item.area.id}`} data-walk className="area-link">
          <DatedName of={item.area} />
        </Link>
      </th>
      <td data-label={say(messages.attainment)} className={item.attainment ? 'bare whole-line' : 'empty-on-phone'}>
        <Attainment of={item.attainment} />
      </td>
      {counts.map((name) => (
        <Count key={name} name={name} value={item[name]} />
      ))}
      <td data-label={say(messages.observations)} className="end number">
        {formatInteger(item.observations, language)}
      </td>
      <td
        data-label={say(messages.last)}
        className={item.lastDocumentDate ? 'end number' : 'end number empty-on-phone'}
      >
        {item.lastDocumentDate ? (
          formatDate(item.lastDocumentDate)
        ) : (
          <span className="quiet">{say(messages.notStated)}</span>
        )}
      </td>
    </tr>
  );
}

function Count({ name, value }: { name: (typeof counts)[number]; value: number }) {
  const { say, language } = useLanguage();
  const tone = name === 'inconsistent' ? 'tag bad' : name === 'incomplete' ? 'tag warn' : undefined;
  const text = formatInteger(value, language);
  return (
    <td data-label={say(messages[name])} className={value ? 'end number' : 'end number empty-on-phone'}>
      {value > 0 && tone ? <span className={tone}>{text}</span> : <span className={value ? '' : 'quiet'}>{text}</span>}
    </td>
  );
}

function Attainment({ of: attainment }: { of: AreaSummary['attainment'] }) {
  const { say, language } = useLanguage();
  if (!attainment) return <span className="quiet">{say(messages.notStated)}</span>;
  const { phrase, value, of } = attainment;
  const percent = Number(divide(value, of, 4) ?? 0) * 100;
  return (
    <span>
      <span className="number">
        {formatDecimal(value, language)}/{formatDecimal(of, language)}
      </span>{' '}
      <BulletBar percent={percent} />
      <span className="attained-phrase small quiet" lang="vi">
        {phrase}
      </span>
    </span>
  );
}
