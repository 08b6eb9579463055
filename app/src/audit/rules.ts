/** What an entry says, each value as PostgreSQL writes it, so that nothing is rounded on its way into the hash. */
export interface Saying {
  readonly provinceId: string;
  readonly id: string;
  /** UTC, with microseconds. */
  readonly at: string;
  readonly actor: string;
  readonly from: string | null;
  readonly action: string;
  readonly record: string;
  readonly recordId: string;
  readonly line: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
}

/** A place in the chain of a province. */
export interface Link {
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** Where a chain ends; one that has not begun ends at 0. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}
export const beginning: Head = { seq: 0, hash: '' };

/** The province of what belongs to none. */
export const NOWHERE = '00000000-0000-0000-0000-000000000000';

/**
 * The text that is hashed: JSON of a list, which says where each value begins and ends and tells null from "null", so no two
 * different entries have the same text. The 1 in front is for the day when an entry says more.
 */
export const canonicalText = (
  { provinceId, id, at, actor, from, action, record, recordId, line, before, after }: Saying,
  { seq, previousHash }: Pick<Link, 'seq' | 'previousHash'>,
): string =>
  JSON.stringify([
    1,
    ...[seq, previousHash, provinceId, id, at, actor, from, action, record, recordId, line, before, after],
  ]);

type Hash = (text: string) => string;

/** Chains entries behind a head, in the order given. */
export function chain<Entry extends Saying>(head: Head, entries: readonly Entry[], hash: Hash): (Entry & Link)[] {
  let { seq, hash: previousHash } = head;
  return entries.map((entry) => {
    seq += 1;
    const place = { seq, previousHash };
    previousHash = hash(canonicalText(entry, place));
    return { ...entry, ...place, hash: previousHash };
  });
}

/** What is wrong with a chain, at the first place where it is. */
export type Fault =
  /** Entries are missing: `from` to `to`. */
  | { readonly kind: 'removed'; readonly from: number; readonly to: number }
  /** The entry is not the one that was chained. */
  | { readonly kind: 'changed'; readonly seq: number; readonly id: string }
  /** The entry follows on another than the one before it: one was put in, exchanged or moved. */
  | { readonly kind: 'moved'; readonly seq: number; readonly id: string }
  /** There are entries behind the end that was noted, or none was. */
  | { readonly kind: 'added'; readonly from: number; readonly to: number }
  /** The noted end is another than the chain's. */
  | { readonly kind: 'end-changed'; readonly seq: number };

/** Whether an entry stands where it should, behind `last`. */
export function faultOf(last: Head, entry: Saying & Link, hash: Hash): Fault | null {
  const { seq, id } = entry;
  if (seq > last.seq + 1) return { kind: 'removed', from: last.seq + 1, to: seq - 1 };
  if (seq !== last.seq + 1 || entry.previousHash !== last.hash) {
    // A changed entry says so rather than the one behind it, which is as it was.
    return hash(canonicalText(entry, entry)) === entry.hash ? { kind: 'moved', seq, id } : { kind: 'changed', seq, id };
  }
  return hash(canonicalText(entry, entry)) === entry.hash ? null : { kind: 'changed', seq, id };
}

/** Whether the chain ends where it was noted to; `noted` is null where nothing was. */
export function faultOfEnd(last: Head, noted: Head | null): Fault | null {
  const end = noted ?? beginning;
  if (last.seq < end.seq) return { kind: 'removed', from: last.seq + 1, to: end.seq };
  if (last.seq > end.seq) return { kind: 'added', from: end.seq + 1, to: last.seq };
  return last.hash === end.hash ? null : { kind: 'end-changed', seq: last.seq };
}

/** What can be done, by the kind of record that it is done to. A code is never given another meaning. */
export const actions = {
  document: [
    'document.hand-in',
    'document.edit',
    'document.undo',
    'document.place',
    'document.confirm',
    'document.replace',
    'document.withdraw',
    'document.publish',
    'document.unpublish',
    'document.read',
    'document.erase-person',
    'document.erase-account',
  ],
  demonstration: ['demonstration.drop'],
  areas: ['areas.import'],
  audit: ['audit.export'],
  person: ['person.find', 'person.export'],
  account: [
    'account.first',
    'account.create',
    'account.change',
    'account.close',
    'account.link',
    'account.link-use',
    'account.sign-in',
    'account.sign-out',
    'account.refused',
    'account.provider-link',
    'account.provider-unlink',
    'account.password',
    'account.two-factor',
    'account.sessions-end',
    'account.role-give',
    'account.role-end',
    'account.deputise',
    'account.deputise-end',
    'account.person-erase',
  ],
} as const;
export type RecordKind = keyof typeof actions;
export type Action<Kind extends RecordKind = RecordKind> = (typeof actions)[Kind][number];
export const actionNames: readonly Action[] = Object.values(actions).flat();
