/** Encodings of Vietnamese from before Unicode, which show as Latin letters with odd marks: "Uû ban nh©n d©n", "UÛy ban nhaân daân". */
export type LegacyEncoding = 'TCVN3' | 'VNI';

export interface LegacyFinding {
  readonly encoding: LegacyEncoding;
  /** A few words as they stand in the text, to show where it was seen. */
  readonly sample: string;
}

/**
 * Words that any Vietnamese report uses. In each encoding they have forms that no Unicode Vietnamese text contains, so three
 * different ones decide, also where only a part of a text was pasted from an old file.
 */
const commonWords =
  'nhân dân của và các được năm huyện tỉnh xã công việc thực hiện kinh tế hội đảng ủy uỷ chính trị phát triển hoạch đạt đồng ' +
  'nông nghiệp sản xuất báo cáo kết quả nhiệm vụ tổ chức quản lý hộ nghèo số người đất giáo dục đào tạo với những này để về là ' +
  'không đã đến tại một nghị quyết cộng hòa hoà chủ nghĩa độc lập tự hạnh phúc việt ngày tháng thành phường thị trấn đại biểu ' +
  'lãnh đạo chỉ tiêu xây dựng nguồn vốn đầu tư dự án chương trình mục tiếp tục tăng giảm so kỳ cấp ngành địa bàn văn bí thư';

type Tone = '' | '\u0301' | '\u0300' | '\u0309' | '\u0303' | '\u0323';
const tones: readonly Tone[] = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

/** Each vowel without tone, with sắc, huyền, hỏi, ngã, nặng, in one byte of TCVN3, written here as Latin-1. */
const tcvn3Vowels: Readonly<Record<string, string>> = {
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

/** VNI writes a vowel as its letter and a byte for the marks; i, ỵ, ơ, ư and đ have letters of their own. */
const vniMarks: Readonly<Record<string, readonly [letter: string, marks: readonly string[]]>> = {
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

/** A word of small letters as an old file has it, read as Latin-1: "nhân" is "nh©n" in TCVN3 and "nhaân" in VNI. */
export function inLegacyEncoding(word: string, encoding: LegacyEncoding): string {
  return [...word.normalize('NFC')].map((letter) => legacyLetter(letter, encoding)).join('');
}

function legacyLetter(letter: string, encoding: LegacyEncoding): string {
  if (letter === 'đ') return encoding === 'TCVN3' ? '®' : 'ñ';
  const parts = letter.normalize('NFD');
  const tone = tones.findIndex((mark) => mark !== '' && parts.includes(mark));
  const vowel = tone < 0 ? letter : parts.replace(tones[tone] as string, '').normalize('NFC');
  const place = Math.max(tone, 0);
  if (encoding === 'TCVN3') return tcvn3Vowels[vowel]?.[place] ?? letter;
  const [base, marks] = vniMarks[vowel] ?? [letter, ['']];
  return base + (marks[place] ?? '');
}

/** What Unicode Vietnamese has no use for in a word of small letters: symbols, capitals inside, foreign letters, doubled vowels. */
const impossible =
  /[^a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]|[ae][âêáàãéèùú]|o[âùõ]|u[ùõú]/u;
const telling = (encoding: LegacyEncoding) =>
  new Set(
    commonWords
      .split(' ')
      .map((word) => inLegacyEncoding(word, encoding))
      .filter((form) => impossible.test(form)),
  );
const forms: readonly [LegacyEncoding, ReadonlySet<string>][] = [
  ['TCVN3', telling('TCVN3')],
  ['VNI', telling('VNI')],
];
const enough = 3;

/** Whether a text, read as Unicode, is really in an encoding from before Unicode; null for a Unicode text. */
export function legacyEncoding(text: string): LegacyFinding | null {
  const seen = forms.map(([encoding, words]) => ({ encoding, words, found: new Set<string>(), first: -1 }));
  for (const match of text.matchAll(/[^\s!-/:-@[-`{-~\d]+/gu)) {
    const token = match[0];
    if (!/[\u0080-\u00FF]/.test(token)) continue;
    for (const one of seen) {
      // Capitals of TCVN3 are other bytes than its small letters, so only the ASCII letters are made small.
      const word =
        one.encoding === 'VNI' ? token.toLowerCase() : token.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
      if (!one.words.has(word)) continue;
      one.found.add(word);
      if (one.first < 0) one.first = match.index;
      if (one.found.size >= enough) return { encoding: one.encoding, sample: sampleAt(text, one.first) };
    }
  }
  return null;
}

/** From the first telling word to the end of its line, at most forty letters, whole words. */
function sampleAt(text: string, at: number): string {
  const line = text.slice(at, at + 60).split(/[\r\n]/)[0] ?? '';
  return line.length <= 40 ? line.trim() : line.slice(0, line.lastIndexOf(' ', 40)).trim() || line.slice(0, 40);
}

/** Where the first byte stands that is no UTF-8, or -1: overlong forms, surrogates and what lies above U+10FFFF are none. */
export function invalidUtf8At(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const more =
      lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    if (more === 0 || at + more >= bytes.length) return at;
    const second = bytes[at + 1] as number;
    const from = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const to = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < from || second > to) return at;
    for (let next = 2; next <= more; next += 1) if (((bytes[at + next] as number) & 0xc0) !== 0x80) return at;
    at += more + 1;
  }
  return -1;
}
