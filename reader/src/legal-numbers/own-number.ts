import { codeOf } from '../words/dictionary.ts';
import type { Words } from '../words/words.ts';

/** How far into a text its letterhead may reach. */
const HEAD = 1500;
/** Blanks that part the columns of a letterhead set in two. */
const COLUMN = 3;
const COLON = 0x3a;
const BREAK = 0x0a;
const BAR = 0x7c;
const NUMBER = codeOf('số');

/** Whether the number at a word is the document's own: "Số: 217-BC/HU" opens its line, or its column of a letterhead. */
export function isOwnNumber({ code, starts, ends }: Words, at: number): boolean {
  if ((starts[at] as number) > HEAD) return false;
  const so = code.charCodeAt(at - 1) === COLON ? at - 2 : at - 1;
  if (so < 0 || code.charCodeAt(so) !== NUMBER) return false;
  const before = code.charCodeAt(so - 1);
  return so === 0 || before === BREAK || before === BAR || (starts[so] as number) - (ends[so - 1] as number) >= COLUMN;
}
