import type { Finding, FindingKind } from '../finding.ts';

/** In text order; where two of one kind overlap the wider is kept, of two as wide the first. */
export function widest(findings: Finding[]): Finding[] {
  const last = new Map<FindingKind, number>();
  const kept: (Finding | undefined)[] = [];
  for (const finding of findings.sort(inOrder)) {
    const at = last.get(finding.kind);
    const before = at === undefined ? undefined : kept[at];
    if (before && finding.span[0] < before.span[1]) {
      if (width(finding) <= width(before)) continue;
      kept[at as number] = undefined;
    }
    last.set(finding.kind, kept.push(finding) - 1);
  }
  return kept.filter((finding) => finding !== undefined);
}

const width = ({ span }: Finding): number => span[1] - span[0];
const inOrder = (a: Finding, b: Finding): number =>
  a.span[0] - b.span[0] || b.span[1] - a.span[1] || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);
