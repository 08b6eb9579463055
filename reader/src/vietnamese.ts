/** Letters, tone placement and folding of Vietnamese: the only place for them. */

/**
 * Letters of the Latin, Greek and Cyrillic scripts, as the inside of a character class: to make an expression over the
 * letters of all scripts of the world (`\p{L}`) takes a millisecond, and many are made for the first text.
 */
export const LETTERS = 'A-Za-zªµºÀ-ÖØ-öø-ʯͰ-ԯḀ-ỿ';
const CAPITALS = 'A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ';
const CLASSES: Readonly<Record<string, string>> = {
  L: LETTERS,
  Lu: CAPITALS,
  Ll: `${CAPITALS.toLowerCase()}ßÿ`,
  M: '\u0300-\u036f',
  N: '0-9¹²³¼-¾',
};

/** The expression over the letters that Vietnamese texts are written in: its `\p{L}`, `\p{Lu}` … are told one by one. */
export function latin({ source, flags }: RegExp): RegExp {
  let inClass = false;
  const told = source.replace(/\\p\{(\w+)\}|\\.|[[\]]/gsu, (piece, name: string | undefined) => {
    if (name) return inClass ? (CLASSES[name] as string) : `[${CLASSES[name]}]`;
    if (piece.length === 1) inClass = piece === '[';
    return piece;
  });
  return new RegExp(told, flags);
}

/** Toned vowel pairs of the old placement and the new one: "hoà" is "hòa", "thuỷ" is "thủy". Both have the same length. */
const TONES = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
] as const;
const NEW_PLACEMENT = new Map<string, string>(TONES);
const OLD_PLACEMENT = latin(/o[àáảãạèéẻẽẹ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/gu);

/**
 * Lower case with the tone at its new place ("Uỷ ban" and "Ủy ban" both give "ủy ban").
 * The answer has the length of the NFC text it is given, so offsets stay valid.
 */
export function lowerCase(nfc: string): string {
  const lower = nfc.toLowerCase();
  // Only a few non-Vietnamese letters ("İ") change length in lower case; keep those as they are.
  const safe =
    lower.length === nfc.length
      ? lower
      : [...nfc].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
  return safe.replace(OLD_PLACEMENT, (pair) => NEW_PLACEMENT.get(pair) ?? pair);
}

const MARKS = /\p{M}/gu;
/** Without accents, for search and for comparing names: "Đặng Thị Hà" gives "dang thi ha". Of the same length as its NFC. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd');
}
