import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { AreaSearch } from '../../areas/contract.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { DatedName, nameOf, validityOf } from '../../ui/dated-name.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { query, request } from '../../ui/request.ts';
import type { Step } from '../api.ts';
import type { AreaChoice, DocumentPlace } from '../contract.ts';
import { placeMessages } from './place-messages.ts';

/** Which administrative unit each place is. Names outlive units: the proposal is the one that stood at the document's date. */
export function PlacesChooser({
  places,
  editable,
  onlyNeeded,
  dated,
  step,
}: {
  places: readonly DocumentPlace[];
  editable: boolean;
  onlyNeeded?: boolean;
  /** The document's date is known, and decides what is proposed. */
  dated: boolean;
  step: (step: Step) => Promise<boolean>;
}) {
  // Those asked for stay on the screen once answered, until it is left.
  const [asked] = useState(() => new Set(places.filter((each) => each.needsChoice).map((each) => each.place)));
  const shown = places.filter((each) => !onlyNeeded || each.needsChoice || asked.has(each.place));
  return (
    <div className="places">
      {shown.map((place) => (
        <OnePlace
          key={place.place}
          place={place}
          editable={editable}
          dated={dated}
          onChoose={(areaId) => void step({ kind: 'places', place: place.place, areaId })}
        />
      ))}
    </div>
  );
}

function OnePlace({
  place,
  editable,
  dated,
  onChoose,
}: {
  place: DocumentPlace;
  editable: boolean;
  dated: boolean;
  onChoose: (areaId: string) => void;
}) {
  const { say } = useLanguage();
  const group = useId();
  const { chosen, candidates, needsChoice } = place;
  const listed = chosen && !candidates.some((each) => each.id === chosen.id) ? [chosen, ...candidates] : candidates;
  return (
    <fieldset className={`place${needsChoice ? ' needed' : ''}`} disabled={!editable}>
      <legend lang="vi">
        {place.place} <span className="quiet small">{say(placeMessages.facts, { n: place.facts })}</span>
      </legend>
      {listed.length === 0 && <p className="small quiet">{say(placeMessages.noCandidate)}</p>}
      {listed.map((area, at) => (
        <label key={area.id} className="check">
          <input
            type="radio"
            name={group}
            checked={chosen ? chosen.id === area.id : !needsChoice && at === 0}
            onChange={() => onChoose(area.id)}
          />
          <span>
            <DatedName of={area} />
            {at === 0 && !chosen && (
              <span className="tag info">{say(dated ? placeMessages.proposed : placeMessages.first)}</span>
            )}
            {chosen?.id === area.id && <span className="tag good">{say(placeMessages.chosen)}</span>}
          </span>
        </label>
      ))}
      {editable && <OtherArea place={place.place} onChoose={onChoose} />}
    </fieldset>
  );
}

function OtherArea({ place, onChoose }: { place: string; onChoose: (areaId: string) => void }) {
  const { say, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const asked = useQuery({
    queryKey: ['area-search', typed],
    queryFn: () => request<AreaSearch>(`areas${query({ query: typed })}`),
    enabled: open && typed.trim().length >= 2,
    placeholderData: (before) => before,
  });
  if (!open)
    return (
      <button type="button" className="button bare compact" onClick={() => setOpen(true)}>
        {say(placeMessages.other)}
      </button>
    );
  const detail = (area: AreaChoice) => [...area.within, validityOf(area, language)].filter(Boolean).join(' · ');
  return (
    <Combobox
      label={`${say(placeMessages.search)} (${place})`}
      typed={typed}
      onType={setTyped}
      shown=""
      choices={(asked.data?.items ?? []).map((area) => ({ value: area.id, label: nameOf(area), detail: detail(area) }))}
      onPick={(choice) => {
        setOpen(false);
        onChoose(choice.value);
      }}
    />
  );
}
