import type { Findings } from '../findings.ts';
import type { Unsettled } from '../settle/settle.ts';
import { lowerCase } from '../vietnamese.ts';
import { dropRepeated } from './drop-repeated.ts';
import { scene } from './scene.ts';
import { walk } from './walk.ts';
import { whyAsked } from './why-asked.ts';

/** What lower units ask for and what leaders order, each item with its words, who says it and to whom. */
export function findRequests(findings: Findings): Unsettled[] {
  const seen = scene(findings);
  const { place } = findings.frame;
  return dropRepeated(findings, walk(seen)).map(({ kind, span, speaker, to }): Unsettled => {
    const inferred: string[] = [];
    const why = () => whyAsked(findings, kind, span);
    const named = (field: string, words: string | undefined) => {
      const unit = words === undefined ? undefined : ownUnit(words, place);
      if (unit !== undefined) inferred.push(field);
      return unit ?? words;
    };
    if (kind === 'recommendation') {
      const from = named('from', speaker?.label ?? (place && LEVEL.exec(place)?.[0]));
      const whom = named('to', to);
      return {
        type: kind,
        span,
        ...(from && { from }),
        ...(whom && { to: whom }),
        ...(inferred.length && { inferred }),
        why,
      };
    }
    // Who visits a unit from above and names nobody speaks to that unit.
    const visitor = speaker?.rank !== undefined && seen.host !== undefined && speaker.rank > seen.host;
    const whom = named('to', to ?? (visitor && place ? LEVEL.exec(place)?.[0] : undefined));
    const whose = speaker && { speaker: speaker.label };
    return { type: kind, span, ...whose, ...(whom && { to: whom }), ...(inferred.length && { inferred }), why };
  });
}

const LEVEL = /^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?= )/u;

/** "huyện", where the text reports on "huyện Pác Nặm", is that one. */
function ownUnit(words: string, place: string | undefined): string | undefined {
  const level = place === undefined ? undefined : LEVEL.exec(place)?.[0];
  return level !== undefined && lowerCase(words.trim()) === level ? place : undefined;
}
