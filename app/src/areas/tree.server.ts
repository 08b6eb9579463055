import { and, eq, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { anyOf, type ReadTransaction, rows } from '../platform/database.server.ts';
import type { AreaTree } from './contract.ts';
import { areaChoices, choicesOf } from './store.server.ts';
import { area, areaChoice, areaLineage, choiceColumns } from './table.server.ts';
import { type DatedArea, type Lineage, lineageOf, reachOn, treeOn } from './through-time.ts';

const PAGE = 200;
const byName = new Intl.Collator('vi', { numeric: true });
const there = (on: string): SQL =>
  and(lte(area.validFrom, on), or(isNull(area.validTo), sql`${area.validTo} >= ${on}`)) as SQL;

/**
 * What lay in a unit on a day, in the units of that day; `under` left out is the country. Null where there is no such unit. A unit
 * that was not there on the day has nothing beneath, and is told what it was, or became, by then.
 */
export async function areaTree(
  tx: ReadTransaction,
  { on, under, after }: { on: string; under?: string | undefined; after?: string | undefined },
): Promise<AreaTree | null> {
  const [of] = await choicesOf(tx, under ? eq(areaChoice.id, under) : eq(areaChoice.level, 'country'));
  if (!of) return null;
  const around = await lineageAround(tx, [of.id], on);
  const { ends, whole, approximate, sources } = reachOn(around, of.id, on, of.level);
  const ids = treeOn(around, on).get(of.id) ?? [];
  const units = await childrenOf(tx, ids);
  const sorted = units.sort((a, b) => byName.compare(a.area.name, b.area.name) || (a.area.id < b.area.id ? -1 : 1));
  const from = after ? sorted.findIndex(({ area: { id } }) => id === after) + 1 : 0;
  const page = sorted.slice(from, from + PAGE);
  const pageIds = page.map(({ area: { id } }) => id);
  const [beneath, path, otherwise, totals, changes] = await Promise.all([
    page[0]?.area.level === 'commune' ? new Map<string, string[]>() : treeOn(await lineageAround(tx, pageIds, on), on),
    pathTo(tx, of.id, on),
    areaChoices(
      tx,
      [...ends].filter((id) => id !== of.id),
    ),
    totalsOn(tx, on),
    changeDays(tx),
  ]);
  return {
    ...{ on, of, path, totals, changes, total: sorted.length },
    otherwise: [...otherwise.values()],
    ...{ whole, approximate, lineageSources: [...sources].sort() },
    items: page.map((each) => ({ ...each, beneath: beneath.get(each.area.id)?.length ?? 0 })),
    next: from + PAGE < sorted.length ? (pageIds.at(-1) ?? null) : null,
  };
}

const childrenOf = async (tx: ReadTransaction, ids: readonly string[]) =>
  (
    await tx
      .select({ code: areaChoice.code, ...choiceColumns })
      .from(areaChoice)
      .where(anyOf(areaChoice.id, ids))
  ).map(({ code, ...each }) => ({ code, area: each }));

/**
 * As much of the graph as it takes to say what lay in these units of one level on a day: what they became, and all that this was made
 * of; what they came from, and all that became of it; and what stood on that day under any of these.
 */
async function lineageAround(tx: ReadTransaction, ids: readonly string[], on: string): Promise<Lineage> {
  const step = (
    from: string,
    to: string,
    over: string,
    name: string,
  ) => sql`${sql.raw(name)} AS (SELECT id FROM ${sql.raw(over)}
    UNION SELECT a.id FROM ${sql.raw(name)} JOIN area_lineage l ON l.${sql.raw(from)} = ${sql.raw(name)}.id
      JOIN area a ON a.id = l.${sql.raw(to)} AND a.level = (SELECT level FROM seed LIMIT 1))`;
  const [ahead, behind] = [['predecessor_id', 'successor_id'] as const, ['successor_id', 'predecessor_id'] as const];
  const kin = await rows<{ id: string }>(
    tx,
    sql`WITH RECURSIVE seed AS (SELECT id, level FROM area WHERE ${anyOf(area.id, ids)}),
      ${step(...ahead, 'seed', 'became')}, ${step(...behind, 'became', 'made_of')},
      ${step(...behind, 'seed', 'were')}, ${step(...ahead, 'were', 'turned')}
      SELECT id FROM made_of UNION SELECT id FROM turned`,
  );
  const known = kin.map(({ id }) => id);
  const { id, level, parentId, validFrom, validTo } = area;
  const [areas, lines] = await Promise.all([
    tx
      .select({ id, level, parentId, validFrom, validTo })
      .from(area)
      .where(or(anyOf(id, known), and(anyOf(parentId, known), there(on)))),
    tx
      .select()
      .from(areaLineage)
      .where(and(anyOf(areaLineage.predecessorId, known), anyOf(areaLineage.successorId, known))),
  ]);
  return lineageOf(areas as DatedArea[], lines);
}

/** What a unit lay in on a day, the country first. */
async function pathTo(tx: ReadTransaction, id: string, on: string): Promise<AreaTree['path']> {
  const above: string[] = [];
  for (let at: string | null = id; at !== null; ) {
    const [found] = await tx.select({ parentId: area.parentId }).from(area).where(eq(area.id, at));
    if (!found?.parentId) break;
    const { parentId } = found;
    const level = (await choicesOf(tx, eq(areaChoice.id, parentId)))[0]?.level;
    const { ends } = reachOn(await lineageAround(tx, [parentId], on), parentId, on, level);
    at = ends.size === 1 ? ([...ends][0] as string) : parentId;
    above.unshift(at);
  }
  const choices = await areaChoices(tx, above);
  return above.flatMap((each) => choices.get(each) ?? []);
}

/** How many units of each level there were in the country on a day. */
async function totalsOn(tx: ReadTransaction, on: string): Promise<AreaTree['totals']> {
  const counted = await tx
    .select({ level: area.level, n: sql<string>`count(*)`.mapWith(Number) })
    .from(area)
    .where(there(on))
    .groupBy(area.level);
  const totals = { province: 0, district: 0, commune: 0 };
  for (const { level, n } of counted) if (level !== 'country') totals[level] = n;
  return totals;
}

/** The first days of lists that are known; before the first of them the lists are those of the day before it. */
const changeDays = async (tx: ReadTransaction): Promise<string[]> =>
  (
    await rows<{ day: string }>(
      tx,
      sql`SELECT DISTINCT valid_from AS day FROM area WHERE valid_from > '1900-01-01' ORDER BY 1`,
    )
  ).map(({ day }) => day);
