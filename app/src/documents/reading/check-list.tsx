import { Link } from 'wouter';
import { useLanguage } from '../../ui/language.tsx';
import { formatComputation } from '../../ui/number.ts';
import { addressOf } from '../../ui/source.tsx';
import type { DocumentCheck } from '../contract.ts';
import { checkTone } from './fact-row.tsx';
import { checkNames, messages } from './messages.ts';
import { hover } from './tie.ts';
import type { ReadingActions } from './use-reading.ts';

const order = ['inconsistent', 'incomplete', 'consistent', 'derived'] as const;

/** The arithmetic that the text allows, what does not close first. A check never says which number is wrong. */
export function CheckList({ checks, actions }: { checks: readonly DocumentCheck[]; actions: ReadingActions }) {
  const { say, language } = useLanguage();
  if (checks.length === 0) return <p className="none quiet">{say(messages.noChecks)}</p>;
  const sorted = [...checks].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return (
    <ul className="checks">
      {sorted.map((check) => (
        <li
          key={check.rule + check.computation + check.factIds.join() + (check.elsewhere?.factId ?? '')}
          onMouseEnter={() => hover(check.factIds)}
          onMouseLeave={() => hover([])}
        >
          <button
            type="button"
            data-walk
            onFocus={() => hover(check.factIds)}
            onClick={() => check.factIds[0] && actions.pick(check.factIds[0])}
          >
            <span className={`tag ${checkTone[check.status]}`}>{say(checkNames[check.status])}</span>
            <span>{say({ vi: check.message, en: check.messageEn })}</span>
            <span className="computed quiet small">{formatComputation(check.computation, language)}</span>
          </button>
          {check.elsewhere && (
            <p className="small source-line">
              <Link className="to-words" href={addressOf(check.elsewhere)}>
                {say(messages.elsewhere, { title: check.elsewhere.documentTitle })}
              </Link>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
