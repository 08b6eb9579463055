import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { bases, basisNames } from '../accounts/rules.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Field } from '../ui/field.tsx';
import { useLanguage } from '../ui/language.tsx';
import { formatInteger } from '../ui/number.ts';
import { type Asked, erasePerson, type Why } from './api.ts';
import type { PersonDocument, PersonErased } from './contract.ts';
import { messages } from './messages.ts';
import { type Picked, sumOf, wantedOf } from './picked.ts';

/** Says what will change and what will not come back, asks by which law and why, and only then does it. */
export function EraseDialog({
  asked,
  documents,
  picked,
  onClose,
  onDone,
}: {
  asked: Asked;
  documents: readonly PersonDocument[];
  picked: Picked;
  onClose: () => void;
  onDone: (items: PersonErased['items']) => void;
}) {
  const { say, language } = useLanguage();
  const [basis, setBasis] = useState<Why['basis']>('law-91-2025');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState(0);
  const sum = sumOf(documents, picked);
  const n = (value: number) => formatInteger(value, language);
  const erasing = useMutation({
    mutationFn: () => erasePerson(asked, wantedOf(documents, picked), { basis, reason: reason.trim() }, setLeft),
    onSuccess: onDone,
  });
  const wrong = reason.trim().length < 3 ? say(messages.reasonNeeded) : null;
  const confirm = () => {
    setTried(true);
    if (!wrong && !erasing.isPending) erasing.mutate();
  };
  const told = (['text', 'drafts', 'ledger', 'steps', 'titles'] as const)
    .filter((part) => sum[part] > 0)
    .map((part) => say(messages[part === 'text' ? 'places' : part], { n: n(sum[part]) }));
  return (
    <ConfirmDialog
      title={say(messages.eraseTitle, { n: n(sum.documents) })}
      act={say(messages.confirm)}
      doing={{ ...erasing, mutate: confirm }}
      onClose={onClose}
    >
      <div className="person-erase">
        <p>
          {say(messages.otherForms)}{' '}
          <span lang="vi">{[asked.name, ...asked.forms].map((form) => `“${form}”`).join(', ')}</span>
        </p>
        <ul>
          <li>{say(messages.eraseSum, { parts: told.join(', ') })}</li>
          {sum.files > 0 && <li>{say(messages.eraseFiles, { n: n(sum.files) })}</li>}
        </ul>
        <p className="warn-line">{say(messages.backups)}</p>
        <Field label={say(messages.basis)}>
          <select className="input" value={basis} onChange={(event) => setBasis(event.target.value as Why['basis'])}>
            {bases.map((each) => (
              <option key={each} value={each}>
                {say(basisNames[each])}
              </option>
            ))}
          </select>
        </Field>
        <Field label={say(messages.reason)} hint={say(messages.reasonHint)} wrong={tried ? wrong : null}>
          <textarea
            className="input"
            lang="vi"
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <p role="status">{erasing.isPending && say(messages.erasing, { n: n(left) })}</p>
      </div>
    </ConfirmDialog>
  );
}
