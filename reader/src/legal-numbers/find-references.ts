import type { ReferenceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import type { Structure } from '../structure.ts';

export function findReferences(_text: SourceText, _parts: Structure): ReferenceMention[] {
  return [];
}
