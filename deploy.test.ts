import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingNames } from './app/src/platform/settings.server.ts';

/** What an installation is told to set and to copy is there. */

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const files = readdirSync(new URL('deploy', import.meta.url)).map((name) => [name, read(`deploy/${name}`)] as const);

describe('deploy/', () => {
  it('names no setting that is not read', () => {
    const named = files.flatMap(([file, text]) =>
      [...text.matchAll(/\bDONDOC_[A-Z_]+\b/g)].map(([name]) => ({ file, name })),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter(({ name }) => !(settingNames as readonly string[]).includes(name))).toEqual([]);
  });

  it('copies into the container what the build is made from', () => {
    const copied = new Set(read('deploy/Containerfile').match(/\b(app|reader)\/[\w.]+\b|\b[\w-]+\.(js|json)\b/g));
    const from = read('build.js').match(/'(app|reader)\/[\w./]+'|'[\w-]+\.(js|json)'/g) ?? [];
    const needed = from
      .map((path) => path.slice(1, -1))
      .filter((path) => /^app\/(src|samples|index|vite|public)|^reader\/src$|lock|build/.test(path));
    expect(needed.length).toBeGreaterThan(6);
    expect(needed.filter((path) => !copied.has(path))).toEqual([]);
  });

  it('gives the program as long to stop as it takes by itself', () => {
    const seconds = Number(/^TimeoutStopSec=(\d+)$/m.exec(read('deploy/dondoc.service'))?.[1]);
    expect(seconds).toBeGreaterThan(10 + 10 + 30);
    expect(read('deploy/README.md')).toContain(`--stop-timeout ${seconds}`);
  });
});
