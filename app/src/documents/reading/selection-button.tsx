import { type RefObject, useEffect, useState } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { messages } from './messages.ts';
import { selectedSpan } from './selection.ts';

/** Appears while words of the text are selected, for the mouse and for fingers; `n` does the same. */
export function SelectionButton({
  pane,
  text,
  onAdd,
}: {
  pane: RefObject<HTMLElement | null>;
  text: string;
  onAdd: () => void;
}) {
  const { say } = useLanguage();
  const [selected, setSelected] = useState(false);
  useEffect(() => {
    const look = () => setSelected(Boolean(pane.current && selectedSpan(pane.current, text)));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [pane, text]);
  if (!selected) return null;
  return (
    <button
      type="button"
      className="button primary from-selection no-print"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onAdd}
    >
      <Icon name="add" />
      {say(messages.fromSelection)}
    </button>
  );
}
