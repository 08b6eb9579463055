import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { AreaChoice } from '../documents/contract.ts';
import { clock, dayBefore } from '../platform/clock.ts';
import { AreaLookup } from '../ui/area-lookup.tsx';
import { nameOf } from '../ui/dated-name.tsx';
import { Field } from '../ui/field.tsx';
import { useLanguage, useSay } from '../ui/language.tsx';
import { walk } from '../ui/list-walk.ts';
import { formatInteger } from '../ui/number.ts';
import { Pager } from '../ui/pager.tsx';
import { formatDate } from '../ui/period.ts';
import { query, request } from '../ui/request.ts';
import { Answer, Empty } from '../ui/states.tsx';
import { Title } from '../ui/title.tsx';
import type { AreaTree } from './contract.ts';
import { messages } from './messages.ts';
import './tree.css';

/** The units of a day: which lay in which, and what they are by then. The address holds the day and the unit that is looked into. */
export default function AreasPage() {
  const say = useSay();
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const on = search.get('on') ?? '';
  const under = search.get('under') ?? '';
  const after = search.get('after') ?? '';
  const asked = useQuery({
    queryKey: ['areas', 'tree', on, under, after],
    queryFn: () => request<AreaTree>(`areas/tree${query({ on, under, after })}`),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="page">
      <Title>{say(messages.units)}</Title>
      <div className="page-head">
        <div>
          <h1>{say(messages.units)}</h1>
          <p className="quiet">{say(messages.unitsLead)}</p>
        </div>
        <search className="row no-print">
          <Field label={say(messages.onDay)}>
            <input
              className="input"
              type="date"
              min="1945-09-02"
              value={on || clock.today()}
              onChange={({ target: { value } }) => value && go(addressOf({ on: value, under }), { replace: true })}
            />
          </Field>
          <AreaLookup<AreaChoice>
            label={say(messages.findUnit)}
            on={on || clock.today()}
            value={null}
            onChange={(area) => area && area !== 'typed' && go(addressOf({ on, under: area.id }))}
          />
        </search>
      </div>
      <Answer of={asked}>{(tree) => <Tree of={tree} asked={{ on, under }} after={after} />}</Answer>
    </div>
  );
}

const addressOf = (to: { on: string; under?: string; after?: string }) => `/areas${query(to)}`;

function Tree({ of: tree, asked, after }: { of: AreaTree; asked: { on: string; under: string }; after: string }) {
  const say = useSay();
  const atRoot = tree.path.length === 0;
  const { on } = asked;
  return (
    <>
      {/* By what is asked: the answer to it may still be on its way. */}
      <ListDays of={tree} under={asked.under} />
      <nav className="tree-path" aria-label={say(messages.within)}>
        {tree.path.map((each, at) => (
          <Fragment key={each.id}>
            <Link href={addressOf({ on, under: at === 0 ? '' : each.id })}>{at === 0 ? each.name : nameOf(each)}</Link>
            <span aria-hidden="true"> › </span>
          </Fragment>
        ))}
        <strong aria-current="page">{atRoot ? tree.of.name : nameOf(tree.of)}</strong>
        {!atRoot && (
          <Link className="button compact" href={`/areas/${tree.of.id}`}>
            {say(messages.toBoard)}
          </Link>
        )}
      </nav>
      {atRoot && <Totals of={tree.totals} />}
      {tree.otherwise.length > 0 ? (
        <Otherwise of={tree} on={on} />
      ) : tree.items.length === 0 ? (
        <Empty title={say(messages.nothingBeneath)} />
      ) : (
        <section aria-label={nameOf(tree.of)}>
          <Units of={tree} on={on} />
          <Pager
            first={after ? addressOf(asked) : null}
            next={tree.next && addressOf({ ...asked, after: tree.next })}
          />
        </section>
      )}
    </>
  );
}

/** The days on which another list began, as steps through them. */
function ListDays({ of: { changes, on }, under }: { of: AreaTree; under: string }) {
  const say = useSay();
  const [first] = changes;
  if (first === undefined) return null;
  const days = [dayBefore(first), ...changes];
  const standing = days.findLast((day) => day <= on) ?? days[0];
  return (
    <p className="row tree-days no-print">
      {days.map((day, at) => (
        <Link
          key={day}
          className="button compact"
          aria-current={day === standing || undefined}
          href={addressOf({ on: day, under })}
        >
          {say(at === 0 ? messages.untilDay : messages.fromDay, { date: formatDate(day) })}
        </Link>
      ))}
    </p>
  );
}

const levels = ['province', 'district', 'commune'] as const;

function Totals({ of: totals }: { of: AreaTree['totals'] }) {
  const { say, language } = useLanguage();
  const said = levels.filter((level) => totals[level] > 0);
  return (
    <p className="quiet">
      {said.map((level) => say(messages[`${level}Count`], { n: formatInteger(totals[level], language) })).join(' · ')}
    </p>
  );
}

function Units({ of: { items }, on }: { of: AreaTree; on: string }) {
  const { say, language } = useLanguage();
  const deeper = items.some(({ beneath }) => beneath > 0);
  return (
    <table className="table folds tight walk tree-units" onKeyDown={walk}>
      <thead>
        <tr>
          <th scope="col">{say(messages.unit)}</th>
          <th scope="col">{say(messages.code)}</th>
          {deeper && (
            <th scope="col" className="end">
              {say(messages.beneath)}
            </th>
          )}
          <th scope="col">{say(messages.validity)}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ area, code, beneath }) => (
          <tr key={area.id}>
            <th scope="row">
              <Link data-walk href={beneath > 0 ? addressOf({ on, under: area.id }) : `/areas/${area.id}`}>
                {nameOf(area)}
              </Link>
            </th>
            <td data-label={say(messages.code)} className="number">
              {code}
            </td>
            {deeper && (
              <td data-label={say(messages.beneath)} className="end number">
                {formatInteger(beneath, language)}
              </td>
            )}
            <td data-label={say(messages.validity)}>
              <Validity of={area} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Units whose first day nobody recorded carry 1900-01-01. */
function Validity({ of: { validFrom, validTo } }: { of: AreaChoice }) {
  const say = useSay();
  const from = validFrom > '1900-01-01' ? formatDate(validFrom) : null;
  if (from && validTo) return <>{`${from} – ${formatDate(validTo)}`}</>;
  if (from) return <>{say(messages.fromDay, { date: from })}</>;
  if (validTo) return <>{say(messages.untilDay, { date: formatDate(validTo) })}</>;
  return <>{say(messages.unknownSince)}</>;
}

/** It was not there on the day: what it was before, or became by then. */
function Otherwise({ of: tree, on }: { of: AreaTree; on: string }) {
  const say = useSay();
  return (
    <Empty title={say(messages.notThen, { name: nameOf(tree.of), date: formatDate(tree.on) })}>
      <p>{say(tree.of.validFrom > tree.on ? messages.wasThen : messages.isThen)}</p>
      <ul className="tree-otherwise">
        {tree.otherwise.map((each) => (
          <li key={each.id}>
            <Link href={addressOf({ on, under: each.id })}>{nameOf(each)}</Link>{' '}
            <span className="quiet small">{each.within.join(' · ')}</span>
          </li>
        ))}
      </ul>
      {!tree.whole && <p>{say(messages.notWhole)}</p>}
      <p className="small quiet">
        {say(messages.source)}: {tree.lineageSources.join('; ')}
        {tree.approximate && ` (${say(messages.approximate)})`}
      </p>
    </Empty>
  );
}
