import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** The JavaScript of the first page, as built: what index.html names, and what that imports before it runs. */

const web = fileURLToPath(new URL('../app/dist/web', import.meta.url));

export interface Weighed {
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  /** Bytes, gzipped at level 9. */
  readonly total: number;
}

export function firstPage(folder = web): Weighed {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const waiting = [...page.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map((found) => found[1] as string);
  const files = new Map<string, number>();
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (files.has(path)) continue;
    const script = readFileSync(join(folder, path), 'utf8');
    files.set(path, gzipSync(script, { level: 9 }).length);
    // Static ones only: import('…') is loaded by the screen that wants it.
    for (const [, from = ''] of script.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^;'"()]*from\s*)?["'](\.[^"']+)["']/g,
    ))
      waiting.push(posix.join(dirname(path), from));
  }
  return {
    files: [...files].map(([path, bytes]) => ({ path, bytes })),
    total: [...files.values()].reduce((sum, bytes) => sum + bytes, 0),
  };
}

export function measure(root: string): void {
  const { files, total } = firstPage(join(root, 'app/dist/web'));
  for (const { path, bytes } of files) console.log(`${kilobytes(bytes)}  ${path}`);
  console.log(`${kilobytes(total)}  the first page's JavaScript, gzipped (limit 220.0 kB)`);
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(8)} kB`;
