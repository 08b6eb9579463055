import type { Check, Fact } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { areaByYield } from './area-by-yield.ts';
import { average } from './average.ts';
import { countInRange } from './count-in-range.ts';
import { coverageGap } from './coverage-gap.ts';
import { delta } from './delta.ts';
import { growthImplied } from './growth-implied.ts';
import { growthToTarget } from './growth-to-target.ts';
import { inTable } from './in-table.ts';
import { indexOver100 } from './index-over-100.ts';
import { leadAgainstBody } from './lead-against-body.ts';
import { magnitude } from './magnitude.ts';
import { namedList } from './named-list.ts';
import { overPlan } from './over-plan.ts';
import { partsOfTotal } from './parts-of-total.ts';
import { planImplied } from './plan-implied.ts';
import { rankAgainstPeers } from './rank-against-peers.ts';
import { rankInRange } from './rank-in-range.ts';
import { saidTwice } from './said-twice.ts';
import { shareOfCount } from './share-of-count.ts';
import { shareOfPart } from './share-of-part.ts';
import { structureOfWhole } from './structure-of-whole.ts';
import { tableGrowth } from './table-growth.ts';
import { tablePercentage } from './table-percentage.ts';
import { tableTotal } from './table-total.ts';
import { unmetTargets } from './unmet-targets.ts';
import { type Worksheet, worksheet } from './worksheet.ts';

/** A rule looks at the whole sheet and answers with the checks it can make. */
export type Rule = (sheet: Worksheet) => Check[];
/** What they compare is told in sentences: the rows and cells of a table are no list of parts. */
const inSentences: readonly Rule[] = [
  partsOfTotal,
  structureOfWhole,
  coverageGap,
  namedList,
  unmetTargets,
  shareOfPart,
  average,
];
const anywhere: readonly Rule[] = [
  countInRange,
  shareOfCount,
  areaByYield,
  delta,
  planImplied,
  growthImplied,
  growthToTarget,
  indexOver100,
  overPlan,
  tablePercentage,
  tableGrowth,
  tableTotal,
  rankInRange,
  rankAgainstPeers,
  saidTwice,
  leadAgainstBody,
  magnitude,
];

/** The checks, in the order of the rules. */
export function check(facts: readonly Fact[], findings: Findings): Check[] {
  const sheet = worksheet(facts, findings);
  const told =
    sheet.tables.length === 0
      ? sheet
      : worksheet(
          sheet.figures.filter((one) => !inTable(one, sheet)),
          findings,
        );
  return [...inSentences.flatMap((rule) => rule(told)), ...anywhere.flatMap((rule) => rule(sheet))];
}
