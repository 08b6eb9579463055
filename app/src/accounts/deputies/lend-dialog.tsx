import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { dayInHanoi } from '../../platform/clock.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useSay } from '../../ui/language.tsx';
import type { Picked } from '../../ui/lookup.tsx';
import { messages as words } from '../../ui/messages.ts';
import { PeriodField } from '../../ui/period-field.tsx';
import { request } from '../../ui/request.ts';
import { Wrong } from '../../ui/states.tsx';
import { type Colleague, ColleagueField } from '../colleague-field.tsx';
import type { Assignment } from '../contract.ts';
import { roleInWords, timeInWords } from '../words.ts';
import type { Deputations } from './contract.ts';
import { messages } from './messages.ts';
import { deputationsKey, type Whose } from './part.tsx';

const day = (typed: string | null) => (typed !== null && /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : null);

/** Who stands in, from when until when, why, and with which roles: with all of them, unless some are left out. */
export function LendDialog({
  whose,
  mayLend,
  onClose,
}: {
  whose: Whose;
  mayLend: readonly Assignment[];
  onClose: () => void;
}) {
  const say = useSay();
  const { tell } = useAnnounce();
  const client = useQueryClient();
  const today = dayInHanoi(new Date());
  const [picked, setPicked] = useState<Picked<Colleague>>(null);
  const deputy = picked === 'typed' ? null : picked;
  const [from, setFrom] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [without, setWithout] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const roleIds = mayLend.flatMap(({ id }) => (without.includes(id) ? [] : id));
  const wrong = {
    deputy: deputy === null,
    days: day(from) === null || day(until) === null,
    reason: reason.trim().length < 3,
    roles: roleIds.length === 0,
  };
  const lending = useMutation({
    mutationFn: () =>
      request<Deputations>(`${whose}/deputations`, {
        ...{ method: 'POST', own: true },
        body: { deputyId: deputy?.id, roleIds, validFrom: day(from), validTo: day(until), reason: reason.trim() },
      }),
    onSuccess: (after) => {
      client.setQueryData(deputationsKey(whose), after);
      tell(say(messages.added, { name: deputy?.name ?? '' }));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!Object.values(wrong).some(Boolean) && !lending.isPending) lending.mutate();
  };
  const needed = (what: keyof typeof wrong, words: string) =>
    tried &&
    wrong[what] && (
      <p role="alert" className="wrong">
        {words}
      </p>
    );
  return (
    <Dialog open onClose={onClose} title={say(messages.title)}>
      <form className="account-form" onSubmit={submit} noValidate autoComplete="off">
        <div>
          <ColleagueField
            label={say(messages.deputy)}
            hint={say(messages.deputyHint)}
            whose={whose}
            value={picked}
            onChange={setPicked}
          />
          {needed('deputy', say(messages.deputyNeeded))}
        </div>
        <div>
          <div className="two-days">
            <PeriodField label={say(messages.from)} value={from} onChange={setFrom} />
            <PeriodField label={say(messages.until)} value={until} onChange={setUntil} />
          </div>
          {needed('days', say(messages.daysNeeded))}
        </div>
        <Field
          label={say(messages.reason)}
          hint={say(messages.reasonHint)}
          wrong={tried && wrong.reason ? say(messages.reasonNeeded) : null}
        >
          <input
            className="input"
            lang="vi"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <fieldset className="lent">
          <legend>{say(messages.roles)}</legend>
          {mayLend.map((role) => (
            <label key={role.id} className="check">
              <input
                type="checkbox"
                checked={!without.includes(role.id)}
                onChange={({ target: { checked } }) =>
                  setWithout(checked ? without.filter((id) => id !== role.id) : [...without, role.id])
                }
              />
              <span>
                {roleInWords(role, say)} <span className="small quiet">{timeInWords(role, say)}</span>
              </span>
            </label>
          ))}
          {needed('roles', say(messages.rolesNeeded))}
          <p className="small quiet">{say(messages.rolesNote)}</p>
        </fieldset>
        <Wrong error={lending.error} />
        <div className="row end">
          <button type="button" className="button" onClick={onClose}>
            {say(words.cancel)}
          </button>
          <button type="submit" className="button primary" aria-disabled={lending.isPending}>
            {say(lending.isPending ? messages.adding : messages.add)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
