import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { GatheringSocket } from './gathering-socket.server.ts';

/** How often the system was asked to send, and what arrived in all. */
it('sends what is written in one turn in one go, in order, and what comes later by itself', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = new GatheringSocket();
  const sent: number[] = [];
  const writev = socket._writev?.bind(socket);
  socket._writev = (chunks, done) => {
    sent.push(chunks.length);
    writev?.(chunks, done);
  };
  const arrived = once(server, 'connection') as Promise<[Socket]>;
  socket.connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  const [peer] = await arrived;
  let received = '';
  peer.on('data', (part) => {
    received += part;
  });
  // As the driver does it: a statement in several parts, held together by itself.
  const statement = (name: string) => {
    socket.cork();
    for (const part of ['parse', 'bind', 'sync']) socket.write(`${name} ${part};`);
    socket.uncork();
  };
  socket.write('begin;');
  statement('one');
  await Promise.resolve();
  statement('two');
  await turn();
  await turn();
  expect(sent).toEqual([7]);
  socket.write('commit;');
  socket.write('begin;');
  await turn();
  await turn();
  expect(sent).toEqual([7, 2]);
  socket.end();
  await once(peer, 'end');
  expect(received).toBe('begin;one parse;one bind;one sync;two parse;two bind;two sync;commit;begin;');
  server.close();
});
