import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { postmasterOf } from './postgres/left-over.server.ts';
import type { Program } from './testing/crash.server.ts';
import { fieldOfCrashes } from './testing/crash-field.server.ts';

// Windows has no such signals.
describe.skipIf(process.platform === 'win32')('acknowledged rows outlive', () => {
  const field = fieldOfCrashes();
  const { start, cluster, servers, killAll, expectAll } = field;

  it('a killed node: the server it left is ended by the next start, and that one only', async () => {
    field.take();
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
    field.take();
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
    field.take();
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
    field.take();
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
    field.take('unused');
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
    field.take();
    const one = start('insert');
    await one.until(50);
    one.kill('SIGTERM');
    await one.ended;
    const two = start('hold', 2_000_000);
    await two.until('holding');
    const asked = Date.now();
    two.kill('SIGTERM');
    await wait(50);
    two.kill('SIGTERM');
    await two.ended;
    expect(Date.now() - asked).toBeLessThan(5_000);
    expect(servers()).toEqual([]);
    expect(existsSync(join(cluster(), 'postmaster.pid'))).toBe(false);
    expect(await expectAll(one.saved)).not.toContain(2_000_000);
  });

  it('a second program on the folder, which is refused while the first goes on', async () => {
    field.take();
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
    field.take();
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
    field.take();
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
});
