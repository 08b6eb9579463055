/**
 * COPY over the driver, which knows its messages but offers no way to them. Rows are in PostgreSQL's text form: one to a line,
 * tabs between values, `\N` for NULL, line ends and tabs in values escaped. Nothing is held but what is under way.
 */
import type { Socket } from 'node:net';
import type pg from 'pg';

/** What the driver's connection has, and its types leave out. */
interface Wire {
  readonly stream: Socket;
  query(text: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** Takes a row with its line end; who cannot take more for now returns when it can. */
export type TakeRow = (row: Buffer) => Promise<void> | undefined;

/** `COPY … TO STDOUT`: each row as it comes. Settles with their number. */
export function copyOut(client: pg.ClientBase, statement: string, take: TakeRow): Promise<number> {
  return run(client, (settle) => {
    let broken = false;
    const giveUp = (wire: Wire, error: unknown) => {
      broken = true;
      settle.reject(error);
      // The server would go on sending all the rest of the table.
      wire.stream.destroy();
    };
    return {
      submit: (wire) => wire.query(statement),
      handleCopyData({ chunk }, wire) {
        if (broken) return;
        const room = attempt(() => take(chunk));
        if (room === undefined) return;
        wire.stream.pause();
        room.then(
          () => wire.stream.resume(),
          (error: unknown) => giveUp(wire, error),
        );
      },
    };
  });
}

/** `COPY … FROM STDIN`: the bytes may be cut anywhere. Settles with the number of rows. */
export function copyIn(client: pg.ClientBase, statement: string, source: AsyncIterable<Uint8Array>): Promise<number> {
  return run(client, (settle) => {
    const pump = async (wire: Wire) => {
      try {
        for await (const chunk of source) {
          if (settle.done) return;
          wire.sendCopyFromChunk(chunk);
          if (wire.stream.writableNeedDrain) await drained(wire.stream);
        }
        if (!settle.done) wire.endCopyFrom();
      } catch (error) {
        settle.reject(error);
        wire.sendCopyFail('what was to be copied could not be read');
      }
    };
    return { submit: (wire) => wire.query(statement), handleCopyInResponse: (wire) => void pump(wire) };
  });
}

/** What the driver calls on the query in hand. */
interface Handlers {
  submit(wire: Wire): void;
  handleCopyData?(message: { chunk: Buffer }, wire: Wire): void;
  handleCopyInResponse?(wire: Wire): void;
}

interface Settle {
  done: boolean;
  reject(error: unknown): void;
}

function run(client: pg.ClientBase, make: (settle: Settle) => Handlers): Promise<number> {
  return new Promise<number>((resolve, reject) => {
    let count = 0;
    const settle: Settle = {
      done: false,
      reject(error) {
        settle.done = true;
        reject(error);
      },
    };
    const query = {
      handleRowDescription: () => undefined,
      handleDataRow: () => undefined,
      handleEmptyQuery: () => undefined,
      handlePortalSuspended: () => undefined,
      // "COPY 1204"
      handleCommandComplete: ({ text }: { text: string }) => {
        count = Number(text.slice(5));
      },
      handleError: (error: unknown) => settle.reject(error),
      handleReadyForQuery: () => {
        settle.done = true;
        resolve(count);
      },
      ...make(settle),
    };
    client.query(query as unknown as pg.Submittable);
  });
}

function attempt(fn: () => Promise<void> | undefined): Promise<void> | undefined {
  try {
    return fn();
  } catch (error) {
    return Promise.reject(error);
  }
}

function drained(stream: Socket): Promise<void> {
  return new Promise((resolve) => {
    const events = ['drain', 'close', 'error'] as const;
    const go = () => {
      for (const event of events) stream.off(event, go);
      resolve();
    };
    for (const event of events) stream.on(event, go);
  });
}
