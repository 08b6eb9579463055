import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Status } from '../src/documents/contract.ts';
import { newFolder, newProgram } from './start-program.ts';

/** Starting and stopping, as whoever runs it sees it. These run on the embedded database whatever the others run on. */
const plain = { DONDOC_DEMO: '0' };
const started = (folder: string, environment: Record<string, string> = plain) =>
  newProgram(folder, environment).started();

/** The process of the database of a folder, as its own file names it. */
function postgresOf(folder: string): number | null {
  const file = (readdirSync(folder, { recursive: true }) as string[]).find((name) => name.endsWith('postmaster.pid'));
  return file ? Number.parseInt(readFileSync(join(folder, file), 'utf8'), 10) : null;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('the start', () => {
  it('prints the address in one line, and SIGTERM leaves nothing running', async () => {
    const folder = newFolder();
    const program = await started(folder);
    expect(await program.line).toMatch(/^dondoc \d+\.\d+\.\d+: http:\/\/127\.0\.0\.1:\d+$/);
    expect(await program.get<Status>('/api/status')).toMatchObject({ demonstration: false, documents: 0 });
    const postgres = postgresOf(folder) as number;
    expect(runs(postgres)).toBe(true);
    expect(await program.send('SIGTERM')).toMatchObject({ code: 0, errors: '' });
    expect([runs(postgres), postgresOf(folder)]).toEqual([false, null]);
  });

  it('is refused on a folder that another one serves, which goes on', async () => {
    const folder = newFolder();
    const first = await started(folder);
    const second = newProgram(folder, plain);
    await expect(second.line).rejects.toThrow();
    const { code, errors } = await second.ended;
    expect(code).toBe(1);
    expect(errors).toContain(`Một chương trình dondoc khác (tiến trình ${first.pid},`);
    expect(errors).toContain('[data-folder-in-use]');
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(await first.get('/readyz')).toEqual({ status: 'ready' });
    expect((await first.send('SIGTERM')).code).toBe(0);
  });

  it('says which port is taken, in the language asked for, and leaves no database running', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const folder = newFolder();
    for (const [language, sentence] of [
      ['vi', `Cổng ${port} trên 127.0.0.1 đang được chương trình khác dùng.`],
      ['en', `Port ${port} on 127.0.0.1 is used by another program.`],
    ] as const) {
      const { code, errors } = await newProgram(folder, { ...plain, PORT: `${port}`, DONDOC_LANG: language }).ended;
      expect(code).toBe(1);
      expect(errors).toContain(sentence);
      expect(errors.trim().split('\n')).toHaveLength(1);
      expect(postgresOf(folder)).toBeNull();
    }
    other.close();
  });

  it.each([
    ['PORT', 'abc', 'một số cổng từ 0 đến 65535'],
    ['HOST', 'a b', 'một địa chỉ của máy này'],
    ['DONDOC_MAX_UPLOAD', 'lots', 'dung lượng tới 500 MB'],
    ['DONDOC_DEMO', 'yes', '0 hoặc 1'],
    ['DATABASE_URL', 'mysql://here', 'postgres://'],
    ['DATABASE_URL', 'postgres://nobody:secret@127.0.0.1:1/none', '127.0.0.1:1'],
  ])('says what is wrong with %s=%s', async (name, value, expected) => {
    const folder = newFolder();
    const { code, errors } = await newProgram(folder, { ...plain, [name]: value }).ended;
    expect(code).toBe(1);
    expect(errors).toContain(expected);
    expect(errors).not.toContain('secret');
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([]);
  });
});
