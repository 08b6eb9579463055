import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AreaChoice } from '../documents/contract.ts';
import { Combobox } from '../ui/combobox.tsx';
import { nameOf } from '../ui/dated-name.tsx';
import { useSay } from '../ui/language.tsx';
import { query, request } from '../ui/request.ts';
import { messages } from './messages.ts';

/** An area of today, by its name; empty is everywhere. */
export function AreaField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: AreaChoice | null;
  onChange: (area: AreaChoice | null) => void;
}) {
  const say = useSay();
  const [typed, setTyped] = useState(value ? nameOf(value) : '');
  const today = new Date().toISOString().slice(0, 10);
  const asked = useQuery({
    queryKey: ['areas', typed, today],
    queryFn: () => request<{ items: AreaChoice[] }>(`areas${query({ query: typed, on: today })}`, { own: true }),
    enabled: typed.trim().length > 1 && (value === null || typed !== nameOf(value)),
  });
  const found = asked.data?.items ?? [];
  const type = (next: string) => {
    setTyped(next);
    if (next.trim() === '') onChange(null);
  };
  return (
    <Combobox
      label={label}
      typed={typed}
      onType={type}
      hint={say(messages.areaHint)}
      choices={found.map((area) => ({ value: area.id, label: nameOf(area), detail: area.within.join(', ') }))}
      shown=""
      onPick={({ value: id }) => {
        const picked = found.find((area) => area.id === id) ?? null;
        if (picked) setTyped(nameOf(picked));
        onChange(picked);
      }}
    />
  );
}
