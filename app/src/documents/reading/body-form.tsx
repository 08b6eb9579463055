import { useId } from 'react';
import { Field } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { formatQuantity } from '../../ui/number.ts';
import { parseTyped } from '../../ui/parse-number.ts';
import { PeriodField } from '../../ui/period-field.tsx';
import type { FactType } from '../contract.ts';
import { bodyFields, type FieldKind } from './body-fields.ts';
import { bodyMessages, fieldNames } from './body-messages.ts';
import type { Draft } from './draft.ts';

type Wrong = Readonly<Record<string, 'required' | 'number' | 'period'>>;

interface FormProps {
  readonly type: FactType;
  readonly draft: Draft;
  readonly wrong: Wrong;
  readonly places: readonly string[];
  readonly onChange: (draft: Draft) => void;
}

/** The fields of a kind of fact, drawn from the table `bodyFields`. */
export function BodyForm(props: FormProps) {
  const list = useId();
  return (
    <div className="body-form">
      {bodyFields[props.type].map((field) => (
        <div key={field.name} className={field.half ? 'half' : undefined}>
          <OneField field={field} list={list} {...props} />
        </div>
      ))}
      <datalist id={list}>
        {props.places.map((place) => (
          <option key={place} value={place} />
        ))}
      </datalist>
    </div>
  );
}

function OneField({ field, list, draft, wrong, onChange }: FormProps & { field: FieldKind; list: string }) {
  const { say, language } = useLanguage();
  const { name, as, choices = {} } = field;
  const label = say(fieldNames[name]);
  const value = draft[name];
  const typed = typeof value === 'string' ? value : '';
  const set = (next: string | readonly string[] | null) => onChange({ ...draft, [name]: next });
  const fault =
    wrong[name] === 'required' ? bodyMessages.required : wrong[name] === 'number' ? bodyMessages.numberWrong : null;

  if (as === 'period') return <PeriodField label={label} value={typed || null} onChange={set} />;
  if (as === 'choices') return <Choices label={label} choices={choices} value={value} onChange={set} />;
  if (as === 'choice')
    return (
      <Field label={label} wrong={fault && say(fault)}>
        <select className="input" value={typed} onChange={(event) => set(event.target.value || null)}>
          {!field.required && <option value="">{say(bodyMessages.notStated)}</option>}
          {Object.entries(choices).map(([key, text]) => (
            <option key={key} value={key}>
              {say(text)}
            </option>
          ))}
        </select>
      </Field>
    );
  if (as === 'lines')
    return (
      <Field label={label}>
        <textarea className="input" rows={3} lang="vi" value={typed} onChange={(event) => set(event.target.value)} />
      </Field>
    );
  const number = as === 'number' ? parseTyped(typed) : null;
  const unit = typeof draft.unit === 'string' && draft.unit ? draft.unit : number?.unit;
  return (
    <Field
      label={label}
      wrong={fault && say(fault)}
      hint={number && name !== 'of' ? `= ${formatQuantity(number.value, unit, language).full}` : undefined}
    >
      <input
        className="input"
        lang="vi"
        value={typed}
        autoComplete="off"
        inputMode={as === 'number' ? 'text' : undefined}
        list={as === 'place' ? list : undefined}
        onChange={(event) => set(event.target.value)}
      />
    </Field>
  );
}

function Choices({
  label,
  choices,
  value,
  onChange,
}: {
  label: string;
  choices: NonNullable<FieldKind['choices']>;
  value: Draft[string] | undefined;
  onChange: (next: readonly string[]) => void;
}) {
  const { say } = useLanguage();
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {Object.entries(choices).map(([key, text]) => (
        <label key={key} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, key] : chosen.filter((each) => each !== key))
            }
          />
          {say(text)}
        </label>
      ))}
    </fieldset>
  );
}
