import { setTimeout as wait } from 'node:timers/promises';
import type { LedgerName } from './database.server.ts';
import { problems } from './database-problems.ts';
import { type Failure, failureOf } from './failure.server.ts';

/** How far an attempt has come: once COMMIT is sent, a lost connection leaves open what became of it. */
interface Step {
  committing: boolean;
}

const conflictAttempts = 8;

/**
 * Runs a transaction again where that is safe: after a conflict, which PostgreSQL has rolled back, and after a lost
 * connection as long as COMMIT was not sent (a server that fell over is back within a second). Then says what it came to.
 */
export async function retried<T>(
  ledger: LedgerName,
  attempt: (step: Step) => Promise<T>,
  patience = 15_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (let count = 1; ; count++) {
    const step: Step = { committing: false };
    try {
      return await attempt(step);
    } catch (error) {
      const failure = failureOf(error);
      if (failure === 'connection' && step.committing) throw problems['outcome-unknown']({}, error);
      const again = failure === 'conflict' ? count < conflictAttempts : failure === 'connection' && Date.now() < end;
      if (!again) throw told(failure, ledger, error);
      // The two that met should not meet again: wait a random while, longer each time.
      await wait(Math.random() * Math.min(10 * 2 ** count, 500));
    }
  }
}

function told(failure: Failure, ledger: LedgerName, error: unknown): unknown {
  if (failure === 'connection') return problems['database-unavailable']({}, error);
  if (failure === 'conflict') return problems['too-busy']({}, error);
  if (failure === 'timeout') return problems['took-too-long']({}, error);
  if (failure === 'missing-table' && ledger === 'demo') return problems['demonstration-absent']({}, error);
  return error;
}
