import { nameOf } from '../ui/dated-name.tsx';
import { Lookup, type Picked } from '../ui/lookup.tsx';
import { query, request } from '../ui/request.ts';
import type { AccountList } from './contract.ts';
import type { Candidate, Candidates } from './deputies/contract.ts';

export type Colleague = Candidate;

/** A colleague by a part of the name or the post. An administrator, at the account of somebody, chooses of the accounts in reach. */
export function ColleagueField({
  label,
  hint,
  wrong,
  whose,
  value,
  onChange,
}: {
  label: string;
  hint: string;
  wrong?: string | null;
  /** To whom the colleague is one: "me", or "accounts/…" for an administrator. */
  whose: 'me' | `accounts/${string}`;
  value: Picked<Colleague>;
  onChange: (colleague: Picked<Colleague>) => void;
}) {
  return (
    <Lookup
      label={label}
      hint={hint}
      wrong={wrong}
      value={value}
      choiceOf={({ id, name, position, area }) => ({
        ...{ value: id, label: name },
        detail: [position, area && nameOf(area)].filter(Boolean).join(' · '),
      })}
      ask={{ key: ['colleagues', whose], find: (typed) => found(whose, typed.trim()), from: 0 }}
      onChange={onChange}
    />
  );
}

async function found(whose: string, q: string): Promise<Colleague[]> {
  if (whose === 'me') return (await request<Candidates>(`me/deputies${query({ q })}`, { own: true })).items;
  const { items } = await request<AccountList>(`accounts${query({ q })}`, { own: true });
  return items.filter(({ id, closedAt }) => !closedAt && whose !== `accounts/${id}`);
}
