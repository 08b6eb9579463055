import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whereWritten } from './where-written.ts';

const name = 'Nguyễn Văn An';
const words = (text: string, ...phrases: string[]) =>
  whereWritten(text, phrases.length ? phrases : [name]).map(([start, end]) => text.slice(start, end));

const written: readonly [why: string, text: string, found: readonly string[]][] = [
  ['in a sentence', 'Đồng chí Nguyễn Văn An, Bí thư.', ['Nguyễn Văn An']],
  ['in capitals', 'NGUYỄN VĂN AN', ['NGUYỄN VĂN AN']],
  ['in small letters', 'ông nguyễn văn an', ['nguyễn văn an']],
  ['decomposed', 'ông Nguyễn Văn An.'.normalize('NFD'), ['Nguyễn Văn An'.normalize('NFD')]],
  ['half decomposed, as old keyboards did', 'ông Nguyê\u0303n Văn An', ['Nguyê\u0303n Văn An']],
  ['over a line', 'đồng chí Nguyễn Văn\nAn, Bí thư', ['Nguyễn Văn\nAn']],
  ['over a line and what it begins with', 'đồng chí Nguyễn\r\n   Văn An', ['Nguyễn\r\n   Văn An']],
  ['with blanks that do not break', 'Nguyễn\u00a0Văn\u202fAn', ['Nguyễn\u00a0Văn\u202fAn']],
  ['with what nobody sees inside', 'Nguyễn V\u200bă\u00adn An', ['Nguyễn V\u200bă\u00adn An']],
  ['twice', 'Nguyễn Văn An và Nguyễn Văn An', ['Nguyễn Văn An', 'Nguyễn Văn An']],
  ['between marks', '(Nguyễn Văn An)/“Nguyễn Văn An”', ['Nguyễn Văn An', 'Nguyễn Văn An']],
  ['as a part of another name', 'Nguyễn Văn Anh, Nguyễn Văn Ân, Bạch Nguyễn Văn An2', []],
  ['with another tone', 'Nguyễn Vân An, Nguyện Văn An', []],
  ['without accents', 'Nguyen Van An', []],
  ['behind other letters', 'TâyNguyễn Văn An', []],
];

describe('whereWritten', () => {
  it.each(written)('finds a name %s', (_, text, found) => {
    expect(words(text)).toEqual(found);
  });

  it('holds both tone placements for the same, either way', () => {
    expect(words('Bà Lê Thị Thuý Hoà', 'Lê Thị Thúy Hòa')).toEqual(['Lê Thị Thuý Hoà']);
    expect(words('BÀ LÊ THỊ THÚY HÒA', 'Lê Thị Thuý Hoà')).toEqual(['LÊ THỊ THÚY HÒA']);
  });

  it('takes several phrases together, and joins what overlaps', () => {
    expect(words('Bí thư Nguyễn Văn An và ông An', name, 'Bí thư Nguyễn', 'ông An')).toEqual([
      'Bí thư Nguyễn Văn An',
      'ông An',
    ]);
  });

  it('takes what is typed as words and not as an expression', () => {
    expect(words('abc a.c (a|b)', 'a.c')).toEqual(['a.c']);
    expect(words('x (a|b) y', '(a|b)')).toEqual(['(a|b)']);
    expect(words('Vi-ét - Pháp', 'Vi-ét - Pháp')).toEqual(['Vi-ét - Pháp']);
    expect(words('abc', '', '  ')).toEqual([]);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (any) => whereWritten(`xã ${any} xã`, [any]).length >= 0));
  });

  it('finds a name wherever it is put, in any text, and gives a span that says it', () => {
    const piece = fc.constantFrom('xã', 'Bản', 'Văn', 'Nguyễn', 'An', '\n', '12,5', 'Lũng'.normalize('NFD'), '\u200b');
    const form = fc.constantFrom(name, name.toUpperCase(), name.normalize('NFD'), 'Nguyễn\nVăn  An');
    const some = fc.array(piece, { maxLength: 12 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(some, form, some, (before, put, after) => {
        const text = `${before} . ${put} . ${after}`;
        const at = before.length + 3;
        return whereWritten(text, [name]).some(([start, end]) => start === at && end === at + put.length);
      }),
    );
  });
});
