import type { Check, Figure } from '../fact.ts';
import { latin } from '../vietnamese.ts';
import { compare, exact, minus, plus } from './decimal.ts';
import { within } from './passage.ts';
import { isMeasured, type Quantity, quantity } from './quantity.ts';
import { report } from './verdict.ts';
import { amount, bare, stated } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'coverage-gap';

/** "7/58 chỉ tiêu … (thu ngân sách, …)": the names in brackets behind a count should be as many as it says. */
export function namedList(sheet: Worksheet): Check[] {
  const { figures } = sheet;
  return figures.filter(counts).flatMap((figure) => one(figure, figures, sheet) ?? []);
}

const counts = ({ attribute, unit, bound = 'exact' }: Figure): boolean =>
  (attribute === 'count' || attribute === 'level') && unit !== undefined && !isMeasured(unit) && bound === 'exact';

const MOST_NAMES = 40;
/** Lists that say themselves that they are not all, and brackets that explain instead of naming. */
const OPEN_LIST = latin(
  /…|\.\.\.|v\.v|(?<!\p{L})(?:như|trong đó|bao gồm|nhất là|đạt|tăng|giảm|chiếm|so với|theo|tại|từ|gồm cả|kể cả|năm|ngày|tháng|ảnh)(?!\p{L})/u,
);

function one(figure: Figure, figures: readonly Figure[], sheet: Worksheet): Check | undefined {
  const { lower } = sheet.text;
  // Up to the bracket stand the words of the count itself: no mark, no other figure.
  const match = /^[^;:.,()\n]{0,120}\(([^()\n]+)\)/u.exec(lower.slice(figure.span[1], figure.span[1] + 700));
  if (!match?.[1]) return undefined;
  const start = figure.span[1] + match[0].length - 1 - match[1].length;
  const end = start + match[1].length;
  if (within(figures, figure.span[1], end).length > 0) return undefined;
  const count = quantity(figure, sheet);
  if (tellsWhere(match[1], figure.unit)) return undefined;
  const names = split(match[1]).filter((number) => number > 1);
  if (!count || names.length === 0 || compare(count.value, exact(MOST_NAMES)) > 0) return undefined;
  // More names than the count says may be one name with commas in it.
  const told = names.map(exact).find((number) => compare(number, count.value) <= 0);
  // Two words in brackets behind "40 hộ" explain, they do not name.
  if (!told) return namesMore(match[1], start, figure.unit, sheet) ? more(count, exact(Math.min(...names))) : undefined;
  if (compare(plus(told, told), count.value) < 0) return undefined;
  const order = compare(told, count.value);
  return order === 0 ? complete(count) : missing(count, told);
}

/** "12 hộ (thôn Nà Lốc, xã Bản Mới)" says where, and names no household. */
function tellsWhere(list: string, unit = ''): boolean {
  const level = /^\s*(thôn|bản|xóm|tổ|ấp|khu|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)(?!\p{L})/u.exec(
    list,
  )?.[1];
  return level !== undefined && !unit.startsWith(level);
}

/** How many names a list may hold, the more first: in "A, B và C" the last may be one or two; none where it is no plain list. */
function split(list: string): number[] {
  if (OPEN_LIST.test(list)) return [];
  const names = list.split(list.includes(';') ? ';' : ',');
  if (!names.every((name) => /\p{L}/u.test(name))) return [];
  return / và /u.test(names.at(-1) ?? '') ? [names.length + 1, names.length] : [names.length];
}

/** "3 xã (Nà Lốc, Bản Phung, Co Sản, Lũng Pù)": names of units have no commas in them. */
function namesMore(list: string, start: number, unit: string | undefined, { text }: Worksheet): boolean {
  if (!UNITS.test(unit ?? '')) return false;
  const names = text.view.slice(start, start + list.length).split(/,| và /u);
  return names.every((name) => /^\s*(?:\p{Ll}+ )?\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*\s*$/u.test(name));
}
const UNITS = latin(/^(?:thôn|bản|xóm|xã|phường|thị trấn|huyện)(?!\p{L})/u);

function more(count: Quantity, told: ReturnType<typeof exact>): Check {
  return report(RULE, 'inconsistent', [count], () => {
    const rest = minus(told, count.value);
    const plain = (value: typeof rest) => amount(value, undefined, 0, 0);
    const said = stated(count);
    return {
      computation: `${plain(told).vi}>${bare(count)}`,
      vi: `Nói ${said.vi} nhưng trong ngoặc kể tên ${plain(told).vi}; chênh lệch ${plain(rest).vi}.`,
      en: `${said.en} are said, but the brackets name ${plain(told).en}; a difference of ${plain(rest).en}.`,
    };
  });
}

function missing(count: Quantity, told: ReturnType<typeof exact>): Check {
  return report(RULE, 'incomplete', [count], () => {
    const rest = minus(count.value, told);
    const plain = (value: typeof rest) => amount(value, undefined, 0, 0);
    const said = stated(count);
    return {
      computation: `${bare(count)}-${plain(told).vi}=${plain(rest).vi}`,
      vi: `Nói ${said.vi} nhưng trong ngoặc chỉ kể tên ${plain(told).vi}; thiếu ${plain(rest).vi}.`,
      en: `${said.en} are said, but the brackets name only ${plain(told).en}; ${plain(rest).en} missing.`,
    };
  });
}

function complete(count: Quantity): Check {
  return report(RULE, 'consistent', [count], () => {
    const said = stated(count);
    return {
      computation: `${bare(count)}-${bare(count)}=0`,
      vi: `Nói ${said.vi} và trong ngoặc kể đủ tên.`,
      en: `${said.en} are said, and the brackets name as many.`,
    };
  });
}
