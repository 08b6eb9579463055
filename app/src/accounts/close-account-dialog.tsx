import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { useSay } from '../ui/language.tsx';
import { request } from '../ui/request.ts';
import { sentenceOf } from '../ui/states.tsx';
import type { Account, AccountList } from './contract.ts';
import { messages } from './messages.ts';

/** Says what closing an account does, and asks who takes over. */
export function CloseAccountDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const [successor, setSuccessor] = useState('');
  const others = useQuery({
    queryKey: ['accounts', '', ''],
    queryFn: () => request<AccountList>('accounts', { own: true }),
  });
  const closing = useMutation({
    mutationFn: () =>
      request(`accounts/${account.id}/close`, { method: 'POST', own: true, body: { successorId: successor || null } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['account', account.id] });
      void client.invalidateQueries({ queryKey: ['accounts'] });
      onClose();
    },
  });
  const choices = (others.data?.items ?? []).filter(({ id, closedAt }) => id !== account.id && !closedAt);
  return (
    <Dialog
      open
      onClose={onClose}
      title={say(messages.closeAccount)}
      footer={
        <>
          <button type="button" data-autofocus className="button" onClick={onClose}>
            {say(messages.cancel)}
          </button>
          <button
            type="button"
            className="button danger"
            aria-disabled={closing.isPending}
            onClick={() => !closing.isPending && closing.mutate()}
          >
            {say(messages.closeAccount)}
          </button>
        </>
      }
    >
      <p>{say(messages.closeNote)}</p>
      <Field label={say(messages.successor)}>
        <select className="input" value={successor} onChange={(event) => setSuccessor(event.target.value)}>
          <option value="">{say(messages.nobody)}</option>
          {choices.map(({ id, name, username }) => (
            <option key={id} value={id}>
              {name} ({username})
            </option>
          ))}
        </select>
      </Field>
      {closing.error && (
        <p role="alert" className="wrong">
          {sentenceOf(closing.error, say)}
        </p>
      )}
    </Dialog>
  );
}
