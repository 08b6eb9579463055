import { sql } from 'drizzle-orm';
import { type ReadTransaction, rows } from '../platform/database.server.ts';

/**
 * What a role on an area covers beside what lies in it today: whatever it came from, as far as that went in whole. A document
 * knows its line upward on its own day, so of a province the old provinces do for all that lay in them; only what came whole
 * from an area that was itself divided is named by itself.
 */
export async function coverOf(tx: ReadTransaction, areaId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`WITH RECURSIVE below AS (
        SELECT ${areaId}::uuid AS id UNION SELECT a.id FROM area a JOIN below ON a.parent_id = below.id
      ), whole AS (
        SELECT id FROM below
        UNION
        SELECT l.predecessor_id FROM area_lineage l JOIN whole ON l.successor_id = whole.id WHERE NOT l.part
      )
      SELECT w.id FROM whole w JOIN area a ON a.id = w.id
      WHERE w.id = ${areaId}::uuid OR a.parent_id IS NULL OR a.parent_id NOT IN (SELECT id FROM whole)`,
  );
  return found.map(({ id }) => id);
}
