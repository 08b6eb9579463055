import type { PlaceLevel } from '../fact.ts';
import type { AreaNames } from '../findings.ts';
import { areaKey } from './area-key.ts';
import { NAMES_BY_LEVEL } from './area-names.generated.ts';

let table: Map<string, PlaceLevel[]> | undefined;

function load(): Map<string, PlaceLevel[]> {
  const levels = new Map<string, PlaceLevel[]>();
  for (const [level, names] of NAMES_BY_LEVEL) {
    for (const name of names.split('|')) {
      const known = levels.get(name);
      if (known) known.push(level);
      else levels.set(name, [level]);
    }
  }
  return levels;
}

const NONE: readonly PlaceLevel[] = [];
/** Texts of one place ask for the same names again and again. */
const asked = new Map<string, readonly PlaceLevel[]>();
const MOST_ASKED = 10_000;

/**
 * The administrative units of Viet Nam: 63 provinces, 696 districts and 10,051 communes until 30 June 2025,
 * 34 provinces and 3,321 communes since. Its own entry, so that a page loads it when it first reads a text.
 */
export const areaNames: AreaNames = {
  levels(name) {
    const answered = asked.get(name);
    if (answered) return answered;
    table ??= load();
    const levels = table.get(areaKey(name)) ?? NONE;
    if (asked.size >= MOST_ASKED) asked.clear();
    asked.set(name, levels);
    return levels;
  },
};
