import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { postmasterOf } from '../postgres/left-over.server.ts';
import { postgresIn } from '../postgres/processes.server.ts';
import { buildProgram, newFolder, Program, rowsIn } from './crash.server.ts';

export interface Field {
  program: string;
  /** The data folder in hand. */
  data: string;
  folder(): string;
  /** Takes a new data folder in hand: used before and stopped in order, or never used. */
  take(state?: 'used' | 'unused'): void;
  start(mode: 'insert' | 'hold', first?: number, path?: string): Program;
  cluster(): string;
  /** The processes of the server on the data folder. */
  servers(): number[];
  killAll(pids: number[]): void;
  /** Starts once more and finds every row that was acknowledged; returns all that are there. */
  expectAll(...saved: number[][]): Promise<Set<number>>;
}

/** What the tests that kill share, with an end to everything that was started. */
export function fieldOfCrashes(): Field {
  const folders: string[] = [];
  const programs: Program[] = [];
  let used = '';

  const field: Field = {
    program: '',
    data: '',
    folder() {
      const made = newFolder();
      folders.push(made);
      return made;
    },
    take(state = 'used') {
      field.data = field.folder();
      // With its owner and modes; initdb would take longer than the test.
      if (state === 'used') execFileSync('cp', ['-a', `${used}/.`, field.data]);
    },
    start(mode, first = 1, path = field.program) {
      const started = new Program(path, mode, field.data, first);
      programs.push(started);
      return started;
    },
    cluster: () => join(field.data, 'postgres'),
    servers: () => postgresIn(field.cluster(), postmasterOf(field.cluster())),
    killAll(pids) {
      for (const pid of pids)
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // A child that ended with its postmaster.
        }
    },
    async expectAll(...saved) {
      const found = await rowsIn(field.data);
      expect(saved.flat().filter((id) => !found.has(id))).toEqual([]);
      expect(saved.flat().length).toBeGreaterThan(0);
      return found;
    },
  };

  beforeAll(async () => {
    field.program = await buildProgram(field.folder());
    field.take('unused');
    used = field.data;
    const first = field.start('insert', 9_000_000);
    await first.until(5);
    first.kill('SIGTERM');
    await first.ended;
  });
  afterEach(async () => {
    for (const left of programs.splice(0)) {
      left.kill('SIGKILL');
      await left.ended;
    }
    if (field.data !== '') field.killAll(field.servers());
  });
  afterAll(() => {
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  });
  return field;
}
