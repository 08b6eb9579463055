import { defineProblems } from '../platform/problem.ts';

/** What a clerk is told when a document cannot be taken. Nothing of it is stored; each sentence says what to do next. */
export const intakeProblems = defineProblems({
  'empty-file': {
    status: 422,
    title: { vi: 'Văn bản không có nội dung', en: 'The document is empty' },
    detail: {
      vi: 'Không tìm thấy chữ nào trong văn bản đã nộp. Đề nghị kiểm tra lại tệp và nộp bản có nội dung.',
      en: 'No words were found in what was handed in. Please check the file and hand in one that has content.',
    },
  },
  'file-too-large': {
    status: 413,
    title: { vi: 'Tệp quá lớn', en: 'The file is too large' },
    detail: {
      vi: 'Tệp lớn hơn mức cho phép ({limit}). Đề nghị bỏ bớt hình ảnh hoặc tách thành nhiều tệp rồi nộp lại; người quản trị có thể nâng mức này bằng DONDOC_MAX_UPLOAD.',
      en: 'The file is larger than the limit of {limit}. Please take out pictures or split it and hand it in again; an administrator can raise the limit with DONDOC_MAX_UPLOAD.',
    },
  },
  'text-too-long': {
    status: 422,
    title: { vi: 'Văn bản quá dài', en: 'The text is too long' },
    detail: {
      vi: 'Văn bản dài hơn {limit} ký tự. Đề nghị tách thành từng báo cáo rồi nộp riêng.',
      en: 'The text is longer than {limit} characters. Please split it into its reports and hand them in one by one.',
    },
  },
  'unsupported-format': {
    status: 415,
    title: { vi: 'Định dạng tệp chưa được nhận', en: 'This kind of file is not taken' },
    detail: {
      vi: 'Tệp này là {found}. Hệ thống nhận tệp .txt, .docx, .doc, .xlsx, .xls, .pdf có lớp chữ và .html. Đề nghị lưu văn bản sang một trong các định dạng đó rồi nộp lại.',
      en: 'This file is {found}. Taken are .txt, .docx, .doc, .xlsx, .xls, .pdf with text and .html. Please save the document as one of these and hand it in again.',
    },
  },
  'picture-only-pdf': {
    status: 422,
    title: { vi: 'Tệp PDF chỉ có hình ảnh', en: 'The PDF holds only pictures' },
    detail: {
      vi: 'Tệp PDF là bản quét, không có lớp chữ ở {pages} trên {total} trang nên phải nhận dạng chữ (OCR) trước. Đề nghị nộp bản gốc .docx hoặc tệp PDF xuất từ phần mềm soạn thảo; nếu chỉ có bản quét, hãy nhận dạng chữ rồi nộp lại.',
      en: 'The PDF is a scan: {pages} of its {total} pages have no text, so it needs OCR first. Please hand in the original .docx or a PDF exported from the word processor; if only the scan exists, run OCR and hand in the result.',
    },
  },
  'garbled-pdf': {
    status: 422,
    title: { vi: 'Không đọc được chữ trong tệp PDF', en: 'The letters of the PDF cannot be read' },
    detail: {
      vi: 'Phông chữ trong tệp PDF không có bảng mã nên chữ đọc ra bị sai. Đề nghị nộp bản gốc .docx, hoặc xuất lại tệp PDF với phông chữ Unicode được nhúng, hoặc nhận dạng chữ (OCR).',
      en: 'The fonts of the PDF do not say which letters they draw. Please hand in the original .docx, export the PDF again with Unicode fonts embedded, or run OCR.',
    },
  },
  'broken-docx': {
    status: 422,
    title: { vi: 'Tệp .docx bị hỏng', en: 'The .docx file is broken' },
    detail: {
      vi: 'Không mở được tệp .docx này: tệp bị hỏng hoặc tải lên chưa đủ. Đề nghị mở bằng phần mềm soạn thảo, lưu thành tệp mới rồi nộp lại.',
      en: 'This .docx file cannot be opened: it is broken or incomplete. Please open it in a word processor, save it as a new file and hand that in.',
    },
  },
  'broken-doc': {
    status: 422,
    title: { vi: 'Tệp .doc bị hỏng', en: 'The .doc file is broken' },
    detail: {
      vi: 'Không đọc được tệp .doc này: tệp bị hỏng hoặc do Word 95 trở về trước tạo ra. Đề nghị mở bằng phần mềm soạn thảo, lưu thành .docx rồi nộp lại.',
      en: 'This .doc file cannot be read: it is broken or was made by Word 95 or older. Please open it in a word processor, save it as .docx and hand that in.',
    },
  },
  'broken-pdf': {
    status: 422,
    title: { vi: 'Tệp PDF bị hỏng', en: 'The PDF file is broken' },
    detail: {
      vi: 'Không mở được tệp PDF này: tệp bị hỏng hoặc tải lên chưa đủ. Đề nghị xuất lại tệp PDF, hoặc nộp bản gốc .docx.',
      en: 'This PDF cannot be opened: it is broken or incomplete. Please export it again, or hand in the original .docx.',
    },
  },
  'broken-workbook': {
    status: 422,
    title: { vi: 'Tệp bảng tính bị hỏng', en: 'The workbook is broken' },
    detail: {
      vi: 'Không mở được tệp bảng tính này: tệp bị hỏng hoặc tải lên chưa đủ. Đề nghị mở bằng phần mềm bảng tính, lưu thành tệp .xlsx mới rồi nộp lại.',
      en: 'This workbook cannot be opened: it is broken or incomplete. Please open it in a spreadsheet program, save it as a new .xlsx file and hand that in.',
    },
  },
  'zip-bomb': {
    status: 422,
    title: { vi: 'Tệp nén phình quá giới hạn', en: 'The file unpacks to more than is allowed' },
    detail: {
      vi: 'Nội dung nén trong tệp khi mở ra lớn bất thường nên tệp bị từ chối để bảo vệ máy chủ. Đề nghị kiểm tra nguồn gốc tệp; nếu là văn bản thật, hãy mở bằng phần mềm soạn thảo, bỏ bớt hình ảnh, lưu thành tệp mới rồi nộp lại.',
      en: 'What is packed in the file is unusually large, so it was refused to protect the server. Please check where the file comes from; if it is a real document, open it in a word processor, take out pictures, save it as a new file and hand that in.',
    },
  },
  'password-protected': {
    status: 422,
    title: { vi: 'Tệp có mật khẩu', en: 'The file is protected by a password' },
    detail: {
      vi: 'Tệp được bảo vệ bằng mật khẩu nên không đọc được. Đề nghị bỏ mật khẩu (lưu thành tệp mới không đặt mật khẩu) rồi nộp lại.',
      en: 'The file is protected by a password and cannot be read. Please save it without a password and hand it in again.',
    },
  },
  'invalid-utf-8': {
    status: 422,
    title: { vi: 'Bảng mã của tệp không hợp lệ', en: 'The encoding of the file is not valid' },
    detail: {
      vi: 'Tệp có byte không hợp lệ trong bảng mã {encoding}{where} nên chữ có thể bị sai. Đề nghị mở bằng phần mềm soạn thảo, lưu lại với bảng mã UTF-8 rồi nộp lại.',
      en: 'The file has bytes that are not valid {encoding}{where}, so letters may be lost. Please open it in an editor, save it as UTF-8 and hand it in again.',
    },
  },
  'secret-document': {
    status: 422,
    title: { vi: 'Văn bản mang độ mật, không được nhận', en: 'The document is marked as a state secret' },
    detail: {
      vi: 'Văn bản có dấu độ “{mark}” nên bị từ chối và không lưu lại bất cứ phần nào. Điều 5 Luật Bảo vệ bí mật nhà nước số 117/2025/QH15 cấm lưu giữ tài liệu bí mật nhà nước trên máy tính đang kết nối mạng. Đề nghị xóa tệp khỏi máy đang dùng, báo ngay người phụ trách bảo vệ bí mật nhà nước của cơ quan và xử lý văn bản trên máy tính độc lập.',
      en: 'The document is marked “{mark}”, so it was refused and nothing of it was stored. Article 5 of the Law on Protection of State Secrets (117/2025/QH15) forbids keeping state secrets on a computer that is connected to a network. Please delete the file from this computer, tell the officer in charge of state secrets at once, and handle the document on a stand-alone computer.',
    },
  },
  'extraction-timeout': {
    status: 422,
    title: { vi: 'Đọc tệp quá lâu', en: 'Reading the file took too long' },
    detail: {
      vi: 'Đọc tệp mất hơn {seconds} giây nên đã dừng. Đề nghị tách văn bản, hoặc lưu thành tệp mới rồi nộp lại.',
      en: 'Reading the file took more than {seconds} seconds and was stopped. Please split the document, or save it as a new file and hand it in again.',
    },
  },
  'file-too-complex': {
    status: 422,
    title: { vi: 'Tệp quá phức tạp', en: 'The file is too complex' },
    detail: {
      vi: 'Đọc tệp cần nhiều bộ nhớ hơn mức cho phép nên đã dừng. Đề nghị tách văn bản, bỏ bớt hình ảnh, lưu thành tệp mới rồi nộp lại.',
      en: 'Reading the file needs more memory than is allowed and was stopped. Please split the document, take out pictures, save it as a new file and hand it in again.',
    },
  },
});

/** Which problems intake knows, for the description of the interface. */
export type IntakeProblemCode = keyof typeof intakeProblems;
