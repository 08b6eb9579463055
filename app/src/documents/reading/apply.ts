import type { Step } from '../api.ts';
import type { DocumentDetail, DocumentFact, FactEdit } from '../contract.ts';
import { countsOf } from '../rules.ts';

/** What a step will have done, shown before the server has answered. Ids of new facts are ours until then. */
export const provisional = 'new-';

export function apply(document: DocumentDetail, step: Step): DocumentDetail {
  if (step.kind === 'facts')
    return counted({ ...document, canUndo: true, facts: step.edits.reduce(applyEdit, document.facts) });
  if (step.kind === 'places') {
    const places = document.places.map((each) => {
      const chosen = each.candidates.find((area) => area.id === step.areaId);
      return each.place === step.place && chosen ? { ...each, chosen, needsChoice: false } : each;
    });
    return { ...document, places };
  }
  return document;
}

function applyEdit(facts: DocumentFact[], edit: FactEdit): DocumentFact[] {
  switch (edit.edit) {
    case 'decide': {
      const ids = new Set(edit.ids);
      return facts.map((fact) => (ids.has(fact.id) && !fact.recorded ? { ...fact, decision: edit.decision } : fact));
    }
    case 'change':
      return inOrder(facts.map((fact) => (fact.id === edit.id ? changed(fact, edit) : fact)));
    case 'add':
      return inOrder([...facts, added(edit, facts.length)]);
    case 'split':
      return facts.flatMap((fact) =>
        fact.id === edit.id
          ? [
              { ...fact, span: [fact.span[0], edit.at] },
              { ...fact, id: provisional + fact.id, span: [edit.at, fact.span[1]] },
            ]
          : [fact],
      );
    case 'merge': {
      const merged = facts.filter((fact) => edit.ids.includes(fact.id));
      const end = Math.max(...merged.map((fact) => fact.span[1]));
      return facts
        .filter((fact) => fact.id === merged[0]?.id || !edit.ids.includes(fact.id))
        .map((fact) => (fact.id === merged[0]?.id ? { ...fact, changed: true, span: [fact.span[0], end] } : fact));
    }
  }
}

function changed(fact: DocumentFact, edit: Extract<FactEdit, { edit: 'change' }>): DocumentFact {
  const before = fact.body as Record<string, unknown>;
  const after = edit.body as Record<string, unknown>;
  return {
    ...fact,
    body: edit.body,
    span: edit.span ?? fact.span,
    changed: true,
    decision: 'accepted',
    indicatorId: edit.indicatorId === undefined ? fact.indicatorId : edit.indicatorId,
    inferred: fact.inferred.filter((field) => JSON.stringify(before[field]) === JSON.stringify(after[field])),
  };
}

function added(edit: Extract<FactEdit, { edit: 'add' }>, at: number): DocumentFact {
  return {
    id: `${provisional}${at}`,
    span: edit.span,
    body: edit.body,
    inferred: [],
    origin: 'person',
    decision: 'accepted',
    changed: false,
    recorded: false,
    indicatorId: edit.indicatorId ?? null,
    decidedBy: null,
    decidedAt: null,
  };
}

function inOrder(facts: DocumentFact[]): DocumentFact[] {
  return facts.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

function counted(document: DocumentDetail): DocumentDetail {
  return { ...document, counts: countsOf(document.facts) };
}
