import { eq } from 'drizzle-orm';
import { type Facts, record } from '../audit/record.server.ts';
import type { Action } from '../audit/rules.ts';
import type { Actor, ReadTransaction, WriteTransaction } from '../platform/database.server.ts';
import { documentProblems as problems } from './document-problems.ts';
import type { DocumentsSetting } from './setting.server.ts';
import { document } from './table.server.ts';

const columns = {
  provinceId: document.provinceId,
  line: document.line,
  receivedById: document.receivedById,
  areaId: document.areaId,
  state: document.state,
  publishedAt: document.publishedAt,
  version: document.version,
};

/** Where a document stands, without its words. */
export async function standingOf(tx: ReadTransaction, id: string) {
  const [row] = await tx.select(columns).from(document).where(eq(document.id, id));
  if (!row) throw problems['document-not-found']();
  return row;
}
export type Standing = Awaited<ReturnType<typeof standingOf>>;

const shown = ({ state, areaId, publishedAt, version }: Standing): Facts => ({
  ...{ state, areaId, published: publishedAt !== null, version },
});

const isOf = ({ selves }: Actor, { receivedById }: Pick<Standing, 'receivedById'>) =>
  selves.includes(receivedById ?? '');

/** Carries a step out and tells the audit of it; a step that changed nothing is not told of. */
export async function told(
  tx: WriteTransaction,
  actor: Actor,
  action: Action<'document'>,
  recordId: string,
  step: () => Promise<Facts | undefined>,
): Promise<void> {
  const before = await standingOf(tx, recordId);
  const more = await step();
  const after = await standingOf(tx, recordId);
  if (after.version === before.version) return;
  await record(tx, actor, {
    ...{ record: 'document', action, recordId, provinceId: before.provinceId },
    // Where it came from and where it went: administrators of both see it.
    line: [...new Set([...before.line, ...after.line])],
    places: [before, after].map((row) => ({ line: row.line, mine: isOf(actor, row), by: 'areas' })),
    before: shown(before),
    after: { ...shown(after), ...more },
  });
}

const inLedger: readonly Standing['state'][] = ['confirmed', 'replaced'];

/**
 * Tells the audit who reads a document that is not published, once in an hour, in a transaction of its own: a reading that
 * cannot be told of is refused. What this program told already it does not ask the database again.
 */
export function readingsTold({ database, ledger, clock }: DocumentsSetting) {
  const known = new Set<string>();
  let hour = '';
  return async (actor: Actor, recordId: string, row: Standing): Promise<void> => {
    const { provinceId, line, publishedAt, state } = row;
    if (publishedAt !== null) return;
    const at = clock.now().toISOString();
    if (hour !== at.slice(0, 13)) known.clear();
    hour = at.slice(0, 13);
    const reading = `${actor.id} ${recordId}`;
    if (known.has(reading)) return;
    const telling = {
      ...({ record: 'document', action: 'document.read' } as const),
      ...{ recordId, provinceId, line, after: { state }, at },
      // What one handed in oneself one sees wherever it lies; what is not in the ledger not by every role.
      places: isOf(actor, row)
        ? []
        : [{ line, mine: false, by: inLedger.includes(state) ? 'areas' : 'reads' } as const],
    };
    await database.write(ledger, actor, (tx) => record(tx, actor, telling), 'read committed');
    known.add(reading);
  };
}
