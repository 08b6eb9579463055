import type { PlaceLevel } from '../fact.ts';
import { lowerCase } from '../vietnamese.ts';

/** Names of provinces stand without their level in running text; accents count ("Hòa Bình", not "hòa bình"). */
const PROVINCES = `An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Cạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|
  Bình Thuận|Cà Mau|Cao Bằng|Đắk Lắk|Đắc Lắc|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Tĩnh|Hải Dương|
  Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|
  Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|
  Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Thừa Thiên - Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái`;
const CITIES = 'Hà Nội|Hải Phòng|Đà Nẵng|Cần Thơ|Huế';

const key = (name: string) =>
  lowerCase(
    name
      .normalize('NFC')
      .replace(/\s*[-–]\s*/gu, ' - ')
      .trim(),
  );

/** Levels of the provinces and of the cities under the centre, by name in lower case with the tone at its new place. */
export const PROVINCE_LEVELS: ReadonlyMap<string, PlaceLevel> = new Map<string, PlaceLevel>([
  ...PROVINCES.split('|').map((name) => [key(name), 'tỉnh'] as const),
  ...CITIES.split('|').map((name) => [key(name), 'thành phố'] as const),
]);

/** The level of a province or a city under the centre, as it is named without one. */
export function provinceLevel(name: string): PlaceLevel | undefined {
  return PROVINCE_LEVELS.get(key(name));
}
