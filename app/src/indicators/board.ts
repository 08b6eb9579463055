import type { BoardRow, Observation, Sector } from './contract.ts';
import { phraseKey } from './rules.ts';

/** An observation as the board lines it up; `order` is its indicator's line in the catalogue. */
export interface Placed {
  readonly observation: Observation;
  /** Aspects of one observation share it, within one document. */
  readonly groupKey: string | null;
  readonly periodEnd: string | null;
  readonly order: number;
}

const SECTORS: readonly Sector[] = ['economy', 'society', 'security', 'party'];
const DISBURSEMENT = /^disbursement/;
/** Money paid out, or the part of a plan that was. */
export const isDisbursement = ({ indicator, phrase }: Observation): boolean =>
  DISBURSEMENT.test(indicator?.code ?? '') || /(^|\s)giải ngân(\s|$)/u.test(phrase.normalize('NFC').toLowerCase());

/**
 * Lines of the board: what one document says of one indicator, for one period, in one role. Targets stand apart from what
 * came true. Each aspect stands once in a line; a second level of the same words ("tỷ lệ hộ nghèo" of two groups) is another.
 */
export function boardRows(placed: readonly Placed[]): BoardRow[] {
  const rows: { row: BoardRow; first: Placed }[] = [];
  const open = new Map<string, BoardRow[]>();
  for (const each of [...placed].sort(inLine)) {
    const { observation, groupKey } = each;
    const { indicator, phrase, period, role, attribute, source } = observation;
    const what = indicator?.id ?? phraseKey(phrase);
    const key = [source.documentId, what, period ?? '', role].join('|');
    const lines = open.get(key) ?? [];
    const sameGroup = lines.find((row) => groupKey !== null && groups.get(row) === groupKey);
    const free = (row: BoardRow | undefined) => row && !row.aspects.some((aspect) => aspect.attribute === attribute);
    const line = free(sameGroup) ? sameGroup : lines.find((row) => free(row) && fitsGroup(row, groupKey));
    if (line) {
      line.aspects.push(observation);
      continue;
    }
    const row: BoardRow = { key: `${key}|${lines.length}`, indicator, phrase, period, role, aspects: [observation] };
    groups.set(row, groupKey);
    open.set(key, [...lines, row]);
    rows.push({ row, first: each });
  }
  return rows.map(({ row }) => row);
}

/** The group a line was begun with. */
const groups = new WeakMap<BoardRow, string | null>();
const fitsGroup = (row: BoardRow, groupKey: string | null) =>
  groupKey === null || (groups.get(row) ?? groupKey) === groupKey;

/** By sector, then the catalogue's order, what it does not know last in text order; the newest period first. */
function inLine(a: Placed, b: Placed): number {
  const sector = (placed: Placed) => {
    const { indicator } = placed.observation;
    return indicator ? SECTORS.indexOf(indicator.sector) : SECTORS.length;
  };
  const [one, other] = [a.observation.source, b.observation.source];
  return (
    sector(a) - sector(b) ||
    a.order - b.order ||
    compare(b.periodEnd ?? '', a.periodEnd ?? '') ||
    compare(other.documentDate ?? '', one.documentDate ?? '') ||
    compare(one.documentId, other.documentId) ||
    one.span[0] - other.span[0] ||
    compare(a.observation.id, b.observation.id)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
