import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Field } from '../ui/field.tsx';
import { useSay } from '../ui/language.tsx';
import { request } from '../ui/request.ts';
import type { Account, AccountErased } from './contract.ts';
import { messages } from './messages.ts';
import { type Basis, bases, basisNames } from './rules.ts';

/** Says what erasing the name of somebody who left does, and asks by which law. */
export function EraseNameDialog({
  account,
  onClose,
  onDone,
}: {
  account: Account;
  onClose: () => void;
  onDone: (erased: AccountErased) => void;
}) {
  const say = useSay();
  const client = useQueryClient();
  const [basis, setBasis] = useState<Basis>('law-91-2025');
  const [typed, setTyped] = useState('');
  const formerNames = typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const erasing = useMutation({
    mutationFn: () =>
      request<AccountErased>(`accounts/${account.id}/erase`, {
        ...{ method: 'POST', own: true, body: { basis, formerNames } },
      }),
    onSuccess: (erased) => {
      client.setQueryData(['account', account.id], erased.account);
      void client.invalidateQueries({ queryKey: ['accounts'] });
      onDone(erased);
    },
  });
  return (
    <ConfirmDialog
      title={`${say(messages.eraseName)}: ${account.name}`}
      act={say(messages.eraseName)}
      doing={erasing}
      onClose={onClose}
    >
      <div className="account-form">
        <p>{say(messages.eraseNameNote)}</p>
        <p className="warn-line">{say(messages.eraseNameBackups)}</p>
        <Field label={say(messages.basis)}>
          <select className="input" value={basis} onChange={(event) => setBasis(event.target.value as Basis)}>
            {bases.map((each) => (
              <option key={each} value={each}>
                {say(basisNames[each])}
              </option>
            ))}
          </select>
        </Field>
        <Field label={say(messages.formerNames)} hint={say(messages.formerNamesHint)}>
          <textarea
            className="input"
            lang="vi"
            rows={2}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
      </div>
    </ConfirmDialog>
  );
}
