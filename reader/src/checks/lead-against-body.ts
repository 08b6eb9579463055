import type { Check, Figure } from '../fact.ts';
import type { BlockKind } from '../structure.ts';
import { sentenceAt } from './passage.ts';
import { quantity } from './quantity.ts';
import { compared } from './said-twice.ts';
import { indicatorKey, indicatorWords } from './same-indicator.ts';
import { isSlip } from './slip.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'lead-against-body';
const SHOWN: ReadonlySet<BlockKind> = new Set(['title', 'heading', 'caption']);

/** A page has few headlines; a table that was taken for headings has many. */
const MOST_SHOWN = 20;

/**
 * A headline tells a figure of the body in other words: "Mường Lạn thu 871 tỷ đồng" and "tổng thu ngân sách đạt 817 tỷ
 * đồng". The headline's figure that no figure of the body repeats, and that one of them has but for a slip of the pen.
 */
export function leadAgainstBody(sheet: Worksheet): Check[] {
  const kindOf = (figure: Figure) => {
    const { blocks, sentences } = sheet.structure;
    return blocks[sentences[sentenceAt(sheet, figure.span[0])]?.block ?? -1]?.kind ?? 'paragraph';
  };
  const shown = sheet.figures.filter((figure) => SHOWN.has(kindOf(figure))).slice(0, MOST_SHOWN);
  if (shown.length === 0) return [];
  const body = sheet.figures.filter((figure) => !SHOWN.has(kindOf(figure)));
  return shown.flatMap((lead) => one(lead, body, sheet) ?? []);
}

function one(lead: Figure, body: readonly Figure[], sheet: Worksheet): Check | undefined {
  const same = body.filter(
    (told) => told.unit === lead.unit && told.attribute === lead.attribute && told.of === lead.of,
  );
  if (same.some(({ value }) => String(value) === String(lead.value))) return undefined;
  const told = same.find((figure) => alike(lead, figure) && isSlip(String(lead.value), String(figure.value)));
  // The same words are for the rule on what is said twice.
  if (!told || indicatorKey(told) === indicatorKey(lead)) return undefined;
  const [a, b] = [quantity(lead, sheet), quantity(told, sheet)];
  return a && b && compared(RULE, a, b);
}

/** Half of the shorter's words stand in the other. */
function alike(a: Figure, b: Figure): boolean {
  const [left, right] = [indicatorWords(a).split(' '), new Set(indicatorWords(b).split(' '))];
  const shared = left.filter((word) => right.has(word)).length;
  return shared >= 2 && 2 * shared >= Math.min(left.length, right.size);
}
