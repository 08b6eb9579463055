import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check } from '../fact.ts';
import { read } from '../read.ts';
import { MOVES } from './testing/moves.ts';
import { PARTS } from './testing/parts.ts';
import { FAULTS, type Fault, plant } from './testing/planting.ts';
import { RATES } from './testing/rates.ts';
import { type Draw, drawing, type Slot } from './testing/slots.ts';
import type { Kind } from './testing/statement.ts';

const KINDS: readonly Kind[] = [...PARTS, ...RATES, ...MOVES];
const draws: fc.Arbitrary<Draw> = fc
  .noBias(fc.infiniteStream(fc.nat()))
  .map((stream) => drawing(() => stream.next().value as number));

const SEED = 2023;
const TRUE_OF_EACH = 50;
const FAULTY_OF_EACH = 14;

const said = (text: string): readonly Check[] => read(text).checks;
/** Something does not fit, or is left over; a true statement of these kinds leaves nothing over. */
const isDoubted = ({ status }: Check): boolean => status === 'inconsistent' || status === 'incomplete';
const share = (part: number, of: number): string => `${part}/${of} (${((100 * part) / of).toFixed(1)}%)`;

describe('sentences with figures that are exact and then rounded, as reports print them', () => {
  const composed = KINDS.flatMap((kind) => fc.sample(draws.map(kind), { seed: SEED, numRuns: TRUE_OF_EACH }));

  it('at most 2 of 100 true ones are called inconsistent', () => {
    const called = composed.filter(({ slots, say }) => said(say(slots)).some(isDoubted));
    console.log(`true statements called inconsistent: ${share(called.length, composed.length)}`);
    if (process.env.DONDOC_PRINT) console.log(called.map(({ slots, say }) => say(slots)).join('\n'));
    expect(composed.length).toBeGreaterThanOrEqual(500);
    expect(called.length / composed.length).toBeLessThanOrEqual(0.02);
  });

  it('are true by a count of their own', () => {
    expect(composed.filter(({ slots, holds }) => !holds(slots)).map(({ say, slots }) => say(slots))).toEqual([]);
  });

  it('at least 90 of 100 errors beyond rounding are found, of each class', () => {
    const counts = new Map<Fault, { planted: number; found: number }>();
    const missed: string[] = [];
    for (const kind of KINDS)
      for (const fault of FAULTS) {
        const count = counts.get(fault) ?? { planted: 0, found: 0 };
        counts.set(fault, count);
        for (const draw of fc.sample(draws, { seed: SEED + 1, numRuns: FAULTY_OF_EACH })) {
          const statement = kind(draw);
          const wrong = plant(fault, statement, draw);
          if (!wrong || statement.holds(wrong as Slot[])) continue;
          const text = statement.say(wrong as Slot[]);
          count.planted++;
          if (said(text).some(isDoubted)) count.found++;
          else missed.push(`${fault}, ${statement.kind}: ${text}`);
        }
      }
    const all = [...counts.values()].reduce((a, b) => ({ planted: a.planted + b.planted, found: a.found + b.found }));
    for (const [fault, { found, planted }] of counts) console.log(`${fault}: found ${share(found, planted)}`);
    console.log(`all planted errors: found ${share(all.found, all.planted)}`);
    if (process.env.DONDOC_PRINT) console.log(missed.join('\n'));
    expect(all.planted).toBeGreaterThanOrEqual(500);
    expect(all.found / all.planted).toBeGreaterThanOrEqual(0.9);
    for (const [fault, { found, planted }] of counts) expect(found / planted, fault).toBeGreaterThanOrEqual(0.9);
  });
});
