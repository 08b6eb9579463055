import * as Ariakit from '@ariakit/react/combobox';
import { useDeferredValue, useId, useMemo } from 'react';
import { Beneath, describedBy } from './field.tsx';
import { fold } from './fold.ts';
import { useSay } from './language.tsx';
import { messages } from './messages.ts';
import './combobox.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Other words that find it; not shown. */
  readonly also?: readonly string[];
  readonly detail?: string;
}

/** Picks one of many by typing part of it, with or without accents. `value` is the typed words; `onPick` gets the choice. */
export function Combobox({
  label,
  typed,
  onType,
  choices,
  onPick,
  hint,
  wrong,
  shown = typed,
}: {
  label: string;
  typed: string;
  onType: (typed: string) => void;
  choices: readonly Choice[];
  onPick: (choice: Choice) => void;
  hint?: string | undefined;
  wrong?: string | null | undefined;
  /** What the list is narrowed by, where that is not what stands in the field. */
  shown?: string;
}) {
  const say = useSay();
  const id = useId();
  const wanted = useDeferredValue(shown);
  const matches = useMemo(() => matching(choices, wanted), [choices, wanted]);
  return (
    <Ariakit.ComboboxProvider value={typed} setValue={onType}>
      <div className="field">
        <Ariakit.ComboboxLabel>{label}</Ariakit.ComboboxLabel>
        <Ariakit.Combobox className="input" autoSelect placeholder="" {...describedBy({ id, hint, wrong })} />
        <Beneath id={id} hint={hint} wrong={wrong} />
      </div>
      <Ariakit.ComboboxPopover
        gutter={4}
        sameWidth
        portal
        className="popover"
        aria-label={label}
        // Escape shuts the list, and not also the dialog around it with all that was typed.
        hideOnEscape={(event) => {
          event.preventDefault();
          return true;
        }}
      >
        {matches.map((choice) => (
          <Ariakit.ComboboxItem
            key={choice.value}
            className="popover-item"
            value={choice.label}
            setValueOnClick={false}
            onClick={() => onPick(choice)}
          >
            <span>{choice.label}</span>
            {choice.detail && <span className="quiet small">{choice.detail}</span>}
          </Ariakit.ComboboxItem>
        ))}
        {matches.length === 0 && <div className="popover-none quiet">{say(messages.noMatch)}</div>}
      </Ariakit.ComboboxPopover>
    </Ariakit.ComboboxProvider>
  );
}

function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = fold(typed).split(' ').filter(Boolean);
  const scored = choices
    .map((choice) => {
      const names = [choice.label, ...(choice.also ?? [])].map(fold);
      const best = Math.max(...names.map((name) => words.filter((word) => name.includes(word)).length));
      return { choice, best, exact: names.includes(words.join(' ')) };
    })
    .filter(({ best }) => best === words.length || (words.length > 2 && best >= words.length / 2));
  scored.sort((a, b) => Number(b.exact) - Number(a.exact) || b.best - a.best);
  return scored.slice(0, 40).map(({ choice }) => choice);
}
