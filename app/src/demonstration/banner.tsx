import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Status } from '../documents/contract.ts';
import { useLanguage } from '../ui/language.tsx';
import { basePath, request } from '../ui/request.ts';
import { messages } from './messages.ts';

const DropDialog = lazy(() => import('./drop-dialog.tsx'));
const inDemonstration = basePath === '/demo/';

function useStatus() {
  return useQuery({ queryKey: ['status'], queryFn: () => request<Status>('status') });
}

/**
 * Who arrives at `/` while the office's own ledger is empty is shown the demonstration; `/?own` stays, as does every
 * other address of the own ledger, and who must sign in before being `told` whether it is empty. Undefined until that is known.
 */
export function useLedgerAtStart(told: boolean | undefined): 'here' | 'leaving' {
  const arrived = location.pathname === '/' && !new URLSearchParams(location.search).has('own');
  const [decided, decide] = useState<'here' | 'leaving' | null>(arrived ? null : 'here');
  const status = useStatus();
  // Once, with the first answers: who signs in over the page stays on it.
  if (decided === null && told !== undefined && !status.isPending)
    decide(told && status.data?.demonstration === true && status.data.documents === 0 ? 'leaving' : 'here');
  useEffect(() => {
    if (decided === 'leaving') location.replace('/demo/');
  }, [decided]);
  return decided === 'here' ? 'here' : 'leaving';
}

export function DemonstrationBanner() {
  const { say } = useLanguage();
  const status = useStatus();
  const [asking, setAsking] = useState(false);
  if (!inDemonstration) return status.data?.demonstration ? <Invitation empty={status.data.documents === 0} /> : null;
  return (
    <aside className="banner no-print" aria-label={say(messages.banner)}>
      <p className="on-wide">{say(messages.banner)}</p>
      <p className="on-phone">{say(messages.bannerShort)}</p>
      <div className="row">
        <a className="button compact" href="/?own">
          {say(messages.openOwn)}
        </a>
        <button type="button" className="button compact" onClick={() => setAsking(true)}>
          {say(messages.drop)}
        </button>
      </div>
      {asking && (
        <Suspense fallback={null}>
          <DropDialog onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </aside>
  );
}

/** While the own ledger is empty, the way to the demonstration stays in sight. */
function Invitation({ empty }: { empty: boolean }) {
  const { say } = useLanguage();
  if (!empty) return null;
  return (
    <aside className="banner no-print" aria-label={say(messages.seeDemonstration)}>
      <a href="/demo/">{say(messages.seeDemonstration)}</a>
    </aside>
  );
}
