import { sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import { rows, theProgram } from './database.server.ts';
import { havingWords } from './search.server.ts';
import { testDatabase } from './testing.server.ts';

const database = await testDatabase({ ledgers: ['dondoc'] });
const person = pgTable('person', { name: text().notNull(), post: text() });
const people = sql`(VALUES ('Nguyễn Thị Hà', 'Phó Chủ tịch'), ('ĐẶNG VĂN HOÀ', NULL), (${'Trần Đức'.normalize('NFD')}, 'a_b')) AS person (name, post)`;

it.each([
  ['', 3],
  ['ha NGUYEN', 1],
  ['pho chu tich nguyễn', 1],
  ['dang van hòa', 1],
  ['Đặng', 1],
  ['trần đức', 1],
  ['a_b', 1],
  ['a%', 0],
  ['\\', 0],
  ['hai', 0],
])('finds %j in %i', async (typed, count) => {
  const said = havingWords(typed, [person.name, person.post]) ?? sql`true`;
  const found = await database.read('dondoc', theProgram, (tx) => rows(tx, sql`SELECT FROM ${people} WHERE ${said}`));
  expect(found).toHaveLength(count);
});
