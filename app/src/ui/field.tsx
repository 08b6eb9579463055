import { cloneElement, type ReactElement, useId } from 'react';

/** A label over its control, with a hint, and what is wrong with it. */
export function Field({
  label,
  hint,
  wrong,
  children,
}: {
  label: string;
  hint?: string | undefined;
  wrong?: string | null | undefined;
  children: ReactElement<Record<string, unknown>>;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {cloneElement(children, {
        id,
        ...describedBy({ id, hint, wrong }),
      })}
      <Beneath id={id} hint={hint} wrong={wrong} />
    </div>
  );
}

interface Said {
  readonly id: string;
  readonly hint?: string | undefined;
  readonly wrong?: string | null | undefined;
}

/** What ties a control to the words beneath it. */
export const describedBy = ({ id, hint, wrong }: Said) => ({
  'aria-describedby': [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': wrong ? true : undefined,
});

/** The words beneath a control: a hint, and what is wrong with what stands in it. */
export function Beneath({ id, hint, wrong }: Said) {
  return (
    <>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong && (
        <span className="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </>
  );
}
