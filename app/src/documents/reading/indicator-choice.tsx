import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { IndicatorList } from '../../indicators/contract.ts';
import { type Choice, Combobox } from '../../ui/combobox.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { request } from '../../ui/request.ts';
import { bodyMessages } from './body-messages.ts';

/** The catalogue, asked once. */
export function useIndicators() {
  const asked = useQuery({
    queryKey: ['indicators'],
    queryFn: () => request<IndicatorList>('indicators'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return asked.data?.items ?? none;
}
const none: IndicatorList['items'] = [];

/** Which indicator of the catalogue a figure gives: by name or by how reports call it, or none. */
export function IndicatorChoice({
  chosen,
  phrase,
  onChoose,
}: {
  chosen: string | null;
  phrase: string;
  onChoose: (id: string | null) => void;
}) {
  const { say, language } = useLanguage();
  const indicators = useIndicators();
  const outside = say(bodyMessages.noCatalogue);
  const choices = useMemo<Choice[]>(
    () => [
      { value: '', label: outside },
      ...indicators.map((each) => ({
        value: each.id,
        label: language === 'vi' ? each.name : each.nameEn,
        also: [...each.synonyms, each.name, each.nameEn],
        detail: each.unit,
      })),
    ],
    [indicators, language, outside],
  );
  const label = choices.find((each) => each.value === (chosen ?? ''))?.label ?? '';
  const [typed, setTyped] = useState(label);
  useEffect(() => setTyped(label), [label]);
  return (
    <Combobox
      label={say(bodyMessages.catalogue)}
      hint={phrase && !chosen ? `“${phrase}”` : undefined}
      typed={typed}
      onType={setTyped}
      choices={choices}
      shown={typed === label ? '' : typed}
      onPick={(choice) => {
        onChoose(choice.value || null);
        setTyped(choice.label);
      }}
    />
  );
}
