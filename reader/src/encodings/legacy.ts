import type { LegacyEncoding } from './letters.ts';
import { fromTcvn3, toTcvn3 } from './tcvn3.ts';
import { fromVni, toVni } from './vni.ts';

/** Unicode text of what an old file holds: "nh©n" in TCVN3 and "nhaân" in VNI are "nhân". Every letter is taken as one of the encoding. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  return encoding === 'TCVN3' ? fromTcvn3(text) : fromVni(text);
}

/**
 * Unicode text as an old file would hold it, read as Latin-1. TCVN3 has one byte for "á" and "Á", the font says which is
 * meant (.VnTimeH has capitals), so capitals with a tone come back as small letters.
 */
export function toLegacy(text: string, encoding: LegacyEncoding): string {
  const nfc = text.normalize('NFC');
  return encoding === 'TCVN3' ? toTcvn3(nfc) : toVni(nfc);
}
