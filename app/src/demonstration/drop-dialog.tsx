import { useMutation } from '@tanstack/react-query';
import { Dialog } from '../ui/dialog.tsx';
import { useLanguage } from '../ui/language.tsx';
import { problemOf } from '../ui/request.ts';
import { sentenceOf } from '../ui/states.tsx';
import { messages } from './messages.ts';

/** Asks before the demonstration goes, which it does whole. */
export default function DropDialog({ onClose }: { onClose: () => void }) {
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
