import { describe, expect, it } from 'vitest';
import { boardRows, isDisbursement, type Placed } from './board.ts';
import type { Indicator, Observation } from './contract.ts';
import { isAttainment } from './rules.ts';

const revenue = { id: 'r', code: 'budget-revenue', name: 'thu', nameEn: 'revenue', unit: 'đồng', sector: 'economy' };
const poverty = { id: 'p', code: 'poverty-rate', name: 'nghèo', nameEn: 'poverty', unit: '%', sector: 'society' };
type Known = Omit<Indicator, 'synonyms'>;

let at = 0;
function placed(
  { indicator = revenue as Known, ...more }: Partial<Omit<Observation, 'source'>> = {},
  { groupKey = null as string | null, document = 'a', date = '2023-12', periodEnd = '2023-12-31' } = {},
): Placed {
  at += 1;
  const source = {
    documentId: document,
    documentTitle: document,
    documentDate: date,
    factId: `f${at}`,
    span: [at, at + 1] as [number, number],
    words: '',
    confirmedBy: '',
    confirmedAt: '',
  };
  const observation: Observation = {
    id: String(at).padStart(4, '0'),
    indicator,
    phrase: 'thu ngân sách',
    attribute: 'level',
    value: '1',
    valueHigh: null,
    unit: 'đồng',
    of: null,
    bound: 'exact',
    role: 'actual',
    period: '2023',
    inferred: [],
    source,
    ...more,
  };
  const order = indicator ? ['r', 'p'].indexOf(indicator.id) : 99;
  return { observation, groupKey, periodEnd, order };
}
const shape = (all: Placed[]) =>
  boardRows(all).map(({ phrase, role, period, aspects }) => [
    phrase,
    role,
    period,
    aspects.map(({ attribute }) => attribute).join(),
  ]);

describe('lines of the board', () => {
  it('bring together what one document says of one indicator, period and role', () => {
    expect(
      shape([
        placed(),
        placed({ attribute: 'percent-of-plan' }),
        placed({ attribute: 'growth' }),
        placed({ role: 'target' }),
      ]),
    ).toEqual([
      ['thu ngân sách', 'actual', '2023', 'level,percent-of-plan,growth'],
      ['thu ngân sách', 'target', '2023', 'level'],
    ]);
  });

  it('keep documents and periods apart, the newest period first', () => {
    const older = placed({ period: '2022' }, { periodEnd: '2022-12-31' });
    expect(shape([older, placed(), placed({}, { document: 'b', date: '2024-01' })])).toEqual([
      ['thu ngân sách', 'actual', '2023', 'level'],
      ['thu ngân sách', 'actual', '2023', 'level'],
      ['thu ngân sách', 'actual', '2022', 'level'],
    ]);
  });

  it('hold each aspect once: a second level is a line of its own, with the rate of its own group', () => {
    const rows = boardRows([
      placed({ value: '1' }, { groupKey: 'g1' }),
      placed({ value: '46', attribute: 'percent-of-plan' }, { groupKey: 'g1' }),
      placed({ value: '2' }, { groupKey: 'g2' }),
      placed({ value: '49', attribute: 'percent-of-plan' }, { groupKey: 'g2' }),
    ]);
    expect(rows.map(({ aspects }) => aspects.map(({ value }) => value))).toEqual([
      ['1', '46'],
      ['2', '49'],
    ]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
  });

  it('stand by sector, then the catalogue, what it does not know last in text order', () => {
    const unknown = (phrase: string) => placed({ indicator: null, phrase });
    const all = [unknown('một'), placed({ indicator: poverty as Known, phrase: 'nghèo' }), unknown('hai'), placed()];
    expect(shape(all).map(([phrase]) => phrase)).toEqual(['thu ngân sách', 'nghèo', 'một', 'hai']);
  });
});

it('knows counts of targets', () => {
  const { observation } = placed({
    attribute: 'count',
    value: '22',
    of: '54',
    unit: 'chỉ tiêu',
    phrase: 'chỉ tiêu đạt',
  });
  expect(isAttainment(observation)).toBe(true);
  expect(isAttainment({ ...observation, unit: 'trường', phrase: 'trường chuẩn' })).toBe(false);
  expect(isAttainment({ ...observation, of: null })).toBe(false);
});

it('knows money disbursed by the catalogue or the word', () => {
  const { observation } = placed({ indicator: null, phrase: 'Giải ngân vốn' });
  expect(isDisbursement(observation)).toBe(true);
  expect(isDisbursement({ ...observation, phrase: 'thu ngân sách' })).toBe(false);
});
