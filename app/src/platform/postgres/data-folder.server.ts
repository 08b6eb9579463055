import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, realpath, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, accountFor, closedFolder, isRoot } from './account.server.ts';
import { problems } from './problems.ts';

/**
 * What lies where in DONDOC_DATA:
 *
 *     dondoc.lock.3    who uses the folder
 *     postgres/        the database; 0700, with its socket and the passwords of its roles inside
 *     native-18.4.0-…/ PostgreSQL's programs, where those in node_modules cannot be run in place
 *     log/postgres.log
 */
export interface DataFolder {
  readonly root: string;
  readonly cluster: string;
  readonly log: string;
  readonly account: Account | undefined;
}

/** Makes the folder, or checks that it can be used; `root` is its real path. */
export async function openDataFolder(path: string): Promise<DataFolder> {
  try {
    // As root others may pass through, since the server does not run as root; what is inside is closed by itself.
    await mkdir(path, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
    const root = await realpath(path);
    const owner = await stat(root);
    const account = accountFor(owner);
    if (account !== undefined) await letPass(root, owner, account);
    await probe(root);
    await mkdir(join(root, 'log'), { recursive: true, mode: 0o700 });
    return { root, cluster: join(root, 'postgres'), log: join(root, 'log', 'postgres.log'), account };
  } catch (error) {
    const refused = error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(`${error.code}`);
    throw refused ? problems['data-folder-not-writable']({ folder: path }, error) : error;
  }
}

/** `mktemp -d` gives root a folder that nobody else may pass: opened where it is ours or empty, else left as it is. */
async function letPass(root: string, owner: { uid: number; mode: number }, account: Account): Promise<void> {
  if (closedFolder(root, account) === root && owner.uid === 0) {
    const names = await readdir(root);
    const ours = names.length === 0 || names.some((name) => name === 'postgres' || name.startsWith('dondoc.'));
    if (ours) await chmod(root, (owner.mode & 0o7777) | 0o011);
  }
  const closed = closedFolder(root, account);
  if (closed !== undefined) throw problems['data-folder-closed']({ folder: root, closed });
}

/** Root passes every permission but not a file system mounted read-only. */
async function probe(root: string): Promise<void> {
  if (!existsSync(join(root, 'dondoc.txt')))
    await writeFile(
      join(root, 'dondoc.txt'),
      'Dữ liệu của dondoc. Không sửa, không xóa bằng tay.\nThe data of dondoc. Not to be changed by hand.\n',
    );
}

/** Makes the account the owner of everything in a folder. */
export async function give(folder: string, account: Account): Promise<void> {
  for (const name of await readdir(folder, { recursive: true }))
    await chown(join(folder, name), account.uid, account.gid);
  await chown(folder, account.uid, account.gid);
}
