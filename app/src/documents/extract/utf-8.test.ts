import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invalidUtf8At } from './utf-8.ts';

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
