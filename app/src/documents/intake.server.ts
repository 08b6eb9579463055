import { createHash } from 'node:crypto';
import { fold, read } from '@dondoc/reader';
import { areaNames } from '@dondoc/reader/area-names';
import { and, desc, eq, ne } from 'drizzle-orm';
import { dependencies } from '../../package.json';
import { within } from '../accounts/rules.ts';
import { dayOf } from '../areas/rules.ts';
import { area } from '../areas/table.server.ts';
import { record } from '../audit/record.server.ts';
import { dayInHanoi } from '../platform/clock.ts';
import type { Actor, ReadTransaction, WriteTransaction } from '../platform/database.server.ts';
import { codeOf } from '../platform/failure.server.ts';
import { newId } from '../platform/identifier.ts';
import type { HandedIn } from './contract.ts';
import { documentProblems as problems } from './document-problems.ts';
import type { DraftFact } from './edits.ts';
import type { Extracted } from './extract/extracted.ts';
import { proposeArea } from './places.server.ts';
import { intakeProblems } from './problems.ts';
import { bodyOfReading, countsOf, latestPeriod, mainPlace } from './rules.ts';
import { markOfFileName, secrecyMark } from './secrecy.ts';
import type { DocumentsSetting } from './setting.server.ts';
import { documentById, insertFacts, requireStep } from './store.server.ts';
import { summaryOf } from './summary.server.ts';
import { document, documentFile } from './table.server.ts';

export interface HandedFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly title?: string | undefined;
  /** The document that this one corrects. */
  readonly replaces?: string | undefined;
  /** Why. */
  readonly reason?: string | undefined;
}

/**
 * Takes a document in: the bytes become text, the text is read, and what was found waits for a person. All of it is stored
 * or nothing. Bytes that are here already are recognised and stored once, however many hand them in at a time.
 */
export async function handIn(setting: DocumentsSetting, actor: Actor, file: HandedFile): Promise<HandedIn> {
  requireNamedOpenly(file);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const known = await recognise(setting, actor, sha256);
  if (known) return known;
  const extracted = await setting.extract(file.bytes, file.fileName);
  const draft = readDraft(setting, extracted, file);
  try {
    const storing = (tx: WriteTransaction) => store(tx, setting, actor, file, sha256, draft);
    const id = await setting.database.write(setting.ledger, actor, storing, 'repeatable read');
    const stored = await setting.database.read(setting.ledger, actor, (tx) => summaryOf(tx, id));
    return { document: stored, recognised: false };
  } catch (error) {
    // Somebody was quicker with the same bytes.
    if (codeOf(error) !== '23505') throw error;
    const stored = await recognise(setting, actor, sha256);
    if (!stored) throw problems['handed-in-elsewhere']({}, error);
    return stored;
  }
}

/** What is typed beside a text, and what its file is called, may bear the mark that the text has lost. */
function requireNamedOpenly({ title, reason, fileName }: HandedFile): void {
  const secret = secrecyMark(title ?? '') ?? secrecyMark(reason ?? '') ?? markOfFileName(fileName);
  if (secret) throw intakeProblems['secret-document']({ mark: secret.mark });
}

function recognise({ database, ledger }: DocumentsSetting, actor: Actor, sha256: string): Promise<HandedIn | null> {
  return database.read(ledger, actor, async (tx) => {
    const id = await documentOf(tx, sha256);
    return id === null ? null : { document: await summaryOf(tx, id), recognised: true };
  });
}

export async function documentOf(tx: ReadTransaction, sha256: string): Promise<string | null> {
  const [found] = await tx
    .select({ id: document.id })
    .from(document)
    .where(and(eq(document.sha256, sha256), ne(document.state, 'withdrawn')))
    .orderBy(desc(document.receivedAt))
    .limit(1);
  return found?.id ?? null;
}

interface Draft extends Extracted {
  readonly title: string;
  readonly documentDate: string | null;
  readonly place: string;
  readonly facts: DraftFact[];
}

export function readDraft({ indicatorOf }: DocumentsSetting, extracted: Extracted, file: HandedFile): Draft {
  const reading = extracted.reading ?? read(extracted.text, { areaNames });
  const facts = reading.facts.flatMap((found): DraftFact[] => {
    const drafted = bodyOfReading(found);
    const [spanStart, spanEnd] = found.span;
    if (!drafted || spanStart >= spanEnd) return [];
    const open = { decision: 'open', changed: false, decidedBy: null, decidedAt: null, recorded: false } as const;
    return [
      {
        id: newId(),
        spanStart,
        spanEnd,
        ...drafted,
        origin: 'reader',
        ...open,
        indicatorId: indicatorOf(drafted.body),
      },
    ];
  });
  const title = [file.title, reading.document.title, extracted.title, firstLine(extracted.text), file.fileName]
    .map((named) => (named ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, 300))
    .find(Boolean) as string;
  return { ...extracted, title, documentDate: reading.document.date ?? null, place: mainPlace(facts, title), facts };
}

/** What stands for a title where the text has none: its first line, cut between words. */
function firstLine(text: string): string | undefined {
  const line = /\S.*/u.exec(text)?.[0].trim();
  if (line === undefined || line.length <= LONGEST_LINE) return line;
  return `${line.slice(0, line.lastIndexOf(' ', LONGEST_LINE) + 1 || LONGEST_LINE).trimEnd()}…`;
}
const LONGEST_LINE = 120;

export async function store(
  tx: WriteTransaction,
  { clock }: DocumentsSetting,
  actor: Actor,
  file: HandedFile,
  sha256: string,
  draft: Draft,
): Promise<string> {
  const now = clock.now();
  const day = dayOf(draft.documentDate ?? latestPeriod(draft.facts), dayInHanoi(now));
  const proposed = await proposeArea(tx, draft.place, day);
  const corrected = file.replaces ? await documentById(tx, file.replaces) : null;
  if (corrected) requireStep('correct', actor, corrected);
  // Where one was given no work the document is put nowhere: a person says whose report it is.
  const { areaId, line } = within(actor.areas, proposed.line) ? proposed : { areaId: null, line: [] };
  const { title, text, mediaType, extractor, documentDate } = draft;
  const fileName = file.fileName.slice(0, 300);
  const key = { provinceId: corrected?.provinceId ?? proposed.provinceId ?? (await country(tx)), id: newId() };
  await tx.insert(document).values({
    ...key,
    title,
    fileName,
    mediaType,
    byteSize: file.bytes.length,
    sha256,
    text,
    extractor,
    reader: `@dondoc/reader ${dependencies['@dondoc/reader']}`,
    documentDate,
    areaId,
    line: [...line],
    receivedAt: now.toISOString(),
    receivedBy: actor.name,
    receivedById: actor.id,
    state: 'open',
    stateReason: corrected ? (file.reason ?? null) : null,
    replacesId: corrected?.id ?? null,
    version: 1,
    counts: countsOf(draft.facts),
    searchKey: fold(`${title} ${fileName}`),
  });
  await tx.insert(documentFile).values({ provinceId: key.provinceId, documentId: key.id, bytes: file.bytes });
  await insertFacts(tx, key, draft.facts);
  await record(tx, actor, {
    ...{ record: 'document', action: 'document.hand-in', recordId: key.id, provinceId: key.provinceId, line },
    after: { state: 'open', areaId, sha256, byteSize: file.bytes.length, replaces: corrected?.id ?? null },
  });
  return key.id;
}

/** The owner of a document whose province is not known. */
async function country(tx: ReadTransaction): Promise<string> {
  const [found] = await tx.select({ id: area.id }).from(area).where(eq(area.level, 'country'));
  if (!found) throw new Error('the areas are not loaded');
  return found.id;
}
