import { type FormEvent, useId, useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { messages } from './messages.ts';
import { recordMessages as words } from './record-messages.ts';

/** Asks why: what the document recorded stops standing, with this reason. */
export function WithdrawDialog({ onClose, onWithdraw }: { onClose: () => void; onWithdraw: (reason: string) => void }) {
  const { say } = useLanguage();
  const form = useId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const enough = reason.trim().length >= 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (enough) onWithdraw(reason.trim());
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={say(words.withdrawTitle)}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {say(messages.cancel)}
          </button>
          <button type="submit" form={form} className="button danger">
            {say(words.withdraw)}
          </button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="record" noValidate>
        <p>{say(words.withdrawNote)}</p>
        <Field label={say(words.reason)} wrong={tried && !enough ? say(words.reasonShort) : null}>
          <textarea
            data-autofocus
            className="input"
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
