import type { Findings } from '../findings.ts';
import type { Unsettled } from '../settle/settle.ts';
import { lowerCase } from '../vietnamese.ts';
import { dropRepeated } from './drop-repeated.ts';
import { findLimitations } from './find-limitations.ts';
import { Scene, type Stretch } from './scene.ts';
import type { Item } from './talk.ts';
import { walk } from './walk.ts';
import { whyAsked } from './why-asked.ts';

/** What lower units ask for, what leaders order, and the shortcomings that a text admits. */
export function findRequests(findings: Findings): Unsettled[] {
  const scene = new Scene(findings);
  const items = dropRepeated(scene, walk(scene));
  return [...items.map((item) => request(scene, item)), ...findLimitations(scene, items)];
}

/** A request or an order with its words, who says it and to whom. */
function request(scene: Scene, { kind, words, speaker, to }: Item): Unsettled {
  const { place } = scene.findings.frame;
  const inferred: string[] = [];
  const named = (field: string, label: string | undefined) => {
    const unit = label !== undefined && isLevel(scene, label) ? place : undefined;
    if (unit !== undefined) inferred.push(field);
    return unit ?? label;
  };
  const span = scene.span(words);
  const why = () => whyAsked(scene, kind, words);
  const asked = to && label(scene, to);
  if (kind === 'recommendation') {
    const from = named('from', speaker?.label ?? scene.level);
    const whom = named('to', asked);
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
  const visitor = speaker?.rank !== undefined && scene.host !== undefined && speaker.rank > scene.host;
  const whom = named('to', asked ?? (visitor ? scene.level : undefined));
  const whose = speaker && { speaker: speaker.label };
  return { type: kind, span, ...whose, ...(whom && { to: whom }), ...(inferred.length && { inferred }), why };
}

/** The words of a body without the marks behind it. */
function label(scene: Scene, [from, until]: Stretch): string | undefined {
  let to = until;
  while (to > from && ',:'.includes(scene.code[to - 1] as string)) to--;
  return to > from ? scene.text(from, to) : undefined;
}

/** "huyện", where the text reports on "huyện Pác Nặm", is that one. */
const isLevel = ({ level }: Scene, words: string): boolean =>
  level !== undefined && words.length === level.length && lowerCase(words) === level;
