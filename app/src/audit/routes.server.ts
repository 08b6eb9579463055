import { createRoute, z } from '@hono/zod-openapi';
import { type LedgerSetting, needs } from '../accounts/contract.ts';
import { clock } from '../platform/clock.ts';
import { type App, createRoutes } from '../platform/http.server.ts';
import { after, answers } from '../platform/openapi.server.ts';
import { AuditFilters, AuditList, AuditState } from './contract.ts';
import { csvHead, csvLine, jsonLine, type Written } from './formats.ts';
import { record } from './record.server.ts';
import { accountsNamed, auditPage, auditState, EXPORT_PAGE, exportPage, namesOf } from './store.server.ts';

const tags = ['audit'];
const list = createRoute({
  ...needs('audit.read'),
  method: 'get',
  path: '/audit',
  tags,
  summary: 'Who did what to which record, the newest first',
  request: { query: AuditFilters.extend({ after }) },
  responses: answers(AuditList, 'A page'),
});
const state = createRoute({
  ...needs('audit.read'),
  method: 'get',
  path: '/audit/state',
  tags,
  summary: 'How many entries there are, and how many wait to be chained',
  request: { query: AuditFilters },
  responses: answers(AuditState, 'How the audit stands'),
});
const taken = createRoute({
  ...needs('audit.read'),
  method: 'get',
  path: '/audit/export',
  tags,
  summary: 'The entries as a file, the newest first; taking them out is itself told to the audit',
  request: { query: AuditFilters.extend({ format: z.enum(['csv', 'jsonl']).default('csv') }) },
  responses: { 200: { description: 'The file', content: { 'application/octet-stream': { schema: z.any() } } } },
});

export function auditRoutes({ database, ledger, permit }: LedgerSetting): App {
  /** The demonstration has no accounts of its own. */
  const accounts: typeof database.accounts | null = ledger === 'dondoc' ? database.accounts : null;
  const asked = async ({ actor, ...filters }: AuditFilters) => {
    if (!actor) return { ...filters, actors: undefined };
    return { ...filters, actors: (await accounts?.((tx) => accountsNamed(tx, actor))) ?? [actor] };
  };

  const routes = createRoutes();
  routes.openapi(list, async (c) => {
    const actor = await permit(c, list);
    const { after, ...filters } = c.req.valid('query');
    const wanted = await asked(filters);
    const { items, next } = await database.read(ledger, actor, (tx) => auditPage(tx, wanted, after));
    const ids = items.flatMap(({ actor, for: others, record, recordId }) => [
      ...[actor, ...others],
      ...(record === 'account' ? [recordId] : []),
    ]);
    const names = (await accounts?.((tx) => namesOf(tx, ids))) ?? new Map<string, string>();
    const person = (id: string) => ({ id, name: names.get(id) ?? null });
    const named = items.map(({ actor, for: others, ...item }) => ({
      ...item,
      actor: person(actor),
      for: others.map(person),
      recordName: item.recordName ?? names.get(item.recordId) ?? null,
    }));
    return c.json({ items: named, next }, 200);
  });
  routes.openapi(state, async (c) => {
    const actor = await permit(c, state);
    const wanted = await asked(c.req.valid('query'));
    return c.json(await database.read(ledger, actor, (tx) => auditState(tx, wanted)), 200);
  });
  routes.openapi(taken, async (c) => {
    const actor = await permit(c, taken);
    const { format, ...filters } = c.req.valid('query');
    const wanted = await asked(filters);
    await database.write(ledger, actor, (tx) =>
      record(tx, actor, { record: 'audit', action: 'audit.export', recordId: format }),
    );
    const nextPage = (last: Written | undefined) => database.read(ledger, actor, (tx) => exportPage(tx, wanted, last));
    const file = fileOf(nextPage, format === 'csv' ? csvLine : jsonLine, format === 'csv' ? csvHead : '');
    return c.body(file, 200, {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
      'content-disposition': `attachment; filename="nhat-ky-${clock.today()}.${format}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });
  return routes;
}

/** Lines as they are asked for, a page at a time: a file of any length is never held whole. */
function fileOf(
  nextPage: (last: Written | undefined) => Promise<Written[]>,
  lineOf: (entry: Written) => string,
  head: string,
): ReadableStream<Uint8Array> {
  const text = new TextEncoder();
  let last: Written | undefined;
  return new ReadableStream<Uint8Array>({
    start: (file) => {
      if (head) file.enqueue(text.encode(head));
    },
    pull: async (file) => {
      const page = await nextPage(last);
      last = page.at(-1);
      if (page.length) file.enqueue(text.encode(page.map(lineOf).join('')));
      if (page.length < EXPORT_PAGE) file.close();
    },
  });
}
