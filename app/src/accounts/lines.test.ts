import { expect, it } from 'vitest';
import { areaId } from '../areas/identity.server.ts';
import { loadAreas } from '../areas/store.server.ts';
import { document } from '../documents/table.server.ts';
import { theProgram } from '../platform/database.server.ts';
import { withClient } from '../platform/engine.server.ts';
import { testDatabase } from '../platform/testing.server.ts';
import { renewLines } from './store.server.ts';

/** A commune comes under another province by a later list of areas: everything that is told apart by its line follows. */

const database = await testDatabase({ ledgers: ['dondoc'] });
const from = '2025-07-01';
const [old, next, commune] = [
  areaId('province', '90', from),
  areaId('province', '91', from),
  areaId('commune', '90001', from),
] as [string, string, string];

/** The areas as a list says: both provinces, and the commune under one of them. */
const list = (parentId: string) => async () => ({
  areas: {
    ...{ id: `{${old},${next},${commune}}`, code: '{90,91,90001}', level: '{province,province,commune}' },
    ...{ type: '{Tỉnh,Tỉnh,Xã}', name: '{Cũ,Mới,Chuyển}', nameKey: '{cu,moi,chuyen}' },
    parentId: `{NULL,NULL,${parentId}}`,
    ...{ validFrom: `{${from},${from},${from}}`, validTo: '{NULL,NULL,NULL}', source: '{thử,thử,thử}' },
  },
  lineage: { predecessorId: '{}', successorId: '{}', part: '{}', approximate: '{}', source: '{}' },
});
const start = async (parentId: string) => {
  await database.write('dondoc', theProgram, (tx) => loadAreas(tx, list(parentId)));
  await database.accounts(renewLines);
};
const asked = (text: string) =>
  withClient(database.owner, async (client) => {
    await client.query('SET search_path = dondoc');
    return (await client.query(text)).rows as { line: string[] }[];
  });

it('what hangs on an area stands under what the area stands under', async () => {
  await start(old);
  const line = `'{${commune},${old}}'`;
  await asked(`
    INSERT INTO document (province_id, id, title, file_name, media_type, byte_size, sha256, text, extractor, reader,
        received_at, received_by, state, version, search_key, area_id, line)
      VALUES ('${old}', '${commune}', 'a', 'a.txt', 'text/plain', 1, encode(sha256('a'), 'hex'), 'a', 'x', 'x', now(), 'x',
        'confirmed', 1, 'a', '${commune}', ${line});
    INSERT INTO account (id, username, name, email, created_at, updated_at, created_by, area_id, line)
      VALUES ('${commune}', 'mot', 'Một', 'mot@dondoc.invalid', now(), now(), 'x', '${commune}', ${line});
    INSERT INTO role_assignment (id, account_id, role, valid_from, given_by, given_at, area_id, line)
      VALUES ('${commune}', '${commune}', 'clerk', '2026-01-01', 'x', now(), '${commune}', ${line})`);
  const lines = () =>
    asked('SELECT line FROM document UNION ALL SELECT line FROM account UNION ALL SELECT line FROM role_assignment');
  expect(await lines()).toEqual(Array(3).fill({ line: [commune, old] }));
  const ofProvince = (id: string) =>
    database.read('dondoc', { ...theProgram, reads: [id], records: [id], areas: [id], selves: [] }, (tx) =>
      tx.$count(document),
    );
  expect([await ofProvince(old), await ofProvince(next)]).toEqual([1, 0]);

  await start(next);
  expect(await lines()).toEqual(Array(3).fill({ line: [commune, next] }));
  expect([await ofProvince(old), await ofProvince(next)]).toEqual([0, 1]);
});
