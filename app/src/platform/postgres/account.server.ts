import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whom the processes of PostgreSQL belong to. Absent: to whoever runs the program. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. It needs no entry in /etc/passwd to run, so no account is made on the machine: it is
 * given a number of its own, out of the range that systemd leaves unused and below 65536, where containers map ids.
 */
const unprivileged: Account = { uid: 60770, gid: 60770 };

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** As root: the owner of the data folder where it has one that is not root, else the number of our own. */
export function accountFor(owner: { uid: number; gid: number } | undefined): Account | undefined {
  if (!isRoot()) return undefined;
  return owner !== undefined && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : unprivileged;
}

/** initdb, unlike the server, looks its user up: `nobody`, else any entry of /etc/passwd that is not root. */
export function accountWithName(): Account {
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((entry) => entry.uid > 0);
  return entries.find((entry) => entry.name === 'nobody') ?? entries[0] ?? unprivileged;
}

/** The first folder on the way down to `path`, itself included, that the account cannot pass; absent folders do not count. */
export function closedFolder(path: string, account: Account): string | undefined {
  const parent = dirname(path);
  const above = parent === path ? undefined : closedFolder(parent, account);
  return above ?? (passes(path, account) ? undefined : path);
}

function passes(folder: string, account: Account): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return true;
  const bit = found.uid === account.uid ? 0o100 : found.gid === account.gid ? 0o010 : 0o001;
  return (found.mode & bit) !== 0;
}

/** Whether a folder could serve as data folder: true unless run as root below a closed folder such as /root. */
export function isReachable(folder: string): boolean {
  return !isRoot() || closedFolder(folder, unprivileged) === undefined;
}
