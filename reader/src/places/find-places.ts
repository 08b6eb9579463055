import type { AreaNames, PlaceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import type { Structure } from '../structure.ts';

export function findPlaces(_text: SourceText, _parts: Structure, _names?: AreaNames): PlaceMention[] {
  return [];
}
