import { whereWritten } from '@dondoc/reader';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rows } from '../platform/database.server.ts';
import { office, testDatabase } from '../platform/testing.server.ts';
import { around, eraserOf, markedBody, markedFileName, roughly } from './rules.ts';

const database = await testDatabase({ ledgers: ['dondoc'] });
const forms = ['Nguyễn Văn An', 'Lê Thị Thúy Hòa', 'Đặng Thị Ý', 'Vừ A Dơ', 'đồng chí An', 'Điểu K’Sơn'];

describe('eraserOf', () => {
  it('keeps the length of any text, the ends of its lines and every letter beside the name', () => {
    const piece = fc.constantFrom('Nguyễn', 'Văn', 'An', 'Anh', '\n', '\r\n', '\t', 'Nguyễn Văn An', '\u200b', '😀');
    const some = fc.array(piece, { maxLength: 20 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(some, fc.boolean(), (composed, split) => {
        const text = split ? composed.normalize('NFD') : composed;
        const after = eraserOf(text, { forms, chosen: null }).text;
        return (
          after.length === text.length &&
          [...text.matchAll(/[\r\n\t]/g)].every(({ 0: end, index }) => after[index] === end) &&
          whereWritten(after, forms).length === 0
        );
      }),
    );
  });
});

it('finds in the database, roughly, whatever is found exactly, however it is written', async () => {
  const writings = forms.flatMap((form) => [
    ...[form, form.toUpperCase(), form.toLowerCase(), form.normalize('NFD'), form.toUpperCase().normalize('NFD')],
    ...[form.replaceAll(' ', '\n'), form.replaceAll(' ', '  \r\n\t'), form.replaceAll(' ', '\u00a0')],
    ...[form.replace('Thúy', 'Thuý'), form.replace('Hòa', 'Hoà'), form.replace('Đ', 'Ð')],
    form.replaceAll('ễ', 'ê\u0303'),
  ]);
  expect(writings.every((each) => whereWritten(`(${each}),`, forms).length === 1)).toBe(true);
  const found = await database.read('dondoc', office, (tx) =>
    rows<{ words: string }>(
      tx,
      sql`SELECT words FROM unnest(${sql.param(writings)}::text[]) words WHERE '(' || words || '),' ~ ${roughly(forms)}`,
    ),
  );
  expect(writings.filter((each) => !found.some(({ words }) => words === each))).toEqual([]);
  const others = await database.read('dondoc', office, (tx) =>
    rows<{ hit: boolean }>(
      tx,
      sql`SELECT ${'Báo cáo của huyện Pác Nặm về vốn đầu tư năm 2023'}::text ~ ${roughly(forms.slice(0, 2))} AS hit`,
    ),
  );
  expect(others).toEqual([{ hit: false }]);
});

it('leaves codes and numbers of a fact alone, whatever is typed', () => {
  const mark = (words: string) => '█'.repeat(words.length);
  const meeting = { type: 'meeting', kind: 'session', date: '2022-08', chair: 'An', host: 'Văn phòng' };
  expect(markedBody(meeting, mark)).toEqual({ ...meeting, chair: '██', host: '█████████' });
  const person = { type: 'person', name: 'An', positions: ['Bí thư'], roles: ['chair'] };
  expect(markedBody(person, mark)).toEqual({ ...person, name: '██', positions: ['██████'] });
});

it.each([
  ['BC_Nguyen-Van-An_2022.docx', 'BC_█████████████_2022.docx'],
  ['nguyenvanan.pdf', '███████████.pdf'],
  ['Nguyễn Văn An.txt'.normalize('NFD'), '█████████████.txt'],
  ['BC Nguyễn Vân An 1.txt', 'BC █████████████ 1.txt'],
  ['nguyen van anh.pdf', 'nguyen van anh.pdf'],
  ['an.pdf', 'an.pdf'],
])('marks the name in the name of a file: %s', (fileName, after) => {
  expect(markedFileName(fileName, ['Nguyễn Văn An', 'An'])).toBe(fileName === 'an.pdf' ? '██.pdf' : after);
});

it('shows some words around a name, cut between words, on one line', () => {
  const text = `${'đầu tư công '.repeat(20)}đồng chí\nNguyễn Văn An ${'chủ trì hội nghị '.repeat(20)}`;
  const [span] = whereWritten(text, forms);
  const { before, words, after } = around(text, span as [number, number]);
  expect(words).toBe('Nguyễn Văn An');
  expect(before).toMatch(/^… (tư|công|đầu) .*đồng chí $/);
  expect(after).toMatch(/^ chủ trì .* …$/);
});
