import pg from 'pg';
import { ensureRoles, transactionRoles } from '../roles.server.ts';
import { programRole } from './initialise.server.ts';

/** What a cluster of ours holds beside tables: the roles and the database. Repeated at every start, a kill may have come between. */
export async function prepareCluster(owner: pg.ClientConfig, programPassword: string): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await ensureRoles(client);
    const found = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [programRole]);
    if (found.rowCount === 0)
      await client.query(
        `CREATE ROLE ${programRole} LOGIN NOINHERIT
           PASSWORD ${pg.escapeLiteral(programPassword)}`,
      );
    for (const role of transactionRoles) await client.query(`GRANT ${role} TO ${programRole}`);
    const databases = await client.query("SELECT FROM pg_database WHERE datname = 'dondoc'");
    if (databases.rowCount === 0) await client.query('CREATE DATABASE dondoc');
    await client.query('REVOKE ALL ON DATABASE dondoc FROM PUBLIC');
    await client.query(`GRANT CONNECT ON DATABASE dondoc TO ${programRole}`);
  } finally {
    await client.end();
  }
}
