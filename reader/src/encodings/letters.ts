/** Encodings of Vietnamese from before Unicode, which show as Latin letters with odd marks: "Uû ban nh©n d©n", "UÛy ban nhaân daân". */
export type LegacyEncoding = 'TCVN3' | 'VNI';

/** Each vowel without tone, then with sắc, huyền, hỏi, ngã, nặng: the order of every table of this folder. */
export const VOWELS: Readonly<Record<string, string>> = {
  a: 'aáàảãạ',
  ă: 'ăắằẳẵặ',
  â: 'âấầẩẫậ',
  e: 'eéèẻẽẹ',
  ê: 'êếềểễệ',
  i: 'iíìỉĩị',
  o: 'oóòỏõọ',
  ô: 'ôốồổỗộ',
  ơ: 'ơớờởỡợ',
  u: 'uúùủũụ',
  ư: 'ưứừửữự',
  y: 'yýỳỷỹỵ',
};
