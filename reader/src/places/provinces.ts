import type { PlaceLevel } from '../fact.ts';
import { PhraseTable } from '../words/phrase-table.ts';
import type { Words } from '../words/words.ts';

/** Names of provinces stand without their level in running text; accents count ("Hòa Bình", not "hòa bình"). */
const PROVINCES = `An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Cạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|
  Bình Thuận|Cà Mau|Cao Bằng|Đắk Lắk|Đắc Lắc|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Tĩnh|Hải Dương|
  Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|
  Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|
  Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Thừa Thiên - Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái`;
const CITIES = 'Hà Nội|Hải Phòng|Đà Nẵng|Cần Thơ|Huế';

const spellings = (names: string, level: PlaceLevel) =>
  names.split('|').flatMap((name) => {
    const small = name.trim().toLowerCase();
    return [[small, level] as const, [small.replaceAll(' - ', ' – '), level] as const];
  });
const table = new PhraseTable<PlaceLevel>([...spellings(PROVINCES, 'tỉnh'), ...spellings(CITIES, 'thành phố')]);

export interface Province {
  readonly end: number;
  readonly level: PlaceLevel;
}

/** The province or city under the centre whose name starts at a word, as it is named without a level. */
export function provinceAt(words: Words, at: number): Province | undefined {
  const province = table.longestAt(words, at);
  return province && { end: at + province.length, level: province.value };
}

/** Its level, where the words `[from, to)` are the name of a province and nothing else. */
export function provinceLevel(words: Words, from: number, to: number): PlaceLevel | undefined {
  const province = table.longestAt(words, from);
  return province && from + province.length === to ? province.value : undefined;
}
