import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useLanguage } from '../ui/language.tsx';
import { useMay } from '../ui/may.tsx';
import { usePages } from '../ui/pages.ts';
import { More, type Panel, PanelFrame } from '../ui/panel.tsx';
import { formatPeriod } from '../ui/period.ts';
import { Answer } from '../ui/states.tsx';
import { Attainment, countsInStrips } from './attainment.tsx';
import { BoardTable } from './board-table.tsx';
import type { AreaObservations } from './contract.ts';
import { Disbursed } from './disbursed.tsx';
import { boardLines } from './lines.ts';
import { messages } from './messages.ts';
import './panel.css';

/** How the area stands: attainment, money, every confirmed figure. */
function Indicators({ subject }: { subject: string }) {
  const pages = usePages<AreaObservations>(`areas/${subject}/observations`);
  return (
    <PanelFrame name="indicators" title={messages.title}>
      <Answer of={pages}>
        {(all) => (
          <>
            <Board pages={all} />
            <More pages={pages} />
          </>
        )}
      </Answer>
    </PanelFrame>
  );
}

function Board({ pages }: { pages: readonly AreaObservations[] }) {
  const { say, language } = useLanguage();
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('period') ?? '';
  const first = pages[0];
  const disbursed = useMemo(() => first?.disbursed ?? [], [first]);
  const rows = useMemo(() => {
    const apart = new Set(disbursed.map((row) => row.key));
    const inStrips = countsInStrips(first?.attainment ?? []);
    return pages
      .flatMap((page) => page.rows)
      .filter((row) => !apart.has(row.key) && !row.aspects.every(({ id }) => inStrips.has(id)));
  }, [pages, disbursed, first]);
  const periods = [...new Set(rows.map((row) => row.period).filter((period) => period !== null))].sort().reverse();
  const lines = boardLines(rows.filter((row) => !wanted || row.period === wanted));
  if (rows.length === 0 && disbursed.length === 0 && !first?.attainment.length)
    return (
      <p className="quiet">
        {say(messages.none)} {may('document.hand-in') && <Link href="/documents/new">{say(messages.handIn)}</Link>}
      </p>
    );
  return (
    <>
      <Attainment counts={first?.attainment ?? []} />
      {periods.length > 1 && (
        <label className="period-choice no-print">
          <span className="small quiet">{say(messages.period)}</span>
          <select
            className="input"
            value={wanted}
            onChange={(event) => setSearch(event.target.value ? { period: event.target.value } : {}, { replace: true })}
          >
            <option value="">{say(messages.anyPeriod)}</option>
            {periods.map((period) => (
              <option key={period} value={period}>
                {formatPeriod(period, language)}
              </option>
            ))}
          </select>
        </label>
      )}
      {lines.length > 0 && <BoardTable lines={lines} />}
      <Disbursed rows={disbursed} />
    </>
  );
}

export const IndicatorsPanel: Panel = { name: 'indicators', title: messages.title, Body: Indicators };
