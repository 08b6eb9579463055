import type { Findings, ReferenceMention } from '../findings.ts';
import type { Unsettled } from '../settle/settle.ts';
import { lowerCase } from '../vietnamese.ts';
import { whyReference } from './why-reference.ts';

/** One fact for each distinct document; what a later mention adds (date, issuer, the full number) is kept. */
export function joinReferences({ references, text }: Findings): Unsettled[] {
  const documents: ReferenceMention[] = [];
  const byKey = new Map<string, number[]>();
  for (const mention of references) {
    const keys = keysOf(mention);
    const known = keys
      .flatMap((key) => byKey.get(key) ?? [])
      .find((index) => sameDocument(documents[index] as ReferenceMention, mention));
    const index = known ?? documents.length;
    documents[index] = known === undefined ? mention : merged(documents[known] as ReferenceMention, mention);
    for (const key of keys) {
      const list = byKey.get(key);
      if (!list) byKey.set(key, [index]);
      else if (!list.includes(index)) list.push(index);
    }
  }
  return documents.map(({ span, number, kind, date, issuer, title }) => ({
    type: 'document-reference' as const,
    span,
    number,
    kind,
    ...(date && { date }),
    ...(issuer && { issuer }),
    ...(title && { title }),
    why: () => whyReference(text, span, kind, number),
  }));
}

/** Under which a document may be met again: its leading number, its kind where it has a title. */
function keysOf({ number, kind, title }: ReferenceMention): string[] {
  return [...(number === null ? [] : [`${leading(number)}`]), ...(title ? [kind] : [])];
}

function merged(first: ReferenceMention, later: ReferenceMention): ReferenceMention {
  const fuller = (later.number?.length ?? 0) > (first.number?.length ?? 0) ? later.number : first.number;
  const title = first.title ?? later.title;
  const date = first.date ?? later.date;
  const issuer = first.issuer ?? later.issuer;
  return { ...first, number: fuller, ...(title && { title }), ...(date && { date }), ...(issuer && { issuer }) };
}

/**
 * The same number, or the same kind where one mention is shorter: "Chỉ thị 05" is "Chỉ thị số 05-CT/TW", "Nghị quyết Đại
 * hội XIII" is "Nghị quyết Đại hội XIII của Đảng". Two symbols never are one document, nor are two dates.
 */
function sameDocument(a: ReferenceMention, b: ReferenceMention): boolean {
  if (a.date && b.date && a.date !== b.date) return false;
  if (a.number !== null && b.number !== null) {
    if (lowerCase(a.number) === lowerCase(b.number)) return a.kind === b.kind || /\p{L}/u.test(a.number);
    const [short, long] = a.number.length < b.number.length ? [a, b] : [b, a];
    return (
      a.kind === b.kind &&
      /^\d+$/u.test(short.number as string) &&
      leading(long.number as string) === leading(short.number as string)
    );
  }
  if (a.kind !== b.kind || !a.title || !b.title) return false;
  const left = words(a.title);
  const right = words(b.title);
  return left.length < right.length
    ? left.every((word) => right.includes(word))
    : right.every((word) => left.includes(word));
}

const leading = (number: string) => number.match(/^0*(\d+)/u)?.[1];
const words = (title = ''): readonly string[] => lowerCase(title).match(/[\p{L}\p{N}]+/gu) ?? [];
