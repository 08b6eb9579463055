import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { nameOf, validityOf } from '../ui/dated-name.tsx';
import { useLanguage } from '../ui/language.tsx';
import { formatInteger } from '../ui/number.ts';
import type { Panel } from '../ui/panel.tsx';
import { request } from '../ui/request.ts';
import { Answer } from '../ui/states.tsx';
import { Title } from '../ui/title.tsx';
import type { AreaDetail } from './contract.ts';
import { Lineage } from './lineage.tsx';
import { messages } from './messages.ts';
import './area.css';

/** The board of an area: how does it stand? Its panels are given by the composition root, the first over the full width. */
export function AreaPage({ id, panels }: { id: string; panels: readonly Panel[] }) {
  const asked = useQuery({ queryKey: ['area', id], queryFn: () => request<AreaDetail>(`areas/${id}`) });
  const [first, ...others] = panels;
  return (
    <div className="page board">
      <Answer of={asked}>{(area) => <Head area={area} panels={panels} />}</Answer>
      {first && <first.Body subject={id} />}
      <div className="panels">
        {others.map(({ name, Body }) => (
          <Body key={name} subject={id} />
        ))}
      </div>
    </div>
  );
}

function Head({ area, panels }: { area: AreaDetail; panels: readonly Panel[] }) {
  const { say, language } = useLanguage();
  const validity = validityOf(area, language);
  return (
    <header className="board-head">
      <Title>{nameOf(area)}</Title>
      <div>
        <h1>
          {nameOf(area)}
          {area.validTo && <span className="board-until"> {validity}</span>}
        </h1>
        <p className="quiet">
          {area.within.join(' · ')}
          {!area.validTo && validity && ` (${validity})`}
          {area.validTo && ` · ${say(messages.ended)}`}
        </p>
        <Lineage of={area} />
      </div>
      <p className="to-see">
        <span className="quiet">{say(messages.toSee)}: </span>
        {panels.map((panel) => (
          <Total key={panel.name} panel={panel} area={area.id} />
        ))}
      </p>
    </header>
  );
}

/** A count at the head that leads to its panel; nothing where there is none. */
function Total({ panel: { name, useTotal, urgent }, area }: { panel: Panel; area: string }) {
  const { say, language } = useLanguage();
  const total = useTotal?.(area) ?? null;
  if (!urgent || !total) return null;
  return (
    <Link href={`#${name}-title`} replace className="to-see-item" onClick={(event) => jump(event, `${name}-title`)}>
      {formatInteger(total, language)} {say(urgent)}
    </Link>
  );
}

function jump(event: { preventDefault(): void }, id: string) {
  event.preventDefault();
  const title = document.getElementById(id);
  title?.scrollIntoView({ block: 'start' });
  title?.focus({ preventScroll: true });
}
