import type { Text } from '../platform/language.ts';

/** One thing that the doctor looked at. */
export interface Finding {
  readonly about: Text;
  readonly state: 'good' | 'warning' | 'bad';
  /** What was found, in whole sentences; what is not good ends with what to do. */
  readonly says: Text;
}
