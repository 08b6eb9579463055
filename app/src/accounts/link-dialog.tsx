import { useRef, useState } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { useSay } from '../ui/language.tsx';
import { formatInstant } from '../ui/period.ts';
import type { NewAccountMade } from './contract.ts';
import { messages } from './messages.ts';

/** A one-time link, shown this once; printed it is the slip that is handed over. */
export function LinkDialog({
  link: { url, expiresAt },
  name,
  onClose,
}: {
  link: NewAccountMade['link'];
  name: string;
  onClose: () => void;
}) {
  const say = useSay();
  const shown = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<'copied' | 'marked' | null>(null);
  // Over http in the office network a browser has no clipboard for a page.
  const mark = () => {
    if (shown.current) getSelection()?.selectAllChildren(shown.current);
    setCopied('marked');
  };
  const copy = () =>
    navigator.clipboard ? navigator.clipboard.writeText(url).then(() => setCopied('copied'), mark) : mark();
  return (
    <Dialog
      open
      onClose={onClose}
      title={say(messages.linkTitle)}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {say(messages.shut)}
          </button>
          <button type="button" data-autofocus className="button primary" onClick={() => void copy()}>
            {say(messages.copy)}
          </button>
        </>
      }
    >
      <p>{say(messages.linkNote, { name, until: formatInstant(expiresAt) })}</p>
      <code className="one-time-link" ref={shown}>
        {url}
      </code>
      <p role="status" className="no-print">
        {copied && say(messages[copied])}
      </p>
    </Dialog>
  );
}
