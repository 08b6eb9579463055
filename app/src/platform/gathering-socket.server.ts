import { Socket } from 'node:net';

/**
 * A connection that sends what is written to it while the program is busy in one go, as soon as it looks up: the statement
 * that opens a transaction with the first one in it, and the end of one with the beginning of the next. Each time that the
 * system is asked to send costs as much as a small statement.
 */
export class GatheringSocket extends Socket {
  #gathering = false;

  // biome-ignore lint/suspicious/noExplicitAny: the overloads of a socket, passed on as they come.
  override connect(...where: any[]): this {
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    (super.connect as any)(...where);
    // Connecting puts a socket's own `write` back, whatever its class has.
    const write = this.write.bind(this) as (...args: unknown[]) => boolean;
    this.write = (...args: unknown[]) => {
      this.#gather();
      return write(...args);
    };
    return this;
  }

  #gather(): void {
    if (this.#gathering) return;
    this.#gathering = true;
    this.cork();
    setImmediate(() => {
      this.#gathering = false;
      this.uncork();
    });
  }
}
