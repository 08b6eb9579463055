import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';
import { convertLegacy } from './convert-legacy.ts';
import { fromLegacy, toLegacy } from './legacy.ts';
import { type LegacyEncoding, VOWELS } from './letters.ts';
import { isSyllable } from './syllable.ts';

const small = `${Object.values(VOWELS).join('')}đ`;
const capitals = small.toUpperCase();
const words =
  'nhân dân của huyện tỉnh thực hiện phát triển được nhiệm những đạt người nghiệp giữa quyết thuở khuya ngoằn oăm yếu rượu'.split(
    ' ',
  );
const encodings = fc.constantFrom<LegacyEncoding>('TCVN3', 'VNI');

describe('the tables', () => {
  it('know every vowel with every tone, apart from each other', () => {
    expect(small).toHaveLength(73);
    for (const encoding of ['TCVN3', 'VNI'] as const)
      expect(new Set([...small].map((letter) => toLegacy(letter, encoding))).size).toBe(73);
  });

  it.each([...small, ...capitals])('write and read %s', (letter) => {
    expect(fromLegacy(toLegacy(letter, 'VNI'), 'VNI')).toBe(letter);
    const back = fromLegacy(toLegacy(letter, 'TCVN3'), 'TCVN3');
    expect([letter, letter.toLowerCase()]).toContain(back);
    expect(toLegacy(letter, 'TCVN3')).toMatch(/^[\0-ÿ]$/u);
  });

  it.each([
    ['được', '®\u00ADîc', 'ñöôïc'],
    ['huyện', 'huyÖn', 'huyeän'],
    ['ngưỡng', 'ng\u00ADìng', 'ngöôõng'],
    ['kỵ', 'kþ', 'kî'],
    ['nghĩa', 'nghÜa', 'nghóa'],
    ['quý', 'quý', 'quyù'],
    ['Đường', '§\u00ADêng', 'Ñöôøng'],
    ['ÂM ƯU', '¢M ¦U', 'AÂM ÖU'],
    ['ẦN', 'ÇN', 'AÀN'],
  ])('write %s', (word, tcvn3, vni) => {
    expect(toLegacy(word, 'TCVN3')).toBe(tcvn3);
    expect(toLegacy(word, 'VNI')).toBe(vni);
    expect(toLegacy(word.normalize('NFD'), 'VNI')).toBe(vni);
  });

  it('come back from any word, TCVN3 without the case of toned letters', () => {
    const word = fc.string({ unit: fc.constantFrom(...small, ...capitals, ...'bcdghklmnpqrstvx BCD') });
    fc.assert(
      fc.property(word, (text) => {
        expect(fromLegacy(toLegacy(text, 'TCVN3'), 'TCVN3').toLowerCase()).toBe(text.toLowerCase());
      }),
    );
    const syllable = fc.array(fc.constantFrom(...words, ...words.map((one) => one.toUpperCase())));
    fc.assert(
      fc.property(syllable, (list) => {
        expect(fromLegacy(toLegacy(list.join(' '), 'VNI'), 'VNI')).toBe(list.join(' '));
      }),
    );
  });
});

describe('isSyllable', () => {
  it.each(words)('takes %s', (word) => expect(isSyllable(word)).toBe(true));
  it.each(['Ủy', 'uỷ', 'hoà', 'khoẻ', 'gì', 'giếng', 'quốc', 'xuân', 'yêu', 'ý'])('takes %s', (word) =>
    expect(isSyllable(word)).toBe(true),
  );
  it.each(['nh©n', 'daân', 'goût', 'für', 'ce', 'ka', 'gê', 'ngi', 'nghan', 'năọ', 'hưch', 'été', 'ấấ'])(
    'refuses %s',
    (word) => expect(isSyllable(word)).toBe(false),
  );
});

const old: readonly [text: string, encoding: LegacyEncoding, unicode: string][] = [
  ['Uû ban nh©n d©n x·', 'TCVN3', 'Uỷ ban nhân dân xã'],
  ['UÛy ban nhaân daân xaõ', 'VNI', 'Ủy ban nhân dân xã'],
  ['thùc triÓn nh÷ng ng\u00ADêi gi÷a quyÕt', 'TCVN3', 'thực triển những người giữa quyết'],
  ['nhaân daân phaùt quyeát khuya ngoaèn', 'VNI', 'nhân dân phát quyết khuya ngoằn'],
  ['B¸o c¸o kÕt qu¶ thùc hiÖn 6 th¸ng ®Çu n¨m', 'TCVN3', 'Báo cáo kết quả thực hiện 6 tháng đầu năm'],
  ['Baùo caùo keát quaû thöïc hieän', 'VNI', 'Báo cáo kết quả thực hiện'],
  ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'VNI', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['B¸O C¸O', 'TCVN3', ''],
  ['Uû BAN NH¢N D¢N X· B¶N LòNG', 'TCVN3', 'UỶ BAN NHÂN DÂN XÃ BẢN LŨNG'],
  ['céng hoµ x· héi chñ nghÜa viÖt nam', 'TCVN3', 'cộng hoà xã hội chủ nghĩa việt nam'],
  ['Nhμ n−íc ®Çu t− vμo n«ng nghiÖp', 'TCVN3', 'Nhà nước đầu tư vào nông nghiệp'],
  [
    'Ngày 05/7, xã họp tổng kết, hé là nhỏ.\nTæng sè hé nghÌo cña huyÖn lµ 120 hé',
    'TCVN3',
    'Ngày 05/7, xã họp tổng kết, hé là nhỏ.\nTổng số hộ nghèo của huyện là 120 hộ',
  ],
  [
    'Xã Bản Lũng báo cáo: “toång soá hoä ngheøo laø 120 hoä” và đề nghị hỗ trợ.',
    'VNI',
    'Xã Bản Lũng báo cáo: “tổng số hộ nghèo là 120 hộ” và đề nghị hỗ trợ.',
  ],
];

const unicode = [
  '',
  'Ủy ban nhân dân xã Bản Lũng báo cáo kết quả thực hiện nhiệm vụ năm 2026.',
  'Uỷ ban nhân dân xã, hoà giải, thuỷ lợi, khoá IV, toà án, quý I.',
  'Nghị định 12/NÐ-CP, HÐND, UBND, LÐ, BÐ, TÐ, NÐ, HÐ; Ðảng ủy, Ðại hội, Ðoàn thanh niên',
  'nhμ văn hóa − xã hội, ðầu tư, ðạt 98%',
  'Le comité populaire a été créé à l’été 2005, où siège l’évêché; garçon, naïve, Noël, goût, août.',
  'Übung macht den Meister; der Bürgermeister grüßt die Bevölkerung, fünf schöne Höfe, für Köln.',
  'Diện tích 12,5 m² ± 3 %, nhiệt độ 25°C, § 4, © 2026, 1⁄2, µm, 3×4, «Tin» · x·y',
  'Se reunió la comisión en España; señaló el año próximo, mañana niño.',
  'phát\u00ADtriển nông\u00ADnghiệp, kinh\u00ADtế',
];

describe('convertLegacy', () => {
  it.each(old.filter(([, , wanted]) => wanted !== ''))('converts %s', (text, encoding, wanted) => {
    const converted = convertLegacy(text);
    expect(converted).toMatchObject({ encoding, text: wanted });
    expect(text).toContain(converted?.sample);
  });

  it.each(unicode)('leaves as it is: %s', (text) => {
    for (const form of [text, text.normalize('NFD'), text.toUpperCase()]) expect(convertLegacy(form)).toBeNull();
  });

  it('knows any sentence of common words once it is old, and gives it back', () => {
    const sentence = fc.shuffledSubarray(words, { minLength: 6 });
    fc.assert(
      fc.property(sentence, encodings, (chosen, encoding) => {
        const text = chosen.join(' ');
        expect(convertLegacy(toLegacy(text, encoding))).toMatchObject({ text, encoding });
        expect(convertLegacy(text)).toBeNull();
      }),
    );
  });

  it('maps every word back to its own letters', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(words, { minLength: 6 }), encodings, (chosen, encoding) => {
        const received = toLegacy(chosen.join(' '), encoding);
        const converted = convertLegacy(received);
        for (const word of chosen) {
          const at = converted?.text.split(' ').slice(0, chosen.indexOf(word)).join(' ').length ?? 0;
          const start = at === 0 ? 0 : at + 1;
          const span = converted?.received([start, start + word.length]) ?? [0, 0];
          expect(received.slice(...span)).toBe(toLegacy(word, encoding));
        }
      }),
    );
  });

  it('is linear on what is no text', () => {
    for (const text of [
      '®'.repeat(1_000_000),
      `${'a'.repeat(1_000_000)}®`,
      '®a '.repeat(300_000),
      'nh©n\n'.repeat(200_000),
    ]) {
      const begun = performance.now();
      convertLegacy(text);
      expect(performance.now() - begun).toBeLessThan(8000);
    }
  });
});

describe('read', () => {
  const text = 'Năm 2023, huyện thu ngân sách đạt 12,5 tỷ đồng; tỷ lệ hộ nghèo của huyện còn 21,3%.';

  it.each(['TCVN3', 'VNI'] as const)('gives spans into the %s text as it was received', (encoding) => {
    const received = toLegacy(text, encoding);
    const words = (source: string) =>
      read(source).facts.map(({ span, id, type }) => ({ id, type, words: source.slice(...span) }));
    const wanted = words(text).map((fact) => ({ ...fact, words: toLegacy(fact.words, encoding) }));
    expect(wanted.length).toBeGreaterThan(1);
    expect(words(received)).toEqual(wanted);
  });
});
