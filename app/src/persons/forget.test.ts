import { asc, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Account, AccountErased, NewAccountMade } from '../accounts/contract.ts';
import { FORGOTTEN } from '../accounts/rules.ts';
import { cookiesOf } from '../accounts/testing.server.ts';
import { loadAreas } from '../areas/store.server.ts';
import { auditEntry } from '../audit/table.server.ts';
import type { DocumentDetail, HandedIn } from '../documents/contract.ts';
import { loadCatalogue } from '../indicators/store.server.ts';
import { createMeasured } from '../measured.server.ts';
import { readConfiguration } from '../platform/configuration.server.ts';
import { theProgram } from '../platform/database.server.ts';
import { silent } from '../platform/log.server.ts';
import { testDatabase } from '../platform/testing.server.ts';
import { accessTo, createWeb } from '../server.ts';
import { columnsThatHold } from './testing.server.ts';

/** Somebody who worked here and left: nowhere a name, everywhere what was done. */

const database = await testDatabase({ ledgers: ['dondoc'] });
const config = readConfiguration({ DONDOC_DEMO: '0', DONDOC_MAX_UPLOAD: '300000' });
const app = createWeb(database, config, silent, '/nowhere', createMeasured('test'), await accessTo(database, config));

async function call<Body>(method: string, path: string, cookie: string, body?: unknown) {
  const headers = { 'content-type': 'application/json', cookie };
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  const response = await app.request(`http://127.0.0.1/api${path}`, init);
  return {
    status: response.status,
    body: (await response.json()) as Body & { code?: string },
    cookie: cookiesOf(response, cookie),
  };
}

const password = 'bốn từ chẳng liên quan';
const name = 'Hoàng Thị Mỷ';
let admin = '';
let count = 0;

async function approver(username: string, called = name) {
  const made = (
    await call<NewAccountMade>('POST', '/accounts', admin, {
      username,
      name: called,
      position: 'Phó phòng',
      areaId: null,
    })
  ).body;
  await call('POST', `/accounts/${made.account.id}/roles`, admin, { role: 'approver', areaId: null });
  await call('POST', '/link/use', '', { token: made.link.url.split('#')[1], password });
  const { cookie } = await call('POST', '/sign-in', '', { username, password });
  return { id: made.account.id, cookie };
}

/** Hands in, decides, confirms, publishes and withdraws: the name comes to stand wherever it can. */
async function work(cookie: string, until: 'confirmed' | 'withdrawn' = 'withdrawn') {
  count += 1;
  const text = `BÁO CÁO\nNăm 2026, xã Bằng Thành thu ngân sách đạt ${count} tỷ đồng, trồng ${count},5 ha rừng.\n`;
  const { id } = (await call<HandedIn>('POST', '/documents', cookie, { text })).body.document;
  let detail = (await call<DocumentDetail>('GET', `/documents/${id}`, cookie)).body;
  const step = async (path: string, body: object) => {
    const done = await call<DocumentDetail>('POST', `/documents/${id}/${path}`, cookie, {
      version: detail.version,
      ...body,
    });
    expect([path, done.status]).toEqual([path, 200]);
    detail = done.body;
  };
  const edits = [{ edit: 'decide', ids: detail.facts.map((fact) => fact.id), decision: 'accepted' }];
  await step('facts', { edits });
  // Again: the step before then says who decided.
  await step('facts', { edits: [{ ...edits[0], decision: 'rejected' }] });
  await step('facts', { edits });
  for (const { place } of detail.places) await step('places', { place, areaId: detail.area?.id });
  await step('confirm', {});
  await step('publish', {});
  if (until === 'withdrawn') await step('withdraw', { reason: 'Nhầm văn bản' });
  return id;
}
const close = (id: string) => call('POST', `/accounts/${id}/close`, admin, { successorId: null });
const erase = (id: string, more: object = {}) =>
  call<AccountErased>('POST', `/accounts/${id}/erase`, admin, { basis: 'law-91-2025', ...more });

beforeAll(async () => {
  await database.write('dondoc', theProgram, loadAreas);
  await database.write('dondoc', theProgram, loadCatalogue);
  admin = (await call('POST', '/first-account', '', { username: 'quan.tri', name: 'Quản trị', password })).cookie;
});

describe('erasing an account', () => {
  it('is refused while somebody signs in with it', async () => {
    const { id } = await approver('con.lam.viec', 'Người còn làm việc');
    expect((await erase(id)).body.code).toBe('account-not-closed');
  });

  it('leaves the name, the user name and what proved who it was nowhere, and all that was done', async () => {
    const { id, cookie } = await approver('hoang.thi.my');
    const [documentId] = [await work(cookie), await work(cookie, 'confirmed')];
    expect(await columnsThatHold(database, name)).toEqual([
      ...[
        'account.name',
        'document.published_by',
        'document.received_by',
        'document.state_by',
        'document_place.decided_by',
      ],
      ...['fact.decided_by', 'fact_change.by', 'fact_change.steps', 'observation.confirmed_by'],
    ]);
    const told = () =>
      database.read('dondoc', theProgram, (tx) =>
        tx
          .select({ action: auditEntry.action })
          .from(auditEntry)
          .where(eq(auditEntry.actor, id))
          .orderBy(asc(auditEntry.id)),
      );
    const before = await told();
    expect(before.length).toBeGreaterThan(8);
    await close(id);
    const erased = await erase(id);
    expect(erased.body).toMatchObject({
      documents: 2,
      left: 0,
      account: { name: FORGOTTEN, position: null, username: `xoa.${id}` },
    });
    expect(await columnsThatHold(database, name)).toEqual([]);
    expect(await columnsThatHold(database, 'hoang.thi.my')).toEqual([]);
    expect(await columnsThatHold(database, 'Phó ban hoang.thi.my')).toEqual([]);
    expect(await told()).toEqual(before);
    const detail = (
      await call<DocumentDetail>('GET', `/documents/${documentId}`, (await approver('ke.nhiem', 'Kế nhiệm')).cookie)
    ).body;
    expect(detail).toMatchObject({ receivedBy: FORGOTTEN, stateBy: FORGOTTEN, state: 'withdrawn' });
    // Nobody signs in with it any more, and the user name is free.
    expect((await call('POST', '/sign-in', '', { username: 'hoang.thi.my', password })).status).toBe(401);
    expect((await approver('hoang.thi.my', 'Người khác')).id).not.toBe(id);
    // Again changes nothing.
    expect((await erase(id)).body).toMatchObject({ documents: 0, left: 0, account: { name: FORGOTTEN } });
    const entries = await database.read('dondoc', theProgram, (tx) =>
      tx.select().from(auditEntry).where(sql`${auditEntry.action} LIKE '%erase%'`),
    );
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['document.erase-account', 'account.person-erase']),
    );
    expect(JSON.stringify(entries)).not.toMatch(/Hoàng|hoang/);
  });

  it('takes a former name too, and of two accounts of one name only the one that is meant', async () => {
    const [first, second] = [await approver('ly.mot', 'Lý Thị Xuân'), await approver('ly.hai', 'Lý Thị Xuân')];
    const former = await approver('ly.ba', 'Lý Thị Hạ');
    const [mine, theirs, old] = [await work(first.cookie), await work(second.cookie), await work(former.cookie)];
    await call('PATCH', `/accounts/${former.id}`, admin, { name: 'Lý Thị Thu' });
    const both = await work(first.cookie, 'confirmed');
    const { version } = (await call<DocumentDetail>('GET', `/documents/${both}`, second.cookie)).body;
    await call('POST', `/documents/${both}/withdraw`, second.cookie, { version, reason: 'Nhầm văn bản' });
    await close(first.id);
    await close(former.id);
    expect((await erase(first.id)).body).toMatchObject({ documents: 1, left: 1 });
    expect((await erase(former.id, { formerNames: ['Lý Thị Hạ'] })).body).toMatchObject({ documents: 1, left: 0 });
    const by = async (id: string) =>
      (await call<DocumentDetail>('GET', `/documents/${id}`, second.cookie)).body.receivedBy;
    expect([await by(mine), await by(theirs), await by(old), await by(both)]).toEqual([
      ...[FORGOTTEN, 'Lý Thị Xuân', FORGOTTEN, 'Lý Thị Xuân'],
    ]);
    // The other one can sign in and is called as before.
    const other = (await call<Account>('GET', `/accounts/${second.id}`, admin)).body;
    expect(other).toMatchObject({ name: 'Lý Thị Xuân', username: 'ly.hai', erasedAt: null });
  });
});
