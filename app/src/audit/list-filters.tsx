import { type RefObject, useEffect, useState } from 'react';
import { Field } from '../ui/field.tsx';
import { useLanguage } from '../ui/language.tsx';
import { AreaFilter } from './area-filter.tsx';
import { actionWords, kindNames, messages } from './messages.ts';
import { actions, type RecordKind } from './rules.ts';

export interface Filters {
  readonly actor: string;
  readonly kind: string;
  readonly action: string;
  readonly record: string;
  readonly area: string;
  readonly from: string;
  readonly to: string;
}

const kinds = Object.keys(actions) as RecordKind[];

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
      <Field label={say(messages.kind)}>
        <select
          className="input"
          value={filters.kind}
          onChange={(event) => onSet({ kind: event.target.value, action: '' })}
        >
          <option value="">{say(messages.anyKind)}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(kindNames[kind])}
            </option>
          ))}
        </select>
      </Field>
      <Field label={say(messages.action)}>
        <select className="input" value={filters.action} onChange={(event) => onSet({ action: event.target.value })}>
          <option value="">{say(messages.anyAction)}</option>
          {kinds
            .filter((kind) => filters.kind === '' || kind === filters.kind)
            .map((kind) => (
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
      <AreaFilter id={filters.area} onChange={(area) => onSet({ area })} />
      {day('from', say(messages.since))}
      {day('to', say(messages.until))}
      {filters.record && (
        <button type="button" className="button compact" onClick={() => onSet({ record: '' })}>
          {say(messages.onlyRecord)} · {say(messages.clear)}
        </button>
      )}
    </search>
  );
}
