import { asc, eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { loadAreas } from '../../areas/store.server.ts';
import type { AuditList } from '../../audit/contract.ts';
import { auditEntry } from '../../audit/table.server.ts';
import type { AreaChoice, DocumentDetail, HandedIn } from '../../documents/contract.ts';
import { loadCatalogue } from '../../indicators/store.server.ts';
import { createMeasured } from '../../measured.server.ts';
import { clock } from '../../platform/clock.ts';
import { readConfiguration } from '../../platform/configuration.server.ts';
import { theProgram } from '../../platform/database.server.ts';
import { silent } from '../../platform/log.server.ts';
import { testDatabase } from '../../platform/testing.server.ts';
import { accessTo, createWeb } from '../../server.ts';
import type { NewAccountMade } from '../contract.ts';
import { cookiesOf, givePassword, password } from '../testing.server.ts';

/** What a deputy does with documents, and what the audit says of it. */

const database = await testDatabase({ ledgers: ['dondoc'] });
const config = readConfiguration({ DONDOC_DEMO: '0' });
const app = createWeb(database, config, silent, '/nowhere', createMeasured('test'), await accessTo(database, config));
async function call<Body>(method: string, path: string, cookie: string, body?: object) {
  const init = { method, headers: { 'content-type': 'application/json', cookie } };
  const sent = body === undefined ? init : { ...init, body: JSON.stringify(body) };
  const response = await app.request(`http://127.0.0.1/api${path}`, sent);
  const answer = (await response.json()) as Body & { code?: string };
  return { status: response.status, body: answer, cookie: cookiesOf(response, cookie) };
}

let admin = '';
const areas = { own: '', lent: '' };
interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly cookie: string;
}
async function somebody(username: string, roles: object[]): Promise<Somebody> {
  const named = { username, name: `Cán bộ ${username}`, areaId: null };
  const { account } = (await call<NewAccountMade>('POST', '/accounts', admin, named)).body;
  for (const role of roles) await call('POST', `/accounts/${account.id}/roles`, admin, role);
  await givePassword(database, account.id);
  return {
    id: account.id,
    name: named.name,
    cookie: (await call('POST', '/sign-in', '', { username, password })).cookie,
  };
}
const handIn = async ({ cookie }: Somebody, text: string) =>
  (await call<HandedIn>('POST', '/documents', cookie, { text })).body.document;
const detailOf = async ({ cookie }: Somebody, id: string) =>
  (await call<DocumentDetail>('GET', `/documents/${id}`, cookie)).body;
const withdraw = async (by: Somebody, id: string) => {
  const { version } = await detailOf(by, id);
  return call<DocumentDetail>('POST', `/documents/${id}/withdraw`, by.cookie, { version, reason: 'nộp nhầm' });
};
/** What was told of a document: by whom, what, and for whom. */
const told = async (id: string, by: Somebody) => {
  const found = await database.read('dondoc', theProgram, (tx) =>
    tx.select().from(auditEntry).where(eq(auditEntry.recordId, id)).orderBy(asc(auditEntry.id)),
  );
  const mine = found.filter(({ actor }) => actor === by.id);
  return mine.map(({ action, after }) => [action.replace('document.', ''), (after as { for?: string[] }).for ?? []]);
};

let chief: Somebody;
let deputy: Somebody;
beforeAll(async () => {
  await database.write('dondoc', theProgram, loadAreas);
  await database.write('dondoc', theProgram, loadCatalogue);
  const first = { username: 'quan.tri', name: 'Quản trị', password };
  admin = (await call('POST', '/first-account', '', first)).cookie;
  const areaOf = async (name: string) =>
    (await call<{ items: AreaChoice[] }>('GET', `/areas?query=${encodeURIComponent(name)}&on=2026-11-26`, admin)).body
      .items[0]?.id as string;
  areas.lent = await areaOf('Xã Bằng Thành');
  areas.own = await areaOf('Xã Si Ma Cai');
  chief = await somebody('can.bo.vang', [{ role: 'clerk', areaId: areas.lent }]);
  deputy = await somebody('can.bo.thay', [
    { role: 'clerk', areaId: areas.own },
    { role: 'viewer', areaId: areas.lent },
  ]);
});

const about = (place: string, n: number) => `BÁO CÁO\nNăm 2026, xã ${place} trồng ${n},5 ha rừng.\n`;

it('is said to be for whom the right came from, on the document and in the audit, and in the own name else', async () => {
  const theirs = await handIn(chief, about('Bằng Thành', 51));
  expect(theirs.area?.id).toBe(areas.lent);
  expect((await call('GET', `/documents/${theirs.id}`, deputy.cookie)).status).toBe(404);
  const lending = { deputyId: deputy.id, validFrom: clock.today(), validTo: clock.today(), reason: 'Đi họp' };
  expect((await call('POST', '/me/deputations', chief.cookie, lending)).status).toBe(200);

  const seen = await detailOf(deputy, theirs.id);
  expect(seen).toMatchObject({ may: ['edit', 'confirm', 'withdraw'], standsInFor: [chief.name] });
  expect((await detailOf(chief, theirs.id)).standsInFor).toEqual([]);
  expect((await withdraw(deputy, theirs.id)).status).toBe(200);
  // A viewer sees nothing that is not in the ledger: that it was read was by the loan too.
  expect(await told(theirs.id, deputy)).toEqual([
    ['read', [chief.id]],
    ['withdraw', [chief.id]],
  ]);
  expect(await told(theirs.id, chief)).toEqual([
    ['hand-in', []],
    ['read', []],
  ]);

  const own = await handIn(deputy, about('Si Ma Cai', 52));
  expect((await detailOf(deputy, own.id)).standsInFor).toEqual([]);
  await withdraw(deputy, own.id);
  expect(await told(own.id, deputy)).toEqual([
    ['hand-in', []],
    ['read', []],
    ['withdraw', []],
  ]);

  const handedIn = await handIn(deputy, about('Bằng Thành', 53));
  expect(await told(handedIn.id, deputy)).toEqual([['hand-in', [chief.id]]]);

  const { items } = (await call<AuditList>('GET', `/audit?record=${theirs.id}&action=document.withdraw`, admin)).body;
  expect(items).toMatchObject([{ actor: { name: deputy.name }, for: [{ id: chief.id, name: chief.name }] }]);
  expect(items[0]?.after).not.toHaveProperty('for');
});
