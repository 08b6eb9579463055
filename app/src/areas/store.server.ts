import { and, asc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { AreaChoice } from '../documents/contract.ts';
import { anyOf, type ReadTransaction, type WriteTransaction } from '../platform/database.server.ts';
import type { AreaColumns } from './built-in.server.ts';
import type { AreaDetail } from './contract.ts';
import { BUILT_IN_AREAS } from './identity.server.ts';
import { readAreaQuery } from './rules.ts';
import { area, areaChoice, areaLineage, choiceColumns } from './table.server.ts';

/** The lists are not even loaded where what is made of them lies ready, or is in the ledger. */
export const madeAreas = async (): Promise<AreaColumns> => (await import('./built-in.server.ts')).areaColumns();

/**
 * Brings the built-in units into a ledger that does not have all of them yet: two statements, a parameter a column. What was
 * imported since stays: an end that is known, and the lines of a unit that has some.
 */
export async function loadAreas(tx: WriteTransaction, builtIn: () => Promise<AreaColumns> = madeAreas): Promise<void> {
  if ((await tx.$count(area)) >= BUILT_IN_AREAS) return;
  const { areas, lineage } = await builtIn();
  await tx.execute(sql`
    INSERT INTO area (id, code, level, type, name, name_key, parent_id, valid_from, valid_to, source)
    SELECT * FROM unnest(${areas.id}::uuid[], ${areas.code}::text[], ${areas.level}::text[], ${areas.type}::text[],
      ${areas.name}::text[], ${areas.nameKey}::text[], ${areas.parentId}::uuid[], ${areas.validFrom}::date[],
      ${areas.validTo}::date[], ${areas.source}::text[])
    ON CONFLICT (id) DO UPDATE SET valid_to = coalesce(area.valid_to, excluded.valid_to), parent_id = excluded.parent_id`);
  await tx.execute(sql`
    INSERT INTO area_lineage (predecessor_id, successor_id, part, approximate, source)
    SELECT * FROM unnest(${lineage.predecessorId}::uuid[], ${lineage.successorId}::uuid[], ${lineage.part}::boolean[],
      ${lineage.approximate}::boolean[], ${lineage.source}::text[]) AS made (predecessor, successor)
    WHERE NOT EXISTS (SELECT FROM area_lineage WHERE predecessor_id = predecessor)
    ON CONFLICT DO NOTHING`);
  // A unit that came under another one, in a later list, takes its documents along: who may see them is decided by their line.
  await tx.execute(sql`
    UPDATE document SET line = area_choice.line FROM area_choice
    WHERE area_choice.id = document.area_id AND document.line <> area_choice.line`);
}

export interface AreaAsked {
  readonly query: string;
  /** Only what was in force on this day; all, present ones first, without it. */
  readonly on?: string | undefined;
  readonly level?: AreaChoice['level'] | undefined;
}

/** Areas by name, without accents and with either tone placement; whole names before beginnings before the rest. */
export async function searchAreas(tx: ReadTransaction, { query, on, level }: AreaAsked): Promise<AreaChoice[]> {
  const { whole, type, key, within } = readAreaQuery(query);
  if (!whole && !level) return [];
  const like = (name: string) => sql`${areaChoice.nameKey} LIKE ${`%${escaped(name)}%`}`;
  const named = type && key !== whole ? or(like(whole), and(eq(areaChoice.type, type), like(key))) : like(whole);
  const lying = within.map(
    (name) =>
      sql`EXISTS (SELECT 1 FROM area up WHERE up.id = ANY (${areaChoice.line}) AND up.id <> ${areaChoice.id} AND up.name_key = ${name})`,
  );
  const inForce = on && sql`${areaChoice.validFrom} <= ${on} AND coalesce(${areaChoice.validTo}, 'infinity') >= ${on}`;
  return tx
    .select(choiceColumns)
    .from(areaChoice)
    .where(and(named, ...lying, inForce || undefined, level && eq(areaChoice.level, level)))
    .orderBy(
      sql`CASE WHEN ${areaChoice.nameKey} IN (${whole}, ${key}) THEN 0 WHEN ${areaChoice.nameKey} LIKE ${`${escaped(key)}%`} THEN 1 ELSE 2 END`,
      sql`(${areaChoice.validTo} IS NOT NULL)`,
      sql`array_position(ARRAY['country', 'province', 'district', 'commune'], ${areaChoice.level})`,
      asc(areaChoice.nameKey),
      asc(areaChoice.id),
    )
    .limit(30);
}

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');

export async function areaDetail(tx: ReadTransaction, id: string): Promise<AreaDetail | null> {
  const [found] = await tx
    .select({ ...choiceColumns, code: areaChoice.code, parentId: areaChoice.parentId })
    .from(areaChoice)
    .where(eq(areaChoice.id, id));
  if (!found) return null;
  const { parentId, ...choice } = found;
  const [[parent], predecessors, successors] = await Promise.all([
    parentId ? choicesOf(tx, anyOf(areaChoice.id, [parentId])) : [],
    kin(tx, areaLineage.predecessorId, eq(areaLineage.successorId, id)),
    kin(tx, areaLineage.successorId, eq(areaLineage.predecessorId, id)),
  ]);
  return {
    ...choice,
    parent: parent ?? null,
    predecessors: predecessors.map(({ approximate: _, source: __, ...each }) => each),
    successors: successors.map(({ approximate: _, source: __, ...each }) => each),
    approximate: [...predecessors, ...successors].some(({ approximate }) => approximate),
    lineageSources: [...new Set([...predecessors, ...successors].map(({ source }) => source))].sort(),
  };
}

export const choicesOf = (tx: ReadTransaction, where: SQL): Promise<AreaChoice[]> =>
  tx.select(choiceColumns).from(areaChoice).where(where);

function kin(tx: ReadTransaction, side: typeof areaLineage.predecessorId | typeof areaLineage.successorId, where: SQL) {
  return tx
    .select({
      ...choiceColumns,
      part: areaLineage.part,
      approximate: areaLineage.approximate,
      source: areaLineage.source,
    })
    .from(areaLineage)
    .innerJoin(areaChoice, eq(areaChoice.id, side))
    .where(where)
    .orderBy(areaChoice.nameKey, areaChoice.id);
}

/** Choices by id, for whoever has the ids. */
export async function areaChoices(tx: ReadTransaction, ids: readonly string[]): Promise<Map<string, AreaChoice>> {
  const found = ids.length ? await choicesOf(tx, anyOf(areaChoice.id, ids)) : [];
  return new Map(found.map((choice) => [choice.id, choice]));
}
