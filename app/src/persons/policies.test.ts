import { eq, getTableName, is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAreas } from '../areas/store.server.ts';
import { areaChoice } from '../areas/table.server.ts';
import * as directives from '../directives/table.server.ts';
import * as documents from '../documents/table.server.ts';
import * as indicators from '../indicators/table.server.ts';
import * as limitations from '../limitations/table.server.ts';
import * as meetings from '../meetings/table.server.ts';
import { type Actor, rows, theProgram, unlimited } from '../platform/database.server.ts';
import { codeOf } from '../platform/failure.server.ts';
import { newId } from '../platform/identifier.ts';
import { testDatabase } from '../platform/testing.server.ts';
import * as recommendations from '../recommendations/table.server.ts';

/** What the one role that may write over words can do, and nobody else. */

const database = await testDatabase({ ledgers: ['dondoc'] });
const { document, documentFile } = documents;
const tables = [directives, documents, indicators, limitations, meetings, recommendations]
  .flatMap((slice) => Object.values(slice) as unknown[])
  .filter((value): value is PgTable => is(value, PgTable))
  .filter((table) => getTableConfig(table).columns.some(({ name }) => name === 'province_id'));

let mine: string[] = [];
let id = '';
let elsewhere = '';
beforeAll(async () => {
  await database.write('dondoc', theProgram, loadAreas);
  const lineOf = async (name: string) =>
    (
      await database.read('dondoc', theProgram, (tx) =>
        tx
          .select({ line: areaChoice.line })
          .from(areaChoice)
          .where(sql`name = ${name} AND level = 'commune' AND valid_to IS NULL`)
          .limit(1),
      )
    )[0]?.line as string[];
  mine = await lineOf('Bằng Thành');
  const put = async (line: string[]) => {
    const key = { provinceId: line.at(-1) as string, id: newId() };
    await database.write('dondoc', theProgram, async (tx) => {
      await tx.insert(document).values({
        ...{ ...key, title: 't', fileName: 'f', mediaType: 'text/plain', byteSize: 1, sha256: key.id, text: 'An' },
        ...{ searchKey: 't', extractor: 'e', reader: 'r', receivedAt: '2026-01-01T00:00:00Z', receivedBy: 'ai đó' },
        ...{ state: 'open', version: 1, areaId: line[0] as string, line },
      });
      await tx
        .insert(documentFile)
        .values({ provinceId: key.provinceId, documentId: key.id, bytes: new Uint8Array(2) });
    });
    return key.id;
  };
  id = await put(mine);
  elsewhere = await put(await lineOf('Si Ma Cai'));
});

const administrator = (permission = 'person.manage', areas: Actor['areas'] = mine): Actor => ({
  ...{ ...unlimited('admin', 'Quản trị'), permission, areas, reads: [], records: [], selves: ['admin'] },
});
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => codeOf(error),
  );
const erase = (actor: Actor, of: string) =>
  database.erase('dondoc', actor, async (tx) => {
    const done = await tx.update(document).set({ text: '██' }).where(eq(document.id, of));
    const gone = await tx.delete(documentFile).where(sql`document_id = ${of} AND false`);
    return [done.rowCount, gone.rowCount];
  });

describe('the role that erases', () => {
  it('reaches documents where personal data are managed, for that permission only', async () => {
    expect(await erase(administrator(), id)).toEqual([1, 0]);
    expect(await erase(administrator(), elsewhere)).toEqual([0, 0]);
    expect(await erase(administrator('person.manage', []), id)).toEqual([0, 0]);
    for (const permission of ['document.edit', 'account.manage', 'audit.read', ''])
      expect([permission, await erase(administrator(permission, '*'), id)]).toEqual([permission, [0, 0]]);
    // What only counts and compares has no words, and it is not let in there at all.
    const wordless = ['document_tally', 'contradiction'];
    for (const table of tables) {
      const found = database.erase('dondoc', administrator('document.edit', '*'), (tx) => tx.$count(table));
      const name = getTableName(table);
      expect([name, await found.catch(codeOf)]).toEqual([name, wordless.includes(name) ? '42501' : 0]);
    }
  });

  it('changes no number, no span, no decision, adds nothing and takes nothing but the file', async () => {
    const denied = async (statement: ReturnType<typeof sql>) =>
      expect(await code(database.erase('dondoc', theProgram, (tx) => rows(tx, statement)))).toBe('42501');
    await denied(sql`UPDATE observation SET value = 1`);
    await denied(sql`UPDATE observation SET known_to = now()`);
    await denied(sql`UPDATE fact SET span_start = 1`);
    await denied(sql`UPDATE fact SET decision = 'accepted'`);
    await denied(sql`UPDATE document SET state = 'confirmed'`);
    await denied(sql`UPDATE document SET line = '{}'`);
    await denied(sql`UPDATE document SET sha256 = ''`);
    await denied(sql`UPDATE document_file SET bytes = ''`);
    await denied(sql`UPDATE audit_entry SET actor = ''`);
    await denied(sql`SELECT after FROM audit_entry`);
    await denied(sql`SELECT name FROM account`);
    for (const table of tables.map(getTableName)) {
      await denied(sql`INSERT INTO ${sql.identifier(table)} SELECT * FROM ${sql.identifier(table)}`);
      if (table !== 'document_file') await denied(sql`DELETE FROM ${sql.identifier(table)}`);
    }
  });

  it('is the only one that writes over words', async () => {
    const denied = async (statement: ReturnType<typeof sql>) =>
      expect(await code(database.write('dondoc', theProgram, (tx) => rows(tx, statement)))).toBe('42501');
    await denied(sql`UPDATE document SET text = ''`);
    await denied(sql`UPDATE document SET original_removed_at = now()`);
    await denied(sql`DELETE FROM document_file`);
    await denied(sql`UPDATE fact_change SET steps = '[]'`);
    for (const table of ['participant', 'directive', 'meeting', 'recommendation', 'limitation', 'observation'])
      await denied(sql`UPDATE ${sql.identifier(table)} SET words = ''`);
  });
});

it('has an answer for every column that can hold a name: it is erased from there, or no name comes to stand there', async () => {
  const columns = await database.read('dondoc', theProgram, (tx) =>
    rows<{ name: string; erased: boolean }>(
      tx,
      sql`SELECT c.relname || '.' || a.attname AS name,
          has_column_privilege('dondoc_eraser', c.oid, a.attnum, 'UPDATE') AS erased
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
          AND c.relname NOT LIKE '\\_\\_%' AND a.atttypid::regtype::text IN ('text', 'text[]', 'json', 'jsonb', 'bytea', 'tsvector')`,
    ),
  );
  const left = columns.filter(({ erased }) => !erased).map(({ name }) => name);
  const codes =
    /^document\.(media_type|counts|sha256|extractor|reader|document_date|sectors|received_by_id|state)$|^document_file\.bytes$|^document_check\.(rule|status)$|^fact\.(type|inferred|origin|decision)$|^document_tally\.(sector|document_date)$|^contradiction\.sector$|^document_reference\.date$|^meeting\.(kind|date)$|^participant\.roles$|^observation\.(sector|attribute|bound|role|period|inferred)$/;
  // Lists that come with the program, accounts (which lose their name by themselves), and the audit, which names nobody.
  const others = /^(area|area_lineage|indicator|indicator_synonym|account\w*|deputation|role_assignment|audit_\w+)\./;
  expect(left.filter((name) => !codes.test(name) && !others.test(name))).toEqual([]);
});
