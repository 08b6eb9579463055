import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Combobox } from '../../ui/combobox.tsx';
import { nameOf } from '../../ui/dated-name.tsx';
import { useSay } from '../../ui/language.tsx';
import { query, request } from '../../ui/request.ts';
import type { AccountList } from '../contract.ts';
import type { Candidate, Candidates } from './contract.ts';
import { messages } from './messages.ts';
import type { Whose } from './part.tsx';

/** A colleague by a part of the name or the post; an administrator chooses of the accounts in reach. */
export function DeputyField({
  whose,
  value,
  onChange,
}: {
  whose: Whose;
  value: Candidate | null;
  onChange: (deputy: Candidate | null) => void;
}) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const asked = useQuery({
    queryKey: ['deputies', whose, typed],
    queryFn: () => found(whose, typed.trim()),
    enabled: value === null || typed !== value.name,
  });
  const items = asked.data ?? [];
  const type = (next: string) => {
    setTyped(next);
    if (value !== null && next !== value.name) onChange(null);
  };
  return (
    <Combobox
      label={say(messages.deputy)}
      typed={typed}
      onType={type}
      hint={say(messages.deputyHint)}
      choices={items.map(({ id, name, position, area }) => ({
        ...{ value: id, label: name },
        detail: [position, area && nameOf(area)].filter(Boolean).join(' · '),
      }))}
      shown=""
      onPick={({ value: id }) => {
        const picked = items.find((each) => each.id === id) ?? null;
        if (picked) setTyped(picked.name);
        onChange(picked);
      }}
    />
  );
}

async function found(whose: Whose, q: string): Promise<Candidate[]> {
  if (whose === 'me') return (await request<Candidates>(`me/deputies${query({ q })}`, { own: true })).items;
  const { items } = await request<AccountList>(`accounts${query({ q })}`, { own: true });
  return items.filter(({ id, closedAt }) => !closedAt && whose !== `accounts/${id}`);
}
