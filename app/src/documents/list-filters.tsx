import { type RefObject, useEffect, useState } from 'react';
import { Field } from '../ui/field.tsx';
import { useLanguage } from '../ui/language.tsx';
import type { Filters } from './api.ts';
import { messages } from './messages.ts';
import { stateNames } from './reading/messages.ts';

/** What the list is narrowed by; typing waits a moment before it asks. */
export function ListFilters({
  filters,
  field,
  onSet,
}: {
  filters: Filters;
  field: RefObject<HTMLInputElement | null>;
  onSet: (next: Partial<Filters>) => void;
}) {
  const { say } = useLanguage();
  const [typed, setTyped] = useState(filters.q);
  useEffect(() => setTyped(filters.q), [filters.q]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the wait.
  useEffect(() => {
    if (typed === filters.q) return;
    const wait = setTimeout(() => onSet({ q: typed }), 250);
    return () => clearTimeout(wait);
  }, [typed]);
  return (
    <search className="row no-print">
      <Field label={say(messages.search)}>
        <input
          ref={field}
          className="input"
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <Field label={say(messages.state)}>
        <select className="input" value={filters.state} onChange={(event) => onSet({ state: event.target.value })}>
          <option value="">{say(messages.anyState)}</option>
          {(['open', 'confirmed', 'withdrawn', 'replaced'] as const).map((state) => (
            <option key={state} value={state}>
              {say(stateNames[state])}
            </option>
          ))}
        </select>
      </Field>
    </search>
  );
}
