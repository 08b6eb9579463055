import type { Findings } from '../findings.ts';
import { startingIn } from '../stretches.ts';
import { latin } from '../vietnamese.ts';

type Seen = Omit<Findings, 'frame'>;

/** How far down a page its letterhead is looked for, in characters. */
const HEAD = 1200;
const BODY =
  /^(?:đảng bộ|đảng ủy|đảng đoàn|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|ban |ủy ban|ubnd|hội đồng nhân dân|hđnd|sở |phòng |công an|mặt trận|ubmttq|chi cục|cục |văn phòng|bch |btv |tỉnh |thành phố|huyện |quận |thị xã|xã |phường|thị trấn|đặc khu|liên đoàn|hội |đoàn |trung tâm|bộ |viện )/u;
const COUNTRY = /^(?:cộng h(?:òa|oà) xã hội|đảng cộng sản|độc lập)/u;
const KIND = latin(
  /^(?:báo cáo|tờ trình|kế hoạch|nghị quyết|thông báo|quyết định|chương trình|kết luận|công văn|đề án|biên bản|chỉ thị|hướng dẫn|công bố|đề cương)(?![\p{L}])/u,
);

/**
 * Whose paper it is: the first line is the body above, the last one the body that writes ("ĐẢNG BỘ TỈNH … / HUYỆN ỦY
 * |NÀ MÒN"); a department has the place of the line above it ("UBND TỈNH … / SỞ Y TẾ"). The country's name may stand beside.
 */
export function letterheadPlace({ text, places }: Seen): string | undefined {
  let found: string | undefined;
  let lines = 0;
  let at = 0;
  for (const line of text.view.slice(0, HEAD).split('\n')) {
    const start = at;
    at += line.length + 1;
    const cell = /^\s*(?:\|\s*)?(?<words>.*?)(?=\s*(?:\t|\s{3}|\||$))/u.exec(line)?.groups?.words ?? '';
    if (!/\p{L}/u.test(cell)) continue;
    const lower = cell.toLowerCase();
    if (/^số\s*:/u.test(lower) || KIND.test(lower)) return lines ? found : undefined;
    if (COUNTRY.test(lower)) continue;
    if (cell !== cell.toUpperCase() || !BODY.test(lower)) return lines > 1 ? found : undefined;
    lines++;
    const end = start + line.indexOf(cell) + cell.length;
    const place = startingIn(places, start, end).find(({ level }) => level && level !== 'thôn');
    if (place) found = `${place.level} ${place.name}`;
  }
  return undefined;
}
