import { PhraseTable } from '../words/phrase-table.ts';
import { wordSet } from '../words/word-set.ts';
import type { Words } from '../words/words.ts';
import { phrasesOf } from './tables.ts';

/**
 * Heads of offices, in lower case. What a body is called behind them is read by find-offices.ts
 * ("phó chủ tịch" + "HĐND tỉnh"). Ranks ("Đại tá") and the lead of a delegation ("trưởng đoàn") are no offices.
 */
const HEADS = `
tổng bí thư | chủ tịch nước | phó chủ tịch nước | quyền chủ tịch nước | thủ tướng chính phủ | thủ tướng | phó thủ tướng thường trực | phó thủ tướng chính phủ | phó thủ tướng
chủ tịch quốc hội | phó chủ tịch thường trực quốc hội | phó chủ tịch quốc hội | tổng thư ký quốc hội | thường trực ban bí thư | bí thư trung ương đảng
ủy viên bộ chính trị | ủy viên ban bí thư | ủy viên dự khuyết | ủy viên thường trực | ủy viên thường vụ | ủy viên | uvbct | uvtw | uvt.ư | uv t.ư | uvtư | uv bch | uvbch | uv btv | uv ban | uvtv | uvbtv | tuv | huv
bộ trưởng | thứ trưởng thường trực | thứ trưởng | tổng thanh tra chính phủ | phó tổng thanh tra | tổng kiểm toán nhà nước | thống đốc | phó thống đốc
bí thư thứ nhất | bí thư chi bộ | bí thư | phó bí thư thường trực | phó bí thư phụ trách | phó bí thư | quyền bí thư | pbt thường trực | pbt | p. bí thư | p.bí thư | q. bí thư
tỉnh ủy viên | thành ủy viên | huyện ủy viên | quận ủy viên | thị ủy viên | đảng ủy viên
chủ tịch hội đồng quản trị | chủ tịch hội đồng thành viên | chủ tịch | phó chủ tịch thường trực | phó chủ tịch phụ trách | phó chủ tịch | quyền chủ tịch | q. chủ tịch | p. chủ tịch | p.chủ tịch | pct thường trực | pct
giám đốc | phó giám đốc phụ trách | phó giám đốc thường trực | phó giám đốc | quyền giám đốc | p. giám đốc | p.giám đốc | tổng giám đốc | phó tổng giám đốc
tổng cục trưởng | phó tổng cục trưởng | cục trưởng | phó cục trưởng | vụ trưởng | phó vụ trưởng | chi cục trưởng | phó chi cục trưởng | quyền cục trưởng
viện trưởng | phó viện trưởng | chánh án | phó chánh án | chánh văn phòng | phó chánh văn phòng | phó văn phòng | chánh thanh tra | phó chánh thanh tra | chánh tòa
hiệu trưởng | phó hiệu trưởng | hạt trưởng | phó hạt trưởng | trạm trưởng | phó trạm trưởng | đội trưởng | phó đội trưởng | tổ trưởng | phó tổ trưởng | thuyền trưởng
trưởng đoàn đbqh | phó trưởng đoàn đbqh | phó đoàn đbqh | trưởng đoàn đại biểu quốc hội | phó trưởng đoàn đại biểu quốc hội | phó trưởng đoàn chuyên trách đoàn đại biểu quốc hội | phó trưởng đoàn phụ trách đoàn đại biểu quốc hội | phó trưởng đoàn chuyên trách | phó trưởng đoàn chuyên trách đbqh | phó trưởng đoàn phụ trách đbqh | phó trưởng đoàn chuyên trách đoàn đbqh
đại biểu quốc hội chuyên trách | đại biểu quốc hội | đbqh | đại biểu hđnd | đại biểu hội đồng nhân dân
trưởng ban | phó trưởng ban thường trực | phó trưởng ban phụ trách | phó trưởng ban | phó ban | trưởng phòng | giáo viên | bt | phó trưởng phòng phụ trách | phó trưởng phòng | phó phòng | quyền trưởng phòng | trưởng bộ phận
trưởng công an | phó trưởng công an | trưởng thôn | trưởng bản | trưởng xóm | trưởng ấp | trưởng buôn | trưởng khu | trưởng trạm | trưởng khoa | phó trưởng khoa | trưởng đại diện | trưởng tiểu ban | trưởng ấp
trưởng bcđ | phó trưởng bcđ | phó trưởng thôn | phó trưởng bản | trưởng đài | phó trưởng đài | trưởng cơ quan | trưởng khu phố | trưởng khóm | trưởng khu dân cư | trưởng tổ dân phố | trưởng làng | phó trưởng ấp | phó trưởng khu | phó trưởng khu phố | tổ phó | trưởng chi nhánh | trưởng phân hiệu
chỉ huy trưởng | phó chỉ huy trưởng | chính ủy | phó chính ủy | chính trị viên phó | chính trị viên | tư lệnh | phó tư lệnh | tham mưu trưởng | phó tham mưu trưởng | phó tham mưu trưởng | tổng tham mưu trưởng | phó tổng tham mưu trưởng | trung đoàn trưởng | sư đoàn trưởng | lữ đoàn trưởng | đồn trưởng | phó đồn trưởng | tiểu đoàn trưởng | xã đội trưởng
chủ nhiệm | phó chủ nhiệm thường trực | phó chủ nhiệm | tổng thư ký | thư ký | tổng biên tập | phó tổng biên tập | trợ lý | tổng lãnh sự | đại sứ
ct ubnd | ct. ubnd | ct hđnd | ct. hđnd | phó ct ubnd | phó ct hđnd | phó ct | kế toán trưởng | chi hội trưởng | hội trưởng | phó hội trưởng | chi hội phó | điều tra viên | giám thị | phó giám thị | quản đốc | phó quản đốc | phó tổng thư ký | chủ tịch hđqt | chủ tịch hđtv | chuyên viên | công chức | cán bộ | chấp hành viên | kiểm sát viên | thẩm phán | điều phối viên | phó chủ tịch thường trực`;

/** Heads that are an office only with a body behind them: "cán bộ chủ chốt" is nobody's post, "cán bộ Phòng Nội vụ" is. */
const ANYBODY = new Set([
  'cán bộ',
  'công chức',
  'chuyên viên',
  'thư ký',
  'trợ lý',
  'giáo viên',
  'bt',
  'ủy viên',
  'đảng ủy viên',
]);

const headTable = new PhraseTable(phrasesOf(HEADS).map((head) => [head, { anybody: ANYBODY.has(head) }] as const));
/** Words before a head that belong to the office: "nguyên Bí thư Huyện ủy". */
const FORMER = wordSet('nguyên quyền cựu');
const FIRST_WORDS = wordSet(
  `nguyên quyền cựu ${phrasesOf(HEADS)
    .map((head) => head.split(/[\s.]/u)[0])
    .join(' ')}`,
);

export interface OfficeHead {
  readonly end: number;
  /** Whether it is an office only with a body behind it. */
  readonly anybody: boolean;
}

/** The head of an office that starts at a word. */
export function officeHead(words: Words, at: number): OfficeHead | undefined {
  if (!FIRST_WORDS.has(words, at)) return undefined;
  const former = FORMER.has(words, at) ? headTable.longestAt(words, at + 1) : undefined;
  const head = former ?? headTable.longestAt(words, at);
  return head && { end: at + (former ? 1 : 0) + head.length, anybody: head.value.anybody };
}

/** Where the head of an office that starts at a word ends, or -1. */
export const officeHeadEnd = (words: Words, at: number): number => officeHead(words, at)?.end ?? -1;
