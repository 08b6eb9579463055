import { describe, expect, it } from 'vitest';
import type { FactBody } from '../contract.ts';
import { bodyOf, draftFromWords, draftOf } from './draft.ts';

const figure: FactBody = {
  type: 'figure',
  indicator: 'diện tích trồng mới',
  attribute: 'level',
  value: '61.21',
  unit: 'ha',
  bound: 'exact',
  role: 'actual',
  group: 'g4',
  period: '2023',
};

describe('a fact as typed', () => {
  it.each<FactBody>([
    figure,
    { ...figure, value: ['-7', '-5'], unit: '%' },
    { ...figure, value: '61.215' },
    { ...figure, value: '22', of: '54', attribute: 'count' },
    { type: 'person', name: 'A', positions: ['Chủ tịch', 'Bí thư'], roles: ['chair'] },
    { type: 'document-reference', number: null, title: 'Nghị quyết' },
    { type: 'limitation' },
  ])('comes back as it was: %o', (body) => {
    expect(bodyOf(body.type, draftOf(body), body)).toEqual({ body });
  });

  it('takes Vietnamese numbers with their scale, and says what is wrong', () => {
    const draft = { ...draftOf(figure), value: '721 tỷ đồng', unit: '' };
    expect(bodyOf('figure', draft)).toMatchObject({ body: { value: '721000000000', unit: 'đồng' } });
    expect(bodyOf('figure', { ...draft, value: 'bảy', indicator: '', period: 'wrong' })).toEqual({
      wrong: { value: 'number', indicator: 'required', period: 'period' },
    });
  });
});

describe('a new fact from selected words', () => {
  it('reads value, unit and the bound before it', () => {
    expect(draftFromWords('figure', '11,3 tỷ đồng', 'thu đạt trên ', { period: '2023' })).toMatchObject({
      value: '11.300.000.000',
      unit: 'đồng',
      bound: 'more-than',
      period: '2023',
    });
    expect(draftFromWords('figure', '22/54 chỉ tiêu', '', {})).toMatchObject({
      attribute: 'count',
      value: '22',
      of: '54',
    });
  });
  it('reads level and name of a place, kind and number of a document', () => {
    expect(draftFromWords('place', 'xã Mường Lai', '', {})).toEqual({ name: 'Mường Lai', level: 'xã' });
    expect(draftFromWords('document-reference', 'Nghị quyết số 12-NQ/TU', '', {})).toEqual({
      number: '12-NQ/TU',
      kind: 'Nghị quyết',
    });
  });
});
