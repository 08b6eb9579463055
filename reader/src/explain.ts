import { type Explanation, explanations } from './explanations.ts';
import type { Fact, Span } from './fact.ts';

const LONGEST = 60;

/** A quotation stays on one line, and short: the span of the words is there to show the rest. */
function quoted(text: string, [start, end]: Span): string {
  const words = text.slice(start, end).normalize('NFC').replace(/\s+/gu, ' ').trim();
  return `“${words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words}”`;
}

const FIELDS: Record<string, Explanation> = {
  place: { vi: 'địa phương', en: 'place' },
  period: { vi: 'thời kỳ', en: 'period' },
  level: { vi: 'cấp', en: 'level' },
  date: { vi: 'ngày', en: 'date' },
  host: { vi: 'nơi tổ chức', en: 'host' },
  from: { vi: 'bên kiến nghị', en: 'who asks' },
  to: { vi: 'bên nhận', en: 'addressee' },
};

/**
 * Why a fact of `read(text, { explain: true })` was read, in one line: what the rule goes by, the words that led to it, and
 * what was worked out. "Tỷ lệ so với kế hoạch: “thu ngân sách” … “bằng” … “kế hoạch”; suy ra: thời kỳ".
 */
export function explain({ because, inferred = [] }: Fact, text: string): Explanation | undefined {
  if (!because) return undefined;
  const words = because.words.map((span) => quoted(text, span)).join(' … ');
  const rule = explanations[because.rule];
  const worked = (language: keyof Explanation) =>
    inferred.map((field) => FIELDS[field]?.[language] ?? field).join(', ');
  return {
    vi: `${rule.vi}: ${words}${inferred.length ? `; suy ra: ${worked('vi')}` : ''}`,
    en: `${rule.en}: ${words}${inferred.length ? `; inferred: ${worked('en')}` : ''}`,
  };
}
