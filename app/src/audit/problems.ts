import { defineProblems } from '../platform/problem.ts';

const notVerified = { vi: 'Chưa kiểm tra được nhật ký', en: 'The audit was not verified' };
const notExported = { vi: 'Chưa xuất được nhật ký', en: 'The audit was not exported' };

export const problems = defineProblems({
  'audit-no-data': {
    status: 404,
    title: notVerified,
    detail: {
      vi: 'Không có dữ liệu dondoc trong {place}. Hãy kiểm tra DONDOC_DATA hoặc DATABASE_URL.',
      en: 'There are no data of dondoc in {place}. Check DONDOC_DATA or DATABASE_URL.',
    },
  },
  'audit-not-begun': {
    status: 409,
    title: notVerified,
    detail: {
      vi: 'Dữ liệu trong {place} do phiên bản chưa có nhật ký tạo ra. Hãy chạy npm start một lần bằng phiên bản này rồi thử lại.',
      en: 'The data in {place} were made by a version without an audit. Run npm start once with this version, then try again.',
    },
  },
  'audit-file-exists': {
    status: 409,
    title: notExported,
    detail: {
      vi: 'Đã có tệp {file}, và lệnh này không ghi đè lên tệp nào. Hãy chọn tên khác.',
      en: 'There is a file {file} already, and this command writes over nothing. Choose another name.',
    },
  },
  'audit-file-not-writable': {
    status: 500,
    title: notExported,
    detail: {
      vi: 'Không ghi được tệp {file} ({reason}). Hãy kiểm tra thư mục có tồn tại và có quyền ghi.',
      en: 'The file {file} cannot be written ({reason}). Check that the folder exists and that writing is allowed.',
    },
  },
});
