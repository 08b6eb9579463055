/**
 * What each rule of the reader goes by, as a table: one sentence a rule, Vietnamese and English. The words of the text
 * that led to a fact stand behind it ("Tỷ lệ so với kế hoạch: “đạt” … “kế hoạch”").
 */
export interface Explanation {
  readonly vi: string;
  readonly en: string;
}

export const explanations = {
  'figure.level': { vi: 'Giá trị của chỉ tiêu', en: 'The value of the indicator' },
  'figure.baseline': { vi: 'Mức trước khi thay đổi', en: 'The value before the change' },
  'figure.percent-of-plan': { vi: 'Tỷ lệ so với kế hoạch', en: 'Part of the plan' },
  'figure.over-plan': { vi: 'Mức vượt so với kế hoạch', en: 'By how much the plan is passed' },
  'figure.growth': { vi: 'Mức tăng, giảm tương đối so với kỳ trước', en: 'Relative change against an earlier period' },
  'figure.change': { vi: 'Mức tăng, giảm tuyệt đối', en: 'Absolute change' },
  'figure.share': { vi: 'Tỷ trọng trong tổng số', en: 'Part of a whole' },
  'figure.count': { vi: 'Số đạt được trên tổng số', en: 'How many of all' },
  'figure.rank': { vi: 'Thứ hạng', en: 'Place in an order' },
  'person.office-before-name': { vi: 'Chức vụ đứng trước tên', en: 'An office before the name' },
  'person.office-after-name': { vi: 'Chức vụ đứng sau tên', en: 'An office behind the name' },
  'person.office-of-list': { vi: 'Chức vụ chung của những người kể tên', en: 'An office shared by those listed' },
  'person.title-before-name': { vi: 'Từ xưng hô đứng trước tên', en: 'A form of address before the name' },
  'person.byline': { vi: 'Tên người viết, người chụp ảnh ghi ở bài', en: 'A writer or photographer named at the text' },
  'person.name': { vi: 'Họ và tên viết hoa', en: 'A surname and given name in capitals' },
  'place.level-before-name': { vi: 'Cấp hành chính đứng trước tên', en: 'The level before the name' },
  'place.level-of-list': { vi: 'Cấp hành chính nêu ở phía trước', en: 'The level told further ahead' },
  'place.known-name': {
    vi: 'Tên có trong danh mục đơn vị hành chính',
    en: 'A name in the list of administrative units',
  },
  'reference.number': { vi: 'Loại văn bản và số, ký hiệu', en: 'The kind of document and its number' },
  'reference.title': { vi: 'Loại văn bản và tên gọi', en: 'The kind of document and its title' },
  'meeting.told': { vi: 'Câu tường thuật cuộc họp', en: 'The sentence tells of the meeting' },
  'recommendation.asking-word': { vi: 'Lời kiến nghị, đề nghị với cấp trên', en: 'Words of asking a higher level' },
  'recommendation.goes-on': { vi: 'Tiếp theo lời kiến nghị ở phía trước', en: 'Goes on with what is asked before' },
  'recommendation.section': { vi: 'Nằm trong phần kiến nghị, đề xuất', en: 'In the part that holds requests' },
  'directive.asking-word': { vi: 'Lời yêu cầu, chỉ đạo', en: 'Words of ordering' },
  'directive.must-word': { vi: 'Từ chỉ việc phải làm', en: 'A word that says what must be done' },
  'directive.goes-on': { vi: 'Tiếp theo ý kiến chỉ đạo ở phía trước', en: 'Goes on with the order before' },
  'directive.section': { vi: 'Nằm trong phần ý kiến chỉ đạo, kết luận', en: 'In the part that holds orders' },
  'limitation.worded': { vi: 'Từ nêu hạn chế', en: 'Words of a shortcoming' },
  'limitation.section': { vi: 'Nằm trong phần nêu hạn chế', en: 'In the part that lists shortcomings' },
} as const satisfies Record<string, Explanation>;

export type Rule = keyof typeof explanations;
