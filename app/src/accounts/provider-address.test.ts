import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { silent } from '../platform/log.server.ts';
import { openProvider } from './provider.server.ts';

/** A provider that names addresses of others, for the server to call in its place. */

const asked: string[] = [];
let tokens = '';
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  if (request.url === '/moved') response.writeHead(307, { location: `${issuer}/elsewhere` }).end();
  else if (request.url?.startsWith('/.well-known/'))
    response.setHeader('content-type', 'application/json').end(
      JSON.stringify({
        ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: tokens || `${issuer}/moved` },
        ...{ jwks_uri: `${issuer}/keys`, response_types_supported: ['code'], subject_types_supported: ['public'] },
      }),
    );
  else response.writeHead(404).end();
});
beforeAll(() => new Promise<void>((ready) => server.listen(0, 'localhost', ready)));
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const comeBack = () => {
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = openProvider({ issuer, clientId: 'dondoc', clientSecret: 'bí-mật', name: 'Cổng' }, silent);
  const kept = { state: 's', nonce: 'n', verifier: 'v'.repeat(43), redirectUri: 'http://127.0.0.1/back' };
  return provider.finish('?code=c&state=s', kept);
};

it('is called at no address that goes over http to another machine', async () => {
  tokens = 'http://nowhere.invalid/token';
  await expect(comeBack()).rejects.toMatchObject({ code: 'provider-answer-wrong' });
});

it('sends the server on to no other address', async () => {
  tokens = '';
  await expect(comeBack()).rejects.toMatchObject({ code: 'provider-answer-wrong' });
  expect(asked).toContain('/moved');
  expect(asked).not.toContain('/elsewhere');
});
