import type { Span } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { findQuantities, markTaken } from '../quantities/find-quantities.ts';
import type { Unsettled } from '../settle/settle.ts';
import { pattern } from '../words/pattern.ts';
import { clausesOf } from './clauses.ts';
import { contexts, type Page } from './context.ts';
import { figureOf, type UnsettledFigure } from './figure.ts';
import { findRanks } from './find-ranks.ts';
import { measure } from './indicator.ts';
import type { Measured } from './measured.ts';
import { measuring } from './measuring.ts';
import { outsideBrackets } from './outside-brackets.ts';
import { passages } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { roleScopes } from './role.ts';

/** Blocks that no figure is read from: the page around the text, and who wrote it. */
const SILENT = new Set(['chrome', 'byline']);

/** All figures of a text: each number that measures something, with what it measures, of whom and when. */
export function findFigures(findings: Findings): Unsettled[] {
  const { text, structure } = findings;
  const { words, view } = text;
  const quantities = allQuantities(findings);
  const page: Page = { view, words, outside: outsideBrackets(words) };
  const scopes = roleScopes(findings);
  const passage = passages(findings);
  const tabs = text.original.includes('\t');
  const figures: Unsettled[] = [];
  let groups = 0;
  let before: Measured[] = [];
  let last: UnsettledFigure | undefined;
  let at = 0;
  for (let index = 0; index < structure.sentences.length && at < quantities.length; index++) {
    const sentence = structure.sentences[index] as (typeof structure.sentences)[number];
    while (at < quantities.length && (quantities[at] as Quantity).start < sentence.start) at++;
    const first = at;
    while (at < quantities.length && (quantities[at] as Quantity).start < sentence.end) at++;
    if (first === at || SILENT.has(structure.blocks[sentence.block]?.kind ?? '')) continue;
    // "Toàn xã có 310 ha chè. |Trong đó, 175 ha đã cho thu hái": it goes on with what the sentence before told.
    const opens = words.at(sentence.start);
    const told: Measured[] = GOES_ON.endAt(words, opens) >= 0 ? before : [];
    const carried = last && CARRIES.endAt(words, opens) >= 0 ? last : undefined;
    last = undefined;
    before = told;
    const names = new Map<Measured, string>();
    let next = first;
    for (const clause of clausesOf(text, sentence, index, tabs)) {
      const inside: Quantity[] = [];
      for (; next < at && (quantities[next] as Quantity).from < clause.to; next++) {
        const quantity = quantities[next] as Quantity;
        if (quantity.from >= clause.from && quantity.to <= clause.to) inside.push(quantity);
      }
      if (!inside.length) continue;
      const measured = measure(page, contexts(page, clause, inside), told);
      for (const { head } of measured) if (head && !names.has(head)) names.set(head, `g${++groups}`);
      for (let i = 0; i < measured.length; i++) {
        const one = measured[i] as Measured;
        if (!one.indicator.length || wholeOnly(one, inside)) continue;
        const figure = figureOf(
          page,
          passage(clause),
          one,
          measured[i + 1],
          names.get(one.head ?? one),
          scopes,
          carried,
        );
        figures.push(figure);
        last = figure;
      }
      for (const one of measured) told.push(one);
    }
  }
  return figures;
}

/** "Trong |36 chỉ tiêu … 31/36": the whole, told beforehand, is no figure of its own. */
const GOES_ON = pattern('trong (?:số)? [đó này]');
/** "…, đến cuối tháng 5 xã đạt 14 tiêu chí. |Còn 5 tiêu chí chưa đạt": seen when and where the sentence before was. */
const CARRIES = pattern(
  'còn N|và trong số [đó này]|số W{0,2} còn lại|số này|thời điểm [đó này]|[khi lúc] đó|tuy nhiên , [^,;.]{0,6} mới',
);
const OUT_OF = pattern('(?<=^|[:;.,\\n]) trong (?:tổng? số)?');

function wholeOnly({ attribute, context }: Measured, inside: readonly Quantity[]): boolean {
  const { quantity } = context;
  if (attribute !== 'level' || quantity.of !== undefined) return false;
  if (inside.some(({ of }) => of === quantity.value)) return true;
  // "Trong |27 chỉ tiêu chủ yếu có 22 chỉ tiêu vượt kế hoạch".
  const { words } = context.after;
  if (!quantity.noun || !OUT_OF.endsBefore(words, quantity.from)) return false;
  const noun = words.code.charCodeAt(quantity.noun.from);
  return inside.some(
    ({ noun: other, from }) => other && from > quantity.from && words.code.charCodeAt(other.from) === noun,
  );
}

function allQuantities({ text, dates, periods, references, tables }: Findings): Quantity[] {
  const ranks = findRanks(text);
  const taken = new Uint8Array(text.words.count);
  const spans = function* (): Generator<Span> {
    for (const mentions of [dates, periods, references]) for (const { span } of mentions) yield span;
    // What stands in a table is read by its columns.
    for (const { start, end, unitTold } of tables) {
      yield [start, end];
      if (unitTold) yield unitTold;
    }
  };
  markTaken(text, taken, spans());
  for (const { from, to } of ranks) taken.fill(1, from, to);
  const quantities = measuring(text, findQuantities(text, taken));
  return ranks.length ? [...quantities, ...ranks].sort((a, b) => a.start - b.start) : quantities;
}
