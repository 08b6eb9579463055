import { useState } from 'react';
import { Field } from './field.tsx';
import { useSay } from './language.tsx';
import { messages } from './messages.ts';
import { parsePeriod, typedPeriod } from './period.ts';

/** A day dd/mm/yyyy, a month, a year or a range, typed. `onChange` gets ISO, null while empty, "wrong" while it is no date. */
export function PeriodField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | null;
  onChange: (period: string | null | 'wrong') => void;
}) {
  const say = useSay();
  const [typed, setTyped] = useState(value ? typedPeriod(value) : '');
  const [left, setLeft] = useState(false);
  const period = typed.trim() === '' ? null : (parsePeriod(typed) ?? 'wrong');
  return (
    <Field label={label} wrong={left && period === 'wrong' ? say(messages.dateWrong) : null}>
      <input
        className="input"
        value={typed}
        inputMode="numeric"
        placeholder="dd/mm/yyyy"
        autoComplete="off"
        onBlur={() => setLeft(true)}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = event.target.value.trim();
          onChange(next === '' ? null : (parsePeriod(next) ?? 'wrong'));
        }}
      />
    </Field>
  );
}
