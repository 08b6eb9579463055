import { describe, expect, it } from 'vitest';
import { speak } from '../../ui/language.tsx';
import type { DocumentDetail, DocumentFact, FactEdit } from '../contract.ts';
import { apply } from './apply.ts';
import { differenceWords } from './difference.ts';

const fact = (id: string, span: [number, number], more: Partial<DocumentFact> = {}): DocumentFact => ({
  id,
  span,
  body: { type: 'limitation' },
  inferred: [],
  origin: 'reader',
  decision: 'open',
  changed: false,
  recorded: false,
  indicatorId: null,
  decidedBy: null,
  decidedAt: null,
  ...more,
});
const document = (facts: DocumentFact[]) =>
  ({
    facts,
    places: [],
    state: 'open',
    counts: { total: 0, accepted: 0, recorded: 0, open: 0 },
  }) as unknown as DocumentDetail;
const after = (facts: DocumentFact[], ...edits: FactEdit[]) => apply(document(facts), { kind: 'facts', edits });

describe('a step shown before the answer', () => {
  it('decides many at once, but nothing that is in the ledger', () => {
    const shown = after([fact('a', [0, 1]), fact('b', [1, 2], { recorded: true, decision: 'accepted' })], {
      edit: 'decide',
      ids: ['a', 'b'],
      decision: 'rejected',
    });
    expect(shown.facts.map((each) => each.decision)).toEqual(['rejected', 'accepted']);
    expect(shown.counts).toEqual({ total: 1, accepted: 1, recorded: 1, open: 0 });
    // There is something to take back before the server has answered.
    expect(shown.canUndo).toBe(true);
  });

  it('splits at an offset, merges over all, and keeps text order', () => {
    const split = after([fact('a', [0, 9])], { edit: 'split', id: 'a', at: 4 });
    expect(split.facts.map((each) => each.span)).toEqual([
      [0, 4],
      [4, 9],
    ]);
    const merged = after([fact('a', [0, 4]), fact('b', [4, 9])], { edit: 'merge', ids: ['a', 'b'] });
    expect(merged.facts.map((each) => each.span)).toEqual([[0, 9]]);
    const added = after([fact('a', [5, 9])], { edit: 'add', span: [0, 2], body: { type: 'limitation' } });
    expect(added.facts.map((each) => each.decision)).toEqual(['accepted', 'open']);
  });

  it('no longer calls inferred what a person wrote', () => {
    const body = { type: 'recommendation', from: 'huyện A', to: 'tỉnh B' } as const;
    const shown = after([fact('a', [0, 1], { body, inferred: ['from', 'to'] })], {
      edit: 'change',
      id: 'a',
      body: { ...body, to: 'tỉnh C' },
    });
    expect(shown.facts[0]?.inferred).toEqual(['from']);
  });
});

describe('what another person changed', () => {
  it('counts changed and removed facts, and names who', () => {
    const before = document([fact('a', [0, 1]), fact('b', [1, 2])]);
    const now = document([fact('a', [0, 1], { decision: 'accepted', decidedBy: 'Phòng Tổng hợp' })]);
    expect(differenceWords(before, now, speak('vi'))).toContain('2');
    expect(differenceWords(before, now, speak('vi'))).toContain('Phòng Tổng hợp');
  });
});
