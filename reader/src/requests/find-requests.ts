import type { Span } from '../fact.ts';
import type { Findings } from '../findings.ts';
import type { Unsettled } from '../settle/settle.ts';
import { dropRepeated } from './drop-repeated.ts';
import { scene } from './scene.ts';
import { walk } from './walk.ts';

/** What lower units ask for and what leaders order, each item with its words, who says it and to whom. */
export function findRequests(findings: Findings): Unsettled[] {
  return dropRepeated(findings, walk(scene(findings))).map((item) => {
    const span: Span = item.span;
    const to = item.to === undefined ? {} : { to: item.to };
    if (item.kind === 'directive') {
      return { type: 'directive', span, ...(item.speaker && { speaker: item.speaker.label }), ...to };
    }
    const from = item.speaker?.label ?? findings.frame.place;
    const inferred = !item.speaker && from !== undefined ? { inferred: ['from'] } : {};
    return { type: 'recommendation', span, ...(from !== undefined && { from }), ...to, ...inferred };
  });
}
