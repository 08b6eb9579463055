import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { AreaChoice } from '../documents/contract.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { useSay } from '../ui/language.tsx';
import type { Picked } from '../ui/lookup.tsx';
import { messages as words } from '../ui/messages.ts';
import { request } from '../ui/request.ts';
import { Wrong } from '../ui/states.tsx';
import { AreaField } from './area-field.tsx';
import type { NewAccountMade } from './contract.ts';
import { usernameForm } from './first-account-form.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { messages } from './messages.ts';

/** A new account, and then the link that is handed over with it. */
export default function NewAccountDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [position, setPosition] = useState('');
  const [area, setArea] = useState<Picked<AreaChoice>>(null);
  const [tried, setTried] = useState(false);
  const making = useMutation({
    mutationFn: (areaId: string | null) =>
      request<NewAccountMade>('accounts', {
        method: 'POST',
        own: true,
        body: {
          ...{ username: username.trim(), name: name.trim(), position: position.trim() || null },
          areaId,
        },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  });
  if (making.data) return <LinkDialog link={making.data.link} name={making.data.account.name} onClose={onClose} />;
  const wrongName = tried && name.trim() === '' ? say(messages.needed) : null;
  const wrongUsername = tried && !usernameForm.test(username.trim()) ? say(messages.usernameWrong) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || !usernameForm.test(username.trim()) || area === 'typed' || making.isPending) return;
    making.mutate(area?.id ?? null);
  };
  return (
    <Dialog open onClose={onClose} title={say(messages.newAccount)}>
      <form className="account-form" onSubmit={submit} noValidate autoComplete="off">
        <Field label={say(messages.name)} wrong={wrongName}>
          <input
            className="input"
            lang="vi"
            data-autofocus
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field label={say(messages.username)} hint={say(messages.usernameHint)} wrong={wrongUsername}>
          <input
            className="input"
            autoCapitalize="none"
            spellCheck={false}
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
        </Field>
        <Field label={say(messages.position)}>
          <input className="input" lang="vi" value={position} onChange={(event) => setPosition(event.target.value)} />
        </Field>
        <AreaField
          label={say(messages.placeEmpty)}
          wrong={tried && area === 'typed' ? say(words.pickOne) : null}
          value={area}
          onChange={setArea}
        />
        <Wrong error={making.error} />
        <div className="row end">
          <button type="button" className="button" onClick={onClose}>
            {say(words.cancel)}
          </button>
          <button type="submit" className="button primary" aria-disabled={making.isPending}>
            {say(making.isPending ? messages.making : messages.make)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
