import { sql } from 'drizzle-orm';
import { record } from '../audit/record.server.ts';
import { clock, dayBefore } from '../platform/clock.ts';
import { anyOf, insertRows, type WriteTransaction } from '../platform/database.server.ts';
import { areaId, UNKNOWN_START } from './identity.server.ts';
import { type KnownArea, type Plan, planLineage, planUnits, type Told } from './import-plan.ts';
import type { FileRows } from './import-rows.ts';
import { area, areaLineage } from './table.server.ts';

/** As the audit is told of it. */
const commandLine = { id: 'program', from: null };

/**
 * One file in the transaction of all of them, which the caller ends: the plan is made from what is there, under a lock, and is
 * carried out unless a row is wrong. Done twice, the second time changes nothing.
 */
export async function importFile(tx: WriteTransaction, file: FileRows, told: Told, name: string): Promise<Plan> {
  await tx.execute(sql`LOCK TABLE area, area_lineage IN SHARE ROW EXCLUSIVE MODE`);
  const known: KnownArea[] = await tx.select().from(area);
  const lines = await tx.select().from(areaLineage);
  const plan =
    file.kind === 'units'
      ? planUnits(known, lines, file.rows, told, { idOf: areaId, unknownStart: UNKNOWN_START })
      : planLineage(known, lines, file.rows, { ...told, from: told.from as string });
  const complaints = [...file.complaints, ...plan.complaints].sort((a, b) => a.line - b.line);
  if (complaints.length > 0) return { ...plan, complaints };
  await carryOut(tx, plan, told);
  if (changes(plan) > 0)
    await record(tx, commandLine, {
      record: 'areas',
      action: 'areas.import',
      recordId: name,
      at: clock.now().toISOString(),
      after: { source: told.source, from: told.from, to: told.to, ...counts(plan) },
    });
  return plan;
}

export const counts = (plan: Plan) => ({
  added: plan.added.length,
  renewed: plan.renewed.length,
  corrected: plan.corrected.length,
  ended: plan.ended.length,
  linesAdded: plan.linesAdded.length,
  linesChanged: plan.linesChanged.length,
  linesRemoved: plan.linesRemoved.length,
});
export const changes = (plan: Plan) => Object.values(counts(plan)).reduce((a, b) => a + b, 0);

async function carryOut(tx: WriteTransaction, plan: Plan, { from }: Told): Promise<void> {
  const last = from === null ? null : dayBefore(from);
  for (const { before } of plan.renewed)
    await tx.execute(sql`UPDATE area SET valid_to = ${last} WHERE id = ${before.id}`);
  if (plan.ended.length > 0)
    await tx.execute(
      sql`UPDATE area SET valid_to = ${last} WHERE ${anyOf(
        area.id,
        plan.ended.map(({ id }) => id),
      )}`,
    );
  await insertRows(tx, area, [...plan.added, ...plan.renewed.map(({ after }) => after)]);
  for (const { before, after } of plan.renewed)
    await tx.execute(sql`UPDATE area SET parent_id = ${after.id} WHERE parent_id = ${before.id} AND valid_to IS NULL`);
  // What hangs on an area comes under the new unit with it: its line decides who sees it.
  if (plan.renewed.length > 0)
    for (const table of ['document', 'account', 'role_assignment'])
      await tx.execute(sql`UPDATE ${sql.identifier(table)} hanging SET line = area_choice.line FROM area_choice
        WHERE area_choice.id = hanging.area_id AND hanging.line <> area_choice.line`);
  for (const { after } of plan.corrected)
    await tx.execute(sql`UPDATE area SET type = ${after.type}, name = ${after.name}, name_key = ${after.nameKey},
      source = ${after.source} WHERE id = ${after.id}`);
  const gone = JSON.stringify(plan.linesRemoved.map(({ predecessorId, successorId }) => [predecessorId, successorId]));
  await tx.execute(sql`DELETE FROM area_lineage USING jsonb_array_elements(${gone}::jsonb) AS gone(pair)
    WHERE predecessor_id = (pair ->> 0)::uuid AND successor_id = (pair ->> 1)::uuid`);
  await insertRows(
    tx,
    areaLineage,
    [...plan.linesAdded, ...plan.linesChanged],
    sql`ON CONFLICT (predecessor_id, successor_id) DO UPDATE
      SET part = excluded.part, approximate = excluded.approximate, source = excluded.source`,
  );
}
