import { explain, type Fact, type Figure } from '@dondoc/reader';
import { type Language, pick } from '../platform/language.ts';
import { formatDate } from '../ui/period.ts';
import { attributes, bounds, either, labels, meetingKinds, roles } from './messages.ts';

/** All that a fact says beside its words, on one line. */
export function about(fact: Fact, language: Language): string {
  const of = (key: keyof typeof labels & ('host' | 'chair' | 'date'), value: string | undefined) =>
    value ? `${pick(labels[key], language)}: ${value}` : '';
  const parts = ((): readonly string[] => {
    switch (fact.type) {
      case 'figure':
        return figure(fact, language);
      case 'person':
        return [...fact.positions, ...fact.roles.map((role) => either(roles, role, language))];
      case 'meeting':
        return [
          either(meetingKinds, fact.kind, language),
          of('date', fact.date && formatDate(fact.date)),
          of('host', fact.host),
          of('chair', fact.chair),
        ];
      case 'document-reference':
        return [
          fact.kind ?? '',
          fact.number ?? fact.title ?? '',
          fact.date ? formatDate(fact.date) : '',
          fact.issuer ?? '',
        ];
      case 'place':
        return [[fact.level, fact.name].filter(Boolean).join(' ')];
      case 'recommendation':
        return [[fact.from, fact.to].filter(Boolean).join(' → ')];
      case 'directive':
        return [[fact.speaker, fact.to].filter(Boolean).join(' → ')];
      default:
        return [];
    }
  })();
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' · ');
}

function figure(fact: Figure, language: Language): string[] {
  const said = (table: Parameters<typeof either>[0], key: string | undefined) =>
    key !== undefined && table[key] ? either(table, key, language) : '';
  return [
    fact.indicator,
    said(attributes, fact.attribute),
    said(bounds, fact.bound),
    said(roles, fact.role),
    fact.place ?? '',
    fact.period ?? '',
  ];
}

/** Which rule read a fact and which words led to it; empty where nobody asked for it. */
export const explanationOf = (fact: Fact, text: string, language: Language): string =>
  explain(fact, text)?.[language] ?? '';
