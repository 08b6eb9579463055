import type { AreaChoice } from '../documents/contract.ts';
import { nameOf } from '../ui/dated-name.tsx';
import { useSay } from '../ui/language.tsx';
import { Lookup, type Picked } from '../ui/lookup.tsx';
import { query, request } from '../ui/request.ts';
import { messages } from './messages.ts';

/** An area of today, by its name; empty is everywhere. */
export function AreaField({
  label,
  wrong,
  value,
  onChange,
}: {
  label: string;
  wrong?: string | null;
  value: Picked<AreaChoice>;
  onChange: (area: Picked<AreaChoice>) => void;
}) {
  const say = useSay();
  const on = new Date().toISOString().slice(0, 10);
  const find = async (typed: string) =>
    (await request<{ items: AreaChoice[] }>(`areas${query({ query: typed, on })}`, { own: true })).items;
  return (
    <Lookup
      label={label}
      hint={say(messages.areaHint)}
      wrong={wrong}
      value={value}
      choiceOf={(area) => ({ value: area.id, label: nameOf(area), detail: area.within.join(', ') })}
      ask={{ key: ['areas', on], find }}
      onChange={onChange}
    />
  );
}
