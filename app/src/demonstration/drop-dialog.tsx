import { useMutation } from '@tanstack/react-query';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useLanguage } from '../ui/language.tsx';
import { problemOf } from '../ui/request.ts';
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
    <ConfirmDialog
      title={say(messages.dropTitle)}
      act={say(messages.drop)}
      keep={say(messages.keep)}
      doing={dropping}
      onClose={onClose}
    >
      <p>{say(messages.dropNote)}</p>
    </ConfirmDialog>
  );
}
