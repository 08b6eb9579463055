import { memo } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { type Text, useLanguage } from '../../ui/language.tsx';
import { aspectNames } from '../../ui/quantity-words.ts';
import type { DocumentCheck, DocumentFact } from '../contract.ts';
import { FactActions } from './fact-actions.tsx';
import { type FigureBody, factWords } from './fact-words.ts';
import { checkNames, decisionNames, messages, typeName } from './messages.ts';
import { hover } from './tie.ts';
import type { ReadingActions } from './use-reading.ts';

export interface RowProps {
  readonly fact: DocumentFact;
  readonly text: string;
  readonly active: boolean;
  /** Reached by Tab: the fact in hand, or the first where none is. */
  readonly reachable: boolean;
  /** A further aspect of the figure above it: says the aspect instead of the indicator again. */
  readonly aspect: boolean;
  readonly asking: boolean;
  readonly editable: boolean;
  readonly checks: readonly DocumentCheck[];
  readonly indicator: string | null;
  /** Why the reader read it; of the fact in hand. */
  readonly why: Text | null;
  readonly actions: ReadingActions;
}

/** One fact: what it says, how sure, what was decided. The fact in hand shows what can be done with it. */
export const FactRow = memo(function FactRow(props: RowProps) {
  const { fact, active, aspect, actions } = props;
  const { say } = useLanguage();
  return (
    <li
      data-row={fact.id}
      className={`fact kind-${fact.body.type}${aspect ? ' aspect' : ''}`}
      data-held={active ? '' : undefined}
      data-decision={fact.decision}
      onMouseEnter={() => hover([fact.id])}
      onMouseLeave={() => hover([])}
    >
      <button
        type="button"
        className="fact-main"
        data-walk
        aria-current={active ? 'true' : undefined}
        tabIndex={props.reachable ? 0 : -1}
        onClick={() => actions.pick(fact.id)}
      >
        <span className="unseen">{say(typeName[fact.body.type])}: </span>
        <FactSaid {...props} />
        <Decided fact={fact} />
      </button>
      {active && <Held {...props} />}
    </li>
  );
});

/** The words of a fact in its row and in the card at the foot of a small screen. */
export function FactSaid({ fact, text, aspect }: Pick<RowProps, 'fact' | 'text' | 'aspect'>) {
  const { language, say } = useLanguage();
  const { head, value, details } = factWords(fact, text, language);
  const figure = fact.body.type === 'figure' ? (fact.body as FigureBody) : null;
  const named = figure && figure.attribute !== 'level' && figure.attribute !== 'count' && figure.attribute !== 'rank';
  const why = say(messages.inferredTitle);
  const mark = (field: string) => (fact.inferred.includes(field) ? { className: 'inferred', title: why } : {});
  return (
    <>
      <span className="fact-head" lang="vi">
        {aspect && figure ? (
          <span className="quiet">{say(aspectNames[figure.attribute])}</span>
        ) : (
          <>
            <span {...mark(figure ? 'indicator' : 'name')}>{head}</span>
            {named && <span className="quiet"> · {say(aspectNames[figure.attribute])}</span>}
          </>
        )}
      </span>
      {value && (
        <span className="fact-value number" title={value.full}>
          <span {...mark('value')}>{named ? value.brief : value.long}</span>
        </span>
      )}
      {details.length > 0 && (
        <span className="fact-details small quiet">
          {details.map(({ field, text: words, label }) => (
            <span key={field} className="fact-detail">
              {label && `${say(label)}: `}
              <span {...mark(field)}>{words}</span>
              {fact.inferred.includes(field) && <span className="unseen"> ({say(messages.inferredShort)})</span>}
            </span>
          ))}
        </span>
      )}
    </>
  );
}

function Decided({ fact }: { fact: DocumentFact }) {
  const { say } = useLanguage();
  const name = say(fact.recorded ? messages.recorded : decisionNames[fact.decision]);
  return (
    <span className="fact-decided" title={name}>
      {fact.decision === 'accepted' && <Icon name={fact.recorded ? 'file' : 'accept'} />}
      {fact.decision === 'rejected' && <Icon name="reject" />}
      {fact.decision === 'open' && <i className="undecided" />}
      <span className="unseen">{name}</span>
    </span>
  );
}

function Held({ fact, text, asking, editable, checks, indicator, why, actions }: RowProps) {
  const { say } = useLanguage();
  return (
    <div className="fact-held">
      {(fact.origin === 'person' || fact.changed || indicator) && (
        <p className="small quiet">
          {indicator && <span>→ {indicator}</span>}
          {fact.origin === 'person' && <span className="tag">{say(messages.byPerson)}</span>}
          {fact.changed && <span className="tag">{say(messages.changed)}</span>}
        </p>
      )}
      <Why why={why} />
      {checks.map((check) => (
        <p key={check.rule + check.computation} className={`small check-line ${check.status}`}>
          <span className={`tag ${checkTone[check.status]}`}>{say(checkNames[check.status])}</span>{' '}
          <span className="computed">{say({ vi: check.message, en: check.messageEn })}</span>
        </p>
      ))}
      {editable && <FactActions fact={fact} text={text} asking={asking} actions={actions} />}
    </div>
  );
}

/** The words that led to a fact, in one quiet line. */
export function Why({ why }: { why: Text | null }) {
  const { say } = useLanguage();
  return why && <p className="fact-why small quiet">{say(messages.why, { why: say(why) })}</p>;
}

export const checkTone = { consistent: 'good', inconsistent: 'bad', incomplete: 'warn', derived: 'info' } as const;
