import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAnnounce } from '../../ui/announce.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useSay } from '../../ui/language.tsx';
import { request } from '../../ui/request.ts';
import type { Deputation, Deputations } from './contract.ts';
import { messages } from './messages.ts';
import { deputationsKey, type Whose } from './part.tsx';

/** Says what ending does, and does it. */
export function EndDialog({ whose, of, onClose }: { whose: Whose; of: Deputation; onClose: () => void }) {
  const say = useSay();
  const { tell } = useAnnounce();
  const client = useQueryClient();
  const ending = useMutation({
    mutationFn: () =>
      request<Deputations>(`${whose}/deputations/${of.id}/end`, { method: 'POST', own: true, body: {} }),
    onSuccess: (after) => {
      client.setQueryData(deputationsKey(whose), after);
      // Whoever gives back what was lent may do less from now on.
      void client.invalidateQueries({ queryKey: ['me'] });
      tell(say(messages.ended));
      onClose();
    },
    // Somebody was quicker: the list behind says who.
    onError: () => client.invalidateQueries({ queryKey: deputationsKey(whose) }),
  });
  return (
    <ConfirmDialog title={say(messages.endTitle)} doing={ending} onClose={onClose}>
      <p>{say(messages.endNote, { deputy: of.deputy.name, name: of.account.name })}</p>
    </ConfirmDialog>
  );
}
