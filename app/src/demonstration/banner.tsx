import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Status } from '../documents/contract.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useLanguage } from '../ui/language.tsx';
import { basePath, problemOf, request } from '../ui/request.ts';
import { sentenceOf } from '../ui/states.tsx';
import { messages } from './messages.ts';

const inDemonstration = basePath === '/demo/';

function useStatus() {
  return useQuery({ queryKey: ['status'], queryFn: () => request<Status>('status') });
}

/**
 * Who arrives at `/` while the office's own ledger is empty is shown the demonstration; `/?own` stays, as does every
 * other address of the own ledger.
 */
export function useLedgerAtStart(): 'here' | 'leaving' {
  const [arrived] = useState(() => location.pathname === '/' && !new URLSearchParams(location.search).has('own'));
  const status = useStatus();
  const leaving = arrived && status.data?.demonstration === true && status.data.documents === 0;
  useEffect(() => {
    if (leaving) location.replace('/demo/');
  }, [leaving]);
  return arrived && (status.isPending || leaving) ? 'leaving' : 'here';
}

export function DemonstrationBanner() {
  const { say } = useLanguage();
  const status = useStatus();
  const [asking, setAsking] = useState(false);
  if (!inDemonstration) return status.data?.demonstration ? <Invitation empty={status.data.documents === 0} /> : null;
  return (
    <aside className="banner no-print" aria-label={say(messages.banner)}>
      <p>{say(messages.banner)}</p>
      <div className="row">
        <a className="button compact" href="/?own">
          {say(messages.openOwn)}
        </a>
        <button type="button" className="button compact" onClick={() => setAsking(true)}>
          {say(messages.drop)}
        </button>
      </div>
      {asking && <DropDialog onClose={() => setAsking(false)} />}
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

function DropDialog({ onClose }: { onClose: () => void }) {
  const { say } = useLanguage();
  const dropping = useMutation({
    mutationFn: async () => {
      const response = await fetch('/api/demonstration', { method: 'DELETE' });
      if (!response.ok) throw problemOf(response.status, await response.text());
    },
    onSuccess: () => location.assign('/'),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={say(messages.dropTitle)}
      footer={
        <>
          <button type="button" data-autofocus className="button" onClick={onClose}>
            {say(messages.keep)}
          </button>
          <button
            type="button"
            className="button danger"
            aria-disabled={dropping.isPending}
            onClick={() => !dropping.isPending && dropping.mutate()}
          >
            {say(messages.drop)}
          </button>
        </>
      }
    >
      <p>{say(messages.dropNote)}</p>
      {dropping.error && <p role="alert">{sentenceOf(dropping.error, say)}</p>}
    </Dialog>
  );
}
