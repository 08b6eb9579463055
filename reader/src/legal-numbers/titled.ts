import type { ReferenceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { isCapital } from '../words/capitals.ts';
import { pattern } from '../words/pattern.ts';
import { spanOf, textOf } from '../words/spans.ts';
import { actedOnEnd, quotedTitleEnd, TITLED } from './acted-on.ts';
import { centralEnd, congressAt } from './congresses.ts';
import { issuedAt, reportAt } from './issued.ts';
import type { KindAt } from './kind-at.ts';
import { constitutionEnd, lawEnd } from './laws.ts';
import { trailing } from './trailing.ts';

/** A reference by title with the words it takes. */
export interface TitledMention extends ReferenceMention {
  readonly words: readonly [from: number, to: number];
}

/** "các nghị quyết của Đảng": a class of documents, none of them told apart. */
const CLASS = pattern('[các những mọi nhiều I]|một số');
/** "Tiểu ban |văn kiện Đại hội", "dự thảo |báo cáo": who writes it, and what is not yet one. */
const WRITERS = pattern('tiểu ban|dự thảo');
const ISSUED = new Set([
  ...['Quy định', 'Chỉ thị', 'Kết luận', 'Nghị quyết', 'Quy chế', 'Kế hoạch', 'Đề án', 'Thông báo', 'Quyết định'],
  ...['Hướng dẫn', 'Nghị định', 'Thông tư', 'Công điện', 'Công văn', 'Chương trình hành động', 'Thông tri'],
]);
const POLITICAL = pattern('chính trị');

/** The document that stands at a word and is told by its title; `listEnd` is where the title before it ended. */
export function titledAt(text: SourceText, at: number, kind: KindAt, listEnd: number): TitledMention | undefined {
  const { view, words } = text;
  const { name, end } = kind;
  const classed = CLASS.endsBefore(words, at) || WRITERS.endsBefore(words, at);
  if (kind.byTitle) return classed ? undefined : law(text, at, kind);
  if (name === 'Nghị quyết' || name === 'Văn kiện' || name === 'Báo cáo') {
    const political = name === 'Báo cáo' ? POLITICAL.endAt(words, end) : end;
    const congress = political < 0 || classed ? undefined : congressAt(words, political);
    if (congress) {
      const issuer = textOf(view, words, congress.from, congress.issuerEnd);
      return mention(text, at, congress.end, name, issuer);
    }
  }
  if (name === 'Nghị quyết' || name === 'Kết luận') {
    const central = centralEnd(words, end);
    if (central >= 0) return mention(text, at, central, name);
  }
  if (ISSUED.has(name) && isCapital(words, at) && !classed) {
    const issued = issuedAt(view, words, end);
    if (issued) return mention(text, at, issued.end, name, issued.issuer);
  }
  if (!TITLED.has(name)) return undefined;
  const quoted = classed || !isCapital(words, at) ? -1 : quotedTitleEnd(words, end);
  if (quoted >= 0) return mention(text, at, quoted, name);
  const acted = actedOnEnd(words, at, end, name, listEnd);
  if (acted >= 0) return mention(text, at, acted, name);
  const report = name === 'Báo cáo' && !classed ? reportAt(view, words, at, end) : undefined;
  return report && mention(text, at, report.end, name, report.issuer);
}

/** "Luật Đất đai năm 2024": named by its subject, which begins with a capital. */
function law(text: SourceText, at: number, { name, end }: KindAt): TitledMention | undefined {
  if (!isCapital(text.words, at)) return undefined;
  const until = name === 'Hiến pháp' ? constitutionEnd(text.words, end) : lawEnd(text.words, end);
  if (until < 0) return undefined;
  const { date } = trailing(text, until);
  return { ...mention(text, at, until, name), ...(date && { date }) };
}

function mention({ view, words }: SourceText, from: number, to: number, kind: string, issuer?: string): TitledMention {
  return {
    span: spanOf(words, from, to),
    words: [from, to],
    number: null,
    kind,
    title: textOf(view, words, from, to),
    ...(issuer && { issuer }),
  };
}
