import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me } from './accounts/contract.ts';
import { bodies, cookiesOf, givePassword, nobody, password, type Route, routesOf } from './accounts/testing.server.ts';
import { startProvider } from './accounts/testing-provider.server.ts';
import { loadAreas } from './areas/store.server.ts';
import type { DocumentDetail, HandedIn } from './documents/contract.ts';
import { defaultLimits } from './documents/extract/extracted.ts';
import { toldZipOf } from './documents/extract/testing/told-zip-of.ts';
import { xlsxOfXml, zipOf } from './documents/extract/testing/workbook-of.ts';
import { hostile, hostileToSql, withString } from './hostile-words.ts';
import { loadCatalogue } from './indicators/store.server.ts';
import { createMeasured } from './measured.server.ts';
import { readConfiguration } from './platform/configuration.server.ts';
import { writeCursor } from './platform/cursor.server.ts';
import { rows, theProgram } from './platform/database.server.ts';
import { silent } from './platform/log.server.ts';
import { testDatabase } from './platform/testing.server.ts';
import { accessTo, createWeb } from './server.ts';

/** What somebody with bad intent sends to every input that there is, by the description of the interface. */

const folder = mkdtempSync(join(tmpdir(), 'dondoc-attacks-'));
const web = join(folder, 'web');
mkdirSync(join(web, 'assets'), { recursive: true });
writeFileSync(join(web, 'index.html'), '<!doctype html><title>trang</title>');
writeFileSync(join(folder, 'secret.txt'), 'bí mật của máy chủ');

const database = await testDatabase({ ledgers: ['dondoc'] });
const there = await startProvider();
const config = readConfiguration({ DONDOC_DEMO: '0', DONDOC_MAX_UPLOAD: '300000', ...there.environment });
const measured = createMeasured('test');
const app = createWeb(database, config, silent, web, measured, await accessTo(database, config));
afterAll(async () => {
  await there.stop();
  measured.stop();
  rmSync(folder, { recursive: true, force: true });
});

let cookie = '';
let documentId = '';
const request = async (path: string, init: RequestInit = {}) =>
  app.request(`http://127.0.0.1${path}`, { ...init, headers: { cookie, ...init.headers } });
const json = (method: string, body: unknown) => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const upload = (name: string, bytes: Buffer | string, fields: Record<string, string> = {}) => {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(Buffer.from(bytes))], name));
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  return request('/api/documents', { method: 'POST', body: form });
};

beforeAll(async () => {
  await database.write('dondoc', theProgram, loadAreas);
  await database.write('dondoc', theProgram, loadCatalogue);
  const first = { username: 'quan.tri', name: 'Quản trị', password };
  cookie = cookiesOf(await request('/api/first-account', json('POST', first)));
  const { account } = (await (await request('/api/me')).json()) as Me;
  await givePassword(database, account?.id ?? '');
  cookie = cookiesOf(await request('/api/sign-in', json('POST', first)));
  const handed = await request(
    '/api/documents',
    json('POST', { text: 'Năm 2026, xã Bản Lũng đã trồng 41,5 ha rừng.' }),
  );
  documentId = ((await handed.json()) as HandedIn).document.id;
});

const routes = await routesOf(async (path) => ({
  body: await (await app.request(`http://127.0.0.1/api${path}`)).json(),
}));
/** Nothing of these ends what the test goes on with. */
const tried = routes.filter(({ path }) => !/sign-out|close|sessions|first-account|demonstration/.test(path));
const addressOf = ({ path }: Route, id: string) => `/api${path.replace(/\{\w+\}/g, id)}`;

/** Every table of the ledger with what it holds; the audit and the attempts to sign in may grow. */
const held = () =>
  database.read('dondoc', theProgram, (tx) =>
    rows<{ documents: string; facts: string; areas: string; tables: string }>(
      tx,
      sql`SELECT (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM fact) AS facts,
        (SELECT count(*) FROM area) AS areas,
        (SELECT count(*) FROM pg_class WHERE relnamespace = 'dondoc'::regnamespace AND relkind = 'r') AS tables`,
    ),
  );

async function harmless(response: Response, what: string): Promise<void> {
  const text = await response.text();
  expect([what, response.status < 500, text.slice(0, 200)]).toEqual([what, true, text.slice(0, 200)]);
  expect([what, response.headers.get('set-cookie') === 'a=b']).toEqual([what, false]);
  // Words that come back are data, never a page: the type says so, and nobody may guess another.
  if (/<script>|onerror=/.test(text)) expect(response.headers.get('content-type')).toMatch(/json|csv/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
}

describe('words that are code somewhere', () => {
  it('are words in every parameter of every route', async () => {
    const before = await held();
    let count = 0;
    for (const route of tried)
      for (const word of hostile) {
        const init = route.method === 'GET' ? {} : json(route.method, bodies[`${route.method} ${route.path}`] ?? {});
        for (const name of route.query) {
          const address = `${addressOf(route, documentId)}?${new URLSearchParams({ [name]: word })}`;
          await harmless(await request(address, init), `${route.path}?${name}=${word.slice(0, 30)}`);
          count += 1;
        }
        if (!route.path.includes('{')) continue;
        await harmless(
          await request(addressOf(route, encodeURIComponent(word)), init),
          `${route.path} ${word.slice(0, 30)}`,
        );
        count += 1;
      }
    expect(count).toBeGreaterThan(300);
    expect(await held()).toEqual(before);
  });

  it('are words in a cursor of the right form, in whichever of its parts', async () => {
    const before = await held();
    const at = { id: nobody, date: '2026-07-05', instant: '2026-07-05T01:02:03.000Z', place: 5 };
    const cursors = [[at.instant, at.id], [at.date, at.id, at.place], [at.date, at.id, at.place, at.id], ['quan.tri']];
    let count = 0;
    for (const route of tried.filter(({ query }) => query.includes('after')))
      for (const values of cursors.flatMap((cursor) => [
        cursor,
        ...hostileToSql.flatMap((word) => withString(cursor, word)),
      ])) {
        const search = new URLSearchParams({ after: writeCursor(values as unknown[]) });
        await harmless(await request(`${addressOf(route, documentId)}?${search}`), `${route.path} ${values}`);
        count += 1;
      }
    expect(count).toBeGreaterThan(300);
    expect(await held()).toEqual(before);
  });

  it('are words in every field of every body', async () => {
    const [before] = await held();
    let count = 0;
    for (const route of tried.filter(({ method, path }) => method !== 'GET' && !/sign-in|link/.test(path)))
      for (const word of hostile)
        for (const body of withString(bodies[`${route.method} ${route.path}`], word)) {
          await harmless(
            await request(addressOf(route, documentId), json(route.method, body)),
            `${route.path} ${word.slice(0, 30)}`,
          );
          count += 1;
        }
    expect(count).toBeGreaterThan(100);
    const [after] = await held();
    // Handing in is what was asked for; nothing else came or went.
    expect([after?.tables, after?.areas]).toEqual([before?.tables, before?.areas]);
    expect(Number(after?.documents)).toBeGreaterThanOrEqual(Number(before?.documents));
  }, 120_000);

  it('are kept as they are and shown to nobody as a page', async () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    const page = `<html><head><title>${evil}</title></head><body><p>Năm 2026, xã Bản Lũng trồng 43,5 ha rừng ${evil}.</p></body></html>`;
    for (const [name, bytes] of [
      ['<script>.html', page],
      ['a.svg', `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`],
    ] as const) {
      const answer = await upload(name, bytes, { title: evil });
      // A picture by its words, as text.
      expect([name, answer.status]).toEqual([name, 201]);
      const { document } = (await answer.json()) as HandedIn;
      expect(document.title).toBe(evil);
      const file = await request(`/api/documents/${document.id}/file`);
      expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w.%-]+$/);
      expect(file.headers.get('content-security-policy')).toContain('sandbox');
      expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('another site', () => {
  const writing = routes.filter(({ method }) => method !== 'GET');
  it.each([
    ['origin', 'https://evil.example'],
    ['origin', 'null'],
    ['origin', 'http://127.0.0.1:1'],
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
  ])('that names itself by %s: %s changes nothing through any route', async (name, value) => {
    const before = await held();
    for (const route of writing) {
      const sent = json(route.method, bodies[`${route.method} ${route.path}`]);
      const answer = await request(addressOf(route, documentId), {
        ...sent,
        headers: { ...sent.headers, [name]: value },
      });
      expect([route.path, answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
        ...[route.path, 403, 'cross-site-request'],
      ]);
    }
    expect(await held()).toEqual(before);
  });

  it('gets nowhere by a form, whose types need no permission of the browser', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
      for (const route of writing.filter(({ permission }) => permission !== 'nobody')) {
        const sent = json(route.method, bodies[`${route.method} ${route.path}`]);
        const answer = await request(addressOf(route, documentId), { ...sent, headers: { 'content-type': type } });
        // What has no body to read, and names what to end by its address, is guarded by the origin alone.
        if (!Object.keys(bodies[`${route.method} ${route.path}`] ?? {}).length) continue;
        expect([route.path, type, answer.status >= 400]).toEqual([route.path, type, true]);
      }
  });

  it('cannot read either: nothing is shared across origins, nothing is framed, the cookie stays at home', async () => {
    const answer = await request('/api/documents', { headers: { origin: 'https://evil.example' } });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    const signedIn = await request('/api/sign-in', json('POST', { username: 'quan.tri', password }));
    expect(signedIn.headers.getSetCookie()[0]).toMatch(/HttpOnly/i);
    expect(signedIn.headers.getSetCookie()[0]).toMatch(/SameSite=Lax/i);
  });
});

describe('paths', () => {
  it('lead out of no folder', async () => {
    const ways = ['..', '%2e%2e', '..%2f', '%2e%2e%2f', '..%5c', '%252e%252e', '....//', '.%00.'];
    for (const way of ways)
      for (const start of ['/', '/assets/', '/api/', '/demo/']) {
        const text = await (await request(`${start}${way}/secret.txt`)).text();
        const text2 = await (await request(`${start}${way}/${way}/secret.txt`)).text();
        expect([way, start, text.includes('bí mật'), text2.includes('bí mật')]).toEqual([way, start, false, false]);
      }
  });

  it('in the name of a file, or of what lies in one, are written nowhere', async () => {
    const before = readdirSync(folder, { recursive: true }).length;
    const word =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Năm 2026, xã trồng 44,5 ha rừng.</w:t></w:r></w:p></w:body></w:document>';
    // As parts that are read, and as those that are not.
    const target = join(folder, 'written');
    const members = Object.fromEntries(
      ['txt', 'xml'].flatMap((type) =>
        [`../../../..${target}`, target, '..\\..\\written'].map((path) => [`${path}.${type}`, '<x/>']),
      ),
    );
    const book = xlsxOfXml('<row r="1"><c r="A1" t="inlineStr"><is><t>xã trồng 44,7 ha rừng</t></is></c></row>', {
      parts: members,
    });
    for (const [name, bytes] of [
      ['báo cáo.docx', zipOf({ 'word/document.xml': word, ...members })],
      ['bảng.xlsx', book],
    ] as const) {
      expect(bytes.includes(`../../../..${target}.xml`)).toBe(true);
      const answer = await upload(`../../../tmp/${name}`, bytes);
      expect([name, answer.status, ((await answer.json()) as HandedIn).document?.fileName]).toEqual([name, 201, name]);
    }
    expect(readdirSync(folder, { recursive: true }).length).toBe(before);
  });
});

it('a file makes nobody call anywhere', async () => {
  const calls: string[] = [];
  const listener = createServer((asked, answer) => {
    calls.push(asked.url ?? '');
    answer.end();
  });
  await new Promise<void>((ready) => listener.listen(0, '127.0.0.1', ready));
  const at = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  const entity = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "${at}/entity"><!ENTITY % p SYSTEM "${at}/dtd"> %p;]>`;
  const word = `${entity}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Năm 2026 trồng 45,5 ha &e;</w:t></w:r></w:p></w:body></w:document>`;
  const related = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${at}/template" TargetMode="External"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${at}/image" TargetMode="External"/></Relationships>`;
  const html = `<html><head><base href="${at}/"><link rel="stylesheet" href="${at}/css"><meta http-equiv="refresh" content="0;${at}/refresh"></head><body><img src="${at}/img"><iframe src="${at}/frame"></iframe><script src="${at}/js"></script><object data="${at}/object"></object><p style="background:url(${at}/bg)">Năm 2026, xã trồng 46,5 ha rừng.</p></body></html>`;
  const sheet = `${entity}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><v>&e;</v></c></row></sheetData></worksheet>`;
  const files: [string, Buffer | string][] = [
    ['a.html', html],
    ['a.txt', `${at}/text ${html}`],
    ['a.docx', zipOf({ 'word/document.xml': word, 'word/_rels/document.xml.rels': related, '_rels/.rels': related })],
    [
      'b.docx',
      zipOf({
        'word/document.xml': word.replace(entity, '').replace('&e;', ''),
        'word/_rels/settings.xml.rels': related,
      }),
    ],
    [
      'a.xlsx',
      zipOf({
        'xl/worksheets/sheet1.xml': sheet,
        'xl/_rels/workbook.xml.rels': related,
        '[Content_Types].xml': entity,
      }),
    ],
    ['a.svg', `${entity}<svg xmlns="http://www.w3.org/2000/svg"><image href="${at}/svg"/>&e;</svg>`],
    [
      'a.pdf',
      `%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/URI/URI(${at}/pdf)>>/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>`,
    ],
  ];
  for (const [name, bytes] of files) expect([name, (await upload(name, bytes)).status < 500]).toEqual([name, true]);
  // Also where a title or a search is an address.
  await request(
    '/api/documents',
    json('POST', { text: `Năm 2026, xã trồng 47,5 ha. ${at}/words`, title: `${at}/title` }),
  );
  await new Promise((done) => setTimeout(done, 200));
  expect(calls).toEqual([]);
  await new Promise((done) => listener.close(done));
});

it('a bomb in a zip or behind a coding of the body is not blown up', async () => {
  const bomb = toldZipOf({ 'word/document.xml': '\0'.repeat(defaultLimits.unpacked + 1) });
  const refused = await upload('bom.docx', bomb);
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([422, 'zip-bomb']);
  // Nothing that is packed is unpacked: not even words that would be taken in.
  const packed = (words: string) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: new Uint8Array(gzipSync(words)),
  });
  for (const words of [JSON.stringify({ text: 'Năm 2026, xã trồng 48,5 ha rừng.' }), ' '.repeat(30_000_000)])
    expect((await request('/api/documents', packed(words))).status).toBe(400);
});

describe('words that are slow somewhere', () => {
  const patterns: [string, (n: number) => string][] = [
    ['letters', (n) => 'a'.repeat(n)],
    ['spaces', (n) => ' '.repeat(n)],
    ['digits', (n) => '1'.repeat(n)],
    ['dots', (n) => '1.'.repeat(n / 2)],
    ['commas', (n) => '1,'.repeat(n / 2)],
    ['dashes', (n) => '- '.repeat(n / 2)],
    ['brackets', (n) => '('.repeat(n)],
    ['tags', (n) => '<a '.repeat(n / 3)],
    ['quotes', (n) => '“'.repeat(n)],
    ['days', (n) => 'ngày '.repeat(n / 5)],
    ['of', (n) => 'của xã '.repeat(n / 7)],
    ['names', (n) => 'Nguyễn Văn '.repeat(n / 11)],
    ['percents', (n) => '%/'.repeat(n / 2)],
    ['lines', (n) => '\n'.repeat(n)],
    ['marks', (n) => '\u0301'.repeat(n)],
  ];
  /** The least of three, as others are at work on the machine. */
  const took = async (ask: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const began = performance.now();
      await ask();
      times.push(performance.now() - began);
    }
    return Math.min(...times);
  };

  it.each(patterns)('as a text of %s take no more than in step with their length', async (_, of) => {
    const ask = (n: number) => () =>
      request(`/api/documents/${documentId}/suggest`, json('POST', { span: [0, 5], filler: of(n) })).then(() =>
        request('/api/documents', json('POST', { text: `${of(n)}x`, title: of(200) })),
      );
    const [small, large] = [await took(ask(8_000)), await took(ask(64_000))];
    // Eight times the text: what grows with the square would take sixty-four times as long.
    expect(large / Math.max(small, 4)).toBeLessThan(32);
  });

  it.each(patterns)('as a search for %s are cut off or answered', async (_, of) => {
    for (const path of ['/api/documents?q=', '/api/areas?query=', '/api/accounts?q=', '/api/documents?after=']) {
      const ask = (n: number) => () => request(path + encodeURIComponent(of(n)));
      const [small, large] = [await took(ask(150)), await took(ask(6_000))];
      expect(large / Math.max(small, 4)).toBeLessThan(40);
    }
  });
});

it('a document that was attacked so is still what it was', async () => {
  const detail = (await (await request(`/api/documents/${documentId}`)).json()) as DocumentDetail;
  expect(detail.text).toBe('Năm 2026, xã Bản Lũng đã trồng 41,5 ha rừng.');
  expect(detail.facts.length).toBeGreaterThan(0);
});
