import type { Because, Span } from '../fact.ts';
import type { PersonMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { latin, lowerCase } from '../vietnamese.ts';

/** "|đồng chí| Nguyễn Văn An", "|Thượng tá| Lê Thị Bình". */
const TITLE = latin(
  /(?<!\p{L})(?:đồng chí|đ\/c|ông|bà|anh|chị|cụ|cử tri|bác sĩ|thầy|cô|(?:đại|thượng|trung|thiếu) (?:tá|úy|tướng)|gs|pgs|ts|ths|bs)(?=[\s.:]{1,3}$)/u,
);
/** An office further from the name than this stands at the head of a list. */
const BESIDE = 24;

/** The words that told a person: the offices at the first mention that has some, else what the name is addressed with. */
export function whyPerson({ view }: SourceText, mentions: readonly PersonMention[]): Because {
  const first = mentions[0] as PersonMention;
  const held = mentions.find(({ positions }) => positions.length > 0);
  if (held) {
    const words = held.positions.map(({ span }) => span).sort((a, b) => a[0] - b[0]);
    const [start, end] = words[0] as Span;
    if (start >= held.span[1]) return { rule: 'person.office-after-name', words };
    return { rule: held.span[0] - end > BESIDE ? 'person.office-of-list' : 'person.office-before-name', words };
  }
  for (const { span } of mentions) {
    const from = Math.max(0, span[0] - 16);
    const title = TITLE.exec(lowerCase(view.slice(from, span[0])));
    if (!title) continue;
    const at = from + title.index;
    return { rule: 'person.title-before-name', words: [[at, at + title[0].length]] };
  }
  return { rule: first.roles.includes('author') ? 'person.byline' : 'person.name', words: [first.span] };
}
