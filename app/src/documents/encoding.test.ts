import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLegacyEncoding, invalidUtf8At, type LegacyEncoding, legacyEncoding } from './encoding.ts';

const legacy: readonly [text: string, encoding: LegacyEncoding][] = [
  ['Uû ban nh©n d©n x·', 'TCVN3'],
  ['UÛy ban nhaân daân xaõ', 'VNI'],
  ['B¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô 6 th¸ng ®Çu n¨m 2005', 'TCVN3'],
  ['Baùo caùo keát quaû thöïc hieän nhieäm vuï 6 thaùng ñaàu naêm 2005', 'VNI'],
  ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'VNI'],
  ['céng hoµ x· héi chñ nghÜa viÖt nam', 'TCVN3'],
  ['Ngày 05/7/2026, xã họp tổng kết.\nTæng sè hé nghÌo cña huyÖn lµ 120 hé, ®¹t 98% kÕ ho¹ch', 'TCVN3'],
];

const unicode = [
  '',
  'Ủy ban nhân dân xã Bản Lũng báo cáo kết quả thực hiện nhiệm vụ năm 2026.',
  'Uỷ ban nhân dân xã, hoà giải, thuỷ lợi, khoá IV, toà án, quý I.',
  'Le comité populaire a été créé à l’été 2005, où siège l’évêché; garçon, naïve, Noël.',
  'Übung macht den Meister; der Bürgermeister grüßt die Bevölkerung.',
  'Diện tích 12,5 m² ± 3 %, nhiệt độ 25°C, § 4, © 2026, 1⁄2, µm',
  'Se reunió la comisión en España; señaló el año próximo.',
];

describe('legacyEncoding', () => {
  it.each(legacy)('knows %s', (text, encoding) => {
    const found = legacyEncoding(text);
    expect(found?.encoding).toBe(encoding);
    expect(text).toContain(found?.sample);
  });

  it.each(unicode)('lets pass: %s', (text) => {
    expect(legacyEncoding(text)).toBeNull();
    expect(legacyEncoding(text.normalize('NFD'))).toBeNull();
    expect(legacyEncoding(text.toUpperCase())).toBeNull();
  });

  it('knows any sentence of common words once it is encoded', () => {
    const words = 'nhân dân của huyện tỉnh thực hiện phát triển được nhiệm những đạt người nghiệp'.split(' ');
    const sentence = fc.shuffledSubarray(words, { minLength: 6 });
    fc.assert(
      fc.property(sentence, fc.constantFrom<LegacyEncoding>('TCVN3', 'VNI'), (chosen, encoding) => {
        const text = chosen.map((word) => inLegacyEncoding(word, encoding)).join(' ');
        return legacyEncoding(text)?.encoding === encoding && legacyEncoding(chosen.join(' ')) === null;
      }),
    );
  });
});

describe('inLegacyEncoding', () => {
  it.each([
    ['được', '®\u00ADîc', 'ñöôïc'],
    ['huyện', 'huyÖn', 'huyeän'],
    ['ngưỡng', 'ng\u00ADìng', 'ngöôõng'],
    ['kỵ', 'kþ', 'kî'],
    ['nghĩa', 'nghÜa', 'nghóa'],
  ])('writes %s', (word, tcvn3, vni) => {
    expect(inLegacyEncoding(word, 'TCVN3')).toBe(tcvn3);
    expect(inLegacyEncoding(word, 'VNI')).toBe(vni);
  });
});

describe('invalidUtf8At', () => {
  it.each([
    [[0x61, 0xff], 1],
    [[0xc3], 0],
    [[0x61, 0xe1, 0xbb], 1],
    [[0xc0, 0x80], 0],
    [[0xed, 0xa0, 0x80], 0],
    [[0xf4, 0x90, 0x80, 0x80], 0],
    [[0xe1, 0xbb, 0xa7, 0x80], 3],
    [[], -1],
  ])('finds it in %j', (bytes, at) => expect(invalidUtf8At(Uint8Array.from(bytes))).toBe(at));

  it('agrees with the platform’s decoder', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const isValid = (bytes: Uint8Array) => {
      try {
        decoder.decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((s) => new TextEncoder().encode(s));
    const spoiled = fc.tuple(text, fc.nat(40), fc.nat(255)).map(([bytes, at, byte]) => {
      if (bytes.length > 0) bytes[at % bytes.length] = byte;
      return bytes;
    });
    fc.assert(
      fc.property(fc.oneof(text, spoiled, fc.uint8Array({ maxLength: 6 })), (bytes) => {
        return invalidUtf8At(bytes) < 0 === isValid(bytes);
      }),
      { numRuns: 500 },
    );
  });
});
