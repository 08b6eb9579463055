import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, inject } from 'vitest';
import { ask } from '../src/platform/testing/control.server.ts';
import { type Environment, makeFolder, Program } from './program.ts';

const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

const folders: string[] = [];
const programs: Program[] = [];
afterAll(async () => {
  await Promise.all(programs.map((program) => program.send('SIGTERM')));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder for data that is gone after the file. */
export function newFolder(): string {
  const folder = makeFolder();
  folders.push(folder);
  return folder;
}

/** A program that does not outlive the file, whatever becomes of its test. */
export function newProgram(folder: string, environment: Environment): Program {
  const program = new Program(folder, environment);
  programs.push(program);
  return program;
}

/**
 * The program of a test file and its later starts, the last of which is ended with the file; pages are signed in to it. With DONDOC_TEST_DATABASE_URL
 * it works on a database of its own on that server, else on the embedded one.
 */
export async function startProgram(environment: Environment = {}) {
  const folder = newFolder();
  const database = process.env.DONDOC_TEST_DATABASE_URL ? await databaseOnServer() : {};
  const start = async (more: Environment = {}) =>
    (await newProgram(folder, { DONDOC_DEMO: '0', ...database, ...environment, ...more }).started()).entered();
  const running = { program: await start() };
  return {
    get program() {
      return running.program;
    },
    /** Starts it again at the address that open pages know. */
    async again(): Promise<Program> {
      running.program = await start({ PORT: new URL(running.program.url).port });
      return running.program;
    },
  };
}

async function databaseOnServer(): Promise<Environment> {
  const { owner, program } = await ask(inject('databaseControl'), { migrations, ledgers: [] });
  return { DATABASE_URL: program.connectionString ?? '', DATABASE_OWNER_URL: owner.connectionString ?? '' };
}
