import type { AreaChoice } from '../documents/contract.ts';
import { clock } from '../platform/clock.ts';
import { AreaLookup } from '../ui/area-lookup.tsx';
import { useSay } from '../ui/language.tsx';
import type { Picked } from '../ui/lookup.tsx';
import { messages } from './messages.ts';

/** An area of today, by its name; empty is everywhere. */
export function AreaField(given: {
  label: string;
  wrong?: string | null;
  value: Picked<AreaChoice>;
  onChange: (area: Picked<AreaChoice>) => void;
}) {
  return <AreaLookup {...given} hint={useSay()(messages.areaHint)} on={clock.today()} own />;
}
