import { checkAcross, type Figure } from '@dondoc/reader';
import type { z } from '@hono/zod-openapi';
import { periodBounds, phraseIdentity } from '../indicators/rules.ts';
import type { DocumentCheck, FigureBody } from './contract.ts';

/** A figure that a document states of an area. */
export interface Statement {
  readonly documentId: string;
  readonly documentTitle: string;
  readonly factId: string;
  readonly areaId: string;
  readonly indicatorId: string | null;
  readonly body: z.infer<typeof FigureBody>;
  readonly words: string;
}

/**
 * What two documents must agree on: results, or targets, of one indicator, area and period. Estimates give way to results,
 * and growth or a percentage of plan may be against different bases. Undefined where it cannot be known.
 */
function subjectOf({ areaId, indicatorId, body }: Statement): string | undefined {
  const { attribute, unit = '', of = '', role, period, value, indicator } = body;
  const days = periodBounds(period);
  if (!days || typeof value !== 'string' || !(role === 'actual' || role === 'target')) return undefined;
  if (attribute !== 'level' && attribute !== 'count' && attribute !== 'rank') return undefined;
  const what = indicatorId ?? phraseIdentity(indicator, unit);
  return [areaId, what, attribute, unit, of, role, days.start, days.end].join('|');
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const members = found.get(key);
    if (members) members.push(item);
    else found.set(key, [item]);
  }
  return found;
}

/** Where statements of one document and of others are of one thing and have no value in common. */
export function contradictions(here: readonly Statement[], there: readonly Statement[]): DocumentCheck[] {
  const others = grouped(there, subjectOf);
  return [...grouped(here, subjectOf)].flatMap(([subject, own]) =>
    [...grouped(others.get(subject) ?? [], ({ documentId }) => documentId).values()].flatMap(
      (theirs) => differing(own, theirs) ?? [],
    ),
  );
}

/** A document may tell a part in the words of the whole: where any two values agree, the documents do. */
export function differing(own: readonly Statement[], theirs: readonly Statement[]): DocumentCheck | undefined {
  const checks = own.flatMap((here) => theirs.map((there) => ({ there, check: compared(here, there) })));
  const [first] = checks;
  if (!first || checks.some(({ check }) => check?.status !== 'inconsistent')) return undefined;
  const { check, there } = first;
  const { facts, ...told } = check as NonNullable<typeof check>;
  const { documentId, documentTitle, factId } = there;
  return { ...told, factIds: [...facts], elsewhere: { documentId, documentTitle, factId } };
}

const compared = (here: Statement, there: Statement) => checkAcross(stated(here), stated(there));
const stated = ({ factId, body, words, documentTitle }: Statement) => ({
  figure: { ...body, id: factId, span: [0, words.length] } as Figure,
  words,
  document: documentTitle,
});
