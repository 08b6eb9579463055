import type { Text } from '../../ui/language.tsx';
import { aspectNames, boundNames, firmnessNames } from '../../ui/quantity-words.ts';
import type { FactType } from '../contract.ts';
import { type FieldName, levelNames, meetingKinds, personRoles } from './body-messages.ts';

/** How a field of a fact is typed; the form is drawn from this table. */
export interface FieldKind {
  readonly name: FieldName;
  readonly as: 'text' | 'number' | 'period' | 'lines' | 'choice' | 'choices' | 'place';
  readonly choices?: Readonly<Record<string, Text>>;
  readonly required?: boolean;
  /** Half of the form's width. */
  readonly half?: boolean;
}

export const bodyFields: Readonly<Record<FactType, readonly FieldKind[]>> = {
  figure: [
    { name: 'indicator', as: 'text', required: true },
    { name: 'attribute', as: 'choice', choices: aspectNames, required: true, half: true },
    { name: 'bound', as: 'choice', choices: boundNames, required: true, half: true },
    { name: 'value', as: 'number', required: true, half: true },
    { name: 'valueHigh', as: 'number', half: true },
    { name: 'unit', as: 'text', half: true },
    { name: 'of', as: 'number', half: true },
    { name: 'role', as: 'choice', choices: firmnessNames, required: true, half: true },
    { name: 'period', as: 'period', half: true },
    { name: 'place', as: 'place' },
  ],
  person: [
    { name: 'name', as: 'text', required: true },
    { name: 'positions', as: 'lines' },
    { name: 'roles', as: 'choices', choices: personRoles },
  ],
  meeting: [
    { name: 'kind', as: 'choice', choices: meetingKinds, required: true, half: true },
    { name: 'date', as: 'period', half: true },
    { name: 'host', as: 'text' },
    { name: 'chair', as: 'text' },
  ],
  'document-reference': [
    { name: 'kind', as: 'text', half: true },
    { name: 'number', as: 'text', half: true },
    { name: 'title', as: 'text' },
    { name: 'date', as: 'period', half: true },
    { name: 'issuer', as: 'text', half: true },
  ],
  place: [
    { name: 'name', as: 'text', required: true, half: true },
    { name: 'level', as: 'choice', choices: levelNames, half: true },
  ],
  recommendation: [
    { name: 'from', as: 'place' },
    { name: 'to', as: 'text' },
  ],
  directive: [
    { name: 'speaker', as: 'text' },
    { name: 'to', as: 'text' },
  ],
  limitation: [],
};
