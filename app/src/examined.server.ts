import { join } from 'node:path';
import { checkProvider } from './accounts/findings.server.ts';
import { checkBackups } from './backup/findings.server.ts';
import type { Finding } from './doctor/contract.ts';
import { examine } from './doctor/examine.server.ts';
import { checkStoredFiles, lastHandedIn } from './documents/stored-files.server.ts';
import { readConfiguration } from './platform/configuration.server.ts';
import { ownFolder } from './platform/own-folder.server.ts';

/** What `dondoc doctor` looks at, of every slice that has something to look after. */
export async function examined(config = readConfiguration(), now = new Date()): Promise<Finding[]> {
  const { dataFolder, databaseUrl, backup, provider } = config;
  const found = await examine(
    config,
    {
      migrations: join(ownFolder(), 'migrations'),
      files: checkStoredFiles,
      lastSaved: lastHandedIn,
      backups: () => checkBackups(backup, databaseUrl === undefined ? dataFolder : undefined, now),
    },
    now,
  );
  return [...found, ...(await checkProvider(provider))];
}
