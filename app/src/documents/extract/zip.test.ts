import { describe, expect, it } from 'vitest';
import { toldZipOf } from './testing/told-zip-of.ts';
import { TooMuchUnpacked, Zip } from './zip.server.ts';

/** Each bound by itself, with a limit of a thousand bytes a file and eight thousand in all. */
const limit = 1000;
const files = (count: number, size: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`word/${n}.xml`, 'a'.repeat(size)]));

describe('Zip', () => {
  it('gives out what is within its bounds, to the last byte', () => {
    const zip = new Zip(toldZipOf(files(8, limit)), limit);
    expect(zip.names().map((name) => zip.read(name).byteLength)).toEqual(Array(8).fill(limit));
  });

  it('unpacks nothing that is announced to be too large, however small it is', () => {
    const zip = new Zip(toldZipOf(files(1, 1), limit + 1), limit);
    expect(() => zip.read('word/0.xml')).toThrow(TooMuchUnpacked);
  });

  it('cuts off what is larger than it was announced', () => {
    const zip = new Zip(toldZipOf(files(1, limit + 1), 1), limit);
    expect(() => zip.read('word/0.xml')).toThrow(TooMuchUnpacked);
  });

  it('opens none whose files are announced to be too large together, though each may be read', () => {
    expect(() => new Zip(toldZipOf(files(9, 1), limit), limit)).toThrow(TooMuchUnpacked);
  });

  it('gives out no more in all than was allowed, though each file was announced as next to nothing', () => {
    const zip = new Zip(toldZipOf(files(9, limit), 1), limit);
    for (const name of zip.names().slice(0, 8)) zip.read(name);
    expect(() => zip.read('word/8.xml')).toThrow(TooMuchUnpacked);
  });

  it('opens none of too many files', () => {
    expect(new Zip(toldZipOf(files(5000, 0)), limit).names()).toHaveLength(5000);
    expect(() => new Zip(toldZipOf(files(5001, 0)), limit)).toThrow(TooMuchUnpacked);
  });
});
