import { areaKey, lowerCase } from '@dondoc/reader';
import { dayBefore } from '../platform/clock.ts';
import type { Complaint, LineageRow, UnitRow } from './import-rows.ts';
import { inForce } from './rules.ts';
import { type DatedArea, type LineageLine, lineageOf, reachOn } from './through-time.ts';

/** What an import would change, before anything is: pure, so that what is shown and what is done is one. */

export interface KnownArea extends DatedArea {
  readonly code: string;
  readonly type: string;
  readonly name: string;
  readonly nameKey: string;
  readonly source: string;
}
export interface Told {
  /** The first day of the list's units, or the day of the change; null where only the last day is told. */
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string;
  /** The source is a legal text. */
  readonly legal: boolean;
  /** Units of the list's levels that it does not have have ended. */
  readonly complete: boolean;
}
export interface Plan {
  readonly added: KnownArea[];
  /** The old unit ends, one of the same code begins. */
  readonly renewed: { readonly before: KnownArea; readonly after: KnownArea }[];
  /** The same unit under its right name or type. */
  readonly corrected: { readonly before: KnownArea; readonly after: KnownArea }[];
  readonly ended: KnownArea[];
  /** In force, but not in a list that does not say that it is complete. */
  readonly kept: KnownArea[];
  /** The list puts it under another unit. Who sees its documents hangs on that, so an import leaves it as it is and says so. */
  readonly moved: KnownArea[];
  readonly unchanged: number;
  readonly linesAdded: LineageLine[];
  readonly linesChanged: LineageLine[];
  readonly linesRemoved: LineageLine[];
  readonly complaints: Complaint[];
}

const emptyPlan = (): Plan => ({
  ...{ added: [], renewed: [], corrected: [], ended: [], kept: [], moved: [], unchanged: 0 },
  ...{ linesAdded: [], linesChanged: [], linesRemoved: [], complaints: [] },
});
const keyOf = (level: string, code: string) => `${level} ${code}`;
const onDay = (areas: Iterable<KnownArea>, day: string) =>
  new Map([...areas].filter((area) => inForce(area, day)).map((area) => [keyOf(area.level, area.code), area]));

type IdOf = (level: string, code: string, validFrom: string) => string;
const ORDER = ['province', 'district', 'commune'] as const;

/** A list of units. Names that differ by tone placement alone ("Hoà", "Hòa") are one name. */
export function planUnits(
  known: readonly KnownArea[],
  lines: readonly LineageLine[],
  rows: readonly UnitRow[],
  told: Told,
  { idOf, unknownStart }: { idOf: IdOf; unknownStart: string },
): Plan {
  const plan = emptyPlan();
  const day = told.from ?? (told.to as string);
  const validFrom = told.from ?? unknownStart;
  const there = onDay(known, day);
  const country = known.find(({ level }) => level === 'country');
  const now = new Map(there);
  const ids = new Set(known.map(({ id }) => id));
  let unchanged = 0;
  const graph = lineageOf(known, lines);
  const renewedIds = new Set<string>();
  const sorted = ORDER.flatMap((level) => rows.filter((row) => row.level === level));
  for (const { line, code, level, type, name, parentCode } of sorted) {
    const parent =
      level === 'province'
        ? country
        : ((level === 'commune' ? now.get(keyOf('district', parentCode)) : undefined) ??
          now.get(keyOf('province', parentCode)));
    const wrong = (vi: string, en: string) => void plan.complaints.push({ line, says: { vi, en } });
    if (!parent) {
      wrong(
        `không có đơn vị ${parentCode} để đặt ${type} ${name} vào.`,
        `there is no unit ${parentCode} for ${type} ${name}.`,
      );
      continue;
    }
    const before = there.get(keyOf(level, code));
    if (before && before.parentId !== parent.id) {
      const of = reachOn(graph, before.parentId ?? '', day).ends;
      if (!of.has(parent.id) && !renewedIds.has(before.parentId ?? '')) plan.moved.push(before);
    }
    const written = { code, level, type, name, nameKey: areaKey(name), parentId: parent.id };
    if (!before) {
      const id = idOf(level, code, validFrom);
      if (ids.has(id)) {
        wrong(
          `${type} ${name}: mã ${code} đã có một đơn vị từ ngày này, và đã kết thúc trước ${day}.`,
          `${type} ${name}: the code ${code} had a unit from this day on, which ended before ${day}.`,
        );
        continue;
      }
      const after = { ...written, id, validFrom, validTo: told.to, source: told.source };
      plan.added.push(after);
      now.set(keyOf(level, code), after);
    } else if (before.type === type && lowerCase(before.name.normalize('NFC')) === lowerCase(name)) unchanged += 1;
    else if (told.from !== null && before.validFrom < told.from && before.validTo === null) {
      const after = { ...written, id: idOf(level, code, validFrom), validFrom, validTo: told.to, source: told.source };
      plan.renewed.push({ before, after });
      renewedIds.add(before.id);
      now.set(keyOf(level, code), after);
      const { id: predecessorId } = before;
      const line = { predecessorId, successorId: after.id, part: false, approximate: !told.legal, source: told.source };
      plan.linesAdded.push(line);
    } else
      plan.corrected.push({ before, after: { ...before, type, name, nameKey: areaKey(name), source: told.source } });
  }
  const levels = new Set<string>(rows.map(({ level }) => level));
  const listed = new Set(rows.map(({ level, code }) => keyOf(level, code)));
  for (const [key, area] of there) {
    if (!levels.has(area.level) || listed.has(key)) continue;
    (told.complete && told.from !== null && area.validFrom < told.from ? plan.ended : plan.kept).push(area);
  }
  return { ...plan, unchanged };
}

/**
 * Which unit went into which on a day. Lines from the same units that are compiled data are replaced, and those of the districts
 * and provinces above follow; what a legal text says stays, unless this is one.
 */
export function planLineage(
  known: readonly KnownArea[],
  lines: readonly LineageLine[],
  rows: readonly LineageRow[],
  told: Told & { from: string },
): Plan {
  const plan = emptyPlan();
  const [before, after] = [onDay(known, dayBefore(told.from)), onDay(known, told.from)];
  const byId = new Map(known.map((area) => [area.id, area]));
  const wanted = new Map<string, LineageLine>();
  const put = (line: LineageLine) => wanted.set(`${line.predecessorId} ${line.successorId}`, line);
  const about = { approximate: !told.legal, source: told.source };
  const own = new Set<string>();
  for (const { line, oldCode, newCode, part } of rows) {
    const from = before.get(keyOf('commune', oldCode)) ?? before.get(keyOf('district', oldCode));
    const to = after.get(keyOf('commune', newCode));
    const wrong = (vi: string, en: string) => void plan.complaints.push({ line, says: { vi, en } });
    if (!from)
      wrong(`trước ${told.from} không có đơn vị mã ${oldCode}.`, `before ${told.from} there is no unit ${oldCode}.`);
    else if (!to)
      wrong(`từ ${told.from} không có đơn vị mã ${newCode}.`, `from ${told.from} on there is no unit ${newCode}.`);
    else if (from.id !== to.id) {
      put({ predecessorId: from.id, successorId: to.id, part, ...about });
      own.add(from.id);
    }
  }
  const replaceable = (line: LineageLine) => line.approximate || told.legal;
  const ofChange = lines.filter(({ successorId }) => byId.get(successorId)?.validFrom === told.from);
  const above = new Set<string>();
  for (const id of own) {
    const district = byId.get(byId.get(id)?.parentId ?? '');
    if (district?.level === 'district') above.add(district.id);
    const province = district?.level === 'district' ? byId.get(district.parentId ?? '') : district;
    if (province?.level === 'province') above.add(province.id);
  }
  // Lines of communes that the file says nothing of stay, and count for what is above them.
  const others = ofChange.filter(
    ({ predecessorId }) => byId.get(predecessorId)?.level === 'commune' && !own.has(predecessorId),
  );
  const went = new Map<string, Map<string, boolean>>();
  // A commune stands under what its province is now; on the day of the change that may have been another.
  const graph = lineageOf(known, lines);
  const provinces = new Map<string, string | undefined>();
  const provinceOn = (id: string | null | undefined) => {
    if (!id) return undefined;
    if (!provinces.has(id)) provinces.set(id, [...reachOn(graph, id, told.from, 'province').ends][0]);
    return provinces.get(id);
  };
  const rises = (from: string | undefined, to: string | null | undefined, approximate: boolean) => {
    if (!from || !to || !above.has(from)) return;
    const ways = went.get(from) ?? new Map<string, boolean>();
    ways.set(to, approximate || (ways.get(to) ?? false));
    went.set(from, ways);
  };
  for (const { predecessorId, successorId, approximate } of [...wanted.values(), ...others]) {
    const parent = byId.get(byId.get(predecessorId)?.parentId ?? '');
    const district = parent?.level === 'district' ? parent : undefined;
    rises(district?.id, successorId, approximate);
    const province = district ? (district.parentId ?? undefined) : parent?.id;
    rises(province, provinceOn(byId.get(successorId)?.parentId), approximate);
  }
  for (const [from, ways] of went)
    for (const [to, approximate] of ways)
      if (from !== to)
        put({ predecessorId: from, successorId: to, part: ways.size > 1, approximate, source: told.source });
  const touched = new Set([...own, ...above]);
  for (const line of ofChange) {
    const key = `${line.predecessorId} ${line.successorId}`;
    const wish = wanted.get(key);
    if (!touched.has(line.predecessorId)) continue;
    if (!wish) {
      if (replaceable(line)) plan.linesRemoved.push(line);
    } else {
      wanted.delete(key);
      const same = line.part === wish.part && line.approximate === wish.approximate && line.source === wish.source;
      if (!same && replaceable(line)) plan.linesChanged.push(wish);
    }
  }
  plan.linesAdded.push(...wanted.values());
  return { ...plan, unchanged: rows.length };
}
