import { inForce } from './rules.ts';

/** Areas and what became of them, as a graph that is asked for a day. Pure: rows in, answers out. */

export interface DatedArea {
  readonly id: string;
  readonly level: 'country' | 'province' | 'district' | 'commune';
  readonly parentId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}
export interface LineageLine {
  readonly predecessorId: string;
  readonly successorId: string;
  /** The old area was divided: only a part of it went there. */
  readonly part: boolean;
  readonly approximate: boolean;
  readonly source: string;
}
export interface Lineage {
  readonly areas: ReadonlyMap<string, DatedArea>;
  readonly ahead: ReadonlyMap<string, readonly LineageLine[]>;
  readonly behind: ReadonlyMap<string, readonly LineageLine[]>;
}

export function lineageOf(areas: Iterable<DatedArea>, lines: Iterable<LineageLine>): Lineage {
  const ahead = new Map<string, LineageLine[]>();
  const behind = new Map<string, LineageLine[]>();
  for (const line of lines) {
    put(ahead, line.predecessorId, line);
    put(behind, line.successorId, line);
  }
  return { areas: new Map([...areas].map((area) => [area.id, area])), ahead, behind };
}

function put(map: Map<string, LineageLine[]>, key: string, line: LineageLine) {
  const known = map.get(key);
  if (known) known.push(line);
  else map.set(key, [line]);
}

/** Where an area lay on a day, in the areas of that day. */
export interface Reach {
  /** The areas of that day that have, or may have, something of it. */
  readonly ends: ReadonlySet<string>;
  /** All of it lies in these: no line of its ends in the dark, and none tells of a part only and not where the rest went. */
  readonly whole: boolean;
  /** Where a line that was followed is no legal text, or not. */
  readonly approximate: boolean;
  /** Who says so. */
  readonly sources: ReadonlySet<string>;
}

/**
 * Follows the lines of an area to a day before or after its time, over as many changes as lie between. What is on the way split
 * and joined again counts as whole. A district is followed to communes and back: `level` says which kind is asked for.
 */
export function reachOn(lineage: Lineage, id: string, day: string, level?: DatedArea['level']): Reach {
  const ends = new Set<string>();
  const sources = new Set<string>();
  let whole = true;
  let approximate = false;
  const start = lineage.areas.get(id);
  if (!start) return { ends, whole: false, approximate, sources };
  const backwards = start.validFrom > day;
  const seen = new Set([id]);
  const open = [start];
  for (let area = open.pop(); area; area = open.pop()) {
    if (inForce(area, day)) {
      if (level === undefined || area.level === level) ends.add(area.id);
      continue;
    }
    // A line that leads past the day leads nowhere: the lists have a gap there.
    const past = backwards ? area.validFrom <= day : area.validFrom > day;
    const lines = past ? [] : ((backwards ? lineage.behind : lineage.ahead).get(area.id) ?? []);
    if (lines.length === 0 || (!backwards && lines.length === 1 && lines[0]?.part)) whole = false;
    for (const line of lines) {
      approximate ||= line.approximate;
      sources.add(line.source);
      const next = backwards ? line.predecessorId : line.successorId;
      const found = lineage.areas.get(next);
      if (!found) whole = false;
      else if (!seen.has(next)) {
        seen.add(next);
        open.push(found);
      }
    }
  }
  return { ends, whole: whole && ends.size > 0, approximate, sources };
}

/** What was or is one area on one day and another: how much of `from` went into `to`. */
export interface Passage {
  readonly from: string;
  readonly to: string;
  readonly part: boolean;
  readonly approximate: boolean;
  readonly sources: readonly string[];
}

/** The graph between two days, either of which may be the earlier one: changes at several dates between are one passage. */
export function passages(lineage: Lineage, from: string, to: string, level?: DatedArea['level']): Passage[] {
  return [...lineage.areas.values()]
    .filter((area) => inForce(area, from))
    .flatMap(({ id }) => {
      const { ends, whole, approximate, sources } = reachOn(lineage, id, to, level);
      const part = !whole || ends.size > 1;
      return [...ends].map((end) => ({ from: id, to: end, part, approximate, sources: [...sources] }));
    });
}

/**
 * The areas of a day by what they stood under. A parent that was made later (Đồng Nai became a city with the same communes)
 * stands for what it was on the day.
 */
export function treeOn(lineage: Lineage, day: string): Map<string | null, string[]> {
  const parents = new Map<string, string | null>();
  const parentOn = (id: string): string | null => {
    const known = parents.get(id);
    if (known !== undefined) return known;
    const { ends } = reachOn(lineage, id, day, lineage.areas.get(id)?.level);
    const only = ends.size === 1 ? ([...ends][0] as string) : null;
    parents.set(id, only);
    return only;
  };
  const tree = new Map<string | null, string[]>();
  for (const area of lineage.areas.values()) {
    if (!inForce(area, day)) continue;
    const parent = area.parentId === null ? null : parentOn(area.parentId);
    const known = tree.get(parent);
    if (known) known.push(area.id);
    else tree.set(parent, [area.id]);
  }
  return tree;
}
