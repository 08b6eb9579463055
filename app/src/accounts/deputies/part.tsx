import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../../ui/language.tsx';
import { request } from '../../ui/request.ts';
import { Answer } from '../../ui/states.tsx';
import type { Deputation, Deputations } from './contract.ts';
import { EndDialog } from './end-dialog.tsx';
import { DeputationItem } from './item.tsx';
import { LendDialog } from './lend-dialog.tsx';
import { messages } from './messages.ts';

/** Whose they are: "me", or "accounts/…" for an administrator. */
export type Whose = 'me' | `accounts/${string}`;
export const deputationsKey = (whose: Whose) => ['deputations', whose] as const;

/** Who stands in for somebody, and for whom that one stands in. */
export function DeputiesPart({ whose, closed = false }: { whose: Whose; closed?: boolean }) {
  const say = useSay();
  const asked = useQuery({
    queryKey: deputationsKey(whose),
    queryFn: () => request<Deputations>(`${whose}/deputations`, { own: true }),
  });
  return (
    <section className="account-part deputies" aria-labelledby="deputies">
      <h2 id="deputies">{say(messages.title)}</h2>
      <p className="quiet">{say(whose === 'me' ? messages.lead : messages.leadFor)}</p>
      <Answer of={asked}>{(found) => <Both of={found} whose={whose} closed={closed} />}</Answer>
    </section>
  );
}

function Both({ of: { given, taken, mayLend }, whose, closed }: { of: Deputations; whose: Whose; closed: boolean }) {
  const say = useSay();
  const [lending, setLending] = useState(false);
  const [ending, setEnding] = useState<Deputation | null>(null);
  return (
    <>
      {mayLend.length === 0 || closed ? (
        <p className="quiet">{say(messages.nothingToLend)}</p>
      ) : (
        <div className="row no-print">
          <button type="button" className="button" onClick={() => setLending(true)}>
            {say(messages.add)}
          </button>
        </div>
      )}
      <h3>{say(messages.given)}</h3>
      <List of={given} none={say(messages.noneGiven)} who="deputy" onEnd={setEnding} />
      <h3>{say(messages.taken)}</h3>
      {/* An administrator ends it where it was lent. */}
      <List of={taken} none={say(messages.noneTaken)} who="account" onEnd={whose === 'me' ? setEnding : null} />
      {lending && <LendDialog whose={whose} mayLend={mayLend} onClose={() => setLending(false)} />}
      {ending && <EndDialog whose={whose} of={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

function List({
  of: items,
  none,
  who,
  onEnd,
}: {
  of: readonly Deputation[];
  none: string;
  who: 'deputy' | 'account';
  onEnd: ((of: Deputation) => void) | null;
}) {
  if (items.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ul className="role-list">
      {items.map((item) => (
        <DeputationItem key={item.id} of={item} who={who} onEnd={onEnd} />
      ))}
    </ul>
  );
}
