import type { Text } from '../../ui/language.tsx';

/** Recording, withdrawing and correcting. */
export const recordMessages = {
  record: { vi: 'Ghi vào sổ', en: 'Record in the ledger' },
  allRecorded: { vi: 'Đã ghi vào sổ', en: 'All in the ledger' },
  recordN: { vi: 'Ghi {n} dữ kiện vào sổ', en: 'Record {n} facts' },
  title: { vi: 'Xác nhận và ghi vào sổ', en: 'Confirm and record' },
  enters: { vi: 'Vào sổ', en: 'Recorded' },
  stays: { vi: 'Để lại', en: 'Stays' },
  rejected: { vi: 'Đã bỏ', en: 'Rejected' },
  already: { vi: 'Trong sổ', en: 'In the ledger' },
  kind: { vi: 'Loại', en: 'Kind' },
  total: { vi: 'Cộng', en: 'Total' },
  stayNote: {
    vi: 'Những mục chưa quyết định vẫn để ở văn bản này, có thể xem xét và ghi sau.',
    en: 'Undecided facts stay with this document and can be recorded later.',
  },
  replaceNote: {
    vi: 'Văn bản này đính chính một văn bản trước: số liệu của văn bản trước sẽ hết hiệu lực trong sổ, kèm lý do.',
    en: 'This document corrects an earlier one: what that one recorded will be superseded, with the reason.',
  },
  openChecks: {
    vi: '{n} phép kiểm tra không khớp; vẫn ghi được, bảng chỉ tiêu sẽ nêu rõ.',
    en: '{n} checks are inconsistent; recording is possible, the board will show them.',
  },
  nothing: {
    vi: 'Chưa nhận thêm dữ kiện nào để ghi vào sổ.',
    en: 'No further fact has been accepted yet.',
  },
  placesFirst: { vi: 'Còn địa danh chưa chọn đơn vị hành chính.', en: 'Some places still need an area.' },
  done: { vi: 'Đã ghi {n} dữ kiện vào sổ.', en: '{n} facts were recorded.' },
  seeBoard: { vi: 'Xem bảng chỉ tiêu', en: 'See the board' },
  withdraw: { vi: 'Thu hồi', en: 'Withdraw' },
  withdrawTitle: { vi: 'Thu hồi văn bản', en: 'Withdraw the document' },
  withdrawNote: {
    vi: 'Mọi dữ kiện mà văn bản này đã ghi sẽ hết hiệu lực trong sổ từ bây giờ. Văn bản và lịch sử vẫn được giữ.',
    en: 'Everything this document recorded is superseded from now on. The document and its history are kept.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonShort: { vi: 'Nêu lý do, ít nhất 3 ký tự.', en: 'Give a reason of at least 3 letters.' },
  withdrawn: { vi: 'Đã thu hồi văn bản.', en: 'The document was withdrawn.' },
  correct: { vi: 'Đính chính', en: 'Correct' },
  file: { vi: 'Tệp gốc', en: 'Original file' },
  print: { vi: 'In', en: 'Print' },
  withdrawnAt: { vi: 'Đã thu hồi {at}, {by}. Lý do: {reason}', en: 'Withdrawn {at} by {by}. Reason: {reason}' },
  replacedAt: { vi: 'Đã được đính chính {at}.', en: 'Corrected {at}.' },
  seeCorrection: { vi: 'Xem văn bản đính chính', en: 'See the correction' },
  corrects: { vi: 'Văn bản này đính chính một văn bản trước.', en: 'This document corrects an earlier one.' },
  seeCorrected: { vi: 'Xem văn bản trước', en: 'See the earlier one' },
  confirmedAt: { vi: 'Xác nhận {at}, {by}.', en: 'Confirmed {at} by {by}.' },
} satisfies Record<string, Text>;
