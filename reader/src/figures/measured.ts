import type { Attribute } from '../fact.ts';
import type { Context } from './context.ts';
import type { Name } from './phrase.ts';

/** A quantity with what it measures. `head` is the one whose observation it is an aspect of; absent where it opens one. */
export interface Measured {
  readonly context: Context;
  readonly attribute: Attribute;
  readonly indicator: Name;
  readonly head?: Measured;
  /** What is done to what it counts ("kiểm tra"), for the next one of a list: "kiểm tra 12 chi bộ và |35 đảng viên". */
  readonly action?: Name;
  /** Of what it is a part: "gồm xây mới 98 căn, |sửa chữa 45 căn" of those told before. */
  readonly whole?: Name;
}
