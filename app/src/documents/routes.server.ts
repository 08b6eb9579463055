import { createRoute, z } from '@hono/zod-openapi';
import { and, eq } from 'drizzle-orm';
import { type Admitted, needs } from '../accounts/contract.ts';
import type { Permission } from '../accounts/rules.ts';
import type { Facts } from '../audit/record.server.ts';
import type { Action } from '../audit/rules.ts';
import { dayInHanoi } from '../platform/clock.ts';
import type { WriteTransaction } from '../platform/database.server.ts';
import { codeOf } from '../platform/failure.server.ts';
import { type App, createRoutes } from '../platform/http.server.ts';
import { newId } from '../platform/identifier.ts';
import { after, answers, jsonBody, withId } from '../platform/openapi.server.ts';
import { plainText } from '../platform/plain-text.ts';
import { checksOfArea } from './checks.server.ts';
import { confirmDocument, withdrawDocument } from './confirm.server.ts';
import {
  AreaChecks,
  AtVersion,
  ChoosePlace,
  DocumentDetail,
  DocumentList,
  DocumentState,
  EditFacts,
  SuggestedFact,
  SuggestFact,
  Withdraw,
} from './contract.ts';
import { documentDetail } from './detail.server.ts';
import { documentProblems as problems } from './document-problems.ts';
import { editFacts } from './edits.ts';
import { choosePlace } from './places.server.ts';
import { publishDocument, unpublishDocument } from './publish.server.ts';
import type { DocumentsSetting } from './setting.server.ts';
import { checkVersion, documentById, documentFor, factsOf, saveStep, undoStep } from './store.server.ts';
import { suggest } from './suggestion.ts';
import { documentList } from './summary.server.ts';
import { documentFile } from './table.server.ts';
import { readingsTold, standingOf, told } from './told.server.ts';
import { handInRoutes } from './upload.server.ts';

const tags = ['documents'];
const state = DocumentState.optional();
const q = plainText().trim().max(200).optional().openapi({ description: 'Words of the title or the file name.' });

const list = createRoute({
  ...needs('ledger.read'),
  method: 'get',
  path: '/documents',
  tags,
  summary: 'Documents, the last received first',
  request: {
    query: z.object({
      q,
      state: z.literal('').or(DocumentState).optional(),
      area: z.literal('').or(z.uuid()).optional(),
      after,
    }),
  },
  responses: answers(DocumentList, 'A page'),
});
const ofArea = createRoute({
  ...needs('ledger.read'),
  method: 'get',
  path: '/areas/{id}/documents',
  tags: ['areas'],
  summary: 'Documents of an area, the last received first',
  request: { params: withId, query: z.object({ state, after }) },
  responses: answers(DocumentList, 'A page'),
});
const checks = createRoute({
  ...needs('ledger.read'),
  method: 'get',
  path: '/areas/{id}/checks',
  tags: ['areas'],
  summary: 'Arithmetic of the confirmed documents of an area that does not close',
  request: { params: withId, query: z.object({ after }) },
  responses: answers(AreaChecks, 'A page'),
});
const one = createRoute({
  ...needs('ledger.read'),
  method: 'get',
  path: '/documents/{id}',
  tags,
  summary: 'A document with its text, facts, checks and places',
  request: { params: withId },
  responses: answers(DocumentDetail, 'The document'),
});
const file = createRoute({
  ...needs('ledger.read'),
  method: 'get',
  path: '/documents/{id}/file',
  tags,
  summary: 'The bytes as they were handed in',
  request: { params: withId },
  responses: { 200: { description: 'The file', content: { 'application/octet-stream': { schema: z.any() } } } },
});

/** One step of a person over a document; the answer is the document after it. */
const step = <Body extends z.ZodType>(permission: Permission, path: string, body: Body, summary: string) =>
  createRoute({
    ...needs(permission),
    method: 'post',
    path: `/documents/{id}/${path}`,
    tags,
    summary,
    request: { params: withId, body: jsonBody(body) },
    responses: answers(DocumentDetail, 'The document after the step'),
  });
const facts = step(
  'document.edit',
  'facts',
  EditFacts,
  'Decide on, change, add, split or merge facts: one step of undo',
);
const undo = step('document.edit', 'undo', AtVersion, 'Take the last step back');
const places = step('document.edit', 'places', ChoosePlace, 'Say which area a place is');
const confirm = step('document.confirm', 'confirm', AtVersion, 'Enter what is accepted into the ledger');
const withdraw = step(
  'document.withdraw',
  'withdraw',
  Withdraw,
  'Take the document back, with what it brought into the ledger',
);
const publish = step('document.publish', 'publish', AtVersion, 'Let everybody who is signed in see the document');
const unpublish = step('document.publish', 'unpublish', AtVersion, 'Keep the document to those who work with it again');
const suggestion = createRoute({
  ...needs('document.edit'),
  method: 'post',
  path: '/documents/{id}/suggest',
  tags,
  summary: 'What selected words may say, to be made a fact; nothing is stored',
  request: { params: withId, body: jsonBody(SuggestFact) },
  responses: answers(SuggestedFact, 'A fact to look at'),
});

export function documentRoutes(setting: DocumentsSetting): App {
  const { database, ledger, clock, permit } = setting;
  const reading = readingsTold(setting);
  /**
   * Carries a step out, then answers the document after it. Each step changes the document's own row, so of two at once the
   * second starts again on what the first left; a document has one correction in the ledger by a unique index.
   */
  const stepping = async (
    actor: Admitted,
    action: Action<'document'>,
    id: string,
    step: (tx: WriteTransaction) => Promise<Facts | undefined>,
  ) => {
    const carryOut = () =>
      database.write(ledger, actor, (tx) => told(tx, actor, action, id, () => step(tx)), 'repeatable read');
    await carryOut().catch((error: unknown) => {
      // Another correction was confirmed a moment before: now it is seen.
      if (codeOf(error) !== '23505') throw error;
      return carryOut();
    });
    return detailOf(actor, id);
  };
  /** The whole document, which is a reading of it, also where a step changed nothing. */
  const detailOf = async (actor: Admitted, id: string) => {
    const [standing, detail] = await database.read(ledger, actor, (tx) =>
      Promise.all([standingOf(tx, id), documentDetail(tx, id, actor.as)]),
    );
    await reading(actor, id, standing);
    return detail;
  };

  const routes = createRoutes();
  routes.route('/', handInRoutes(setting));
  routes.openapi(list, async (c) => {
    const actor = await permit(c, list);
    const { state, area, ...asked } = c.req.valid('query');
    return c.json(
      await database.read(ledger, actor, (tx) =>
        documentList(tx, { ...asked, state: state || undefined, area: area || undefined }),
      ),
      200,
    );
  });
  routes.openapi(ofArea, async (c) => {
    const actor = await permit(c, ofArea);
    const asked = { ...c.req.valid('query'), area: c.req.valid('param').id };
    return c.json(await database.read(ledger, actor, (tx) => documentList(tx, asked)), 200);
  });
  routes.openapi(checks, async (c) => {
    const actor = await permit(c, checks);
    const { id } = c.req.valid('param');
    return c.json(await database.read(ledger, actor, (tx) => checksOfArea(tx, id, c.req.valid('query').after)), 200);
  });
  routes.openapi(one, async (c) => {
    const actor = await permit(c, one);
    return c.json(await detailOf(actor, c.req.valid('param').id), 200);
  });
  routes.openapi(file, async (c) => {
    const actor = await permit(c, file);
    const { id } = c.req.valid('param');
    const { row, bytes } = await database.read(ledger, actor, async (tx) => {
      const row = await documentById(tx, id);
      const [found] = await tx
        .select({ bytes: documentFile.bytes })
        .from(documentFile)
        .where(and(eq(documentFile.provinceId, row.provinceId), eq(documentFile.documentId, id)));
      if (row.originalRemovedAt !== null) {
        const day = dayInHanoi(new Date(row.originalRemovedAt)).split('-').reverse().join('/');
        throw problems['original-removed']({ day });
      }
      if (!found) throw problems['document-not-found']();
      return { row, bytes: found.bytes };
    });
    await reading(actor, id, row);
    // Whatever the bytes are, a browser only saves them: no page of ours is ever made of a file that was handed in.
    return c.body(new Uint8Array(bytes).buffer as ArrayBuffer, 200, {
      'content-type': row.mediaType.startsWith('text/') ? `${row.mediaType.split(';')[0]}` : row.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${extendedValue(row.fileName)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    });
  });
  routes.openapi(facts, async (c) => {
    const actor = await permit(c, facts);
    const { id } = c.req.valid('param');
    const { version, edits } = c.req.valid('json');
    const done = await stepping(actor, 'document.edit', id, async (tx) => {
      const row = await documentFor('edit', tx, id, actor);
      checkVersion(row, version);
      const [by, at] = [actor.name, clock.now().toISOString()];
      const editing = { by, at, textLength: row.text.length, newId, indicatorOf: setting.indicatorOf };
      await saveStep(tx, row, editFacts(await factsOf(tx, row), edits, editing), { by, at });
      return { edits: edits.length };
    });
    return c.json(done, 200);
  });
  routes.openapi(undo, async (c) => {
    const actor = await permit(c, undo);
    const { id } = c.req.valid('param');
    const { version } = c.req.valid('json');
    const done = await stepping(actor, 'document.undo', id, async (tx) => {
      const row = await documentFor('edit', tx, id, actor);
      checkVersion(row, version);
      await undoStep(tx, row);
      return undefined;
    });
    return c.json(done, 200);
  });
  routes.openapi(places, async (c) => {
    const actor = await permit(c, places);
    const { id } = c.req.valid('param');
    const { version, place, areaId } = c.req.valid('json');
    const done = await stepping(actor, 'document.place', id, async (tx) => {
      const row = await documentFor('edit', tx, id, actor);
      checkVersion(row, version);
      const at = clock.now().toISOString();
      await choosePlace(tx, actor, row, await factsOf(tx, row), { place, areaId, at });
      return { placeAreaId: areaId };
    });
    return c.json(done, 200);
  });
  routes.openapi(confirm, async (c) => {
    const actor = await permit(c, confirm);
    const { id } = c.req.valid('param');
    const { version } = c.req.valid('json');
    return c.json(
      await stepping(actor, 'document.confirm', id, (tx) => confirmDocument(tx, setting, actor, id, version)),
      200,
    );
  });
  routes.openapi(withdraw, async (c) => {
    const actor = await permit(c, withdraw);
    const { id } = c.req.valid('param');
    const asked = c.req.valid('json');
    return c.json(
      await stepping(actor, 'document.withdraw', id, (tx) => withdrawDocument(tx, setting, actor, id, asked)),
      200,
    );
  });
  routes.openapi(publish, async (c) => {
    const actor = await permit(c, publish);
    const { id } = c.req.valid('param');
    const at = { version: c.req.valid('json').version, now: clock.now() };
    return c.json(await stepping(actor, 'document.publish', id, (tx) => publishDocument(tx, actor, id, at)), 200);
  });
  routes.openapi(unpublish, async (c) => {
    const actor = await permit(c, unpublish);
    const { id } = c.req.valid('param');
    const { version } = c.req.valid('json');
    return c.json(
      await stepping(actor, 'document.unpublish', id, (tx) => unpublishDocument(tx, actor, id, version)),
      200,
    );
  });
  routes.openapi(suggestion, async (c) => {
    const actor = await permit(c, suggestion);
    const { id } = c.req.valid('param');
    const { span } = c.req.valid('json');
    const row = await database.read(ledger, actor, (tx) => documentById(tx, id));
    await reading(actor, id, row);
    if (span[0] >= span[1] || span[1] > row.text.length) {
      throw problems['span-outside-text']({ length: row.text.length });
    }
    return c.json(suggest(row.text, span, row.documentDate), 200);
  });
  return routes;
}

/** RFC 8187: also the letters that `encodeURIComponent` leaves, of which a quote would end the value. */
const extendedValue = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
