import type pg from 'pg';
import type { Configuration } from '../platform/configuration.server.ts';
import type { LedgerName } from '../platform/database.server.ts';
import { placeOf, type Visit, visitEngine } from '../platform/engine.server.ts';
import { silent } from '../platform/log.server.ts';
import { presentLedgers, readMigrationFiles } from '../platform/migrate.server.ts';
import {
  checkClock,
  checkDatabase,
  checkDisk,
  checked,
  checkFolder,
  checkLedgers,
  checkProgram,
} from './checks.server.ts';
import type { Finding } from './contract.ts';
import { says, subjects } from './messages.ts';

/** What other slices look after themselves. */
export interface Wards {
  /** The folder of the program's own migrations. */
  readonly migrations: string;
  readonly files: (client: pg.ClientBase, ledgers: readonly LedgerName[]) => Promise<Finding>;
  /** When something was last saved. */
  readonly lastSaved: (client: pg.ClientBase, ledgers: readonly LedgerName[]) => Promise<Date | undefined>;
  readonly backups: () => Promise<Finding[]>;
}

/** Everything that can be looked at with what there is; what cannot be reached is said, and the rest is still looked at. */
export async function examine(config: Configuration, wards: Wards, now: Date): Promise<Finding[]> {
  const known = readMigrationFiles({ migrationsFolder: wards.migrations });
  const findings: Finding[] = [checkProgram()];
  let bytes = 0;
  let clock: Finding | undefined;
  const look = async (visit: Visit) => {
    if (visit.kind === 'embedded') findings.push(checkFolder(config.dataFolder, visit.running));
    await visit.asOwner(async (client) => {
      findings.push(await checked(subjects.database, () => checkDatabase(client, visit)));
      const size = await client.query<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes');
      bytes = Number(size.rows[0]?.bytes);
      const ledgers = await presentLedgers(client);
      const ours = await checkLedgers(client, ledgers, known);
      findings.push(ours);
      // What another version made may have no such tables.
      if (ours.state === 'good') findings.push(await wards.files(client, ledgers));
      const saved = ours.state === 'good' ? await wards.lastSaved(client, ledgers) : undefined;
      clock = await checkClock(now, known, saved, client);
    });
  };
  const reached = await checked(subjects.database, async () => {
    const visit = await visitEngine({ ...config, log: silent });
    const place = placeOf(config);
    if (visit === undefined) return { about: subjects.database, state: 'warning', says: says.noData({ place }) };
    await look(visit).finally(() => visit.stop());
    return { about: subjects.database, state: 'good', says: says.noLedger };
  });
  if (reached.state !== 'good') findings.push(reached);
  if (config.databaseUrl === undefined) findings.push(await checkDisk(config.dataFolder, bytes));
  findings.push(clock ?? (await checkClock(now, known, undefined)));
  findings.push(...(await wards.backups()));
  return findings;
}
