import { readUnit } from '../units/read-unit.ts';
import { pattern } from '../words/pattern.ts';
import { dayAt } from './day.ts';
import type { DateForm } from './form.ts';

/** "28/12" that no word leads to: a day where it can be no part of a whole. */
export const bareDay: DateForm = {
  pattern: pattern('(?<![/đường phố])D/D(?!/)'),
  read: (text, from, to) => {
    const day = dayAt(text, from);
    return day && day.day > 12 && !readUnit(text, to) ? [day] : [];
  },
};
