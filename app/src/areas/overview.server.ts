import type { ReadTransaction } from '../platform/database.server.ts';
import type { AreaSummary, Overview } from './contract.ts';
import { areaChoices } from './store.server.ts';

type Line = Omit<AreaSummary, 'area'>;
/** What stands in the ledger, by area id; server.ts knows who counts it. */
export type Tally = (tx: ReadTransaction) => Promise<ReadonlyMap<string, Line>>;

const PAGE = 100;

/**
 * All areas that have something in the ledger, by need: contradictions first, then what is incomplete, then who reported last;
 * those whose reports have no date come last.
 */
export async function overview(tx: ReadTransaction, tally: Tally, after?: string): Promise<Overview> {
  const sorted = [...(await tally(tx))].sort(([a, one], [b, other]) => byNeed(one, other) || (a < b ? -1 : 1));
  // A page begins behind the area that ended the one before; where that one has gone, from the start.
  const from = after ? sorted.findIndex(([id]) => id === after) + 1 : 0;
  const page = sorted.slice(from, from + PAGE);
  const choices = await areaChoices(
    tx,
    page.map(([id]) => id),
  );
  const items = page.flatMap(([id, line]) => {
    const area = choices.get(id);
    return area ? [{ area, ...line }] : [];
  });
  return { items, next: from + PAGE < sorted.length ? (page.at(-1)?.[0] ?? null) : null, total: sorted.length };
}

const byNeed = (a: Line, b: Line): number =>
  b.inconsistent - a.inconsistent ||
  b.incomplete - a.incomplete ||
  compare(b.lastDocumentDate ?? '', a.lastDocumentDate ?? '');
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
