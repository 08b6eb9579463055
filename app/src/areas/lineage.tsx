import { Link } from 'wouter';
import { DatedName } from '../ui/dated-name.tsx';
import { useLanguage } from '../ui/language.tsx';
import type { AreaDetail } from './contract.ts';
import { messages } from './messages.ts';

/** What the unit was made from and what became of it. */
export function Lineage({ of: area }: { of: AreaDetail }) {
  const { say } = useLanguage();
  if (area.predecessors.length === 0 && area.successors.length === 0) return null;
  return (
    <details className="lineage">
      <summary>{say(messages.history)}</summary>
      <Relatives title={say(messages.cameFrom)} of={area.predecessors} />
      <Relatives title={say(messages.became)} of={area.successors} />
      <p className="small quiet">
        {say(messages.source)}: {area.lineageSources.join('; ')}
        {area.approximate && ` (${say(messages.approximate)})`}
      </p>
    </details>
  );
}

function Relatives({ title, of: relatives }: { title: string; of: AreaDetail['successors'] }) {
  const { say } = useLanguage();
  if (relatives.length === 0) return null;
  return (
    <div className="relatives">
      <h2>{title}</h2>
      <ul>
        {relatives.map((relative) => (
          <li key={relative.id}>
            <Link href={`/areas/${relative.id}`}>
              <DatedName of={relative} />
            </Link>
            {relative.part && <span className="quiet small"> ({say(messages.part)})</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
