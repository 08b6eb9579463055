import { check } from './checks/check.ts';
import type { Check, Fact, Span } from './fact.ts';
import type { Findings } from './findings.ts';
import { runningText } from './running-text.ts';
import { type SourceText, sourceText } from './source-text.ts';
import { structure } from './structure.ts';
import { findTables } from './tables/find-tables.ts';

/**
 * Checks the arithmetic of facts as they stand after people changed them. Spans point into the text as received, ids are
 * whatever the caller uses. On the facts of a fresh reading it answers what the reading answered.
 */
export function checkFacts(original: string, facts: readonly Fact[]): Check[] {
  const broken = sourceText(original);
  const parts = structure(broken);
  const text = runningText(broken, parts);
  const nothing = { dates: [], periods: [], references: [], places: [], people: [], frame: {} };
  const findings: Findings = { ...nothing, text, structure: parts, tables: findTables(text) };
  const viewed = text.alike ? facts : facts.map((fact) => ({ ...fact, span: viewedSpan(text, fact.span) }));
  return check(viewed, findings);
}

/** The span of the view that a span of the text as received came from. */
function viewedSpan(text: SourceText, [start, end]: Span): Span {
  const from = firstWhere(text.view.length, (offset) => text.received([offset, offset])[0] >= start);
  return [
    from,
    Math.max(
      from,
      firstWhere(text.view.length, (offset) => text.received([offset, offset])[0] >= end),
    ),
  ];
}

function firstWhere(length: number, holds: (offset: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
