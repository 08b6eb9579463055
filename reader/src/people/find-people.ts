import type { PersonMention, PlaceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import type { Structure } from '../structure.ts';

export function findPeople(_text: SourceText, _parts: Structure, _places: readonly PlaceMention[]): PersonMention[] {
  return [];
}
