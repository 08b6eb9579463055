import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useSay } from '../ui/language.tsx';
import { request } from '../ui/request.ts';
import { type Colleague, ColleagueField } from './colleague-field.tsx';
import type { Account } from './contract.ts';
import { messages } from './messages.ts';

/** Says what closing an account does, and asks who takes over. */
export function CloseAccountDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const [successor, setSuccessor] = useState<Colleague | null>(null);
  const closing = useMutation({
    mutationFn: () =>
      request(`accounts/${account.id}/close`, {
        method: 'POST',
        own: true,
        body: { successorId: successor?.id ?? null },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['account', account.id] });
      void client.invalidateQueries({ queryKey: ['accounts'] });
      onClose();
    },
  });
  return (
    <ConfirmDialog title={say(messages.closeAccount)} doing={closing} onClose={onClose}>
      <p>{say(messages.closeNote)}</p>
      <ColleagueField
        label={say(messages.successor)}
        hint={say(messages.successorHint)}
        whose={`accounts/${account.id}`}
        value={successor}
        onChange={setSuccessor}
      />
    </ConfirmDialog>
  );
}
