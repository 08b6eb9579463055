import type { ReferenceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { stretchAt } from '../stretches.ts';
import type { Structure } from '../structure.ts';
import { isNumber } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { kindAt } from './kind-at.ts';
import { alone, type NumberedMention, series } from './numbered.ts';
import { isBarred } from './numbers.ts';
import { isOwnNumber } from './own-number.ts';
import { type TitledMention, titledAt } from './titled.ts';

const ISSUES = pattern('ban hành');
/** Between a title and its number: "Luật Đất đai [(số] 31/2024/QH15)". */
const NUMBER_OF_TITLE = pattern(',?\\(?(?:số:?)?');

/**
 * The documents that a text refers to, by number or by a title that tells one document apart, in text order; with `own`
 * also the number that the document itself bears.
 */
export function findReferences(text: SourceText, parts: Structure, own = false): ReferenceMention[] {
  const { words } = text;
  const { code, count } = words;
  const found: ReferenceMention[] = [];
  let title: TitledMention | undefined;
  for (let at = 0; at < count; ) {
    const kind = kindAt(words, at);
    if (kind) {
      const numbers = series(text, at, kind);
      add(numbers);
      const last = numbers.at(-1);
      const named = last ? undefined : titledAt(text, at, kind, title?.words[1] ?? count);
      // "Quyết định về việc ban hành |Quy chế hoạt động": part of the title it stands in.
      if (named && !(title && at < title.words[1] && ISSUES.endsBefore(words, at))) {
        title = named;
        found.push(named);
      }
      at = last?.words[1] ?? kind.end;
      continue;
    }
    const barred = isNumber(code.charCodeAt(at)) && isBarred(words, at);
    const number = barred && (own || !isOwnNumber(words, at)) ? alone(text, at) : undefined;
    if (number && title && NUMBER_OF_TITLE.endAt(words, title.words[1]) === at) replaceTitle(title, number);
    else if (number) add([number]);
    at = number ? number.words[1] : at + 1;
  }
  return found
    .filter(({ span }) => stretchAt(parts.blocks, span[0])?.kind !== 'chrome')
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);

  function add(mentions: readonly NumberedMention[]) {
    for (const { span, number, kind, date, issuer } of mentions)
      found.push({ span, number, kind, ...(date && { date }), ...(issuer && { issuer }) });
  }

  /** "Luật Tổ chức chính quyền địa phương [số 77/2015/QH13]": the number behind a title is the title's. */
  function replaceTitle(named: TitledMention, { span, number, date, issuer }: NumberedMention) {
    found[found.lastIndexOf(named)] = {
      span: [named.span[0], span[1]],
      number,
      kind: named.kind,
      ...(named.title && { title: named.title }),
      ...(date && { date }),
      ...(issuer && { issuer }),
    };
  }
}
