import type { Log } from './log.server.ts';

/**
 * SIGTERM and SIGINT end the program in order: `stop` lets what is running finish. A second signal does not wait.
 */
export function stopOnSignals(stop: () => Promise<void>, log: Log): void {
  let asked = false;
  const handle = (signal: NodeJS.Signals) => {
    if (asked) process.exit(1);
    asked = true;
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
