import { useState } from 'react';
import { Field } from '../ui/field.tsx';
import { useSay } from '../ui/language.tsx';
import { messages } from './messages.ts';

/** A password with the way to see what one typed, which Vietnamese input methods make worth while. */
export function PasswordField({
  label,
  value,
  onChange,
  fresh,
  hint,
  wrong,
  autoFocus,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** A password that is being set, so that a password manager offers one. */
  fresh?: boolean;
  hint?: string | undefined;
  wrong?: string | null | undefined;
  autoFocus?: boolean;
}) {
  const say = useSay();
  const [shown, setShown] = useState(false);
  return (
    <div>
      <Field label={label} hint={hint} wrong={wrong}>
        <input
          className="input"
          type={shown ? 'text' : 'password'}
          autoComplete={fresh ? 'new-password' : 'current-password'}
          spellCheck={false}
          autoCapitalize="none"
          data-autofocus={autoFocus || undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      <label className="check small">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />{' '}
        {say(messages.showPassword)}
      </label>
    </div>
  );
}
