import { type Dated, nameOf, validityOf } from './dated-name.tsx';
import { useLanguage } from './language.tsx';
import { Lookup, type Picked } from './lookup.tsx';
import { query, request } from './request.ts';

/** A unit by its name, with or without accents: of any time, or of one day. */
export function AreaLookup<Area extends Dated & { readonly id: string }>({
  label,
  hint,
  on,
  own = false,
  wrong,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  on?: string;
  /** Of the office's own ledger, whichever is in view. */
  own?: boolean;
  wrong?: string | null;
  value: Picked<Area>;
  onChange: (area: Picked<Area>) => void;
}) {
  const { language } = useLanguage();
  const find = async (typed: string) =>
    (await request<{ items: Area[] }>(`areas${query({ query: typed, on: on ?? '' })}`, { own })).items;
  return (
    <Lookup
      label={label}
      {...(hint !== undefined && { hint })}
      wrong={wrong}
      value={value}
      choiceOf={(area) => ({
        value: area.id,
        label: nameOf(area),
        // On one day there are no namesakes of other times.
        detail: [...area.within, on ? '' : validityOf(area, language)].filter(Boolean).join(' · '),
      })}
      ask={{ key: ['areas', on ?? '', own], find }}
      onChange={onChange}
    />
  );
}
