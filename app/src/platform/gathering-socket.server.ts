import { Socket } from 'node:net';

/**
 * A connection that sends what is written to it while the program is busy in one go, as soon as it looks up: the statement
 * that opens a transaction with the first one in it, and the end of one with the beginning of the next. Each time that the
 * system is asked to send costs as much as a small statement.
 */
export class GatheringSocket extends Socket {
  #gathering = false;

  // biome-ignore lint/suspicious/noExplicitAny: the overloads of a stream, passed on as they come.
  override write(...args: any[]): boolean {
    if (!this.#gathering) {
      this.#gathering = true;
      this.cork();
      setImmediate(() => {
        this.#gathering = false;
        this.uncork();
      });
    }
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    return (super.write as any)(...args);
  }
}
