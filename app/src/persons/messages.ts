import type { Text } from '../ui/language.tsx';

/** Words of the screen of personal data. */
export const messages = {
  title: { vi: 'Dữ liệu cá nhân', en: 'Personal data' },
  lead: {
    vi: 'Tìm một người được nêu tên trong văn bản, xuất những gì đang lưu về người đó, hoặc xóa tên theo yêu cầu. Mỗi lần tìm, xuất, xóa đều được ghi nhật ký, không ghi tên.',
    en: 'Find a person whom documents name, take out what is kept of them, or erase the name on request. Each search, export and erasure is told to the audit, without the name.',
  },
  name: { vi: 'Họ và tên', en: 'Full name' },
  nameHint: {
    vi: 'Đúng dấu, đủ họ tên. Chữ hoa, chữ thường, cách đặt dấu và chỗ xuống dòng không ảnh hưởng.',
    en: 'With accents and in full. Capitals, the place of tones and ends of lines do not matter.',
  },
  forms: { vi: 'Cách gọi khác', en: 'Called otherwise' },
  formsHint: {
    vi: 'Mỗi dòng một cách gọi, ví dụ “ông An”, “đồng chí Bí thư An”. Chương trình không tự đoán được các cách gọi này.',
    en: 'One a line, such as “ông An” or “đồng chí Bí thư An”. The program cannot guess these.',
  },
  find: { vi: 'Tìm', en: 'Find' },
  nameNeeded: { vi: 'Hãy nhập họ tên, ít nhất hai chữ cái.', en: 'Type the name, at least two letters.' },
  tooMany: {
    vi: 'Nhiều nhất 20 cách gọi, mỗi cách từ 2 đến 120 ký tự.',
    en: 'No more than 20, of 2 to 120 letters each.',
  },
  none: {
    vi: 'Không văn bản nào trong phạm vi của bạn nêu tên này.',
    en: 'No document within your reach names this person.',
  },
  noneNote: {
    vi: 'Hãy thử thêm cách gọi khác. Tên trong ảnh, trong đầu trang, chân trang của tệp gốc không tìm được.',
    en: 'Try other forms of the name. What stands in pictures and in headers and footers of files is not found.',
  },
  count: { vi: 'Có ở {n} chỗ trong {d} văn bản', en: 'At {n} places in {d} documents' },
  csv: { vi: 'Tải CSV', en: 'Download CSV' },
  json: { vi: 'Tải JSON', en: 'Download JSON' },
  more: { vi: 'Xem thêm văn bản', en: 'More documents' },
  all: { vi: 'Chọn mọi văn bản đang hiện', en: 'Choose all documents shown' },
  choose: { vi: 'Chọn: {title}', en: 'Choose: {title}' },
  namesakes: {
    vi: 'Hai người có thể trùng họ tên: hãy xem chữ xung quanh và chỉ chọn văn bản, chỗ nói về đúng người cần xóa.',
    en: 'Two persons may have one name: look at the words around, and choose only what is about the one to erase.',
  },
  places: { vi: '{n} chỗ trong nội dung', en: '{n} places in the text' },
  placesShown: {
    vi: 'Hiện {s} chỗ đầu; xóa thì xóa đủ {n} chỗ.',
    en: 'The first {s} are shown; erasing takes all {n}.',
  },
  place: { vi: 'Chỗ thứ {n}: {words}', en: 'Place {n}: {words}' },
  inTitle: { vi: 'tên văn bản', en: 'the title' },
  inFileName: { vi: 'tên tệp', en: 'the file name' },
  drafts: { vi: '{n} dữ kiện', en: '{n} facts' },
  ledger: { vi: '{n} dòng trong sổ', en: '{n} rows of the ledger' },
  steps: { vi: '{n} bước sửa', en: '{n} steps' },
  removed: { vi: 'đã gỡ tệp gốc', en: 'file removed' },
  kept: { vi: 'Đã đọc được về người này', en: 'Read of this person' },
  erase: { vi: 'Xóa tên ở văn bản đã chọn ({n})', en: 'Erase from what is chosen ({n})' },
  eraseTitle: { vi: 'Xóa tên khỏi {n} văn bản', en: 'Erase the name from {n} documents' },
  eraseSum: {
    vi: 'Thay bằng dấu █: {parts}. Số liệu, ngày tháng và phần còn lại giữ nguyên.',
    en: 'Put █ in: {parts}. Figures, dates and all else stay.',
  },
  titles: { vi: '{n} tên văn bản, tên tệp', en: '{n} titles and file names' },
  eraseFiles: {
    vi: 'Gỡ hẳn {n} tệp gốc, vì tên còn nằm trong tệp. Không lấy lại được.',
    en: 'Remove {n} files as they were handed in, since the name is in them. They cannot be brought back.',
  },
  backups: {
    vi: 'Bản sao lưu đã làm trước đây vẫn còn tên. Hãy làm bản sao lưu mới rồi hủy bản cũ; nếu phục hồi từ bản cũ thì phải xóa lại. Nếu đã gửi văn bản hay bản xuất đi nơi khác, hãy báo nơi nhận.',
    en: 'Backups made before still hold the name. Make a new one and destroy the old ones; after restoring an old one, erase again. Tell whomever documents or exports were sent to.',
  },
  otherForms: { vi: 'Sẽ xóa các cách gọi:', en: 'What will be erased:' },
  basis: { vi: 'Căn cứ', en: 'By which law' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: {
    vi: 'Số, ngày của đơn hoặc quyết định. Không ghi tên người cần xóa.',
    en: 'Number and date of the request or decision, without the name.',
  },
  reasonNeeded: { vi: 'Hãy ghi lý do, ít nhất 3 ký tự.', en: 'Give a reason, of at least 3 letters.' },
  confirm: { vi: 'Xóa tên', en: 'Erase the name' },
  erasing: { vi: 'Đang xóa, còn {n} văn bản…', en: 'Erasing, {n} documents left…' },
  erased: { vi: 'Đã xóa tên khỏi {n} văn bản.', en: 'The name was erased from {n} documents.' },
  changed: {
    vi: '{n} văn bản vừa được sửa ở nơi khác nên chưa xóa. Danh sách đã tải lại; hãy xem và chọn lại.',
    en: '{n} documents were changed elsewhere and not erased. The list was loaded again; look and choose again.',
  },
} as const satisfies Record<string, Text>;
