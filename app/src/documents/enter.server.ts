import { createHash } from 'node:crypto';
import { type Actor, anyOf, type WriteTransaction } from '../platform/database.server.ts';
import { newId } from '../platform/identifier.ts';
import { confirmDocument } from './confirm.server.ts';
import { editFacts } from './edits.ts';
import { type HandedFile, readDraft, store } from './intake.server.ts';
import { choosePlace, placesInHand } from './places.server.ts';
import type { DocumentsSetting } from './setting.server.ts';
import { documentById, factsOf, saveStep } from './store.server.ts';
import { document } from './table.server.ts';
import { told } from './told.server.ts';

/**
 * Takes in files that nobody needs to look at, since they are the program's own, by the steps of a clerk: hand in, accept
 * everything, take the first proposal of each place, enter into the ledger. All of them in one transaction, so a start that
 * is cut off leaves none. A file of a name that is here already is left as it is, unless it waits untouched.
 */
export async function enterAll(setting: DocumentsSetting, actor: Actor, files: readonly HandedFile[]): Promise<void> {
  const { database, ledger } = setting;
  const present = await database.read(ledger, actor, (tx) =>
    tx
      .select({
        id: document.id,
        fileName: document.fileName,
        state: document.state,
        version: document.version,
      })
      .from(document)
      .where(
        anyOf(
          document.fileName,
          files.map(({ fileName }) => fileName),
        ),
      ),
  );
  const known = new Map(present.map((row) => [row.fileName, row]));
  const fresh = files.filter(({ fileName }) => !known.has(fileName));
  const waiting = present.filter(({ state, version }) => state === 'open' && version === 1);
  if (!fresh.length && !waiting.length) return;
  const drafts = await Promise.all(
    fresh.map(async (file) => {
      const sha256 = createHash('sha256').update(file.bytes).digest('hex');
      return { file, sha256, draft: readDraft(setting, await setting.extract(file.bytes, file.fileName), file) };
    }),
  );
  await database.write(ledger, actor, async (tx) => {
    for (const { id } of waiting) await enter(tx, setting, actor, id);
    for (const { file, sha256, draft } of drafts)
      await enter(tx, setting, actor, await store(tx, setting, actor, file, sha256, draft));
  });
}

async function enter(tx: WriteTransaction, setting: DocumentsSetting, actor: Actor, id: string): Promise<void> {
  const { clock, indicatorOf } = setting;
  const row = await documentById(tx, id);
  const found = await factsOf(tx, row);
  if (!found.length) return;
  const done = { by: actor.name, at: clock.now().toISOString() };
  const ids = found.map((fact) => fact.id);
  const accepting = { ...done, textLength: row.text.length, newId, indicatorOf };
  await saveStep(tx, row, editFacts(found, [{ edit: 'decide', ids, decision: 'accepted' }], accepting), done);
  let version = row.version + 1;
  const facts = await factsOf(tx, row);
  for (const { place, candidates, needsChoice } of (await placesInHand(tx, row, facts)).places) {
    const areaId = candidates[0]?.id ?? row.areaId;
    if (!needsChoice || areaId === null) continue;
    await choosePlace(tx, actor, row, facts, { place, areaId, at: done.at });
    version += 1;
  }
  await told(tx, actor, 'document.confirm', id, () => confirmDocument(tx, setting, actor, id, version, (fn) => fn(tx)));
}
