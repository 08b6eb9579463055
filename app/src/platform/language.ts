/** The two languages of the product. Vietnamese comes first: it is what is shown when nothing else is asked for. */
export type Language = 'vi' | 'en';

/** One sentence in both languages. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

export const languages: readonly Language[] = ['vi', 'en'];

/** The cookie in which a reader's choice of language is kept. */
export const languageCookie = 'dondoc-language';

export function isLanguage(value: unknown): value is Language {
  return value === 'vi' || value === 'en';
}

export function pick(text: Text, language: Language): string {
  return text[language];
}

/**
 * The reader's own choice (cookie) before what a program asks for (Accept-Language) before Vietnamese. A browser, which says so
 * by Sec-Fetch-Site, sends the language of its own menus, which nobody chose for dondoc: the pages in Vietnamese would get
 * English sentences from the server.
 */
export function languageOf(asked: {
  cookie?: string | null;
  acceptLanguage?: string | null;
  fetchSite?: string | null;
}): Language {
  const preferred = asked.fetchSite ? undefined : fromAcceptLanguage(asked.acceptLanguage ?? '');
  return fromCookie(asked.cookie ?? '') ?? preferred ?? 'vi';
}

function fromCookie(header: string): Language | undefined {
  for (const pair of header.split(';')) {
    const [name, value] = pair.split('=');
    if (name?.trim() === languageCookie && isLanguage(value?.trim())) return value?.trim() as Language;
  }
  return undefined;
}

/** `en-GB,en;q=0.9,vi;q=0.8` asks for English: the highest weight wins, the first of equals. */
function fromAcceptLanguage(header: string): Language | undefined {
  let best: { language: Language; weight: number } | undefined;
  for (const part of header.split(',')) {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const language = range.split('-')[0];
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    if (!isLanguage(language) || !(weight > 0)) continue;
    if (best === undefined || weight > best.weight) best = { language, weight };
  }
  return best?.language;
}
