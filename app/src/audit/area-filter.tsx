import { useQuery } from '@tanstack/react-query';
import type { AreaDetail } from '../areas/contract.ts';
import { nameOf, validityOf } from '../ui/dated-name.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Lookup } from '../ui/lookup.tsx';
import { query, request } from '../ui/request.ts';
import { messages } from './messages.ts';

type Area = Pick<AreaDetail, 'id' | 'type' | 'name' | 'within' | 'validFrom' | 'validTo'>;

/** The area that an id in the address stands for; undefined until it is known. */
export function useAreaNamed(id: string): Area | undefined {
  const { data } = useQuery({
    queryKey: ['area', id],
    queryFn: () => request<AreaDetail>(`areas/${id}`),
    enabled: id !== '',
  });
  return id === '' ? undefined : data;
}

/** An area of any time: what was done in a former district stands under it. */
export function AreaFilter({ id, onChange }: { id: string; onChange: (id: string) => void }) {
  const { say, language } = useLanguage();
  const chosen = useAreaNamed(id);
  const find = async (typed: string) => (await request<{ items: Area[] }>(`areas${query({ query: typed })}`)).items;
  return (
    <Lookup
      label={say(messages.area)}
      value={chosen ?? null}
      choiceOf={(area) => ({
        value: area.id,
        label: nameOf(area),
        detail: [...area.within, validityOf(area, language)].filter(Boolean).join(' · '),
      })}
      ask={{ key: ['areas'], find }}
      onChange={(area) => area !== 'typed' && onChange(area?.id ?? '')}
    />
  );
}
