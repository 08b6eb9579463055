import type { Actor, WriteTransaction } from '../platform/database.server.ts';
import { changeDocument, checkVersion, documentFor } from './store.server.ts';

/** From now on whoever is signed in sees the document and what it brought into the ledger. Doing it again changes nothing. */
export async function publishDocument(
  tx: WriteTransaction,
  actor: Actor,
  id: string,
  { version, now }: { version: number; now: Date },
): Promise<undefined> {
  const row = await documentFor('publish', tx, id, actor);
  if (row.publishedAt !== null) return undefined;
  checkVersion(row, version);
  await changeDocument(tx, row, { publishedAt: now.toISOString(), publishedBy: actor.name });
  return undefined;
}

export async function unpublishDocument(
  tx: WriteTransaction,
  actor: Actor,
  id: string,
  version: number,
): Promise<undefined> {
  const row = await documentFor('unpublish', tx, id, actor);
  if (row.publishedAt === null) return undefined;
  checkVersion(row, version);
  await changeDocument(tx, row, { publishedAt: null, publishedBy: null });
  return undefined;
}
