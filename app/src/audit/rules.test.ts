import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginning, canonicalText, chain, faultOf, faultOfEnd, type Head, type Link, type Saying } from './rules.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const word = fc.oneof(fc.string(), fc.constantFrom('', 'null', '","', '\\', 'Xã Bằng Thành'));
const perhaps = fc.option(word);
const saying: fc.Arbitrary<Saying> = fc.record({
  provinceId: fc.constant('p'),
  ...{ id: fc.uuid(), at: word, actor: word, from: perhaps, action: word, record: word, recordId: word },
  ...{ line: fc.array(word, { maxLength: 3 }), before: perhaps, after: perhaps },
});
const entries = fc.uniqueArray(saying, { minLength: 1, maxLength: 12, selector: ({ id }) => id });
const place = { seq: 1, previousHash: '' };

/** The first fault of a chain that should end at `end`. */
function firstFault(chained: readonly (Saying & Link)[], end: Head | null) {
  let last = beginning;
  for (const entry of chained) {
    const fault = faultOf(last, entry, hash);
    if (fault) return fault;
    last = { seq: entry.seq, hash: entry.hash };
  }
  return faultOfEnd(last, end);
}
const endOf = (chained: readonly Link[]): Head => chained.at(-1) ?? beginning;

describe('the text that is hashed', () => {
  it('differs wherever two entries do', () => {
    fc.assert(
      fc.property(saying, saying, (one, other) => {
        const same = JSON.stringify(one, Object.keys(one).sort()) === JSON.stringify(other, Object.keys(one).sort());
        expect(canonicalText(one, place) === canonicalText(other, place)).toBe(same);
      }),
    );
  });

  it('does not depend on the order in which an entry names its values', () => {
    fc.assert(
      fc.property(saying, (entry) => {
        const turned = Object.fromEntries(Object.entries(entry).reverse()) as unknown as Saying;
        expect(canonicalText(turned, place)).toBe(canonicalText(entry, place));
      }),
    );
  });

  it('stays what it is: entries of years ago are verified by it', () => {
    const entry: Saying = {
      ...{
        provinceId: 'p',
        id: 'i',
        at: '2026-11-26T05:00:00.000000Z',
        actor: 'a',
        from: null,
        action: 'document.confirm',
      },
      ...{ record: 'document', recordId: 'd', line: ['x', 'p'], before: null, after: '{"state": "confirmed"}' },
    };
    expect(canonicalText(entry, { seq: 7, previousHash: 'abc' })).toBe(
      '[1,7,"abc","p","i","2026-11-26T05:00:00.000000Z","a",null,"document.confirm","document","d",["x","p"],null,"{\\"state\\": \\"confirmed\\"}"]',
    );
  });
});

describe('a chain', () => {
  it('is good as it was made, also in pieces', () => {
    fc.assert(
      fc.property(entries, fc.nat(12), (list, at) => {
        const whole = chain(beginning, list, hash);
        const first = chain(beginning, list.slice(0, at), hash);
        expect([...first, ...chain(endOf(first), list.slice(at), hash)]).toEqual(whole);
        expect(firstFault(whole, endOf(whole))).toBeNull();
      }),
    );
  });

  it('shows a change of any value at its place', () => {
    const fields = ['at', 'actor', 'from', 'action', 'record', 'recordId', 'before', 'after'] as const;
    fc.assert(
      fc.property(entries, fc.nat(), fc.constantFrom(...fields), word, (list, nth, field, value) => {
        const chained = chain(beginning, list, hash);
        const at = nth % chained.length;
        const entry = chained[at] as Saying & Link;
        fc.pre(entry[field] !== value);
        const fault = firstFault(chained.with(at, { ...entry, [field]: value }), endOf(chained));
        expect(fault).toEqual({ kind: 'changed', seq: at + 1, id: entry.id });
      }),
    );
  });

  it('shows what is missing, in the middle and at the end', () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.integer({ min: 1, max: 3 }), (list, nth, count) => {
        const chained = chain(beginning, list, hash);
        const at = nth % chained.length;
        const gone = Math.min(count, chained.length - at);
        const left = chained.filter((_, index) => index < at || index >= at + gone);
        expect(firstFault(left, endOf(chained))).toEqual({ kind: 'removed', from: at + 1, to: at + gone });
      }),
    );
  });

  it('shows two that changed places and were hashed anew', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (list, nth) => {
        fc.pre(list.length > 1);
        const chained = chain(beginning, list, hash);
        const at = nth % (list.length - 1);
        const turned = [...list.slice(0, at), list[at + 1], list[at], ...list.slice(at + 2)] as Saying[];
        const anew = chain(beginning, turned, hash).slice(at, at + 2);
        const fault = firstFault([...chained.slice(0, at), ...anew, ...chained.slice(at + 2)], endOf(chained));
        const end = at + 2 === list.length;
        expect(fault).toMatchObject(end ? { kind: 'end-changed' } : { kind: 'moved', seq: at + 3 });
      }),
    );
  });

  it('shows entries behind its noted end, and a noted end that is gone', () => {
    const list = fc.sample(entries, { numRuns: 1, seed: 4 })[0] as Saying[];
    const chained = chain(beginning, list, hash);
    const n = chained.length;
    expect(firstFault(chained, n === 1 ? null : endOf(chained.slice(0, -1)))).toEqual({
      kind: 'added',
      from: n,
      to: n,
    });
    expect(firstFault(chained, null)).toEqual({ kind: 'added', from: 1, to: n });
  });
});
