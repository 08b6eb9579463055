import { eq, sql } from 'drizzle-orm';
import type { Database } from '../platform/database.server.ts';
import { SESSION_SECONDS } from './auth.server.ts';
import type { Given } from './rules.ts';
import { accountSession } from './table.server.ts';

/** Who a session is of, and what was given to that one. */
export interface Standing {
  readonly accountId: string;
  readonly sessionId: string;
  readonly username: string;
  readonly name: string;
  readonly position: string | null;
  readonly twoFactor: boolean;
  readonly given: readonly Given[];
  /** The own id, and those of accounts whose work was handed over to this one. */
  readonly selves: readonly string[];
}

interface Found extends Omit<Standing, 'given' | 'selves'> {
  readonly given: Given[];
  readonly selves: string[];
  readonly stale: boolean;
}

/**
 * A session's own account, while both stand, in one question since every request asks it. The roles are those that hold on the
 * day: the own ones, and those that are lent, of which none is lent on. Handing over may go on from one to the next. A session's last use is noted once an hour, which prolongs it.
 */
export async function standingOf(
  database: Database,
  token: string,
  now: Date,
  today: string,
): Promise<Standing | null> {
  const at = now.toISOString();
  const holds = (role: string) => {
    const of = sql.identifier(role);
    return sql`${of}.ended_at IS NULL AND ${of}.valid_from <= ${today} AND coalesce(${of}.valid_to, 'infinity') >= ${today}`;
  };
  const [found] = await database.ofAccounts<Found>(
    sql`SELECT a.id AS "accountId", s.id AS "sessionId", a.username, a.name, a.position, a.two_factor_enabled AS "twoFactor",
        s.updated_at < ${at}::timestamptz - interval '1 hour' AS stale,
        (SELECT coalesce(json_agg(json_build_object('role', g.role, 'areaId', g.area_id, 'sectors', g.sectors,
            'validFrom', g.valid_from, 'validTo', g.valid_to, 'lent', g.lent)), '[]') FROM (
          SELECT r.*, NULL::json AS lent FROM role_assignment r WHERE r.account_id = a.id AND ${holds('r')}
          UNION ALL
          SELECT r.*, json_build_object('id', o.id, 'name', o.name, 'validFrom', d.valid_from, 'validTo', d.valid_to)
          FROM deputation d JOIN account o ON o.id = d.account_id AND o.closed_at IS NULL
            JOIN role_assignment r ON r.id = ANY (d.role_ids) AND r.account_id = o.id AND ${holds('r')}
          WHERE d.deputy_id = a.id AND ${holds('d')}) AS g) AS given,
        (WITH RECURSIVE self AS (SELECT a.id UNION SELECT l.id FROM account l JOIN self ON l.successor_id = self.id)
          SELECT array_agg(self.id) FROM self) AS selves
      FROM account_session s JOIN account a ON a.id = s.user_id AND a.closed_at IS NULL
      WHERE s.token = ${token} AND s.expires_at > ${at}::timestamptz`,
  );
  if (!found) return null;
  const { stale, ...standing } = found;
  if (stale)
    await database.accounts((tx) =>
      tx
        .update(accountSession)
        .set({ updatedAt: now, expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000) })
        .where(eq(accountSession.id, standing.sessionId)),
    );
  return standing;
}
