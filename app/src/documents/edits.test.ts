import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactEdit } from './contract.ts';
import { type DraftFact, type Editing, editFacts, inTextOrder, type Step } from './edits.ts';

let count = 0;
const editing: Editing = {
  by: 'Văn phòng',
  at: '2024-01-01T00:00:00.000Z',
  textLength: 100,
  newId: () => `new-${++count}`,
  indicatorOf: (body) => (body.type === 'figure' ? `of ${body.indicator}` : null),
};
const fact = (id: string, spanStart: number, spanEnd: number, more: Partial<DraftFact> = {}): DraftFact => ({
  id,
  spanStart,
  spanEnd,
  body: {
    type: 'figure',
    indicator: id,
    attribute: 'level',
    value: '1',
    bound: 'exact',
    role: 'actual',
    period: '2023',
  },
  inferred: ['period'],
  origin: 'reader',
  decision: 'open',
  changed: false,
  indicatorId: `of ${id}`,
  decidedBy: null,
  decidedAt: null,
  recorded: false,
  ...more,
});
/** Facts after steps; the other way round, before them. */
function after(facts: readonly DraftFact[], steps: readonly Step[], back = false): DraftFact[] {
  const all = new Map(facts.map((each) => [each.id, each]));
  for (const step of steps) {
    const [gone, come] = back ? [step.after, step.before] : [step.before, step.after];
    if (gone) all.delete(gone.id);
    if (come) all.set(come.id, come);
  }
  return [...all.values()].sort(inTextOrder);
}

describe('editing a draft', () => {
  it('takes a change by hand as a decision, and what is no longer inferred as written', () => {
    const [step] = editFacts(
      [fact('a', 0, 5)],
      [
        {
          edit: 'change',
          id: 'a',
          body: {
            type: 'figure',
            indicator: 'b',
            attribute: 'level',
            value: '02',
            bound: 'exact',
            role: 'actual',
            period: '2024',
          },
        },
      ],
      editing,
    );
    expect(step?.after).toMatchObject({
      decision: 'accepted',
      changed: true,
      inferred: [],
      indicatorId: 'of b',
      body: { value: '2' },
      decidedBy: 'Văn phòng',
    });
  });

  it('keeps a chosen indicator while the words for it stay', () => {
    const own = fact('a', 0, 5, { indicatorId: 'chosen' });
    const body = { ...own.body, value: '9' } as DraftFact['body'];
    expect(editFacts([own], [{ edit: 'change', id: 'a', body }], editing)[0]?.after?.indicatorId).toBe('chosen');
    const none = editFacts([own], [{ edit: 'change', id: 'a', body, indicatorId: null }], editing);
    expect(none[0]?.after?.indicatorId).toBeNull();
  });

  it('is nothing where nothing is different', () => {
    const accepted = fact('a', 0, 5, { decision: 'accepted' });
    expect(editFacts([accepted], [{ edit: 'decide', ids: ['a'], decision: 'accepted' }], editing)).toEqual([]);
  });

  it.each<[string, FactEdit[], string]>([
    ['a fact that is not there', [{ edit: 'decide', ids: ['x'], decision: 'accepted' }], 'fact-not-found'],
    ['a fact in the ledger', [{ edit: 'decide', ids: ['r'], decision: 'rejected' }], 'fact-recorded'],
    ['a split at its edge', [{ edit: 'split', id: 'a', at: 5 }], 'split-outside-fact'],
    ['a span behind the text', [{ edit: 'add', span: [99, 101], body: { type: 'limitation' } }], 'span-outside-text'],
    ['an empty span', [{ edit: 'add', span: [5, 5], body: { type: 'limitation' } }], 'span-outside-text'],
    ['a merge of two kinds', [{ edit: 'merge', ids: ['a', 'l'] }], 'merge-of-different-kinds'],
  ])('refuses %s', (_, edits, code) => {
    const facts = [
      fact('a', 0, 5),
      fact('r', 6, 9, { recorded: true }),
      fact('l', 10, 20, { body: { type: 'limitation' } }),
    ];
    expect(() => editFacts(facts, edits, editing)).toThrow(expect.objectContaining({ code }));
  });

  it('can be taken back whatever it was', () => {
    const start = [fact('a', 0, 10), fact('b', 10, 20), fact('c', 30, 50)];
    const id = fc.constantFrom('a', 'b', 'c');
    const edit: fc.Arbitrary<FactEdit> = fc.oneof(
      fc.record({
        edit: fc.constant('decide' as const),
        ids: fc.uniqueArray(id, { minLength: 1 }),
        decision: fc.constantFrom('open' as const, 'accepted' as const, 'rejected' as const),
      }),
      fc.record({ edit: fc.constant('split' as const), id, at: fc.integer({ min: 1, max: 49 }) }),
      fc.record({ edit: fc.constant('merge' as const), ids: fc.uniqueArray(id, { minLength: 2 }) }),
      fc.record({
        edit: fc.constant('add' as const),
        span: fc.constant<[number, number]>([60, 70]),
        body: fc.constant({ type: 'limitation' as const }),
      }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        let steps: Step[];
        try {
          steps = editFacts(start, edits, editing);
        } catch {
          return true;
        }
        const changed = after(start, steps);
        expect(after(changed, steps, true)).toEqual(start);
        expect(changed.every(({ spanStart, spanEnd }) => spanStart < spanEnd)).toBe(true);
        return true;
      }),
    );
  });
});
