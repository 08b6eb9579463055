import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Text } from './language.tsx';

export interface Key {
  /** As `KeyboardEvent.key` gives it: "j", "Enter", "A" (with Shift), "[". Two letters apart by a space are typed in turn: "g t". */
  readonly key: string;
  readonly label: Text;
  readonly run: (event: KeyboardEvent) => void;
  /** Kept out of the help, where another line says the same. */
  readonly silent?: boolean;
}

interface Keyboard {
  readonly lists: Set<{ current: readonly Key[] }>;
  readonly letters: boolean;
  readonly setLetters: (on: boolean) => void;
}

const KeyboardContext = createContext<Keyboard | null>(null);
const storage = 'dondoc-letters';

/**
 * Keys of one letter act only outside of text fields (Telex types with them) and can be switched off. Of two lists that
 * want the same key, the one mounted last gets it: a screen before the shell.
 */
export function KeyboardProvider({ children }: { children: ReactNode }) {
  const lists = useRef(new Set<{ current: readonly Key[] }>()).current;
  const [letters, setLetters] = useState(() => localStorage.getItem(storage) !== 'off');
  const on = useRef(letters);
  on.current = letters;
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const key = keyOf(event);
      if (key.length === 1 && !on.current) return;
      const pair = first && event.timeStamp - first.at < 1500 ? `${first.key} ${key}` : null;
      const keys = [...lists].reverse().flatMap((list) => list.current);
      const found = (pair && keys.find((each) => each.key === pair)) || keys.find((each) => each.key === key);
      first = keys.some((each) => each.key.startsWith(`${key} `)) ? { key, at: event.timeStamp } : null;
      if (!found) return;
      event.preventDefault();
      found.run(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [lists]);
  const keyboard = useMemo<Keyboard>(
    () => ({
      lists,
      letters,
      setLetters: (next) => {
        localStorage.setItem(storage, next ? 'on' : 'off');
        setLetters(next);
      },
    }),
    [lists, letters],
  );
  return <KeyboardContext value={keyboard}>{children}</KeyboardContext>;
}

/** Vietnamese input methods may hide the key ("Process"): then the place on the keyboard tells it. */
function keyOf(event: KeyboardEvent): string {
  if (event.key !== 'Process' && event.key !== 'Unidentified') return event.key;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter) return event.shiftKey ? letter : letter.toLowerCase();
  return { BracketLeft: '[', BracketRight: ']', Slash: event.shiftKey ? '?' : '/' }[event.code] ?? event.key;
}

/** Whether the keys belong to something else now: a field, a list that opens, a dialog, a popover that Escape closes. */
function isTyping(event: KeyboardEvent): boolean {
  if (event.key === 'Escape' && document.querySelector('[popover]:popover-open')) return true;
  const target = event.target as HTMLElement | null;
  if (target?.closest('[role="dialog"], [role="listbox"], [role="combobox"], [contenteditable="true"]')) return true;
  if (!target?.matches('input, textarea, select, button, a, summary')) return false;
  if (target.matches('button, a, summary')) return event.key === 'Enter' && !target.hasAttribute('data-walk');
  return !target.matches('input[type="checkbox"], input[type="radio"]') || event.key === ' ';
}

export function useKeyboard(): Keyboard {
  const keyboard = useContext(KeyboardContext);
  if (!keyboard) throw new Error('No KeyboardProvider above.');
  return keyboard;
}

/** The keys of a screen, for as long as it is shown. */
export function useKeys(keys: readonly Key[]): void {
  const { lists } = useKeyboard();
  const list = useRef(keys);
  list.current = keys;
  useEffect(() => {
    lists.add(list);
    return () => {
      lists.delete(list);
    };
  }, [lists]);
}
