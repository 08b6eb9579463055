import { readFileSync, statSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { codeOf } from '../failure.server.ts';
import { type Address, addressOf } from './address.server.ts';
import { ownerRole, type Passwords, passwordFile } from './initialise.server.ts';
import { problems } from './problems.ts';

/** Whether there are data; a folder that is closed to us has some. */
export function hasCluster(dataFolder: string): boolean {
  try {
    return statSync(join(dataFolder, 'postgres'), { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM';
  }
}

/**
 * The owner's login to the server that answers on a data folder; undefined where none does. The socket and the passwords lie in
 * the folder that is closed to everybody else, so whoever may read them may have everything anyway. Who only looks in needs no
 * lock: that server is the one, whoever started it.
 */
export async function runningOwner(dataFolder: string): Promise<pg.ClientConfig | undefined> {
  const cluster = join(await realpath(dataFolder), 'postgres');
  const passwords = await passwordsIn(cluster, dataFolder);
  if (passwords === undefined) return undefined;
  const address = await addressNow(cluster);
  if (address === undefined) return undefined;
  const owner = { ...address, database: 'dondoc', user: ownerRole, password: passwords.owner };
  for (const end = Date.now() + 60_000; ; await wait(100)) {
    const answer = await answerOf(owner);
    if (answer === undefined) return owner;
    // "the database system is starting up": it recovers from a power cut.
    if (answer !== '57P03' || Date.now() > end) return undefined;
  }
}

async function passwordsIn(cluster: string, folder: string): Promise<Passwords | undefined> {
  try {
    return JSON.parse(await readFile(join(cluster, passwordFile), 'utf8')) as Passwords;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EACCES' || code === 'EPERM') throw problems['data-folder-of-another']({ folder }, error);
    return undefined;
  }
}

/** On Windows the port is another one each time: the fourth line of postmaster.pid. */
async function addressNow(cluster: string): Promise<Address | undefined> {
  if (process.platform !== 'win32') return addressOf(cluster);
  try {
    const port = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3]);
    return port > 0 ? { host: '127.0.0.1', port } : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined where it lets us in, else the code of why not. */
async function answerOf(login: pg.ClientConfig): Promise<string | undefined> {
  const client = new pg.Client({ ...login, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return codeOf(error) ?? 'no answer';
  } finally {
    await client.end().catch(() => undefined);
  }
}
