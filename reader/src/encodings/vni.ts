import { VOWELS } from './letters.ts';

/** VNI writes a vowel as its letter and a byte for the marks; i, ỵ, ơ, ư and đ have letters of their own. */
const MARKS: Readonly<Record<string, readonly [letter: string, marks: readonly string[]]>> = {
  a: ['a', ['', 'ù', 'ø', 'û', 'õ', 'ï']],
  ă: ['a', ['ê', 'é', 'è', 'ú', 'ü', 'ë']],
  â: ['a', ['â', 'á', 'à', 'å', 'ã', 'ä']],
  e: ['e', ['', 'ù', 'ø', 'û', 'õ', 'ï']],
  ê: ['e', ['â', 'á', 'à', 'å', 'ã', 'ä']],
  i: ['', ['i', 'í', 'ì', 'æ', 'ó', 'ò']],
  o: ['o', ['', 'ù', 'ø', 'û', 'õ', 'ï']],
  ô: ['o', ['â', 'á', 'à', 'å', 'ã', 'ä']],
  ơ: ['ô', ['', 'ù', 'ø', 'û', 'õ', 'ï']],
  u: ['u', ['', 'ù', 'ø', 'û', 'õ', 'ï']],
  ư: ['ö', ['', 'ù', 'ø', 'û', 'õ', 'ï']],
  y: ['', ['y', 'yù', 'yø', 'yû', 'yõ', 'î']],
};

const formOf = new Map<string, string>([
  ['đ', 'ñ'],
  ['Đ', 'Ñ'],
]);
const letterOf = new Map<string, string>();
for (const [vowel, [base, marks]] of Object.entries(MARKS)) {
  for (const [tone, letter] of [...(VOWELS[vowel] as string)].entries()) {
    const form = base + (marks[tone] as string);
    formOf.set(letter, form);
    formOf.set(letter.toUpperCase(), form.toUpperCase());
  }
}
for (const [letter, form] of formOf) {
  letterOf.set(form, letter);
  // A capital at the head of a word may bear the mark of a small letter: "Aâ" as well as "AÂ".
  if (form.length === 2 && letter !== letter.toLowerCase()) letterOf.set(`${form[0]}${form[1]?.toLowerCase()}`, letter);
}

/** One letter of VNI: two characters where the vowel bears marks. */
export interface VniLetter {
  readonly letter: string;
  readonly length: 1 | 2;
}

/** The letter that begins at an offset; null where it is the same in both. */
export function vniLetterAt(text: string, at: number): VniLetter | null {
  const pair = letterOf.get(text.slice(at, at + 2));
  if (pair !== undefined && text.length > at + 1) return { letter: pair, length: 2 };
  const single = letterOf.get(text.charAt(at));
  return single === undefined ? null : { letter: single, length: 1 };
}

/** "nhaân" gives "nhân". */
export function fromVni(text: string): string {
  let letters = '';
  for (let at = 0; at < text.length; ) {
    const found = vniLetterAt(text, at);
    letters += found ? found.letter : text.charAt(at);
    at += found ? found.length : 1;
  }
  return letters;
}

/** "nhân" gives "nhaân". */
export function toVni(nfc: string): string {
  let bytes = '';
  for (const letter of nfc) bytes += formOf.get(letter) ?? letter;
  return bytes;
}
