import type { Decimal, Fact } from '@dondoc/reader';
import { type Counts, type DocumentFact, FactBody } from './contract.ts';

/** "0061.210" is "61.21", "-0" is "0": one way to write one number. */
export function plainDecimal(value: Decimal): Decimal {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  const trimmed = part.replace(/0+$/, '');
  const digits = `${whole.replace(/^0+(?=\d)/, '')}${trimmed && `.${trimmed}`}`;
  return /[1-9]/.test(digits) ? `${sign}${digits}` : '0';
}

/** A body with its numbers written one way and nothing in it that is empty. */
export function plainBody(body: FactBody): FactBody {
  const kept = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== '' && value !== undefined));
  if (body.type !== 'figure') return kept as FactBody;
  const { value, of } = body;
  return {
    ...(kept as typeof body),
    value: typeof value === 'string' ? plainDecimal(value) : [plainDecimal(value[0]), plainDecimal(value[1])],
    ...(of !== undefined && { of: plainDecimal(of) }),
  };
}

/** A fact of a reading as a draft keeps it; null where it has a shape that the ledger cannot hold. */
export function bodyOfReading({ id: _id, span: _span, inferred, ...fields }: Fact): {
  body: FactBody;
  inferred: string[];
} | null {
  const parsed = FactBody.safeParse(fields);
  if (!parsed.success) return null;
  const body = plainBody(parsed.data);
  // A role or bound that the reader leaves out is the default of the language, not a guess.
  return { body, inferred: (inferred ?? []).filter((field) => field in body) };
}

/** A draft fact as the checks of the reader take it. */
export function factForChecks({
  id,
  span,
  body,
  inferred,
}: Pick<DocumentFact, 'id' | 'span' | 'body' | 'inferred'>): Fact {
  return { ...body, id, span, inferred } as Fact;
}

type Bodied = Pick<DocumentFact, 'body'>;

/** The place that a fact is of; '' where it is of the document's own area. */
export const placeOf = ({ body }: Bodied): string => (body.type === 'figure' ? (body.place ?? '') : '');

/**
 * Whose report it is: the place that most figures are of; without figures the first place in text order that the title
 * names, else the first at all. '' where no place is named.
 */
export function mainPlace(facts: readonly Bodied[], title: string): string {
  const counts = new Map<string, number>();
  for (const fact of facts) {
    const place = placeOf(fact);
    if (place) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most) return most[0];
  const places = facts.flatMap(({ body }) => (body.type === 'place' ? [body] : []));
  const named = places.find(({ name }) => title.normalize('NFC').includes(name.normalize('NFC'))) ?? places[0];
  return named ? [named.level, named.name].filter(Boolean).join(' ') : '';
}

/** Every place that facts are of, with how many; facts that name none are of the main place. */
export function placesOf(facts: readonly Bodied[], main: string): Map<string, number> {
  const counts = new Map<string, number>([[main, 0]]);
  for (const fact of facts) {
    const place = placeOf(fact) || main;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  if (!counts.get(main)) counts.delete(main);
  return counts;
}

/**
 * When a document that gives no date was written, as near as it can be told: the end of the latest period that it reports
 * on ("8 tháng năm 2022": 2022-08). Aims and requests look ahead and say nothing, nor does a term ("2020/2025"), which ends
 * long after most reports on it.
 */
export function latestPeriod(facts: readonly Bodied[]): string | null {
  const ends = facts.flatMap(({ body }) => {
    if (body.type === 'meeting') return body.date ? [body.date] : [];
    if (body.type !== 'figure' || !body.period || body.role === 'target' || body.role === 'proposed') return [];
    return /^\d{4}\/\d{4}$/.test(body.period) ? [] : [body.period.split('/').at(-1) as string];
  });
  return ends.sort().at(-1) ?? null;
}

/** Facts by decision, as the lists show them. */
export function countsOf(facts: readonly Pick<DocumentFact, 'decision' | 'recorded'>[]): Counts {
  const counts = { total: 0, accepted: 0, recorded: 0, open: 0 };
  for (const { decision, recorded } of facts) {
    if (decision === 'rejected') continue;
    counts.total += 1;
    counts[decision] += 1;
    if (recorded) counts.recorded += 1;
  }
  return counts;
}
