import { join, resolve } from 'node:path';
import { type Configuration, readConfiguration } from '../platform/configuration.server.ts';
import { placeOf, type Visit, visitEngine } from '../platform/engine.server.ts';
import { pick, type Text } from '../platform/language.ts';
import { createLog } from '../platform/log.server.ts';
import { readMigrationFiles } from '../platform/migrate.server.ts';
import { ownFolder } from '../platform/own-folder.server.ts';
import type { Terminal } from '../platform/terminal.server.ts';
import { checkBackup } from './file-reader.server.ts';
import { backupInto, noteFailure } from './folder.server.ts';
import { messages } from './messages.ts';
import { problems } from './problems.ts';
import { planOf, restoreBackup } from './restore.server.ts';
import { makeBackup, type Progress } from './write.server.ts';

/** What the commands do, apart from them: only who runs one waits for the parts of the database to be loaded. */

export type Aim = { readonly file: string } | { readonly into: string; readonly keep: number };

export async function backUp(aim: Aim, terminal: Terminal): Promise<void> {
  const tell = teller(terminal);
  const config = readConfiguration();
  const now = new Date();
  const visit = await visited(config).catch(async (error: unknown) => {
    if ('into' in aim) await noteFailure(resolve(aim.into), now, error);
    throw error;
  });
  const progress = progressOn(terminal);
  try {
    if ('file' in aim) {
      const path = resolve(aim.file);
      const sum = await makeBackup(visit, path, now, progress.told);
      progress.end();
      tell(messages.made(path, sum));
    } else {
      const made = await backupInto(visit, { ...aim, folder: resolve(aim.into) }, now, progress.told);
      progress.end();
      tell(messages.made(made.path, made));
      if (made.deleted.length > 0) tell(messages.deleted(made.deleted));
    }
  } finally {
    progress.end();
    await visit.stop();
  }
}

async function visited(config: Configuration): Promise<Visit> {
  const visit = await visitEngine({ ...config, log: quiet() });
  if (visit === undefined) throw problems['nothing-to-back-up']({ place: placeOf(config) });
  return visit;
}

export async function check(file: string, terminal: Terminal, migrations = migrationsFolder()): Promise<void> {
  const path = resolve(file);
  const checked = await checkBackup(path);
  planOf(checked, readMigrationFiles({ migrationsFolder: migrations }));
  const { manifest, sum } = checked;
  teller(terminal)(messages.whole(path, sum, new Date(manifest.madeAt), manifest.program));
}

export async function restore(file: string, terminal: Terminal, migrations = migrationsFolder()): Promise<void> {
  const config = readConfiguration();
  const progress = progressOn(terminal);
  const target = { ...config, migrations, log: quiet() };
  const restored = await restoreBackup(resolve(file), target, progress.told).finally(progress.end);
  teller(terminal)(messages.restored(placeOf(config), restored, new Date(restored.madeAt)));
}

const migrationsFolder = () => join(ownFolder(), 'migrations');

const teller = (terminal: Terminal) => (text: Text) => terminal.write(`${pick(text, terminal.language)}\n`);

/** What PostgreSQL says on its way is told where it goes wrong. */
const quiet = () => createLog({ level: 'error', write: (line) => void process.stderr.write(line) });

/** A line that is written over, for who watches; for a file or another program none. */
function progressOn(terminal: Terminal): { told: Progress; end: () => void } {
  let next = 0;
  let shown = false;
  const told: Progress = (bytes) => {
    if (!terminal.watched || Date.now() < next) return;
    next = Date.now() + 500;
    shown = true;
    terminal.tell(`\r\x1b[K${pick(messages.underWay(bytes), terminal.language)}`);
  };
  const end = () => {
    if (shown) terminal.tell('\r\x1b[K');
    shown = false;
  };
  return { told, end };
}
