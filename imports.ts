import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What every file of the project imports: for the walls of the house, and for which tests touch a database. */

export const root = dirname(fileURLToPath(import.meta.url));
export const files = ['reader', 'app', 'bench'].flatMap((folder) =>
  (readdirSync(join(root, folder), { recursive: true }) as string[])
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !/node_modules|\/dist\/|\.generated\.ts$|\.d\.ts$/.test(name)),
);
export const source = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
export const isTest = (file: string) => /\.test\.tsx?$/.test(file);

export interface Import {
  readonly from: string;
  /** A path from the root for relative imports, else the package as written. */
  readonly to: string;
  readonly typeOnly: boolean;
}
export const imports: readonly Import[] = files.flatMap((from) =>
  [
    ...(source.get(from) as string).matchAll(
      /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gm,
    ),
  ].map((match) => {
    const to = (match[2] ?? match[3]) as string;
    return {
      from,
      to: to.startsWith('.') ? relative(root, join(root, dirname(from), to)).replaceAll('\\', '/') : to,
      typeOnly: Boolean(match[1]),
    };
  }),
);

/** Every file that loads `file`, by however many others in between. */
export function reaching(file: string): ReadonlySet<string> {
  const found = new Set([file]);
  for (const reached of found)
    for (const { from, to, typeOnly } of imports) if (to === reached && !typeOnly) found.add(from);
  return found;
}

/** Who asks the run for a database does so here, and nowhere else. */
export const databaseControl = 'app/src/platform/testing/control.server.ts';
