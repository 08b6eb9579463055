import * as Ariakit from '@ariakit/react/dialog';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { useSay } from './language.tsx';
import { messages } from './messages.ts';
import './dialog.css';

/** A question over the page: focus goes in and comes back, Escape closes. `footer` holds its buttons. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  footer,
  wide,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  footer?: ReactNode;
  wide?: boolean;
}) {
  const say = useSay();
  return (
    <Ariakit.Dialog
      open={open}
      onClose={onClose}
      unmountOnHide
      className={`dialog${wide ? ' wide' : ''}`}
      backdrop={<div className="backdrop" />}
    >
      <header className="dialog-head">
        {/* biome-ignore lint/a11y/useHeadingContent: the title is its content */}
        <Ariakit.DialogHeading render={<h2 />}>{title}</Ariakit.DialogHeading>
        <Ariakit.DialogDismiss className="button bare icon-only" aria-label={say(messages.close)}>
          <Icon name="reject" />
        </Ariakit.DialogDismiss>
      </header>
      <div className="dialog-body">{children}</div>
      {footer && <footer className="dialog-foot">{footer}</footer>}
    </Ariakit.Dialog>
  );
}
