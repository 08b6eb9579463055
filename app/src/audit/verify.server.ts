import pg from 'pg';
import type { LedgerName } from '../platform/database.server.ts';
import { beginning, type Fault, faultOf, faultOfEnd, type Head, type Link, type Saying } from './rules.ts';
import { saying, sha256 } from './seal.server.ts';

/** How the chain of a province stands. */
export interface Verified {
  readonly provinceId: string;
  /** The province's name; null for what lies in no province. */
  readonly name: string | null;
  /** Entries that are as they were chained, from the first to the first that is not. */
  readonly good: number;
  readonly fault: Fault | null;
  /** Entries that are not chained yet. */
  readonly unchained: number;
  /** The last good one: to be noted elsewhere, where whoever owns the database cannot reach it. */
  readonly head: Head;
}

const PAGE = 2000;

/** Walks every chain of a ledger on one snapshot, also while the program writes to it. */
export async function verify(client: pg.ClientBase, ledger: LedgerName, page = PAGE): Promise<Verified[]> {
  await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL row_security = off;
    SET LOCAL search_path = ${pg.escapeIdentifier(ledger)}`);
  try {
    const provinces = await client.query<{ provinceId: string; name: string | null; unchained: string }>(
      `WITH counted AS (
        SELECT province_id, count(*) FILTER (WHERE seq IS NULL) AS unchained FROM audit_entry GROUP BY 1
        UNION ALL SELECT province_id, 0 FROM audit_head
      )
      SELECT c.province_id AS "provinceId", concat_ws(' ', a.type, a.name) AS name, sum(c.unchained) AS unchained
      FROM counted c LEFT JOIN area a ON a.id = c.province_id GROUP BY 1, 2 ORDER BY 2, 1`,
    );
    const found: Verified[] = [];
    for (const { provinceId, name, unchained } of provinces.rows)
      found.push({
        ...(await walk(client, provinceId, page)),
        name: name || null,
        unchained: Number(unchained),
      });
    return found;
  } finally {
    await client.query('ROLLBACK');
  }
}

async function walk(client: pg.ClientBase, provinceId: string, page: number) {
  const heads = await client.query<{ seq: string; hash: string }>(
    'SELECT seq, hash FROM audit_head WHERE province_id = $1',
    [provinceId],
  );
  const [noted] = heads.rows.map(({ seq, hash }) => ({ seq: Number(seq), hash }));
  let head = beginning;
  // Below 1 there is nothing, unless somebody put it there.
  for (let after: string | number = '-9223372036854775808'; ; after = head.seq) {
    const entries = await chainedAfter(client, provinceId, after, page);
    for (const entry of entries) {
      const fault = faultOf(head, entry, sha256);
      if (fault) return { provinceId, good: head.seq, fault, head };
      head = { seq: entry.seq, hash: entry.hash };
    }
    if (entries.length < page) return { provinceId, good: head.seq, fault: faultOfEnd(head, noted ?? null), head };
  }
}

/** A page of a chain, in its order. */
async function chainedAfter(client: pg.ClientBase, provinceId: string, after: string | number, page: number) {
  const found = await client.query<Saying & Omit<Link, 'seq'> & { seq: string }>(
    `SELECT ${saying}, seq, previous_hash AS "previousHash", hash FROM audit_entry
      WHERE province_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
    [provinceId, after, page],
  );
  return found.rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}
