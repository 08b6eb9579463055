import { actsFor, type Place } from '../accounts/rules.ts';
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
  /** Where it was done, as far as that is another place than the line: it decides for whom. */
  readonly places?: readonly Place[];
};

/**
 * Says who did what, in the transaction that does it: with it, or not at all. It waits for nobody; the chain is made afterwards
 * (seal.server.ts). `actor.id` is whom the transaction was opened for. Where the right came only from whom one stands in for,
 * `after.for` says so: ids of their accounts.
 */
export async function record(
  tx: WriteTransaction,
  { id: actor, from, own, lent = [] }: Pick<Actor, 'id' | 'from'> & Partial<Pick<Actor, 'own' | 'lent'>>,
  { provinceId = NOWHERE, line = [], at = clock.now().toISOString(), places, after, ...told }: Told,
): Promise<void> {
  // Who may do it by the own roles does it in the own name, also while standing in for somebody.
  const where = places ?? [{ line, mine: true, by: 'areas' as const }];
  const others = own ? where.flatMap((place) => actsFor({ own, lent }, place).map(({ id }) => id)) : [];
  const said = others.length > 0 ? { ...after, for: [...new Set(others)] } : (after ?? null);
  // A reading that was told of within the hour is not told again (audit_entry_reading).
  await tx
    .insert(auditEntry)
    .values({ ...told, after: said, provinceId, id: newId(), at, actor, from, line: [...line] })
    .onConflictDoNothing();
}
