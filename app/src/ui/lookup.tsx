import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Choice, Combobox } from './combobox.tsx';

/** One of the list, none, or words of which nothing was chosen yet: those are not none, as an empty field often means all. */
export type Picked<Found> = Found | null | 'typed';

/** One of many that the server finds as one types; an emptied field is none. `ask` is asked from the second letter on, or `from` another. */
export function Lookup<Found extends { readonly id: string }>({
  label,
  hint,
  wrong,
  value,
  choiceOf,
  ask,
  onChange,
}: {
  label: string;
  hint?: string;
  wrong?: string | null | undefined;
  value: Picked<Found>;
  choiceOf: (found: Found) => Choice;
  ask: {
    readonly key: readonly unknown[];
    readonly find: (typed: string) => Promise<readonly Found[]>;
    readonly from?: number;
  };
  onChange: (picked: Picked<Found>) => void;
}) {
  const chosen = value && value !== 'typed' ? choiceOf(value).label : '';
  const [typed, setTyped] = useState(chosen);
  // What is chosen may come later than the field, or go by another way: the address, a button.
  useEffect(() => {
    if (value !== 'typed') setTyped(chosen);
  }, [chosen, value]);
  const { data: found = [] } = useQuery({
    queryKey: [...ask.key, typed],
    queryFn: () => ask.find(typed),
    enabled: typed.trim().length >= (ask.from ?? 2) && (value === null || typed !== chosen),
  });
  const type = (next: string) => {
    setTyped(next);
    if (next.trim() === '') onChange(null);
    else if (next !== chosen) onChange('typed');
  };
  return (
    <Combobox
      label={label}
      typed={typed}
      onType={type}
      hint={hint}
      wrong={wrong}
      choices={found.map(choiceOf)}
      shown=""
      onPick={({ value: id }) => {
        const picked = found.find((each) => each.id === id) ?? null;
        if (picked) setTyped(choiceOf(picked).label);
        onChange(picked);
      }}
    />
  );
}
