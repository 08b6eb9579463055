import { constants, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { problems } from './problems.ts';

/** Where the server of a folder is reached: the folder of its socket, or on Windows a port of the loopback. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** The name of the socket ends in it: `.s.PGSQL.5432`. */
const socketPort = 5432;
const socketName = `/.s.PGSQL.${socketPort}`;
const limit = process.platform === 'darwin' ? 103 : 107;

/** Folders opened to shorten their path; they stay open as long as the program runs. */
const opened = new Map<string, number>();

/**
 * A socket's path may have 107 bytes (103 on macOS). On Linux a longer one is reached through a folder that is held open:
 * `/proc/self/fd/23/.s.PGSQL.5432`.
 */
export async function addressOf(cluster: string): Promise<Address> {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: await freePort() };
  if (Buffer.byteLength(cluster + socketName) <= limit) return { host: cluster, port: socketPort };
  if (process.platform !== 'linux') throw problems['data-folder-path-too-long']({ folder: cluster, limit });
  const fd = opened.get(cluster) ?? openSync(cluster, constants.O_RDONLY | constants.O_DIRECTORY);
  opened.set(cluster, fd);
  return { host: `/proc/self/fd/${fd}`, port: socketPort };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
