import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes of a process and all below it; what they share is counted once (Pss). Linux only. */
export function memoryOf(pid: number): number {
  const kilobytes = familyOf(pid).map((id) =>
    Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0),
  );
  return Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1024);
}

/** Seconds that the program had of the processors: itself, its database, and the processes that read files for it. Linux only. */
export function secondsOf(pid: number): { program: number; database: number; readers: number } {
  const spent = { program: 0, database: 0, readers: 0 };
  for (const id of familyOf(pid)) {
    const [, name = '', rest = ''] = /\((.*)\) (.*)/s.exec(read(`/proc/${id}/stat`)) ?? [];
    // Behind the name: state is field 3, utime and stime 14 and 15, those of children that ended 16 and 17, in hundredths.
    const [own = 0, system = 0, ended = 0, endedSystem = 0] = rest
      .split(' ')
      .slice(11, 15)
      .map((each) => Number(each) / 100);
    const kind = id === pid ? 'program' : name.startsWith('postgres') ? 'database' : 'readers';
    spent[kind] += own + system;
    spent[kind === 'program' ? 'readers' : kind] += ended + endedSystem;
  }
  return spent;
}

function familyOf(pid: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((id) => [Number(id), parentOf(id)]),
  );
  const family = new Set([pid]);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const [id, parent] of parents) if (family.has(parent)) family.add(id);
  }
  return [...family];
}

const parentOf = (id: string) => Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${id}/status`))?.[1] ?? 0);

/** A process may be gone meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
