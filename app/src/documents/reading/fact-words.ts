import type { Language, Text } from '../../ui/language.tsx';
import { formatPeriod } from '../../ui/period.ts';
import { firmnessNames, type Measured, writeMeasured } from '../../ui/quantity-words.ts';
import type { DocumentFact, FactBody } from '../contract.ts';
import { fieldNames, meetingKinds, personRoles } from './body-messages.ts';

export interface Detail {
  readonly field: string;
  readonly text: string;
  readonly label: Text | null;
}

export interface FactWords {
  /** What the fact is about: the indicator, the name, the words themselves. */
  readonly head: string;
  /** The value of a figure. */
  readonly value: ReturnType<typeof writeMeasured> | null;
  readonly details: readonly Detail[];
}

export type FigureBody = Extract<FactBody, { type: 'figure' }>;

export function measuredOf(body: FigureBody): Measured {
  const [value, valueHigh] = Array.isArray(body.value) ? body.value : [body.value, null];
  return { ...body, value, valueHigh };
}

/** A fact for reading: what its row, its card and the summary before confirmation say. */
export function factWords(
  { body, span }: Pick<DocumentFact, 'body' | 'span'>,
  text: string,
  language: Language,
): FactWords {
  const words = text.slice(span[0], span[1]).replace(/\s+/g, ' ').trim();
  const name = (table: Readonly<Record<string, Text>>, key: string) => table[key]?.[language] ?? key;
  const row = (head: string, details: (Detail | null)[], value: FactWords['value'] = null): FactWords => ({
    head,
    value,
    details: details.filter((detail) => detail !== null),
  });
  switch (body.type) {
    case 'figure':
      return row(
        body.indicator,
        [
          body.role === 'actual' ? null : detail('role', firmnessNames[body.role][language]),
          detail('period', body.period && formatPeriod(body.period, language)),
          detail('place', body.place),
        ],
        writeMeasured(measuredOf(body), language),
      );
    case 'person':
      return row(body.name, [
        detail('positions', body.positions.join('; ')),
        detail('roles', body.roles.map((role) => name(personRoles, role)).join(', ')),
      ]);
    case 'meeting':
      return row(name(meetingKinds, body.kind), [
        detail('date', body.date && formatPeriod(body.date, language)),
        detail('host', body.host),
        detail('chair', body.chair, fieldNames.chair),
      ]);
    case 'document-reference':
      return row([body.kind, body.number].filter(Boolean).join(' ') || (body.title ?? words), [
        body.number || body.kind ? detail('title', body.title) : null,
        detail('date', body.date && formatPeriod(body.date, language)),
        detail('issuer', body.issuer),
      ]);
    case 'place':
      return row([body.level, body.name].filter(Boolean).join(' '), []);
    case 'recommendation':
      return row(words, [detail('from', body.from, fieldNames.from), detail('to', body.to, fieldNames.to)]);
    case 'directive':
      return row(words, [detail('speaker', body.speaker, fieldNames.speaker), detail('to', body.to, fieldNames.to)]);
    case 'limitation':
      return row(words, []);
  }
}

function detail(field: string, text: string | null | undefined, label: Text | null = null): Detail | null {
  return text ? { field, text, label } : null;
}

/** Inferred values that a person has not yet taken, each told once for a whole document: "kỳ: năm 2023". */
export function inferredOf(fact: DocumentFact, text: string, language: Language): { key: string; words: string }[] {
  const { details } = factWords(fact, text, language);
  return fact.inferred.map((field) => {
    const value = (fact.body as Record<string, unknown>)[field];
    const label = (fieldNames as Record<string, Text>)[field]?.[language].toLowerCase() ?? field;
    const shown = details.find((each) => each.field === field)?.text ?? (typeof value === 'string' ? value : '');
    return { key: `${field}=${JSON.stringify(value)}`, words: shown ? `${label} ${shown}` : label };
  });
}
