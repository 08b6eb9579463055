import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { silent } from '../platform/log.server.ts';
import { postmasterOf } from '../platform/postgres/left-over.server.ts';
import { postgresIn } from '../platform/postgres/processes.server.ts';
import { buildProgram } from '../platform/testing/crash.server.ts';
import { testDatabase } from '../platform/testing.server.ts';
import { checkBackup } from './file-reader.server.ts';
import { restoreBackup } from './restore.server.ts';
import { codeFrom, hashed, migrations, run, temporaryFolder, visited } from './testing/places.server.ts';
import { makeBackup } from './write.server.ts';

/** A server that was told to stop may be gone between being seen and being killed. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

// Windows has no such signals.
describe.skipIf(process.platform === 'win32')('a kill', () => {
  const folder = temporaryFolder();
  const backup = join(folder, 'whole.backup.gz');
  const original = { dataFolder: join(folder, 'original') };
  const entry = fileURLToPath(new URL('./testing/program.server.ts', import.meta.url));
  const started: { child: ChildProcess; data: string }[] = [];
  let program = '';
  let hashes: Record<string, string> = {};

  const start = (data: string, args: string[], limit?: number) => {
    const env = { ...process.env, DONDOC_DATA: data, DATABASE_URL: '', DONDOC_BACKUP_FOLDER: '' };
    const all = [process.execPath, program, ...args];
    const command = limit === undefined ? all : ['sh', '-c', `ulimit -f ${limit}; exec "$@"`, 'sh', ...all];
    const child = spawn(command[0] as string, command.slice(1), { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
      child.once('close', (code) => resolve({ code, said })),
    );
    started.push({ child, data });
    return { child, ended, said: () => said };
  };
  const partials = () => readdirSync(folder).filter((name) => name.endsWith('.partial'));
  const until = async (condition: () => boolean) => {
    for (const end = Date.now() + 20_000; !condition(); await wait(5))
      if (Date.now() > end) throw new Error('it never came to that');
  };

  beforeAll(async () => {
    program = await buildProgram(folder, entry);
    const from = await testDatabase({ migrations });
    // Some twenty megabytes, so that there is time to be killed in.
    await run(
      from.url,
      `INSERT INTO dondoc.anything (id, words, bytes)
         SELECT n, repeat('chỉ tiêu ' || n, 20), (SELECT string_agg(sha256(convert_to(n || '.' || m, 'UTF8')), '') FROM generate_series(1, 20) m)
         FROM generate_series(2, 15000) n;
       INSERT INTO demo.anything (id) VALUES (1)`,
    );
    await visited({ databaseUrl: from.url }, (visit) => makeBackup(visit, backup, new Date()));
    await restoreBackup(backup, { ...original, migrations, log: silent });
    hashes = await hashed(original);
  });
  afterEach(async () => {
    for (const { child, data } of started.splice(0)) {
      child.kill('SIGKILL');
      const cluster = join(data, 'postgres');
      for (const pid of postgresIn(cluster, postmasterOf(cluster))) killIfThere(pid);
    }
  });

  it('during a backup leaves no file of its name, and the data as they were', { timeout: 120_000 }, async () => {
    const path = join(folder, 'killed.backup.gz');
    for (let round = 0; round < 3; round += 1) {
      const { child, ended } = start(original.dataFolder, ['backup', path]);
      const own = `killed.backup.gz.${child.pid}.partial`;
      await until(() => existsSync(join(folder, own)));
      await wait(round * 60);
      child.kill('SIGKILL');
      await ended;
      if (existsSync(path)) {
        // It had come to its end: then it is whole.
        await checkBackup(path);
        execFileSync('rm', [path]);
      }
    }
    expect(await hashed(original)).toEqual(hashes);
    const { child, ended, said } = start(original.dataFolder, ['backup', path]);
    await until(() => existsSync(`${path}.${child.pid}.partial`));
    child.kill('SIGTERM');
    expect(await ended, said()).toMatchObject({ code: 143 });
    expect(partials().filter((name) => name.includes(String(child.pid)))).toEqual([]);
    expect(existsSync(path)).toBe(false);
  });

  it('of the server during a backup beside it is told, and loses neither', { timeout: 120_000 }, async () => {
    const served = start(original.dataFolder, ['serve-with', migrations]);
    await until(() => served.said().includes('ready'));
    const path = join(folder, 'beside.backup.gz');
    const { child, ended } = start(original.dataFolder, ['backup', path]);
    await until(() => existsSync(`${path}.${child.pid}.partial`));
    const cluster = join(original.dataFolder, 'postgres');
    for (const pid of postgresIn(cluster, postmasterOf(cluster))) killIfThere(pid);
    expect(await ended).toMatchObject({ code: 1, said: expect.stringContaining('[database-unavailable]') });
    expect(existsSync(path)).toBe(false);
    served.child.kill('SIGTERM');
    await served.ended;
    expect(await hashed(original)).toEqual(hashes);
  });

  it('during a restore leaves an empty folder, into which the next one goes', { timeout: 240_000 }, async () => {
    const data = join(folder, 'killed');
    const target = { dataFolder: data, migrations, log: silent };
    for (const delay of [300, 1000, 1700]) {
      const { child, ended } = start(data, ['restore-with', migrations, backup]);
      await wait(delay);
      child.kill('SIGKILL');
      const { code } = await ended;
      if (code === 0) break;
      // Whatever was there when it was killed: all or nothing.
      if (existsSync(join(data, 'postgres'))) expect([{}, hashes]).toContainEqual(await hashed(target));
    }
    const code = await codeFrom(restoreBackup(backup, target));
    expect(['nothing went wrong', 'restore-over-data']).toContain(code);
    expect(await hashed(target)).toEqual(hashes);
  });

  it('is not needed for a full disk to be told, and nothing is left of it', { timeout: 120_000 }, async () => {
    const path = join(folder, 'full.backup.gz');
    const served = start(original.dataFolder, ['serve-with', migrations]);
    await until(() => served.said().includes('ready'));
    const backed = start(original.dataFolder, ['backup', path], 200);
    expect(await backed.ended).toMatchObject({ code: 1, said: expect.stringContaining('[backup-disk-full]') });
    expect(existsSync(path)).toBe(false);
    expect(partials().filter((name) => name.startsWith('full'))).toEqual([]);
    served.child.kill('SIGTERM');
    await served.ended;
    expect(await hashed(original)).toEqual(hashes);
  });
});
