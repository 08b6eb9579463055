import { useQuery } from '@tanstack/react-query';
import type { AreaDetail } from '../areas/contract.ts';
import { AreaLookup } from '../ui/area-lookup.tsx';
import { useSay } from '../ui/language.tsx';
import { request } from '../ui/request.ts';
import { messages } from './messages.ts';

/** The area that an id in the address stands for; undefined until it is known. */
export function useAreaNamed(id: string): AreaDetail | undefined {
  const { data } = useQuery({
    queryKey: ['area', id],
    queryFn: () => request<AreaDetail>(`areas/${id}`),
    enabled: id !== '',
  });
  return id === '' ? undefined : data;
}

/** An area of any time: what was done in a former district stands under it. */
export function AreaFilter({ id, onChange }: { id: string; onChange: (id: string) => void }) {
  const chosen = useAreaNamed(id);
  return (
    <AreaLookup
      label={useSay()(messages.area)}
      value={chosen ?? null}
      onChange={(area) => area !== 'typed' && onChange(area?.id ?? '')}
    />
  );
}
