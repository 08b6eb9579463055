import type { Language } from '../platform/language.ts';
import { speak, useLanguage } from './language.tsx';
import { messages } from './messages.ts';
import { formatDate } from './period.ts';

export interface Dated {
  readonly type: string;
  readonly name: string;
  readonly within: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** "Huyện Hà Quảng". */
export function nameOf({ type, name }: Dated): string {
  return type && !name.startsWith(type) ? `${type} ${name}` : name;
}

/** "đến hết ngày 30/06/2025", "từ 01/07/2025"; empty where nothing began or ended that is known. */
export function validityOf({ validFrom, validTo }: Dated, language: Language): string {
  const say = speak(language);
  if (validTo) return say(messages.until, { date: formatDate(validTo) });
  // Units whose first day nobody recorded carry 1900-01-01.
  return validFrom > '1900-01-01' ? say(messages.since, { date: formatDate(validFrom) }) : '';
}

/** A name that tells itself from its namesakes: what it lies in, and until when it stood. */
export function DatedName({ of }: { of: Dated }) {
  const { language } = useLanguage();
  const beside = [...of.within, validityOf(of, language)].filter(Boolean).join(' · ');
  return (
    <span className="dated-name">
      {nameOf(of)}
      {beside && ' '}
      {beside && <span className="quiet small">{beside}</span>}
    </span>
  );
}
