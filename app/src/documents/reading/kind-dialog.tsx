import { useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { DocumentDetail, DocumentFact } from '../contract.ts';
import { inferredOf } from './fact-words.ts';
import { messages, typeName } from './messages.ts';
import type { ReadingActions } from './use-reading.ts';

/** Accepts or rejects every undecided fact of the kind in hand. What is inferred is listed once each, and left out by unmarking it. */
export function KindDialog({
  decision,
  document,
  kind,
  actions,
}: {
  decision: 'accepted' | 'rejected';
  document: DocumentDetail;
  kind: DocumentFact['body']['type'];
  actions: ReadingActions;
}) {
  const { say, language } = useLanguage();
  const open = document.facts.filter((fact) => fact.body.type === kind && fact.decision === 'open');
  const inferred = new Map<string, { words: string; count: number }>();
  for (const fact of open)
    for (const { key, words } of inferredOf(fact, document.text, language))
      inferred.set(key, { words, count: (inferred.get(key)?.count ?? 0) + 1 });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const keysOf = (fact: DocumentFact) => inferredOf(fact, document.text, language).map(({ key }) => key);
  const chosen = decision === 'rejected' ? open : open.filter((fact) => !keysOf(fact).some((key) => left.has(key)));
  const written = open.filter((fact) => fact.inferred.length === 0).length;
  const close = () => actions.setQuestion(null);
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  const title = decision === 'accepted' ? messages.acceptMany : messages.rejectMany;
  const label = decision === 'accepted' ? messages.acceptN : messages.rejectN;
  return (
    <Dialog
      open
      onClose={close}
      title={say(title, { kind: say(typeName[kind]).toLowerCase() })}
      footer={
        <>
          <button type="button" className="button" onClick={close}>
            {say(messages.cancel)}
          </button>
          <button
            type="button"
            data-autofocus={chosen.length > 0 || undefined}
            className="button primary"
            disabled={chosen.length === 0}
            onClick={() =>
              actions.decideMany(
                chosen.map((fact) => fact.id),
                decision,
                [...inferred.keys()].filter((key) => !left.has(key)),
              )
            }
          >
            {say(label, { n: chosen.length })}
          </button>
        </>
      }
    >
      {open.length === 0 && <p>{say(messages.noneOpen)}</p>}
      {open.length > 0 && decision === 'accepted' && (
        <div className="record">
          {written > 0 && <p>{say(messages.writtenOnly, { n: written })}</p>}
          {inferred.size > 0 && (
            <fieldset className="choices column">
              <legend>{say(messages.withInferred, { n: open.length - written })}</legend>
              {[...inferred].map(([key, { words, count }]) => (
                <label key={key} className="check">
                  <input type="checkbox" checked={!left.has(key)} onChange={() => toggle(key)} />
                  <span>
                    <span className="inferred">{words}</span> <span className="quiet small">× {count}</span>
                  </span>
                </label>
              ))}
            </fieldset>
          )}
        </div>
      )}
    </Dialog>
  );
}
