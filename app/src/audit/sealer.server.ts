import type { Database, LedgerName } from '../platform/database.server.ts';
import { codeOf } from '../platform/failure.server.ts';
import type { Log } from '../platform/log.server.ts';
import type { MeasuredTransaction } from '../platform/measures.server.ts';
import { seal } from './seal.server.ts';

export interface Sealer {
  /** Something was written: there may be entries to chain. */
  wake(): void;
  /** Chains what there is, then no more. */
  stop(): Promise<void>;
}

/**
 * Chains a ledger's entries soon after they were written, one round at a time: whoever writes many is followed by few rounds. A
 * round that fails is made up for by the next, at the latest at the next start.
 */
export function startSealer(database: Database, ledger: LedgerName, log: Log, pauseMs = 1000): Sealer {
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const round = async () => {
    try {
      await seal(database, ledger);
    } catch (error) {
      // It was dropped, with its entries.
      if (codeOf(error) !== 'demonstration-absent') log.warn({ err: error, ledger }, 'the audit could not be chained');
    }
  };
  const begin = () => {
    timer = undefined;
    underWay = round().finally(() => {
      underWay = undefined;
      if (again) wake();
    });
  };
  const wake = () => {
    again = underWay !== undefined;
    if (again || stopped || timer !== undefined) return;
    timer = setTimeout(begin, pauseMs).unref();
  };
  return {
    wake,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await underWay;
      await round();
    },
  };
}

/** The chainers of several ledgers; what they look at now is what an ended program left. */
export function startSealers(database: Database, ledgers: readonly LedgerName[], log: Log) {
  const sealers = new Map<string, Sealer>(ledgers.map((ledger) => [ledger, startSealer(database, ledger, log)]));
  for (const sealer of sealers.values()) sealer.wake();
  return {
    /** Looks again after a transaction that may have told of something. */
    seen: ({ ledger, mode, saved }: Pick<MeasuredTransaction, 'ledger' | 'mode' | 'saved'>): void => {
      if (mode === 'write' && saved) sealers.get(ledger)?.wake();
    },
    stop: async () => {
      await Promise.all([...sealers.values()].map((sealer) => sealer.stop()));
    },
  };
}
