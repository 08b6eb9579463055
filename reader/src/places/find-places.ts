import type { AreaNames, PlaceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { stretchAt } from '../stretches.ts';
import type { Structure } from '../structure.ts';
import { spanOf } from '../words/spans.ts';
import { bareNames } from './bare-names.ts';
import { KnownUnits } from './unit-name.ts';
import { writtenLevels } from './written-level.ts';

/** Administrative units that the text names, in text order; the chrome of a page names none. */
export function findPlaces(text: SourceText, parts: Structure, names?: AreaNames): PlaceMention[] {
  const units = new KnownUnits(text, names);
  const written = writtenLevels(units);
  return [...written, ...bareNames(units, written)]
    .map(({ from, to, name, level, levelWritten }) => ({
      span: spanOf(text.words, from, to),
      name,
      level,
      levelWritten,
    }))
    .filter(({ span }) => stretchAt(parts.blocks, span[0])?.kind !== 'chrome')
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}
