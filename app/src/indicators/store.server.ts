import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import {
  closeStanding,
  itsDocument,
  type Ledger,
  newestFirst,
  provenanceOf,
  sourceColumns,
  sourceOf,
  standingOf,
} from '../documents/ledger.server.ts';
import { document } from '../documents/table.server.ts';
import { insertRows, type ReadTransaction, type WriteTransaction } from '../platform/database.server.ts';
import type { Placed } from './board.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Indicator } from './contract.ts';
import { indicatorMatcher, periodBounds, phraseKey } from './rules.ts';
import { indicator, indicatorSynonym, observation } from './table.server.ts';

/** The id of an indicator, made from its code: the same in every ledger. Of the shape of a UUIDv7. */
export function indicatorId(code: string): string {
  const digest = createHash('sha256').update(`dondoc indicator ${code}`).digest('hex');
  return `00000000-0000-7${digest.slice(0, 3)}-8${digest.slice(3, 6)}-${digest.slice(6, 18)}`;
}

const LISTED: readonly Indicator[] = CATALOGUE.map(({ direction: _, synonyms, ...entry }) => ({
  ...entry,
  id: indicatorId(entry.code),
  synonyms: [...synonyms],
}));
const ORDER = new Map(LISTED.map(({ id }, at) => [id, at]));

/** Proposes the indicator of a figure, by the built-in catalogue. */
export const matchIndicator = indicatorMatcher(
  LISTED.map(({ id, name, unit, synonyms }) => ({ id, unit, phrases: [name, ...synonyms] })),
);

/** Brings the catalogue into a ledger that does not have all of it yet. */
export async function loadCatalogue(tx: WriteTransaction): Promise<void> {
  const synonyms = LISTED.flatMap(({ id, name, synonyms }) => {
    const byKey = new Map([name, ...synonyms].map((phrase) => [phraseKey(phrase), phrase]));
    return [...byKey].map(([key, phrase]) => ({ indicatorId: id, key, phrase }));
  });
  const known = (await tx.$count(indicator)) >= LISTED.length && (await tx.$count(indicatorSynonym)) >= synonyms.length;
  if (known) return;
  const directions = new Map(CATALOGUE.map(({ code, direction }) => [code, direction]));
  const rows = LISTED.map(({ synonyms: _, ...row }) => ({ ...row, direction: directions.get(row.code) ?? null }));
  await tx
    .insert(indicator)
    .values(rows)
    .onConflictDoUpdate({
      target: indicator.id,
      set: { name: sql`excluded.name`, nameEn: sql`excluded.name_en`, unit: sql`excluded.unit` },
    });
  await insertRows(tx, indicatorSynonym, synonyms, sql`ON CONFLICT DO NOTHING`);
}

/** The catalogue in the order of the board. */
export async function catalogue(tx: ReadTransaction): Promise<Indicator[]> {
  const { id, code, name, nameEn, unit, sector } = indicator;
  const rows = await tx.select({ id, code, name, nameEn, unit, sector }).from(indicator);
  const phrases = await tx.select().from(indicatorSynonym);
  const byIndicator = new Map<string, string[]>();
  for (const { indicatorId, phrase } of phrases) {
    byIndicator.set(indicatorId, [...(byIndicator.get(indicatorId) ?? []), phrase]);
  }
  const order = (row: { id: string }) => ORDER.get(row.id) ?? ORDER.size;
  return rows
    .sort((a, b) => order(a) - order(b))
    .map((row) => ({ ...row, synonyms: (byIndicator.get(row.id) ?? []).filter((phrase) => phrase !== row.name) }));
}

type Sector = Indicator['sector'];

export const observationLedger: Ledger = {
  types: ['figure'],
  record: (tx, facts) =>
    insertRows(
      tx,
      observation,
      facts.flatMap((fact) => {
        if (fact.body.type !== 'figure') return [];
        const { indicator: phrase, attribute, value, unit, of, bound, role, period, group } = fact.body;
        const [low, high] = typeof value === 'string' ? [value, null] : value;
        const days = periodBounds(period);
        return [
          {
            ...provenanceOf(fact),
            indicatorId: fact.indicatorId,
            sector: fact.sector as Sector | null,
            phrase,
            attribute,
            value: low,
            valueHigh: high,
            unit: unit ?? null,
            of: of ?? null,
            bound,
            role,
            period: period ?? null,
            periodStart: days?.start ?? null,
            periodEnd: days?.end ?? null,
            groupKey: group ?? null,
            inferred: [...fact.inferred],
          },
        ];
      }),
    ),
  supersede: (tx, from) => closeStanding(tx, observation, from),
};

const { id, phrase, attribute, value, valueHigh, unit, of, bound, role, period, inferred } = observation;
const columns = {
  row: { id, phrase, attribute, value, valueHigh, unit, of, bound, role, period, inferred },
  indicator: {
    id: indicator.id,
    code: indicator.code,
    name: indicator.name,
    nameEn: indicator.nameEn,
    unit: indicator.unit,
    sector: indicator.sector,
  },
  groupKey: observation.groupKey,
  periodEnd: observation.periodEnd,
  source: sourceColumns(observation),
};

/** More than any one area has; beyond it the oldest are left out. */
const MOST = 20_000;

/** All observations that stand of an area, for lining up. */
export async function standingObservations(tx: ReadTransaction, areaId: string): Promise<Placed[]> {
  const found = await tx
    .select(columns)
    .from(observation)
    .innerJoin(document, itsDocument(observation))
    .leftJoin(indicator, eq(indicator.id, observation.indicatorId))
    .where(standingOf(observation, areaId))
    .orderBy(...newestFirst(observation))
    .limit(MOST);
  return found.map(({ row, indicator: known, groupKey, periodEnd, source }) => ({
    observation: { ...row, indicator: known, source: sourceOf(source) },
    groupKey,
    periodEnd,
    order: ORDER.get(known?.id ?? '') ?? ORDER.size,
  }));
}
