import { VOWELS } from './letters.ts';

/** Each vowel in one byte, without tone and with sắc, huyền, hỏi, ngã, nặng, written here as Latin-1. */
const BYTES: Readonly<Record<string, string>> = {
  a: 'a¸µ¶·¹',
  ă: '¨¾»¼½Æ',
  â: '©ÊÇÈÉË',
  e: 'eÐÌÎÏÑ',
  ê: 'ªÕÒÓÔÖ',
  i: 'iÝ×ØÜÞ',
  o: 'oãßáâä',
  ô: '«èåæçé',
  ơ: '¬íêëìî',
  u: 'uóïñòô',
  ư: '\u00ADøõö÷ù',
  y: 'yýúûüþ',
};
/** The only capitals with a byte of their own; any other is a small letter's byte in a font of capitals, .VnTimeH. */
const CAPITALS: Readonly<Record<string, string>> = { Ă: '¡', Â: '¢', Ê: '£', Ô: '¤', Ơ: '¥', Ư: '¦', Đ: '§' };
/** What the bytes of µ and ư became on their way through other programs: "nhμ n−íc" for "nhµ n\u00ADíc". */
const STRAYED: Readonly<Record<string, string>> = { '\u03BC': 'à', '\u2212': 'ư' };

const byteOf = new Map<string, string>([['đ', '®'], ...Object.entries(CAPITALS)]);
for (const [vowel, bytes] of Object.entries(BYTES)) {
  for (const [tone, letter] of [...(VOWELS[vowel] as string)].entries()) {
    const byte = bytes[tone] as string;
    byteOf.set(letter, byte);
    const capital = letter.toUpperCase();
    if (byte > '\u007F' && !byteOf.has(capital)) byteOf.set(capital, byte);
  }
}
const letterOf = new Map<string, string>(Object.entries(STRAYED));
for (const [letter, byte] of byteOf) if (!letterOf.has(byte)) letterOf.set(byte, letter);

/** "nh©n" gives "nhân". Of the same length. */
export function fromTcvn3(word: string): string {
  let letters = '';
  for (const byte of word) letters += letterOf.get(byte) ?? byte;
  return letters;
}

/** "nhân" gives "nh©n"; "NHÂN" gives "NH¢N", and "BÁO" the bytes "B¸O", which only a font of capitals draws as written. */
export function toTcvn3(nfc: string): string {
  let bytes = '';
  for (const letter of nfc) bytes += byteOf.get(letter) ?? letter;
  return bytes;
}
