import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What tells a running process from a later one with the same number. Undefined: not running, or a zombie. */
export function markOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    const stat = statOf(pid);
    return stat === undefined || stat.state === 'Z' || stat.state === 'X' ? undefined : `${bootId()}/${stat.started}`;
  }
  if (process.platform === 'win32') return answers(pid) ? 'running' : undefined;
  const [state, ...started] = output('ps', ['-o', 'stat=,lstart=', '-p', String(pid)])
    .trim()
    .split(/\s+/);
  return state === undefined || state === '' || state.startsWith('Z') ? undefined : started.join(' ');
}

/** The living processes of the PostgreSQL that serves a folder: it and its children have changed into it. */
export function postgresIn(folder: string, postmaster: number | undefined): number[] {
  if (process.platform === 'linux') return linuxPostgresIn(folder);
  if (process.platform === 'win32') return postmaster !== undefined && answers(postmaster) ? [postmaster] : [];
  return macPostgresIn(folder);
}

function linuxPostgresIn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const stat = statOf(pid);
      return stat?.name === 'postgres' && stat.state !== 'Z' && stat.state !== 'X' && folderOf(pid) === folder;
    });
}

/** lsof prints "p123" for a process and "n/path" for its current folder. */
function macPostgresIn(folder: string): number[] {
  const found: number[] = [];
  let pid = 0;
  for (const line of output('lsof', ['-a', '-c', 'postgres', '-d', 'cwd', '-F', 'pn']).split('\n')) {
    if (line.startsWith('p')) pid = Number(line.slice(1));
    if (line === `n${folder}`) found.push(pid);
  }
  return found;
}

/** Of "812 (postgres) S 1 …": what stands in parentheses, the state, and field 22, the start in ticks since boot. */
function statOf(pid: number): { name: string; state: string; started: string } | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = line.lastIndexOf(')');
    const fields = line.slice(end + 2).split(' ');
    return { name: line.slice(line.indexOf('(') + 1, end), state: fields[0] ?? '', started: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

function folderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function output(command: string, args: string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
