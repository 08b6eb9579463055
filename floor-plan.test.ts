import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, type Import, imports, isTest, root, source } from './imports.ts';

/** The walls of the house, as CONTRIBUTING.md says. A broken one names the file and what it reached for. */

const isServer = (file: string) => /\.server\.tsx?$/.test(file);
const said = (list: readonly Import[]) => list.map(({ from, to }) => `${from} → ${to}`);

describe('the floor plan', () => {
  it('has files to read', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(50);
  });

  it('lets the reader import nothing but itself', () => {
    expect(
      said(
        imports.filter(
          ({ from, to }) => from.startsWith('reader/src/') && !isTest(from) && !to.startsWith('reader/src/'),
        ),
      ),
    ).toEqual([]);
  });

  it('keeps clock, randomness, environment and locale out of the reader and out of rules', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bIntl\.|toLocale|\blocalStorage\b|\bfetch\(/;
    const pure = files.filter(
      (file) => !isTest(file) && (file.startsWith('reader/src/') || file.endsWith('/rules.ts')),
    );
    expect(pure.filter((file) => impure.test(source.get(file) as string))).toEqual([]);
  });

  it('lets a slice reach into another only through its contract, rules and tables', () => {
    const rooms = new Set(['platform', 'ui']);
    const room = (path: string) => /^app\/src\/([^/]+)\//.exec(path)?.[1];
    // What is done to a record is told to audit/ in the transaction that does it: `record` of record.server.ts.
    const door = /\/(contract|rules|table\.server|ledger\.server|record\.server)\.tsx?$/;
    const broken = imports.filter(({ from, to }) => {
      const [mine, other] = [room(from), room(to)];
      return mine && other && mine !== other && !isTest(from) && !rooms.has(other) && !door.test(to);
    });
    expect(said(broken)).toEqual([]);
  });

  it('keeps nouns of the domain out of platform and ui', () => {
    expect(
      said(
        imports.filter(
          ({ from, to }) =>
            /^app\/src\/(platform|ui)\//.test(from) &&
            to.startsWith('app/src/') &&
            !/^app\/src\/(platform|ui)\//.test(to),
        ),
      ),
    ).toEqual([]);
  });

  it('never lets a server file reach the browser', () => {
    const composers = new Set(['app/src/server.ts', 'app/src/cli.ts']);
    const broken = imports.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith('app/src/') &&
        !isServer(from) &&
        !isTest(from) &&
        !composers.has(from) &&
        isServer(to) &&
        !typeOnly,
    );
    expect(said(broken)).toEqual([]);
  });

  it('lets nothing that reads a handed-in file write one, and nothing but signing in at a provider call another machine', () => {
    const isOurs = (file: string) => file.startsWith('app/src/') && !isTest(file) && !/testing/.test(file);
    const inside = imports.filter(({ from }) => isOurs(from) && from.startsWith('app/src/documents/extract/'));
    // What an archive says its members are called is never the name of anything on the disk.
    expect(said(inside.filter(({ to }) => /^(node:)?fs(\/|$)/.test(to)))).toEqual([]);
    // server.ts listens; the others speak to PostgreSQL on this machine, or by an address from the configuration.
    const sockets = new Set([
      ...['app/src/server.ts', 'app/src/platform/gathering-socket.server.ts'],
      ...['app/src/platform/postgres/left-over.server.ts', 'app/src/platform/postgres/address.server.ts'],
    ]);
    const ways = /^(node:)?(https?|http2|net|tls|dgram|dns)(\/|$)|^(undici|axios|node-fetch|ws|got)$/;
    expect(
      said(
        imports.filter((each) => isOurs(each.from) && !each.typeOnly && ways.test(each.to) && !sockets.has(each.from)),
      ),
    ).toEqual([]);
    const calling = files.filter(
      (file) =>
        isOurs(file) &&
        (isServer(file) || /\/extract\//.test(file)) &&
        /\b(fetch|WebSocket|EventSource)\(/.test(source.get(file) as string),
    );
    expect(calling).toEqual(['app/src/accounts/provider.server.ts']);
  });

  it('has no attic and no barrel', () => {
    expect(files.filter((file) => /\/(utils?|lib|helpers?|shared|core|common|misc)(\/|\.tsx?$)/.test(file))).toEqual(
      [],
    );
    expect(files.filter((file) => file.endsWith('/index.ts') && file !== 'reader/src/index.ts')).toEqual([]);
  });

  it('keeps files small', () => {
    const lengths = files.map((file) => [file, (source.get(file) as string).split('\n').length] as const);
    expect(lengths.filter(([, length]) => length > 400).map(([file, length]) => `${file}: ${length} lines`)).toEqual(
      [],
    );
    const sorted = lengths.map(([, length]) => length).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(200);
  });

  it('lists in the lock file whatever its packages ask for, so that a clean install is possible', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, Record<'dependencies' | 'optionalDependencies', Record<string, string> | undefined>>;
    };
    // Packages for other systems count too: npm refuses a lock file that leaves one out.
    const listed = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));
    const asked = Object.values(packages).flatMap((entry) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }),
    );
    expect([...new Set(asked)].filter((name) => !listed.has(name))).toEqual([]);
  });
});
