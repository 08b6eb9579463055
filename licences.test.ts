import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Whatever is installed for the program to run, on any system, has a licence that allows an office to use it as it is. */

const root = dirname(fileURLToPath(import.meta.url));

/** By their SPDX names. MPL-2.0 asks for changes of its own files only, OFL-1.1 for a font's name to stay with the font. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/** What a package calls its licence where that is no SPDX name, and what the text that comes with it is. */
const read: Record<string, string> = {
  // Two clauses, in its LICENSE.
  'duck BSD': 'BSD-2-Clause',
};

/** "(MIT OR GPL-3.0-or-later)" is allowed by one of them, "(MIT AND Zlib)" by both. */
function isAllowed(licence: string): boolean {
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(bare)) return false;
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((name) => allowed.has(name)));
}

interface Entry {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
}
interface Installed {
  readonly path: string;
  readonly name: string;
  readonly licence: string;
}

/** Of a lock file: what is installed beside our own packages, without what only building and testing need. */
function installed(packages: Record<string, Entry>): Installed[] {
  return Object.entries(packages)
    .filter(([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link)
    .map(([path, { name, license }]) => ({
      path,
      name: name ?? path.slice(path.lastIndexOf('node_modules/') + 13),
      licence: license ?? 'none',
    }));
}

function refused(packages: readonly Installed[]): string[] {
  return packages
    .filter(({ name, licence }) => !isAllowed(read[`${name} ${licence}`] ?? licence))
    .map(({ name, licence }) => `${name}: ${licence}`);
}

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Entry> };
const ours = installed(lock.packages);

describe('the licences', () => {
  it('of all that the program runs with are allowed', () => {
    expect(ours.length).toBeGreaterThan(50);
    expect(refused(ours)).toEqual([]);
  });

  it('are what the installed packages say themselves', () => {
    const differing = ours.flatMap(({ path, name, licence }) => {
      const file = join(root, path, 'package.json');
      // Packages for other systems are not here.
      if (!existsSync(file)) return [];
      const { license } = JSON.parse(readFileSync(file, 'utf8')) as { license?: string };
      return license === undefined || license === licence ? [] : [`${name}: ${licence}, but ${license} in its package`];
    });
    expect(differing).toEqual([]);
  });

  it('that are not known are told with the name of the package', () => {
    const packages: Record<string, Entry> = {
      '': { license: 'Apache-2.0' },
      reader: { license: 'Apache-2.0' },
      'node_modules/teapot': { license: 'GPL-3.0-or-later' },
      'node_modules/@tea/pot': {},
      'node_modules/teapot/node_modules/lid': { license: '(MIT AND GPL-2.0-only)' },
      'node_modules/cup': { license: '(MIT OR GPL-3.0-or-later)' },
      'node_modules/spoon': { license: 'SEE LICENSE IN LICENSE' },
      'node_modules/kettle': { license: 'GPL-3.0-or-later', dev: true },
    };
    expect(refused(installed(packages))).toEqual([
      'teapot: GPL-3.0-or-later',
      '@tea/pot: none',
      'lid: (MIT AND GPL-2.0-only)',
      'spoon: SEE LICENSE IN LICENSE',
    ]);
  });
});
