import type { Text } from '../../ui/language.tsx';
import type { DocumentCheck, DocumentFact, DocumentSummary, FactType } from '../contract.ts';

/** Sentences of the reading screen. */

export const typeNames: Readonly<Record<FactType, Text>> = {
  figure: { vi: 'Số liệu', en: 'Figures' },
  recommendation: { vi: 'Kiến nghị', en: 'Recommendations' },
  directive: { vi: 'Chỉ đạo', en: 'Directives' },
  limitation: { vi: 'Hạn chế', en: 'Limitations' },
  person: { vi: 'Người', en: 'People' },
  meeting: { vi: 'Cuộc họp', en: 'Meeting' },
  place: { vi: 'Địa danh', en: 'Places' },
  'document-reference': { vi: 'Văn bản dẫn', en: 'References' },
};

/** One of a kind, in full official wording. */
export const typeName: Readonly<Record<FactType, Text>> = {
  figure: { vi: 'Số liệu', en: 'Figure' },
  recommendation: { vi: 'Kiến nghị, đề xuất', en: 'Recommendation' },
  directive: { vi: 'Ý kiến chỉ đạo', en: 'Directive' },
  limitation: { vi: 'Hạn chế, tồn tại', en: 'Limitation' },
  person: { vi: 'Người', en: 'Person' },
  meeting: { vi: 'Cuộc họp', en: 'Meeting' },
  place: { vi: 'Địa danh', en: 'Place' },
  'document-reference': { vi: 'Văn bản dẫn chiếu', en: 'Document referred to' },
};

export const decisionNames: Readonly<Record<DocumentFact['decision'], Text>> = {
  open: { vi: 'chưa quyết định', en: 'undecided' },
  accepted: { vi: 'đã nhận', en: 'accepted' },
  rejected: { vi: 'đã bỏ', en: 'rejected' },
};

export const checkNames: Readonly<Record<DocumentCheck['status'], Text>> = {
  consistent: { vi: 'khớp', en: 'consistent' },
  inconsistent: { vi: 'không khớp', en: 'inconsistent' },
  incomplete: { vi: 'chưa đủ', en: 'incomplete' },
  derived: { vi: 'tính ra', en: 'derived' },
};

export const stateNames: Readonly<Record<DocumentSummary['state'], Text>> = {
  open: { vi: 'đang đọc', en: 'being read' },
  confirmed: { vi: 'đã xác nhận', en: 'confirmed' },
  withdrawn: { vi: 'đã thu hồi', en: 'withdrawn' },
  replaced: { vi: 'đã đính chính', en: 'corrected' },
};

export const messages = {
  text: { vi: 'Văn bản', en: 'Text' },
  facts: { vi: 'Dữ kiện', en: 'Facts' },
  views: { vi: 'Chọn khung xem', en: 'Choose the view' },
  factsInText: { vi: 'Dữ kiện theo thứ tự trong văn bản', en: 'Facts in text order' },
  factInHand: { vi: 'Dữ kiện đang xét', en: 'The fact in hand' },
  filter: { vi: 'Lọc theo loại', en: 'Filter by kind' },
  all: { vi: 'Tất cả', en: 'All' },
  checks: { vi: 'Kiểm tra', en: 'Checks' },
  which: { vi: 'Quyết định', en: 'Decision' },
  everyDecision: { vi: 'mọi mục', en: 'all facts' },
  converted: {
    vi: 'Văn bản dùng bảng mã {encoding}, đã được chuyển sang Unicode khi tiếp nhận. Đề nghị soát lại chữ, nhất là chữ hoa có dấu.',
    en: 'The text was in {encoding} encoding and was converted to Unicode when it was handed in. Please look over its letters, capitals with accents above all.',
  },
  counts: { vi: '{total} dữ kiện, {accepted} đã nhận', en: '{total} facts, {accepted} accepted' },
  recordedCount: { vi: '{n} trong sổ', en: '{n} in the ledger' },
  accept: { vi: 'Nhận', en: 'Accept' },
  acceptInferred: { vi: 'Nhận cả phần suy ra', en: 'Accept what is inferred too' },
  change: { vi: 'Sửa', en: 'Change' },
  reject: { vi: 'Bỏ', en: 'Reject' },
  reopen: { vi: 'Xem xét lại', en: 'Reconsider' },
  split: { vi: 'Tách', en: 'Split' },
  merge: { vi: 'Gộp với mục sau', en: 'Merge with next' },
  edges: { vi: 'Chỉnh vùng chữ', en: 'Adjust the words' },
  startEarlier: { vi: 'Đầu lùi một từ', en: 'Start one word earlier' },
  startLater: { vi: 'Đầu tiến một từ', en: 'Start one word later' },
  endEarlier: { vi: 'Cuối lùi một từ', en: 'End one word earlier' },
  endLater: { vi: 'Cuối tiến một từ', en: 'End one word later' },
  useSelection: { vi: 'Lấy phần chữ đang chọn', en: 'Use the selected words' },
  next: { vi: 'Mục sau', en: 'Next fact' },
  previous: { vi: 'Mục trước', en: 'Previous fact' },
  acceptKindShort: { vi: 'Nhận tất cả', en: 'Accept all' },
  rejectKindShort: { vi: 'Bỏ tất cả', en: 'Reject all' },
  addShort: { vi: 'Thêm dữ kiện', en: 'Add a fact' },
  fromSelection: { vi: 'Tạo dữ kiện từ phần chữ đang chọn', en: 'Make a fact of the selected words' },
  acceptKind: { vi: 'Nhận tất cả cùng loại', en: 'Accept all of this kind' },
  rejectKind: { vi: 'Bỏ tất cả cùng loại', en: 'Reject all of this kind' },
  newFact: { vi: 'Dữ kiện mới từ phần chữ đang chọn', en: 'New fact from the selected words' },
  add: { vi: 'Thêm', en: 'Add' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  nothingSelected: {
    vi: 'Chưa chọn chữ nào; bắt đầu từ chữ sau mục đang xét, hãy chỉnh bằng [ và ].',
    en: 'No words are selected; starting behind the fact in hand, adjust with [ and ].',
  },
  kind: { vi: 'Loại dữ kiện', en: 'Kind of fact' },
  wordsOf: { vi: 'Chữ trong văn bản', en: 'Words in the text' },
  save: { vi: 'Lưu và nhận', en: 'Save and accept' },
  saveNew: { vi: 'Thêm vào', en: 'Add' },
  cancel: { vi: 'Hủy', en: 'Cancel' },
  inferredTitle: {
    vi: 'Suy ra: câu này không viết, máy đọc lấy từ khung của báo cáo',
    en: 'Inferred: not written in this sentence, taken from the frame of the report',
  },
  inferredShort: { vi: 'suy ra', en: 'inferred' },
  why: { vi: 'Vì sao: {why}', en: 'Why: {why}' },
  keep: { vi: 'Giữ', en: 'Keep' },
  inferredAsk: {
    vi: 'Không viết trong câu: {fields}. Nhấn Enter lần nữa để nhận.',
    en: 'Not written in the sentence: {fields}. Press Enter again to accept.',
  },
  inferredAsked: { vi: 'Đã nhận phần suy ra: {fields}', en: 'Inferred values accepted: {fields}' },
  byPerson: { vi: 'người thêm', en: 'added by a person' },
  changed: { vi: 'đã sửa', en: 'changed' },
  recorded: { vi: 'trong sổ', en: 'in the ledger' },
  saidAccepted: { vi: 'Đã nhận: {what}', en: 'Accepted: {what}' },
  saidRejected: { vi: 'Đã bỏ: {what}', en: 'Rejected: {what}' },
  saidOpen: { vi: 'Xem xét lại: {what}', en: 'To be reconsidered: {what}' },
  saidMany: { vi: 'Đã quyết định {n} dữ kiện', en: '{n} facts decided' },
  saidUndone: { vi: 'Đã hoàn tác bước vừa rồi', en: 'The last step was undone' },
  nothingToUndo: { vi: 'Không còn bước nào để hoàn tác', en: 'There is no step to undo' },
  allDecided: { vi: 'Đã quyết định hết các dữ kiện đang lọc', en: 'Every fact of this filter is decided' },
  noFacts: { vi: 'Không có dữ kiện nào ở bộ lọc này', en: 'This filter shows no facts' },
  elsewhere: { vi: 'Số liệu trong “{title}”', en: 'The figure in “{title}”' },
  noChecks: { vi: 'Các số liệu không có phép đối chiếu nào', en: 'The figures allow no check' },
  inLedger: {
    vi: 'Dữ kiện đã vào sổ; chỉ thu hồi hoặc đính chính văn bản mới đổi được.',
    en: 'The fact is in the ledger; only withdrawing or correcting the document changes it.',
  },
  conflict: {
    vi: 'Văn bản vừa được thay đổi ở nơi khác nên quyết định này chưa được ghi.',
    en: 'The document was changed elsewhere just now, so this decision was not recorded.',
  },
  stateChanged: { vi: 'Trạng thái của văn bản đã đổi.', en: 'The state of the document changed.' },
  factsChanged: { vi: '{n} dữ kiện khác trước.', en: '{n} facts differ.' },
  factsChangedBy: { vi: '{n} dữ kiện khác trước ({who}).', en: '{n} facts differ ({who}).' },
  takenBack: { vi: 'Bước này chưa được ghi.', en: 'This step was not recorded.' },
  factGone: {
    vi: 'Dữ kiện mà đường dẫn chỉ tới không còn trong văn bản này.',
    en: 'The fact that the link names is no longer in this document.',
  },
  acceptMany: { vi: 'Nhận tất cả: {kind}', en: 'Accept all: {kind}' },
  rejectMany: { vi: 'Bỏ tất cả: {kind}', en: 'Reject all: {kind}' },
  writtenOnly: { vi: '{n} mục viết đủ trong câu', en: '{n} are written in full' },
  withInferred: { vi: '{n} mục có phần suy ra:', en: '{n} rest on inferred values:' },
  includeInferred: { vi: 'Nhận cả các giá trị suy ra được đánh dấu', en: 'Accept the marked inferred values too' },
  acceptN: { vi: 'Nhận {n} mục', en: 'Accept {n}' },
  rejectN: { vi: 'Bỏ {n} mục', en: 'Reject {n}' },
  noneOpen: { vi: 'Không còn mục nào thuộc loại này chưa quyết định.', en: 'Nothing of this kind is undecided.' },
  splitAt: { vi: 'Tách tại', en: 'Split at' },
  splitHint: { vi: 'Dùng phím mũi tên để dời chỗ tách.', en: 'The arrow keys move the cut.' },
  firstPart: { vi: 'Phần đầu', en: 'First part' },
  secondPart: { vi: 'Phần sau', en: 'Second part' },
  cannotSplit: { vi: 'Chỉ có một từ, không tách được.', en: 'A single word cannot be split.' },
  cannotMerge: { vi: 'Không có mục sau cùng loại để gộp.', en: 'There is no next fact of this kind to merge with.' },
} satisfies Record<string, Text>;
