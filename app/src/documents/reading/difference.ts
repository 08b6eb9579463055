import type { Say } from '../../ui/language.tsx';
import type { DocumentDetail } from '../contract.ts';
import { messages } from './messages.ts';

/** What another person did to the document since it was shown here: "3 dữ kiện khác trước (Phòng Tổng hợp)." */
export function differenceWords(before: DocumentDetail, after: DocumentDetail, say: Say): string {
  const known = new Map(before.facts.map((fact) => [fact.id, JSON.stringify(fact)]));
  const changed = after.facts.filter((fact) => known.get(fact.id) !== JSON.stringify(fact));
  const gone = before.facts.length - after.facts.filter((fact) => known.has(fact.id)).length;
  const who = [...new Set(changed.map((fact) => fact.decidedBy).filter(Boolean))].join(', ');
  const words: string[] = [];
  if (after.state !== before.state) words.push(say(messages.stateChanged));
  const count = changed.length + gone;
  if (count > 0) words.push(say(who ? messages.factsChangedBy : messages.factsChanged, { n: count, who }));
  return words.join(' ');
}
