import { pattern } from '../words/pattern.ts';
import { dayAt } from './day.ts';
import type { DateForm } from './form.ts';

/** With its year a day needs no word that leads to it: "08/7/2024", "14-6-2016", "18.3.2021", "(26/3/2024)". */
export const fullDay: DateForm = {
  pattern: pattern('D[/.–-]D[/.–-]Y|P'),
  read: (text, from) => {
    const day = dayAt(text, from);
    return day?.year !== undefined ? [day] : [];
  },
};
