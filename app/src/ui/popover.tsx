import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import './popover.css';

/**
 * A few words more about what a button says, beside it: the browser's own popover, so Escape and a click elsewhere close it
 * and nothing is loaded for it. It lies below its button, or above where the window ends.
 */
export function Popover({
  label,
  name,
  className,
  children,
}: {
  label: ReactNode;
  /** What a screen reader calls the button, where the label alone is only a number. */
  name?: string;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  // Drawn before it opens, so that its size is known when it is placed; closed, a page of numbers holds none of it.
  const show = (event: ToggleEvent<HTMLDivElement>) => flushSync(() => setOpen(event.newState === 'open'));
  const place = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open' || !button.current) return;
    const panel = event.currentTarget;
    const at = button.current.getBoundingClientRect();
    const below = at.bottom + panel.offsetHeight + 8 < innerHeight || at.top < innerHeight / 2;
    const left = Math.min(at.left, innerWidth - panel.offsetWidth - 16);
    panel.style.left = `${Math.max(8, left)}px`;
    panel.style.top = `${below ? at.bottom + 4 : at.top - panel.offsetHeight - 4}px`;
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`to-words popover-button ${className ?? ''}`}
        popoverTarget={id}
        aria-label={name}
        data-walk
      >
        {label}
      </button>
      <div id={id} popover="auto" className="popover" onBeforeToggle={show} onToggle={place}>
        {open && children}
      </div>
    </>
  );
}
