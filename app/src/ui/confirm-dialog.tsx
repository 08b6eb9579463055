import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import { useSay } from './language.tsx';
import { messages } from './messages.ts';
import { Wrong } from './states.tsx';

/** Says what a step does that does not come back, and takes it when told so; the focus begins at the way out. */
export function ConfirmDialog({
  title,
  act,
  keep,
  doing,
  onClose,
  children,
}: {
  title: string;
  /** What the button says that takes the step; the title where nothing else is given. */
  act?: string;
  /** What the way out says, where it is not "Cancel". */
  keep?: string;
  doing: { readonly isPending: boolean; readonly error: unknown; mutate(): void };
  onClose: () => void;
  children: ReactNode;
}) {
  const say = useSay();
  const shut = () => !doing.isPending && onClose();
  return (
    <Dialog
      open
      onClose={shut}
      title={title}
      footer={
        <>
          <button type="button" data-autofocus className="button" aria-disabled={doing.isPending} onClick={shut}>
            {keep ?? say(messages.cancel)}
          </button>
          <button
            type="button"
            className="button danger"
            aria-disabled={doing.isPending}
            onClick={() => !doing.isPending && doing.mutate()}
          >
            {act ?? title}
          </button>
        </>
      }
    >
      {children}
      <Wrong error={doing.error} />
    </Dialog>
  );
}
