import type { Log } from './log.server.ts';

/**
 * SIGTERM and SIGINT end the program in order: `stop` lets what is running finish. A signal after that does not wait any
 * longer, unless it comes at once: Ctrl+C reaches the program from the terminal and a second time through npm, and
 * `timeout` signals its child and then the group of it.
 */
export function stopOnSignals(stop: () => Promise<void>, log: Log): void {
  let asked: number | undefined;
  const handle = (signal: NodeJS.Signals) => {
    if (asked !== undefined) {
      if (Date.now() - asked > 2_000) process.exit(1);
      return;
    }
    asked = Date.now();
    log.info({ signal }, 'stopping');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'could not stop in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', handle);
  process.on('SIGINT', handle);
}
