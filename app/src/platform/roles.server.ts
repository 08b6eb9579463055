import pg from 'pg';
import { problems } from './database-problems.ts';

/**
 * Every transaction runs as one of four roles that nobody logs in as and that own nothing: what they may do is granted
 * table by table in the migrations. Roles belong to the whole cluster, so they are made by whoever comes first.
 */
export const transactionRoles = ['dondoc_reader', 'dondoc_writer', 'dondoc_accounts', 'dondoc_eraser'] as const;
export type TransactionRole = (typeof transactionRoles)[number];

export async function ensureRoles(client: pg.Client): Promise<void> {
  // Another database of the cluster may be set up at the same moment: its role is as good as ours.
  for (const role of transactionRoles)
    await client.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} NOLOGIN; END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$`);
}

/** Lets a login take the roles, where it may not yet. */
export async function letLoginTakeRoles(client: pg.Client, login: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(`
        DO $$ BEGIN
          ${transactionRoles.map((role) => `IF NOT pg_has_role(${pg.escapeLiteral(login)}, '${role}', 'MEMBER') THEN GRANT ${role} TO ${pg.escapeIdentifier(login)}; END IF;`).join(' ')}
        END $$`);
      return;
    } catch (error) {
      // "tuple concurrently updated": two programs granted at once, and the other one has done it.
      if (attempt === 5) throw problems['database-roles-not-granted']({ login }, error);
    }
  }
}

/** What a role may have that would let it past its grants, in PostgreSQL's words; empty is as it should be. */
const excess = `
  SELECT r.rolname AS role, concat_ws(', ',
    CASE WHEN r.rolsuper THEN 'SUPERUSER' END,
    CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
    CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END,
    CASE WHEN r.rolcreatedb THEN 'CREATEDB' END,
    CASE WHEN r.rolreplication THEN 'REPLICATION' END,
    CASE WHEN EXISTS (SELECT FROM pg_shdepend d WHERE d.refclassid = 'pg_authid'::regclass AND d.refobjid = r.oid AND d.deptype = 'o')
      THEN 'owner of objects' END,
    (SELECT 'member of ' || string_agg(g.rolname, ', ') FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
      WHERE m.member = r.oid AND g.rolname NOT IN (${transactionRoles.map((role) => `'${role}'`).join()}))) AS excess
  FROM pg_roles r WHERE r.rolname = ANY($1)`;

/** Refuses to work with roles that could do more than the migrations grant. */
export async function checkRoles(client: pg.Client, roles: readonly string[]): Promise<void> {
  const found = await client.query<{ role: string; excess: string }>(excess, [roles]);
  for (const { role, excess } of found.rows)
    if (excess !== '') throw problems['database-role-too-powerful']({ role, excess });
}
