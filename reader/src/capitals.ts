import { latin } from './vietnamese.ts';

const WORD = latin(/\p{L}[\p{L}\p{M}]*/gu);

/** "PÁC NẶM" of a headline gives "Pác Nặm"; other names stay as they are written. */
export function properCase(name: string): string {
  if (name.length < 3 || name !== name.toUpperCase()) return name;
  return name.replace(WORD, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
