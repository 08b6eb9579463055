import { fold } from '../vietnamese.ts';

const APOSTROPHE = /['’‘`´] ?/gu;
const DASH_OR_SPACE = /[\s\-–—]+/gu;

/** The key under which a unit's name is known: "Ea H’Leo" gives "ea hleo", "Bà Rịa - Vũng Tàu" gives "ba ria vung tau". */
export function areaKey(name: string): string {
  return fold(name).replace(APOSTROPHE, '').replace(DASH_OR_SPACE, ' ').trim();
}
