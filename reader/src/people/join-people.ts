import type { Findings } from '../findings.ts';
import type { Unsettled } from '../settle/settle.ts';

export function joinPeople(_findings: Findings): Unsettled[] {
  return [];
}
