import { type Text, useLanguage } from '../../ui/language.tsx';
import type { DocumentCheck, DocumentDetail, DocumentFact } from '../contract.ts';
import { FactRow } from './fact-row.tsx';
import { useIndicators } from './indicator-choice.tsx';
import { messages } from './messages.ts';
import type { ReadingActions } from './use-reading.ts';

const none: readonly DocumentCheck[] = [];

/** Whether a figure is a further aspect of the one before it: its indicator need not be said again. */
export function isAspect(fact: DocumentFact, before: DocumentFact | undefined): boolean {
  const [a, b] = [fact.body, before?.body];
  return (
    a.type === 'figure' && b?.type === 'figure' && Boolean(a.group) && a.group === b.group && a.attribute !== 'level'
  );
}

/** The facts in text order. Rows out of sight are skipped by the browser (content-visibility), so thousands stay quick. */
export function FactList({
  document,
  shown,
  active,
  asking,
  editable,
  why,
  actions,
}: {
  document: DocumentDetail;
  shown: readonly DocumentFact[];
  active: string | null;
  asking: string | null;
  editable: boolean;
  why: Text | null;
  actions: ReadingActions;
}) {
  const { say, language } = useLanguage();
  const indicators = useIndicators();
  if (shown.length === 0) return <p className="none quiet">{say(messages.noFacts)}</p>;
  const first = shown.some((fact) => fact.id === active) ? active : shown[0]?.id;
  const indicatorOf = (id: string | null) => {
    const found = id && indicators.find((each) => each.id === id);
    return found ? (language === 'vi' ? found.name : found.nameEn) : null;
  };
  return (
    <ol className="facts" aria-label={say(messages.factsInText)}>
      {shown.map((fact, at) => {
        const held = fact.id === active;
        return (
          <FactRow
            key={fact.id}
            fact={fact}
            text={document.text}
            active={held}
            reachable={fact.id === first}
            aspect={isAspect(fact, shown[at - 1])}
            asking={asking === fact.id}
            editable={editable}
            checks={held ? document.checks.filter(({ factIds }) => factIds.includes(fact.id)) : none}
            indicator={held ? indicatorOf(fact.indicatorId) : null}
            why={held ? why : null}
            actions={actions}
          />
        );
      })}
    </ol>
  );
}
