import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the program's own files lie (migrations, samples, pages): above this one, both in the sources and as built. */
export function ownFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'migrations', 'meta'))) {
    if (folder === dirname(folder)) throw new Error('the program is not whole: its migrations are missing');
    folder = dirname(folder);
  }
  return folder;
}
