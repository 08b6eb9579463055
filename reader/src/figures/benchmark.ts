/** What a rate is measured against: a plan ("kế hoạch", "dự toán") or an earlier time ("cùng kỳ", "năm 2015"). */
export type Benchmark = 'plan' | 'earlier';

const PLAN_WORDS =
  '(?:(?:tổng )?(?:số )?(?:kế hoạch|kh(?![\\p{L}])|dự toán|chỉ tiêu(?! (?:đạt|về))|mục tiêu|nghị quyết|nq(?![\\p{L}])|pháp lệnh|kịch bản|kế hoạch vốn|vốn kế hoạch|(?:tổng )?(?:số )?(?:vốn|nguồn vốn|kinh phí)(?: đã| được)* (?:giao|phân bổ|cấp)|tổng vốn|(?:tỉnh|huyện|thành phố|trung ương|hđnd \\p{L}+|cấp trên) giao|yêu cầu đề ra|định mức|quy định giao))';
const EARLIER_WORDS =
  '(?:cùng (?:kỳ|kì|thời điểm)|năm (?:trước|ngoái|\\d{4})|(?:đầu|cuối) (?:năm|nhiệm kỳ|giai đoạn|kỳ)|nhiệm kỳ (?:trước|\\d{4})|tháng (?:trước|\\d)|quý (?:trước|[iv\\d])|giai đoạn (?:trước|\\d{4})|trước (?:đây|sáp nhập)|thời điểm)';

const PLAN_BEHIND = new RegExp(
  `^[\\s)]*(?:trở lên )?(?:(?:so )?(?:với )?|của |theo |trên )(?:cả )?(?:tổng (?:số )?)?${PLAN_WORDS}`,
  'u',
);
const EARLIER_BEHIND = new RegExp(
  `^(?:\\s*trở lên)?[^,;()]{0,60}?(?:so (?:với )?(?:(?:thời gian )?)?${EARLIER_WORDS}|(?<![\\p{L}])cùng (?:kỳ|kì))`,
  'u',
);
const TAIL = new RegExp(
  `(?:^|[\\s(,])((?:so (?:với )?|(?<=hơn ))(?:(?<plan>${PLAN_WORDS})|(?<earlier>${EARLIER_WORDS}))(?: (?:năm|trước|giao|của|tỉnh|huyện|thành phố|xã|hđnd|ubnd|trung ương|đề ra|được|cả|đầu|tháng|quý|kỳ|nghị quyết|đại hội|chính phủ|\\d{1,2}|\\d{4})(?![\\p{L}])){0,6} ?)$`,
  'u',
);

/** What the words behind the number compare it with: "102% |kế hoạch", "8,3% |so với cùng kỳ". */
export function benchmarkBehind(after: string): Benchmark | undefined {
  const head = after.slice(0, 110);
  if (PLAN_BEHIND.test(head)) return 'plan';
  return EARLIER_BEHIND.test(head) ? 'earlier' : undefined;
}

/** What stands before the verb: "so dự toán giao |đạt 44%"; `at` is where the comparison begins. */
export function benchmarkBefore(before: string): { readonly benchmark: Benchmark; readonly at: number } | undefined {
  const match = TAIL.exec(before.slice(-120));
  if (!match) return undefined;
  const at = Math.max(0, before.length - 120) + match.index + match[0].indexOf(match[1] as string);
  return { benchmark: match.groups?.plan ? 'plan' : 'earlier', at };
}
