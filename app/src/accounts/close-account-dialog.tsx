import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useSay } from '../ui/language.tsx';
import type { Picked } from '../ui/lookup.tsx';
import { messages as words } from '../ui/messages.ts';
import { request } from '../ui/request.ts';
import { type Colleague, ColleagueField } from './colleague-field.tsx';
import type { Account } from './contract.ts';
import { messages } from './messages.ts';

/** Says what closing an account does, and asks who takes over. */
export function CloseAccountDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const [successor, setSuccessor] = useState<Picked<Colleague>>(null);
  const [tried, setTried] = useState(false);
  const closing = useMutation({
    mutationFn: (successorId: string | null) =>
      request(`accounts/${account.id}/close`, {
        method: 'POST',
        own: true,
        body: { successorId },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['account', account.id] });
      void client.invalidateQueries({ queryKey: ['accounts'] });
      onClose();
    },
  });
  const close = () => {
    setTried(true);
    if (successor !== 'typed') closing.mutate(successor?.id ?? null);
  };
  return (
    <ConfirmDialog title={say(messages.closeAccount)} doing={{ ...closing, mutate: close }} onClose={onClose}>
      <p>{say(messages.closeNote)}</p>
      <ColleagueField
        label={say(messages.successor)}
        hint={say(messages.successorHint)}
        wrong={tried && successor === 'typed' ? say(words.pickOne) : null}
        whose={`accounts/${account.id}`}
        value={successor}
        onChange={setSuccessor}
      />
    </ConfirmDialog>
  );
}
