import { createRoute, z } from '@hono/zod-openapi';
import { type LedgerSetting, needs } from '../accounts/contract.ts';
import { record } from '../audit/record.server.ts';
import { clock } from '../platform/clock.ts';
import type { Actor } from '../platform/database.server.ts';
import { type App, createRoutes } from '../platform/http.server.ts';
import { answers, jsonBody } from '../platform/openapi.server.ts';
import { ErasePerson, ExportPerson, FindPerson, PersonErased, PersonFound } from './contract.ts';
import { eraseFrom } from './erase.server.ts';
import { everyPage, personPage, seeing } from './find.server.ts';
import { csvHead, csvLines, jsonEnd, jsonHead, jsonLines } from './formats.ts';
import { personProblems as problems } from './problems.ts';
import { eraserOf } from './rules.ts';

const tags = ['persons'];
const manage = needs('person.manage');

/** By POST, though nothing is stored: an address is kept by browsers and by what stands between. */
const find = createRoute({
  ...manage,
  method: 'post',
  path: '/persons/find',
  tags,
  summary: 'Where documents name a person, and what was read of them; the audit is told, without the name',
  request: { body: jsonBody(FindPerson) },
  responses: answers(PersonFound, 'A page'),
});
const taken = createRoute({
  ...manage,
  method: 'post',
  path: '/persons/export',
  tags,
  summary: 'All that is kept of a person as a file',
  request: { body: jsonBody(ExportPerson) },
  responses: { 200: { description: 'The file', content: { 'application/octet-stream': { schema: z.any() } } } },
});
const erase = createRoute({
  ...manage,
  method: 'post',
  path: '/persons/erase',
  tags,
  summary: 'Replace a person’s name by a mark in documents and all that came from them, and remove their files',
  request: { body: jsonBody(ErasePerson) },
  responses: answers(PersonErased, 'What became of each document'),
});

export function personRoutes({ database, ledger, permit }: LedgerSetting): App {
  const routes = createRoutes();
  routes.openapi(find, async (c) => {
    const actor = await permit(c, find);
    const { name, forms, after } = c.req.valid('json');
    const found = await database.read(ledger, seeing(actor), (tx) => personPage(tx, [name, ...forms], after));
    const documents = found.items.map(({ id }) => id);
    await database.write(ledger, actor, (tx) =>
      record(tx, actor, { ...told(actor), action: 'person.find', after: { documents } }),
    );
    return c.json(found, 200);
  });
  routes.openapi(taken, async (c) => {
    const actor = await permit(c, taken);
    const { name, forms, format } = c.req.valid('json');
    await database.write(ledger, actor, (tx) =>
      record(tx, actor, { ...told(actor), action: 'person.export', after: { format } }),
    );
    const pages = everyPage(database, ledger, actor, [name, ...forms]);
    const pieces =
      format === 'csv' ? csvFile(pages) : jsonFile(pages, jsonHead(name, forms, clock.now().toISOString()));
    return c.body(streamOf(pieces), 200, {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="du-lieu-ca-nhan-${clock.today()}.${format}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });
  routes.openapi(erase, async (c) => {
    const actor = await permit(c, erase);
    const { name, documents, basis, reason, ...more } = c.req.valid('json');
    const forms = [name, ...more.forms];
    if (eraserOf(reason, { forms, chosen: null }).meant.length > 0) throw problems['reason-names-person']();
    const items: PersonErased['items'] = [];
    // Each document in a transaction of its own: whatever comes between, each is as it was or done, and the same request goes on.
    for (const wanted of documents)
      items.push(
        await database.erase(ledger, actor, (tx) =>
          eraseFrom(tx, actor, wanted, forms, { basis, reason, at: clock.now().toISOString() }),
        ),
      );
    return c.json({ items }, 200);
  });
  return routes;
}

/** Whom it was about is not said: the audit names nobody. Administrators of the areas looked through see the entry. */
const told = ({ areas }: Actor) =>
  ({ record: 'person', recordId: 'person', line: areas === '*' ? [] : areas }) as const;

type Pages = ReturnType<typeof everyPage>;

async function* csvFile(pages: Pages): AsyncGenerator<string> {
  yield csvHead;
  for await (const page of pages) yield page.map(csvLines).join('');
}

async function* jsonFile(pages: Pages, head: string): AsyncGenerator<string> {
  yield head;
  let first = true;
  for await (const page of pages) {
    yield jsonLines(page, first);
    first &&= page.length === 0;
  }
  yield jsonEnd;
}

/** A piece as it is asked for: a file of any length is never held whole. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const text = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull: async (file) => {
      const { done, value } = await pieces.next();
      if (done) file.close();
      else file.enqueue(text.encode(value));
    },
  });
}
