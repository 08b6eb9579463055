import { Icon } from '../../ui/icon.tsx';
import { type Text, useLanguage } from '../../ui/language.tsx';
import type { DocumentDetail, DocumentFact } from '../contract.ts';
import { FactActions } from './fact-actions.tsx';
import { FactSaid, Why } from './fact-row.tsx';
import { messages } from './messages.ts';
import type { useReading } from './use-reading.ts';

/** On a small screen the fact in hand stays at the foot of the text. */
export function FootCard({
  document,
  reading,
  fact,
  why,
}: {
  document: DocumentDetail;
  reading: ReturnType<typeof useReading>;
  fact: DocumentFact;
  why: Text | null;
}) {
  const { say } = useLanguage();
  const { actions } = reading;
  return (
    <aside className="foot-card no-print" aria-label={say(messages.factInHand)}>
      <div className="foot-said">
        <FactSaid fact={fact} text={document.text} aspect={false} />
      </div>
      <Why why={why} />
      <div className="foot-tools">
        <button
          type="button"
          className="button icon-only"
          aria-label={say(messages.previous)}
          onClick={() => actions.move(-1)}
        >
          <Icon name="previous" />
        </button>
        {reading.editable && (
          <FactActions fact={fact} text={document.text} asking={reading.asking === fact.id} actions={actions} />
        )}
        <button
          type="button"
          className="button icon-only"
          aria-label={say(messages.next)}
          onClick={() => actions.move(1)}
        >
          <Icon name="next" />
        </button>
      </div>
    </aside>
  );
}
