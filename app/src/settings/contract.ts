import type { Problem } from '../platform/problem.ts';

/** One setting as the program takes it. */
export interface Setting {
  readonly name: string;
  readonly from: 'environment' | 'default';
  /** Without secrets; null where nothing is set, or what is set is wrong. Sizes are in bytes. */
  readonly value: string | number | boolean | null;
  readonly problem?: Problem;
}
