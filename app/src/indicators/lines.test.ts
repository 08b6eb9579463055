import { describe, expect, it } from 'vitest';
import type { BoardRow, Observation } from './contract.ts';
import { attainmentStrips, boardLines, standing } from './lines.ts';

const said = (more: Partial<Observation>): Observation => ({
  id: Math.random().toString(),
  indicator: null,
  phrase: 'sản lượng chè',
  attribute: 'level',
  value: '100',
  valueHigh: null,
  unit: 'tấn',
  of: null,
  bound: 'exact',
  role: 'actual',
  period: '2023',
  inferred: [],
  source: {
    documentId: 'd1',
    documentTitle: 'Báo cáo',
    documentDate: null,
    factId: 'f',
    span: [0, 1],
    words: '100 tấn',
    confirmedBy: 'Văn phòng',
    confirmedAt: '2024-01-01T00:00:00Z',
  },
  ...more,
});
const row = (role: BoardRow['role'], aspects: Observation[], period = '2023'): BoardRow => ({
  key: '',
  indicator: null,
  phrase: 'sản lượng chè',
  period,
  role,
  aspects,
});

describe('lines of the board', () => {
  it('puts a plan beside what was done of it, and leaves another year its own line', () => {
    const lines = boardLines([
      row('actual', [said({ value: '90' })]),
      row('target', [said({ value: '100', role: 'target' })]),
      row('target', [said({ value: '120', role: 'target' })], '2024'),
    ]);
    expect(lines.map(({ period, planned, done }) => [period, planned?.value, done?.value])).toEqual([
      ['2023', '100', '90'],
      ['2024', '120', undefined],
    ]);
  });

  it('implies a plan from value and percent, keeping a lower bound one', () => {
    const money = { unit: 'đồng' };
    const percent = said({ attribute: 'percent-of-plan', value: '103', unit: '%' });
    const [about] = boardLines([row('actual', [said({ ...money, value: '721000000000' }), percent])]);
    expect(about?.impliedPlan).toMatchObject({ value: '700000000000', bound: 'about' });
    const [more] = boardLines([
      row('actual', [
        said({ ...money, value: '11300000000', bound: 'more-than' }),
        said({ attribute: 'percent-of-plan', value: '102', unit: '%' }),
      ]),
    ]);
    expect(more?.impliedPlan).toMatchObject({ value: '11000000000', bound: 'more-than' });
  });

  it('implies nothing where a percent is missing or zero', () => {
    expect(boardLines([row('actual', [said({})])])[0]?.impliedPlan).toBeNull();
    const zero = said({ attribute: 'percent-of-plan', value: '0' });
    expect(boardLines([row('actual', [said({}), zero])])[0]?.impliedPlan).toBeNull();
  });
});

describe('attainment', () => {
  const count = (value: string, phrase: string) =>
    said({ attribute: 'count', value, of: '54', phrase, unit: 'chỉ tiêu' });

  it('leaves what no class counts as not stated', () => {
    const [strip] = attainmentStrips([count('22', 'đạt'), count('11', 'đạt từ 70%'), count('5', 'dưới 50%')]);
    expect(strip).toMatchObject({ of: '54', left: 16 });
    expect(strip?.classes).toHaveLength(3);
  });
  it('takes two spans that end on the same day for one count, and leaves out what another report says more of', () => {
    const spring = { period: '2022-01/2022-08' };
    const other = { ...count('22', 'đạt'), source: { ...said({}).source, documentId: 'd2' }, ...spring };
    const classes = [
      { ...count('22', 'đạt'), period: '2022-08' },
      { ...count('11', 'đạt từ 70%'), ...spring },
    ];
    const strips = attainmentStrips([other, ...classes]);
    expect(strips).toHaveLength(1);
    expect(strips[0]).toMatchObject({ classes, left: 21 });
  });
  it('keeps overlapping counts apart', () => {
    expect(attainmentStrips([count('40', 'cơ bản đạt'), count('30', 'vượt')]).map(({ left }) => left)).toEqual([
      14, 24,
    ]);
  });
  it('knows how a class stands by its words', () => {
    expect(standing('chỉ tiêu đạt và vượt')).toBe('met');
    expect(standing('chỉ tiêu cơ bản đạt')).toBe('nearly');
    expect(standing('chỉ tiêu đạt từ 70% mục tiêu')).toBe('partly');
    expect(standing('chỉ tiêu đạt dưới 50%')).toBe('short');
    expect(standing('chỉ tiêu đạt từ 60% trở lên và 3/20 chỉ tiêu đạt dưới 60%')).toBe('partly');
  });
});
