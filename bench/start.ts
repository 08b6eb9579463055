import { mkdirSync, rmSync } from 'node:fs';
import { makeFolder, Program } from '../app/journeys/program.ts';

/**
 * From the start of the process to the first page's answers, and to the line that names the address; on an empty folder, with
 * the demonstration, and on that folder again. The build is done before. `npm run bench -- start 9` does it nine times.
 */
export async function measure(_root: string, times = '5'): Promise<void> {
  const fresh: number[] = [];
  const existing: number[] = [];
  for (let at = 0; at < Number(times); at += 1) {
    const folder = makeFolder();
    try {
      fresh.push(await once(folder));
      existing.push(await once(folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  console.log(`empty folder, with the demonstration: ${said(fresh)} (limit 10 s)`);
  console.log(`existing folder:                      ${said(existing)} (limit 3 s)`);
}

async function once(folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const started = performance.now();
  const program = await new Program(folder, { DONDOC_DEMO: '1' }).started();
  for (const path of ['/', '/api/status', '/demo/', '/demo/api/overview'])
    if (!(await fetch(program.url + path)).ok) throw new Error(`${path} did not answer`);
  const took = performance.now() - started;
  await program.send('SIGTERM');
  return took;
}

function said(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const seconds = (at: number) => `${((sorted[at] ?? Number.NaN) / 1000).toFixed(2)} s`;
  return `median ${seconds(Math.floor(sorted.length / 2))}, ${seconds(0)} to ${seconds(sorted.length - 1)} of ${sorted.length}`;
}
