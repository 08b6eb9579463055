import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import {
  type Actor,
  type Database,
  type LedgerName,
  rows,
  unlimited,
  type WriteTransaction,
} from '../platform/database.server.ts';
import { beginning, chain, type Head, type Saying } from './rules.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The columns of `Saying`, written by PostgreSQL the same for whoever chains and whoever verifies. */
export const saying = `province_id AS "provinceId", id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, actor,
  from_address AS "from", action, record, record_id AS "recordId", line::text[] AS line, before::text AS before, after::text AS after`;

export const sealer: Actor = { ...unlimited('program', 'dondoc'), permission: 'audit.seal' };

/** So many are chained in one transaction. */
const BATCH = 500;

type Seals = Pick<Database, 'read' | 'write'>;

/** Chains all entries that are not chained yet; how many there were. */
export async function seal(database: Seals, ledger: LedgerName, batch = BATCH): Promise<number> {
  for (let sealed = 0; ; ) {
    // Only looked at: a ledger at rest is not written to.
    const waiting = await database.read(ledger, sealer, (tx) =>
      rows(tx, sql`SELECT FROM audit_entry WHERE hash IS NULL LIMIT 1`),
    );
    if (waiting.length === 0) return sealed;
    sealed += await sealBatch(database, ledger, batch);
  }
}

/**
 * A transaction with a lock on the end of each chain, so that of two programs that chain at once one waits and goes on behind
 * the other. It is READ COMMITTED and no more: a serializable one would have read the very pages on which everybody's entries
 * are being added, and be in the way of all who write.
 */
function sealBatch(database: Seals, ledger: LedgerName, batch: number): Promise<number> {
  const sealing = async (tx: WriteTransaction) => {
    const begun = await rows<{ provinceId: string }>(
      tx,
      sql`SELECT DISTINCT province_id AS "provinceId" FROM
        (SELECT province_id FROM audit_entry WHERE hash IS NULL ORDER BY id LIMIT ${batch}) AS waiting`,
    );
    const provinces = sql.param(`{${begun.map(({ provinceId }) => provinceId).join()}}`);
    await tx.execute(sql`INSERT INTO audit_head (province_id, seq, hash)
      SELECT province_id, ${beginning.seq}, ${beginning.hash} FROM unnest(${provinces}::uuid[]) province_id ORDER BY 1
      ON CONFLICT (province_id) DO NOTHING`);
    const heads = await rows<{ provinceId: string; seq: string; hash: string }>(
      tx,
      sql`SELECT province_id AS "provinceId", seq, hash FROM audit_head WHERE province_id = ANY(${provinces}::uuid[])
        ORDER BY province_id FOR UPDATE`,
    );
    const entries = await rows<Saying>(
      tx,
      sql`SELECT ${sql.raw(saying)} FROM audit_entry WHERE hash IS NULL AND province_id = ANY(${provinces}::uuid[])
        ORDER BY id LIMIT ${batch}`,
    );
    const chained = heads.flatMap(({ provinceId, seq, hash }) =>
      chain(
        { seq: Number(seq), hash },
        entries.filter((entry) => entry.provinceId === provinceId),
        sha256,
      ),
    );
    if (chained.length === 0) return 0;
    const links = chained.map(({ provinceId, id, seq, previousHash, hash }) => [
      provinceId,
      id,
      seq,
      previousHash,
      hash,
    ]);
    const ends = new Map<string, Head>(chained.map(({ provinceId, seq, hash }) => [provinceId, { seq, hash }]));
    const updated =
      await tx.execute(sql`UPDATE audit_entry e SET seq = (l.link->>2)::bigint, previous_hash = l.link->>3, hash = l.link->>4
      FROM jsonb_array_elements(${JSON.stringify(links)}::jsonb) AS l(link)
      WHERE e.province_id = (l.link->>0)::uuid AND e.id = (l.link->>1)::uuid`);
    if (updated.rowCount !== chained.length) throw new Error('entries were chained by somebody else meanwhile');
    await tx.execute(sql`UPDATE audit_head h SET seq = (e.head->>1)::bigint, hash = e.head->>2
      FROM jsonb_array_elements(${JSON.stringify([...ends].map(([id, { seq, hash }]) => [id, seq, hash]))}::jsonb) AS e(head)
      WHERE h.province_id = (e.head->>0)::uuid`);
    return chained.length;
  };
  return database.write(ledger, sealer, sealing, 'read committed');
}
