import { clock } from '../platform/clock.ts';
import type { Actor, WriteTransaction } from '../platform/database.server.ts';
import { newId } from '../platform/identifier.ts';
import { type Action, NOWHERE, type RecordKind } from './rules.ts';
import { auditEntry } from './table.server.ts';

/** Ids, states and numbers: no names of persons, no words of a text. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>;

type Told = {
  readonly [Kind in RecordKind]: { readonly record: Kind; readonly action: Action<Kind> };
}[RecordKind] & {
  readonly recordId: string;
  /** Of what lies in no province: left out. */
  readonly provinceId?: string;
  /** The areas in which it lies; what lies in none is seen by administrators of everything. */
  readonly line?: readonly string[];
  readonly before?: Facts | null;
  readonly after?: Facts | null;
  readonly at?: string;
};

/**
 * Says who did what, in the transaction that does it: with it, or not at all. It waits for nobody; the chain is made afterwards
 * (seal.server.ts). `actor.id` is whom the transaction was opened for.
 */
export async function record(
  tx: WriteTransaction,
  { id: actor, from }: Pick<Actor, 'id' | 'from'>,
  { provinceId = NOWHERE, line = [], at = clock.now().toISOString(), ...told }: Told,
): Promise<void> {
  // A reading that was told of within the hour is not told again (audit_entry_reading).
  await tx
    .insert(auditEntry)
    .values({ ...told, provinceId, id: newId(), at, actor, from, line: [...line] })
    .onConflictDoNothing();
}
