import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Choice, Combobox } from './combobox.tsx';

/** One of many that the server finds as one types; an emptied field is none. `ask` is asked from the second letter on, or `from` another. */
export function Lookup<Found extends { readonly id: string }>({
  label,
  hint,
  value,
  choiceOf,
  ask,
  onChange,
}: {
  label: string;
  hint?: string;
  value: Found | null;
  choiceOf: (found: Found) => Choice;
  ask: {
    readonly key: readonly unknown[];
    readonly find: (typed: string) => Promise<readonly Found[]>;
    readonly from?: number;
  };
  onChange: (found: Found | null) => void;
}) {
  const chosen = value ? choiceOf(value).label : '';
  const [typed, setTyped] = useState(chosen);
  // What is chosen may come later than the field, or go by another way: the address, a button.
  useEffect(() => setTyped(chosen), [chosen]);
  const { data: found = [] } = useQuery({
    queryKey: [...ask.key, typed],
    queryFn: () => ask.find(typed),
    enabled: typed.trim().length >= (ask.from ?? 2) && (value === null || typed !== chosen),
  });
  const type = (next: string) => {
    setTyped(next);
    if (next.trim() === '') onChange(null);
  };
  return (
    <Combobox
      label={label}
      typed={typed}
      onType={type}
      hint={hint}
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
