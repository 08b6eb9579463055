import type { LedgerSetting } from '../accounts/contract.ts';
import type { Clock } from '../platform/clock.ts';
import type { FactBody } from './contract.ts';
import type { Extracted } from './extract/extracted.ts';
import type { Ledger } from './ledger.server.ts';

/** What the slice is given by server.ts: which ledger it works on, and what it may not know by itself. */
export interface DocumentsSetting extends LedgerSetting {
  readonly clock: Clock;
  /** Bytes. */
  readonly maxUpload: number;
  /** Bytes as text; throws a problem where they are none that may be stored. */
  extract(bytes: Uint8Array, fileName: string): Promise<Extracted>;
  /** The catalogue's indicator that a figure is proposed to be of. */
  indicatorOf(body: FactBody): string | null;
  /** Where the confirmed facts go. */
  readonly ledgers: readonly Ledger[];
}
