import { Icon } from '../../ui/icon.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { DocumentFact } from '../contract.ts';
import { inferredOf } from './fact-words.ts';
import { messages } from './messages.ts';
import type { ReadingActions } from './use-reading.ts';

/** What can be done with the fact in hand, each with its key. */
export function FactActions({
  fact,
  text,
  asking,
  actions,
}: {
  fact: DocumentFact;
  text: string;
  asking: boolean;
  actions: ReadingActions;
}) {
  const { say, language } = useLanguage();
  if (fact.recorded) return <p className="small quiet">{say(messages.inLedger)}</p>;
  const fields = inferredOf(fact, text, language)
    .map(({ words }) => words)
    .join(', ');
  return (
    <>
      {asking && (
        <p className="ask small" role="note">
          {say(messages.inferredAsk, { fields })}
        </p>
      )}
      <div className="fact-actions no-print">
        {fact.decision !== 'accepted' && (
          <button type="button" className="button compact primary" onClick={() => actions.accept(fact.id)}>
            <Icon name="accept" />
            {say(asking ? messages.acceptInferred : messages.accept)}
          </button>
        )}
        {fact.decision !== 'open' && (
          <button type="button" className="button compact" onClick={() => actions.decide('open', fact.id)}>
            <Icon name="undo" />
            {say(messages.reopen)}
          </button>
        )}
        <button type="button" className="button compact" onClick={() => actions.edit(fact.id)}>
          <Icon name="change" />
          {say(messages.change)}
        </button>
        {fact.decision !== 'rejected' && (
          <button type="button" className="button compact" onClick={() => actions.decide('rejected', fact.id)}>
            <Icon name="reject" />
            {say(messages.reject)}
          </button>
        )}
        <span className="fact-tools">
          <button
            type="button"
            className="button bare compact icon-only"
            aria-label={say(messages.split)}
            title={`${say(messages.split)} (s)`}
            onClick={() => actions.split()}
          >
            <Icon name="split" />
          </button>
          <button
            type="button"
            className="button bare compact icon-only"
            aria-label={say(messages.merge)}
            title={`${say(messages.merge)} (m)`}
            onClick={() => actions.merge()}
          >
            <Icon name="merge" />
          </button>
          <button
            type="button"
            className="button bare compact icon-only"
            aria-label={say(messages.edges)}
            title={`${say(messages.edges)} ([ ])`}
            onClick={() => actions.moveEdges(fact.id)}
          >
            <Icon name="edges" />
          </button>
        </span>
      </div>
    </>
  );
}
