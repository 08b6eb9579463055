import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import { useSay } from './language.tsx';
import { messages } from './messages.ts';
import './announce.css';

interface Notice {
  readonly id: number;
  readonly text: string;
  readonly kind: 'problem' | 'done';
}

interface Announcer {
  /** Read out by screen readers, not shown: each decision over a fact. */
  readonly whisper: (text: string) => void;
  /** Shown until dismissed (problem) or for a while (done). */
  readonly tell: (text: string, kind?: Notice['kind']) => void;
}

const AnnouncerContext = createContext<Announcer>({ whisper: () => {}, tell: () => {} });

export function useAnnounce(): Announcer {
  return useContext(AnnouncerContext);
}

/** The one live region of the page, and the notices at its foot. */
export function AnnounceProvider({ children }: { children: ReactNode }) {
  const say = useSay();
  const [whispered, setWhispered] = useState('');
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const count = useRef(0);
  const dismiss = useCallback((id: number) => setNotices((all) => all.filter((each) => each.id !== id)), []);
  const announcer = useMemo<Announcer>(
    () => ({
      // A zero-width mark in turn: the same words twice are read twice.
      whisper: (text) => setWhispered((last) => (last === text ? `${text}\u200b` : text)),
      tell: (text, kind = 'done') => {
        count.current += 1;
        const id = count.current;
        // What was done last is enough: step by step they would cover the text. Problems stay until seen.
        setNotices((all) => [
          ...all.filter((each) => each.kind === 'problem' && each.text !== text).slice(-2),
          { id, text, kind },
        ]);
        if (kind === 'done') setTimeout(() => dismiss(id), 6000);
      },
    }),
    [dismiss],
  );
  return (
    <AnnouncerContext value={announcer}>
      {children}
      <div role="status" className="unseen">
        {whispered}
      </div>
      <section aria-label={say(messages.notices)} aria-live="polite" className="notices no-print">
        {notices.map(({ id, text, kind }) => (
          <div key={id} className={`notice ${kind}`}>
            <p>{text}</p>
            <button
              type="button"
              className="button bare compact icon-only"
              aria-label={say(messages.dismiss)}
              onClick={() => dismiss(id)}
            >
              <Icon name="reject" />
            </button>
          </div>
        ))}
      </section>
    </AnnouncerContext>
  );
}
