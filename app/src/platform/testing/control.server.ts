import { createServer, request, type Server } from 'node:http';
import type pg from 'pg';
import type { LedgerName } from '../database.server.ts';

/** What a test asks of the run: a database made by these migrations, with these ledgers. */
export interface Asked {
  readonly migrations: string;
  readonly ledgers: readonly LedgerName[];
}

export interface Given {
  readonly kind: 'embedded' | 'server';
  readonly owner: pg.ClientConfig;
  readonly program: pg.ClientConfig;
}

/** Tests run in processes of their own; they ask the one that started them, over a socket in the run's folder. */
export function serveControl(path: string, make: (asked: Asked) => Promise<Given>): Promise<Server> {
  const server = createServer(async (incoming, outgoing) => {
    try {
      let body = '';
      for await (const chunk of incoming) body += chunk;
      outgoing.end(JSON.stringify(await make(JSON.parse(body) as Asked)));
    } catch (error) {
      outgoing
        .writeHead(500)
        .end(error instanceof Error ? `${error.stack} ${String(error.cause ?? '')}` : String(error));
    }
  });
  return new Promise((resolve, reject) => server.once('error', reject).listen(path, () => resolve(server)));
}

export function ask(socketPath: string, asked: Asked): Promise<Given> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ socketPath, method: 'POST' }, async (incoming) => {
      let body = '';
      for await (const chunk of incoming) body += chunk;
      if (incoming.statusCode === 200) resolve(JSON.parse(body) as Given);
      else reject(new Error(`no test database: ${body}`));
    });
    outgoing.once('error', reject).end(JSON.stringify(asked));
  });
}
