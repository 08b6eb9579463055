import type { WriteTransaction } from '../platform/database.server.ts';
import type { FactBody, FactType } from './contract.ts';

/** A fact at the moment it enters the ledger: every place an area, every word tied. */
export interface ConfirmedFact {
  readonly provinceId: string;
  readonly documentId: string;
  readonly factId: string;
  readonly areaId: string;
  readonly spanStart: number;
  readonly spanEnd: number;
  /** The words of the span. */
  readonly words: string;
  readonly body: FactBody;
  readonly inferred: readonly string[];
  readonly indicatorId: string | null;
  readonly confirmedBy: string;
  /** ISO instant, the same for all facts of one confirmation. */
  readonly knownFrom: string;
}

/** What a slice does with the confirmed facts that are its own. server.ts lists the ledgers; documents/ knows only this. */
export interface Ledger {
  readonly types: readonly FactType[];
  record(tx: WriteTransaction, facts: readonly ConfirmedFact[]): Promise<void>;
  /** Closes what stands from a document. */
  supersede(
    tx: WriteTransaction,
    from: { provinceId: string; documentId: string; at: string; reason: string },
  ): Promise<void>;
}
