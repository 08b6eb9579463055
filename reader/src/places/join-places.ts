import type { Span } from '../fact.ts';
import type { Findings, PlaceMention } from '../findings.ts';
import type { Unsettled } from '../settle/settle.ts';
import { lowerCase } from '../vietnamese.ts';
import { whyPlace } from './why-place.ts';

/** "Bà Rịa-Vũng Tàu" is "Bà Rịa - Vũng Tàu". */
const DASH = /\s*[-–]\s*/gu;
const plain = (name: string) => (name.includes('-') || name.includes('–') ? name.replace(DASH, ' ') : name);

/** One fact for each distinct unit; its span is where the text first names it. */
export function joinPlaces({ places, text }: Findings): Unsettled[] {
  const units = new Map<string, PlaceMention>();
  for (const place of places) {
    const key = `${place.level ?? ''} ${lowerCase(plain(place.name))}`;
    const known = units.get(key);
    if (!known || place.span[0] < known.span[0]) units.set(key, place);
  }
  return [...units.values()].map(({ span, name, level, levelWritten }) => ({
    type: 'place' as const,
    span: [...span] as unknown as Span,
    name,
    ...(level && { level }),
    ...(level && !levelWritten && { inferred: ['level'] }),
    why: () => whyPlace(text, span, name, levelWritten ? level : undefined),
  }));
}
