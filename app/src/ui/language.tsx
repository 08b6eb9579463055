import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { isLanguage, type Language, languageCookie, type Text } from '../platform/language.ts';

export type { Language, Text };

/** Fills the holes of a sentence: `say({ vi: '{n} dòng', … }, { n: 3 })`. */
export type Say = (text: Text, values?: Record<string, string | number>) => string;

interface Spoken {
  readonly language: Language;
  readonly say: Say;
  readonly choose: (language: Language) => void;
}

const SpokenContext = createContext<Spoken | null>(null);

/** The reader's own choice (cookie, so that the server's sentences follow it), else Vietnamese, whatever the browser's own is. */
function languageAtStart(): Language {
  const kept = new RegExp(`(?:^|; )${languageCookie}=(\\w+)`).exec(document.cookie)?.[1];
  return isLanguage(kept) ? kept : 'vi';
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(languageAtStart);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback((next: Language) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
    document.cookie = `${languageCookie}=${next}; path=/; max-age=31536000; samesite=lax`;
    setLanguage(next);
  }, []);
  const spoken = useMemo(() => ({ language, say: speak(language), choose }), [language, choose]);
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

/** Sentences in one language. */
export function speak(language: Language): Say {
  return (text, values) =>
    values ? text[language].replace(/\{(\w+)\}/g, (hole, name) => String(values[name] ?? hole)) : text[language];
}

export function useLanguage(): Spoken {
  const spoken = useContext(SpokenContext);
  if (!spoken) throw new Error('No LanguageProvider above.');
  return spoken;
}

/** `const say = useSay(); say({ vi: 'Đóng', en: 'Close' })`. */
export function useSay(): Say {
  return useLanguage().say;
}
