import { type RefObject, useEffect, useState } from 'react';
import { Field } from '../ui/field.tsx';
import { useLanguage } from '../ui/language.tsx';
import { actionWords, kindNames, messages } from './messages.ts';
import { actions, type RecordKind } from './rules.ts';

export interface Filters {
  readonly actor: string;
  readonly action: string;
  readonly record: string;
  readonly area: string;
  readonly from: string;
  readonly to: string;
}

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
  const [typed, setTyped] = useState(filters.actor);
  useEffect(() => setTyped(filters.actor), [filters.actor]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the wait.
  useEffect(() => {
    if (typed === filters.actor) return;
    const wait = setTimeout(() => onSet({ actor: typed }), 250);
    return () => clearTimeout(wait);
  }, [typed]);
  const day = (name: 'from' | 'to', label: string) => (
    <Field label={label}>
      <input
        className="input"
        type="date"
        value={filters[name]}
        onChange={(event) => onSet({ [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <search className="row no-print">
      <Field label={say(messages.actor)}>
        <input
          ref={field}
          className="input"
          type="search"
          placeholder={say(messages.actorHint)}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <Field label={say(messages.action)}>
        <select className="input" value={filters.action} onChange={(event) => onSet({ action: event.target.value })}>
          <option value="">{say(messages.anyAction)}</option>
          {(Object.keys(actions) as RecordKind[]).map((kind) => (
            <optgroup key={kind} label={say(kindNames[kind])}>
              {actions[kind].map((action) => (
                <option key={action} value={action}>
                  {say(actionWords[action])}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
      {day('from', say(messages.since))}
      {day('to', say(messages.until))}
      {(['record', 'area'] as const)
        .filter((name) => filters[name])
        .map((name) => (
          <button key={name} type="button" className="button compact" onClick={() => onSet({ [name]: '' })}>
            {say(name === 'record' ? messages.onlyRecord : messages.onlyArea)} · {say(messages.clear)}
          </button>
        ))}
    </search>
  );
}
