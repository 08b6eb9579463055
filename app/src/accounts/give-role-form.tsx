import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { AreaChoice } from '../documents/contract.ts';
import { Field } from '../ui/field.tsx';
import { useSay } from '../ui/language.tsx';
import type { Picked } from '../ui/lookup.tsx';
import { PeriodField } from '../ui/period-field.tsx';
import { request } from '../ui/request.ts';
import { Wrong } from '../ui/states.tsx';
import { AreaField } from './area-field.tsx';
import type { Assignment } from './contract.ts';
import { messages, roleNames, roleNotes, sectorNames } from './messages.ts';

type Role = Assignment['role'];
type Sector = Assignment['sectors'][number];
const day = (period: string | null | 'wrong') => (period && /^\d{4}-\d{2}-\d{2}$/.test(period) ? period : null);

/** Gives a role on an area, or everywhere, for a time. */
export function GiveRoleForm({ id, onDone }: { id: string; onDone: () => void }) {
  const say = useSay();
  const [role, setRole] = useState<Role>('clerk');
  const [area, setArea] = useState<Picked<AreaChoice>>(null);
  const [everywhere, setEverywhere] = useState(false);
  const [tried, setTried] = useState(false);
  const [sectors, setSectors] = useState<readonly Sector[]>([]);
  const [from, setFrom] = useState<string | null | 'wrong'>(null);
  const [until, setUntil] = useState<string | null | 'wrong'>(null);
  const [round, setRound] = useState(0);
  const areaId = everywhere || area === null || area === 'typed' ? null : area.id;
  const giving = useMutation({
    mutationFn: () =>
      request(`accounts/${id}/roles`, {
        method: 'POST',
        own: true,
        body: {
          ...{ role, areaId, sectors: role === 'adviser' ? sectors : [] },
          ...(day(from) && { validFrom: day(from) }),
          validTo: day(until),
        },
      }),
    onSuccess: () => {
      setRound(round + 1);
      setArea(null);
      setEverywhere(false);
      setTried(false);
      onDone();
    },
  });
  const nowhere = !everywhere && areaId === null;
  const wrong = nowhere || [from, until].some((typed) => typed !== null && day(typed) === null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!wrong && !giving.isPending) giving.mutate();
  };
  return (
    <form className="account-part no-print" onSubmit={submit} noValidate key={round}>
      <h2>{say(messages.giveRole)}</h2>
      <Field label={say(messages.role)} hint={say(roleNotes[role])}>
        <select className="input" value={role} onChange={(event) => setRole(event.target.value as Role)}>
          {Object.entries(roleNames).map(([value, name]) => (
            <option key={value} value={value}>
              {say(name)}
            </option>
          ))}
        </select>
      </Field>
      {!everywhere && <AreaField label={say(messages.area)} value={area} onChange={setArea} />}
      <label className="check">
        <input type="checkbox" checked={everywhere} onChange={(event) => setEverywhere(event.target.checked)} />{' '}
        {say(messages.everywhere)}
      </label>
      {tried && nowhere && (
        <p role="alert" className="wrong">
          {say(messages.areaNeeded)}
        </p>
      )}
      {role === 'adviser' && (
        <fieldset className="account-part">
          <legend>{say(messages.sectors)}</legend>
          {(Object.keys(sectorNames) as Sector[]).map((sector) => (
            <label key={sector} className="check">
              <input
                type="checkbox"
                checked={sectors.includes(sector)}
                onChange={(event) =>
                  setSectors(event.target.checked ? [...sectors, sector] : sectors.filter((each) => each !== sector))
                }
              />{' '}
              {say(sectorNames[sector])}
            </label>
          ))}
        </fieldset>
      )}
      <PeriodField label={say(messages.from)} value={null} onChange={setFrom} />
      <PeriodField label={say(messages.until)} value={null} onChange={setUntil} />
      <Wrong error={giving.error} />
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={giving.isPending}>
          {say(messages.give)}
        </button>
      </div>
    </form>
  );
}
