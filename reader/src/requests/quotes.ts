import { pattern } from '../words/pattern.ts';
import type { Verb } from './asking-words.ts';
import { isWord } from './clauses.ts';
import { ASKS, COLON, QUOTE, SAYS } from './cues.ts';
import type { Passage, Scene, Stretch } from './scene.ts';
import { type Speaker, speakerBefore } from './speaker.ts';
import { firstFrom, type Speech } from './speeches.ts';

export interface Attribution {
  readonly words: Stretch;
  readonly speaker: Speaker | 'same';
  readonly verb: Verb;
}

/** "…, Thủ tướng nhấn mạnh." and "… - đó là chỉ đạo của Bí thư Tỉnh ủy …": the speaker stands behind the words. */
export function attribution(scene: Scene, passage: Passage, aside: boolean): Attribution | undefined {
  const { cues } = passage;
  return (
    (cues & QUOTE ? owned(scene, passage) : undefined) ??
    (aside && cues & COLON && cues & QUOTE ? opened(scene, passage) : undefined) ??
    (cues & (ASKS | SAYS) ? saidAtEnd(scene, passage) : undefined)
  );
}

const OWNED = pattern(
  '[”"] [,–-]+ [đó đây] cũng? là (?:chỉ đạo|yêu cầu|ý kiến|khẳng định|lưu ý|đề nghị|phát biểu|nhấn mạnh|thông điệp) [^,.]*? của',
);
const STOP = pattern('[, . ; tại trong khi với]|đối với');

function owned(scene: Scene, { from, to }: Passage): Attribution | undefined {
  const found = OWNED.firstIn(scene.words, Math.max(from, to - 60), to);
  if (!found) return undefined;
  const at = found.index + found[0].length;
  const speaker = speakerBefore(scene, at, STOP.firstIn(scene.words, at, to)?.index ?? to);
  if (!speaker || speaker === 'same') return undefined;
  return { words: [from, found.index + 1], speaker, verb: 'order' };
}

/** "Thủ tướng: “Thủ tục phải đơn giản”" */
function opened(scene: Scene, { from, to }: Passage): Attribution | undefined {
  const { code } = scene;
  let colon = from;
  while (colon < to && !'“":;'.includes(code[colon] as string)) colon++;
  if (code[colon] !== ':' || !'“"'.includes(code[colon + 1] as string)) return undefined;
  const last = '.!'.includes(code[to - 1] as string) ? to - 2 : to - 1;
  for (let at = colon + 2; at < last; at++) if ('”"'.includes(code[at] as string)) return undefined;
  if (last < colon + 4 || !'”"'.includes(code[last] as string)) return undefined;
  const speaker = speakerBefore(scene, from, colon);
  if (!speaker || speaker === 'same' || !speaker.person) return undefined;
  return { words: [colon + 2, to], speaker, verb: 'order' };
}

const ADDED = pattern('thêm|như vậy|rõ|tại [^,;\\n]{1,9}|với [^,;\\n]{1,9}');
/** "nhấn mạnh |tại buổi làm việc|": as many words may stand behind the verb. */
const BEHIND = 14;

/** ", Thủ tướng nhấn mạnh." at the end of a sentence. */
function saidAtEnd(scene: Scene, { from, to }: Passage): Attribution | undefined {
  const { words, code, speeches } = scene;
  let end = to;
  while (end > from && '.!…'.includes(code[end - 1] as string)) end--;
  const far = Math.max(from + 1, end - BEHIND);
  let mark = end;
  for (let i = firstFrom(speeches, end) - 1; i >= 0; i--) {
    const said = speeches[i] as Speech;
    if (said.at < far) return undefined;
    for (mark--; mark > said.at; mark--) if (code[mark] === ',' || code[mark] === ';') return undefined;
    if (said.noun || (said.end !== end && ADDED.endAt(words, said.end) !== end)) continue;
    const clause = clauseBefore(scene, from, said.at);
    const speaker = clause === undefined ? undefined : speakerBefore(scene, clause, said.at);
    return clause === undefined || !speaker ? undefined : { words: [from, clause - 1], speaker, verb: said.verb };
  }
  return undefined;
}

/** Where the clause starts that names who speaks: behind a comma, a quote or a dash, over one comma more. */
function clauseBefore({ words, code }: Scene, from: number, verb: number): number | undefined {
  let clause: number | undefined;
  let commas = 0;
  for (let at = verb - 1; at >= from && verb - at <= 34; at--) {
    if (isWord(words, at)) continue;
    const mark = code[at] as string;
    if (';:.“'.includes(mark)) break;
    if (mark === '”' || mark === '"') return at + 1;
    if (mark === ',') {
      if (++commas > 2) break;
      clause = at + 1;
      if (commas === 2) break;
    } else if (mark === '–' || mark === '-') clause = at + 1;
  }
  return clause === verb ? undefined : clause;
}

/** The words inside the quotes where there are any; a heading may be glued before them. */
export function quotedIn({ code }: Scene, [from, to]: Stretch): Stretch {
  let open = -1;
  for (let at = from; at < to; at++) if (code[at] === '“') open = at;
  if (open < 0 && code[from] === '"') open = from;
  if (open < 0) return [from, to];
  let last = -1;
  for (let at = open + 1; at < to && last < 0; at++) if (code[at] === '”') last = at;
  for (let at = to - 1; at > open && last < 0; at--) if (code[at] === '"') last = at;
  return [open + 1, last > open ? last : to];
}
