import { capitalRun, isCapital } from '../words/capitals.ts';
import { pattern } from '../words/pattern.ts';
import { textOf } from '../words/spans.ts';
import type { Words } from '../words/words.ts';
import { issuerEnd } from './issuer.ts';

export interface Issued {
  readonly end: number;
  readonly issuer: string;
}

const OF = pattern('của');
const AND_OF = pattern(',?và? của');
const ABOUT = pattern(',?(?:\\([^()\\n]{1,6}\\))?về(?=[^.;:!?…\\n]{2})');
const TASKS = pattern('nhiệm vụ năm');
/** A title runs on over "cán bộ, đảng viên", and ends where the sentence takes up its verb again. */
const TITLE_STOP = pattern(
  `[.;:!?…\\n]|,?(?:nhằm|để|gắn với|đồng thời|trong đó|tiếp tục|đảm bảo|bảo đảm|tạo|qua đó|theo đó|đã|được|góp phần|và các|trên địa bàn)
  |,(?:nghị|chỉ thị|kết luận|quy|quyết định|kế hoạch|đề án|nhất là|thực hiện|triển khai|tập trung|huyện|xã|tỉnh|đẩy mạnh|tăng cường|nâng cao)`,
);
const LONGEST_TITLE = 38;

/** "Quy định [của Ban Bí thư, của Tỉnh ủy về nhà công vụ]": told apart by issuer and subject. */
export function issuedAt(view: string, words: Words, kindEnd: number): Issued | undefined {
  const issuers: string[] = [];
  let at = kindEnd;
  // "Nghị quyết [HĐND huyện] về …": the body may stand there with no "của".
  let link = isCapital(words, kindEnd) ? kindEnd : OF.endAt(words, kindEnd);
  while (link >= 0) {
    const end = issuerEnd(words, link);
    if (end <= link) break;
    issuers.push(textOf(view, words, link, end));
    at = end;
    link = AND_OF.endAt(words, at);
  }
  const about = issuers.length > 0 ? ABOUT.endAt(words, at) : -1;
  if (about < 0) return undefined;
  const limit = Math.min(words.count, at + LONGEST_TITLE);
  const end = TITLE_STOP.firstIn(words, about + 1, limit)?.index ?? limit;
  return TASKS.isIn(words, about, end) ? undefined : { end, issuer: issuers.join(', ') };
}

const REPORT = pattern('W{1,8}?của(?=[huyện xã phường tỉnh quận]|thị trấn|thành phố|thị xã)');
const LEVEL = pattern('thành phố|thị trấn|thị xã|W');
const ACCORDING = pattern('theo');

/** "Theo báo cáo [công tác dân vận của xã Nà Mòn]": a report named by its subject and its unit. */
export function reportAt(view: string, words: Words, at: number, kindEnd: number): Issued | undefined {
  if (!ACCORDING.endsBefore(words, at)) return undefined;
  const unit = REPORT.endAt(words, kindEnd);
  if (unit < 0) return undefined;
  const run = capitalRun(words, LEVEL.endAt(words, unit), 3);
  return run.starts.length === 0 ? undefined : { end: run.end, issuer: textOf(view, words, unit, run.end) };
}
