import type { FactBody, FactEdit } from './contract.ts';
import { documentProblems as problems } from './document-problems.ts';
import { plainBody } from './rules.ts';

/** A fact as a draft keeps it. */
export interface DraftFact {
  readonly id: string;
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly body: FactBody;
  readonly inferred: string[];
  readonly origin: 'reader' | 'person';
  readonly decision: 'open' | 'accepted' | 'rejected';
  readonly changed: boolean;
  readonly indicatorId: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly recorded: boolean;
}

/** One fact before and after a step; null where it was not there. */
export interface Step {
  readonly before: DraftFact | null;
  readonly after: DraftFact | null;
}

/** What edits need to know beside the facts. */
export interface Editing {
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly textLength: number;
  newId(): string;
  /** The indicator that a figure is of, as far as the catalogue knows it. */
  indicatorOf(body: FactBody): string | null;
}

/** Makes all edits or none; answers what is different afterwards, fact by fact. */
export function editFacts(facts: readonly DraftFact[], edits: readonly FactEdit[], editing: Editing): Step[] {
  const draft = new Map(facts.map((fact) => [fact.id, fact]));
  for (const edit of edits) apply(draft, edit, editing);
  const before = new Map(facts.map((fact) => [fact.id, fact]));
  return [...new Set([...before.keys(), ...draft.keys()])]
    .map((id) => ({ before: before.get(id) ?? null, after: draft.get(id) ?? null }))
    .filter((step) => step.before !== step.after);
}

function apply(draft: Map<string, DraftFact>, edit: FactEdit, editing: Editing): void {
  const decided = { decidedBy: editing.by, decidedAt: editing.at };
  // Who adds or changes a fact says by that that it is so.
  const byHand = { ...decided, decision: 'accepted' } as const;
  switch (edit.edit) {
    case 'decide':
      for (const id of edit.ids) {
        const fact = editable(draft, id);
        if (fact.decision === edit.decision) continue;
        const left = edit.decision === 'open' ? { decidedBy: null, decidedAt: null } : decided;
        draft.set(id, { ...fact, decision: edit.decision, ...left });
      }
      return;
    case 'change': {
      const fact = editable(draft, edit.id);
      const [spanStart, spanEnd] = edit.span ?? [fact.spanStart, fact.spanEnd];
      checkSpan(spanStart, spanEnd, editing);
      const body = plainBody(edit.body);
      const inferred = fact.inferred.filter((field) => same(field, fact.body, body));
      const indicatorId = body.type === 'figure' ? chosen(edit, () => kept(fact, body, editing)) : null;
      draft.set(fact.id, { ...fact, spanStart, spanEnd, body, inferred, indicatorId, changed: true, ...byHand });
      return;
    }
    case 'add': {
      const [spanStart, spanEnd] = edit.span;
      checkSpan(spanStart, spanEnd, editing);
      const body = plainBody(edit.body);
      const indicatorId = body.type === 'figure' ? chosen(edit, () => editing.indicatorOf(body)) : null;
      const id = editing.newId();
      const made = { origin: 'person', changed: false, recorded: false } as const;
      draft.set(id, { id, spanStart, spanEnd, body, inferred: [], indicatorId, ...made, ...byHand });
      return;
    }
    case 'split': {
      const fact = editable(draft, edit.id);
      if (edit.at <= fact.spanStart || edit.at >= fact.spanEnd) throw problems['split-outside-fact']();
      const id = editing.newId();
      draft.set(fact.id, { ...fact, spanEnd: edit.at, changed: true });
      draft.set(id, { ...fact, id, spanStart: edit.at, changed: true });
      return;
    }
    case 'merge': {
      const all = edit.ids.map((id) => editable(draft, id)).sort(inTextOrder);
      const first = all[0] as DraftFact;
      if (all.some(({ body }) => body.type !== first.body.type)) throw problems['merge-of-different-kinds']();
      for (const { id } of all.slice(1)) draft.delete(id);
      draft.set(first.id, { ...first, spanEnd: Math.max(...all.map(({ spanEnd }) => spanEnd)), changed: true });
    }
  }
}

export const inTextOrder = (a: DraftFact, b: DraftFact): number =>
  a.spanStart - b.spanStart || a.spanEnd - b.spanEnd || (a.id < b.id ? -1 : 1);

function editable(draft: ReadonlyMap<string, DraftFact>, id: string): DraftFact {
  const fact = draft.get(id);
  if (!fact) throw problems['fact-not-found']();
  if (fact.recorded) throw problems['fact-recorded']();
  return fact;
}

function checkSpan(start: number, end: number, { textLength }: Editing): void {
  if (start >= end || end > textLength) throw problems['span-outside-text']({ length: textLength });
}

const same = (field: string, a: FactBody, b: FactBody): boolean =>
  JSON.stringify((a as Record<string, unknown>)[field]) === JSON.stringify((b as Record<string, unknown>)[field]);

/** The indicator that the edit names, or none where it says so; otherwise what is proposed. */
const chosen = ({ indicatorId }: { indicatorId?: string | null }, proposed: () => string | null): string | null =>
  indicatorId === undefined ? proposed() : indicatorId;

/** A chosen indicator stays while the words for it stay. */
const kept = (fact: DraftFact, body: FactBody, { indicatorOf }: Editing): string | null =>
  body.type === fact.body.type && same('indicator', fact.body, body) ? fact.indicatorId : indicatorOf(body);
