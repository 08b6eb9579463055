import { defineProblems } from '../platform/problem.ts';

/** What a clerk is told when a document cannot be worked on as asked. Nothing of the request was saved. */
export const documentProblems = defineProblems({
  'document-not-found': {
    status: 404,
    title: { vi: 'Không có văn bản này', en: 'There is no such document' },
    detail: {
      vi: 'Không tìm thấy văn bản. Có thể địa chỉ bị sai hoặc văn bản thuộc sổ khác.',
      en: 'The document was not found. The address may be wrong, or it belongs to the other ledger.',
    },
  },
  'original-removed': {
    status: 410,
    title: { vi: 'Tệp gốc đã được gỡ', en: 'The file was removed' },
    detail: {
      vi: 'Tệp gốc của văn bản này đã được gỡ ngày {day} vì có dữ liệu cá nhân phải xóa. Nội dung văn bản vẫn đọc được trong chương trình; chỗ có tên được thay bằng dấu █. Nếu cần bản gốc, hãy hỏi cơ quan ban hành văn bản.',
      en: 'The file of this document was removed on {day} since it held personal data that had to be erased. Its text can still be read here, with █ where the name stood. If you need the original, ask whoever issued it.',
    },
  },
  'document-not-yours': {
    status: 403,
    title: { vi: 'Văn bản ngoài phạm vi được giao', en: 'The document is not within your reach' },
    detail: {
      vi: 'Bạn không được giao việc này ở địa bàn của văn bản. Hãy nhờ người phụ trách địa bàn đó, hoặc đề nghị quản trị giao thêm vai trò.',
      en: 'You were not given this work in the area of the document. Ask whoever is in charge there, or an administrator for the role.',
    },
  },
  'area-not-yours': {
    status: 403,
    title: { vi: 'Địa bàn ngoài phạm vi được giao', en: 'The area is not within your reach' },
    detail: {
      vi: 'Bạn không được giao việc ở địa bàn này nên không ghi văn bản cho địa bàn đó được. Hãy chọn địa bàn của mình, hoặc đề nghị quản trị giao thêm vai trò.',
      en: 'You were not given work in this area, so a document cannot be put there. Choose an area of yours, or ask an administrator for the role.',
    },
  },
  'handed-in-elsewhere': {
    status: 409,
    title: { vi: 'Văn bản này đã được nộp', en: 'This document was handed in' },
    detail: {
      vi: 'Đúng tệp này đã được nộp ở nơi bạn không được xem. Chưa có gì được lưu thêm; hãy hỏi quản trị nếu bạn cần dùng văn bản đó.',
      en: 'Exactly this file was handed in where you may not see it. Nothing was stored again; ask an administrator if you need that document.',
    },
  },
  'document-not-confirmed': {
    status: 409,
    title: { vi: 'Văn bản chưa ghi sổ', en: 'The document is not in the ledger' },
    detail: {
      vi: 'Chỉ công bố được văn bản đã ghi sổ và còn hiệu lực. Hãy ghi sổ trước.',
      en: 'Only a document that stands in the ledger can be published. Enter it first.',
    },
  },
  'document-changed': {
    status: 409,
    title: { vi: 'Văn bản vừa được sửa ở nơi khác', en: 'The document was changed elsewhere' },
    detail: {
      vi: 'Văn bản đã sang phiên bản {current} trong khi trang đang mở là phiên bản {seen}. Hãy tải lại trang rồi làm lại bước vừa rồi; chưa có gì bị ghi đè.',
      en: 'The document is at version {current}, the page shows version {seen}. Load it again and repeat the step; nothing was overwritten.',
    },
  },
  'document-closed': {
    status: 409,
    title: { vi: 'Văn bản không sửa được nữa', en: 'The document is closed' },
    detail: {
      vi: 'Văn bản đã được thu hồi hoặc đã được đính chính nên không còn hiệu lực trong sổ. Nếu cần, hãy nộp văn bản mới.',
      en: 'The document was withdrawn or replaced and cannot be changed any more. Hand in a new one if needed.',
    },
  },
  'fact-not-found': {
    status: 404,
    title: { vi: 'Không có dữ kiện này', en: 'There is no such fact' },
    detail: {
      vi: 'Dữ kiện cần sửa không còn trong văn bản. Hãy tải lại trang.',
      en: 'The fact to change is no longer in the document. Load the page again.',
    },
  },
  'fact-recorded': {
    status: 409,
    title: { vi: 'Dữ kiện đã ghi vào sổ', en: 'The fact is in the ledger' },
    detail: {
      vi: 'Dữ kiện đã ghi vào sổ nên không sửa tại chỗ được. Hãy nộp bản đính chính hoặc thu hồi văn bản.',
      en: 'The fact is in the ledger and cannot be changed in place. Hand in a correction, or withdraw the document.',
    },
  },
  'span-outside-text': {
    status: 422,
    title: { vi: 'Đoạn chữ không hợp lệ', en: 'The words chosen are not valid' },
    detail: {
      vi: 'Đoạn chữ được chọn trống hoặc nằm ngoài văn bản (văn bản có {length} ký tự).',
      en: 'The words chosen are empty or lie outside of the text, which has {length} characters.',
    },
  },
  'split-outside-fact': {
    status: 422,
    title: { vi: 'Chỗ tách không hợp lệ', en: 'It cannot be split there' },
    detail: {
      vi: 'Chỗ tách phải nằm trong đoạn chữ của dữ kiện.',
      en: 'The place to split must lie inside of the words of the fact.',
    },
  },
  'merge-of-different-kinds': {
    status: 422,
    title: { vi: 'Không gộp được', en: 'These cannot be merged' },
    detail: {
      vi: 'Chỉ gộp được các dữ kiện cùng loại.',
      en: 'Only facts of one kind can be merged.',
    },
  },
  'nothing-to-undo': {
    status: 409,
    title: { vi: 'Không còn bước nào để hoàn tác', en: 'There is nothing to undo' },
    detail: {
      vi: 'Chưa có bước sửa nào, hoặc bước cuối đã được ghi vào sổ.',
      en: 'No step was made, or the last one is in the ledger already.',
    },
  },
  'nothing-accepted': {
    status: 422,
    title: { vi: 'Chưa nhận dữ kiện nào', en: 'Nothing is accepted yet' },
    detail: {
      vi: 'Hãy nhận ít nhất một dữ kiện rồi ghi vào sổ.',
      en: 'Accept at least one fact, then enter it into the ledger.',
    },
  },
  'place-needs-choice': {
    status: 422,
    title: { vi: 'Cần chọn địa bàn', en: 'A place needs a choice' },
    detail: {
      vi: 'Hãy chọn địa bàn cho: {places}. Tên này ứng với nhiều đơn vị hành chính, hoặc chưa có trong danh mục.',
      en: 'Choose the area of: {places}. The name fits several units, or none that is known.',
    },
  },
  'place-not-named': {
    status: 422,
    title: { vi: 'Văn bản không nêu địa bàn này', en: 'The document does not name this place' },
    detail: {
      vi: 'Không có dữ kiện nào của văn bản nêu “{place}”.',
      en: 'No fact of the document names “{place}”.',
    },
  },
  'area-not-found': {
    status: 422,
    title: { vi: 'Không có đơn vị hành chính này', en: 'There is no such area' },
    detail: {
      vi: 'Đơn vị hành chính được chọn không có trong danh mục.',
      en: 'The area chosen is not among those known.',
    },
  },
  'indicator-not-found': {
    status: 422,
    title: { vi: 'Không có chỉ tiêu này', en: 'There is no such indicator' },
    detail: {
      vi: 'Chỉ tiêu được chọn không có trong danh mục. Hãy chọn chỉ tiêu khác hoặc bỏ trống.',
      en: 'The indicator chosen is not in the catalogue. Choose another, or none.',
    },
  },
  'replaced-already': {
    status: 409,
    title: { vi: 'Văn bản đã được đính chính', en: 'The document was corrected already' },
    detail: {
      vi: 'Văn bản cần đính chính đã được đính chính bằng văn bản “{title}”. Hãy thu hồi văn bản này rồi nộp lại bản đính chính cho văn bản “{title}”.',
      en: 'The document to correct was corrected by “{title}”. Withdraw this one and hand it in again as a correction of “{title}”.',
    },
  },
  'replaced-not-confirmed': {
    status: 409,
    title: { vi: 'Không đính chính được văn bản này', en: 'This document cannot be corrected' },
    detail: {
      vi: 'Chỉ đính chính được văn bản đang có hiệu lực trong sổ. Văn bản chưa ghi vào sổ thì sửa trực tiếp; văn bản đã thu hồi thì nộp như văn bản mới.',
      en: 'Only a document that stands in the ledger can be corrected. One not yet entered is edited; for one withdrawn hand in a new document.',
    },
  },
  'file-missing': {
    status: 422,
    title: { vi: 'Chưa có tệp', en: 'There is no file' },
    detail: {
      vi: 'Yêu cầu không kèm tệp nào (trường “file”).',
      en: 'The request carries no file (field “file”).',
    },
  },
});
