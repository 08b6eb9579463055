import { BulletBar } from '../ui/bullet-bar.tsx';
import { useLanguage } from '../ui/language.tsx';
import { formatPeriod } from '../ui/period.ts';
import { Cited } from './cited.tsx';
import type { BoardRow } from './contract.ts';
import { boardLines } from './lines.ts';
import { messages } from './messages.ts';

/** Money disbursed, each sum with the base that it is measured against, where the text names one. */
export function Disbursed({ rows }: { rows: readonly BoardRow[] }) {
  const { say, language } = useLanguage();
  const lines = boardLines(rows);
  if (lines.length === 0) return null;
  return (
    <div className="disbursed">
      <h3>{say(messages.disbursed)}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line.key}>
            <span lang="vi">
              {line.phrase}
              {line.period && <span className="quiet small"> {formatPeriod(line.period, language)}</span>}
            </span>
            <span className="end">
              {line.done ? <Cited of={line.done} /> : <span className="quiet small">{say(messages.notStated)}</span>}
            </span>
            <span className="of-plan">
              {line.percent && (
                <>
                  <BulletBar percent={Number(line.percent.value)} /> <Cited of={line.percent} long />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
