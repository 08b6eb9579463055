import { type Language, pick } from './language.ts';

/** What the command line says of words that it does not know, in the words of the rest of it: commander speaks English only. */
export function usageError(text: string, language: Language): string {
  const [, what, name] = /unknown (command|option) '(.+?)'/.exec(text) ?? [];
  if (!what) return text;
  const like = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(text)?.[1];
  const told = pick(
    {
      vi: `không có ${what === 'command' ? 'lệnh' : 'tùy chọn'} ${name}${like ? `; có phải là ${like}?` : ''}`,
      en: `there is no ${what} ${name}${like ? `; is it ${like}?` : ''}`,
    },
    language,
  );
  return `dondoc: ${told}\n${pick({ vi: 'Xem', en: 'See' }, language)}: dondoc --help\n`;
}
