import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveControl } from './control.server.ts';
import { type Databases, embeddedDatabases, serverDatabases } from './databases.server.ts';

/** Once per run: stands ready to make databases; starts nothing until a test asks. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-test-'));
  // Run as root, the server is somebody else and has to pass.
  await chmod(folder, 0o711);
  const url = process.env.DONDOC_TEST_DATABASE_URL;
  let databases: Promise<Databases> | undefined;
  const path = join(folder, 'control');
  const control = await serveControl(path, async (asked) => {
    databases ??= url ? serverDatabases(url) : embeddedDatabases(join(folder, 'data'));
    return (await databases).make(asked);
  });
  project.provide('databaseControl', path);
  return async () => {
    control.close();
    await (await databases)?.end();
    await rm(folder, { recursive: true, force: true });
  };
}
