import { defineProblems } from './problem.ts';

const setUp = { vi: 'Cơ sở dữ liệu chưa dùng được', en: 'The database cannot be used yet' };

export const problems = defineProblems({
  'database-unavailable': {
    status: 503,
    title: { vi: 'Chưa kết nối được cơ sở dữ liệu', en: 'The database cannot be reached' },
    detail: {
      vi: 'Cơ sở dữ liệu tạm thời không trả lời. Chưa có gì được lưu; hãy thử lại sau ít phút.',
      en: 'The database does not answer at the moment. Nothing was saved; try again in a few minutes.',
    },
  },
  'outcome-unknown': {
    status: 503,
    title: { vi: 'Chưa rõ đã lưu hay chưa', en: 'Not known whether it was saved' },
    detail: {
      vi: 'Kết nối tới cơ sở dữ liệu bị đứt đúng lúc lưu. Hãy mở lại để xem việc vừa làm đã được lưu chưa trước khi làm lại.',
      en: 'The connection to the database broke at the moment of saving. Look whether it was saved before doing it again.',
    },
  },
  'too-busy': {
    status: 503,
    title: { vi: 'Hệ thống đang bận', en: 'The system is busy' },
    detail: {
      vi: 'Nhiều người cùng sửa một chỗ nên lần này chưa lưu được. Hãy thử lại.',
      en: 'Several people were changing the same thing, so this could not be saved. Try again.',
    },
  },
  'took-too-long': {
    status: 503,
    title: { vi: 'Mất quá nhiều thời gian', en: 'It took too long' },
    detail: {
      vi: 'Yêu cầu vượt quá thời gian cho phép nên đã được dừng lại. Chưa có gì bị thay đổi.',
      en: 'The request went over its time limit and was stopped. Nothing was changed.',
    },
  },
  'demonstration-absent': {
    status: 404,
    title: { vi: 'Không có bản trình diễn', en: 'There is no demonstration' },
    detail: {
      vi: 'Bản trình diễn đã được bỏ hoặc chưa bao giờ được nạp.',
      en: 'The demonstration was dropped, or never loaded.',
    },
  },
  'database-server-refused': {
    status: 503,
    title: setUp,
    detail: {
      vi: 'Không kết nối được máy chủ PostgreSQL ({reason}). Hãy kiểm tra DATABASE_URL và DATABASE_OWNER_URL: địa chỉ, cổng, tài khoản, mật khẩu và tên cơ sở dữ liệu.',
      en: 'The PostgreSQL server cannot be connected to ({reason}). Check DATABASE_URL and DATABASE_OWNER_URL: the address, port, login, password and database name.',
    },
  },
  'database-version-too-old': {
    status: 500,
    title: setUp,
    detail: {
      vi: 'Máy chủ trong DATABASE_URL chạy PostgreSQL {found}; cần phiên bản 15 trở lên.',
      en: 'The server of DATABASE_URL runs PostgreSQL {found}; version 15 or later is needed.',
    },
  },
  'database-not-utf8': {
    status: 500,
    title: setUp,
    detail: {
      vi: 'Cơ sở dữ liệu trong DATABASE_URL dùng bảng mã {found}; cần UTF8. Hãy tạo lại bằng CREATE DATABASE … ENCODING UTF8.',
      en: 'The database of DATABASE_URL is encoded in {found}; UTF8 is needed. Make it again with CREATE DATABASE … ENCODING UTF8.',
    },
  },
  'database-roles-not-granted': {
    status: 500,
    title: setUp,
    detail: {
      vi: 'Tài khoản sở hữu dữ liệu không tạo được hoặc không trao được cho {login} các vai trò dondoc_reader, dondoc_writer, dondoc_accounts và dondoc_eraser. Đề nghị người quản trị máy chủ chạy: CREATE ROLE dondoc_reader NOLOGIN; CREATE ROLE dondoc_writer NOLOGIN; CREATE ROLE dondoc_accounts NOLOGIN; CREATE ROLE dondoc_eraser NOLOGIN; GRANT dondoc_reader, dondoc_writer, dondoc_accounts, dondoc_eraser TO {login};',
      en: 'The login that owns the data cannot make the roles, or give {login} the roles dondoc_reader, dondoc_writer, dondoc_accounts and dondoc_eraser. Ask the server’s keeper to run: CREATE ROLE dondoc_reader NOLOGIN; CREATE ROLE dondoc_writer NOLOGIN; CREATE ROLE dondoc_accounts NOLOGIN; CREATE ROLE dondoc_eraser NOLOGIN; GRANT dondoc_reader, dondoc_writer, dondoc_accounts, dondoc_eraser TO {login};',
    },
  },
  'database-one-login': {
    status: 500,
    title: setUp,
    detail: {
      vi: "Chương trình không chạy bằng tài khoản sở hữu dữ liệu ({login}), vì khi đó phân quyền trong cơ sở dữ liệu không giữ được gì. Đề nghị người quản trị máy chủ tạo một tài khoản riêng: CREATE ROLE dondoc_program LOGIN NOINHERIT PASSWORD '…'; rồi đặt DATABASE_URL tới tài khoản đó và DATABASE_OWNER_URL tới tài khoản {login}.",
      en: "The program does not run as the login that owns the data ({login}), which nothing in the database would hold back. Ask the server’s keeper for a login of its own: CREATE ROLE dondoc_program LOGIN NOINHERIT PASSWORD '…'; then set DATABASE_URL to that login and DATABASE_OWNER_URL to {login}.",
    },
  },
  'database-role-too-powerful': {
    status: 500,
    title: setUp,
    detail: {
      vi: 'Vai trò {role} của cơ sở dữ liệu có quyền vượt mức ({excess}), nên dữ liệu không được bảo vệ. Hãy thu hồi các quyền đó rồi khởi động lại.',
      en: 'The database role {role} may do too much ({excess}), so the data would not be guarded. Take that away and start again.',
    },
  },
  'database-newer-than-program': {
    status: 500,
    title: setUp,
    detail: {
      vi: 'Dữ liệu đã được một phiên bản dondoc mới hơn nâng cấp. Không có gì bị thay đổi. Hãy chạy phiên bản mới đó.',
      en: 'The data were brought up to date by a newer dondoc. Nothing was changed. Run that newer version.',
    },
  },
  'migration-changed': {
    status: 500,
    title: setUp,
    detail: {
      vi: 'Bước nâng cấp {migration} đã được áp dụng với nội dung khác với bản của chương trình này. Không có gì bị thay đổi.',
      en: 'The migration {migration} was applied with other contents than this program has. Nothing was changed.',
    },
  },
  'migration-misdated': {
    status: 500,
    title: setUp,
    detail: {
      vi: 'Bước nâng cấp {migration} của chương trình không mới hơn bước trước nó nên sẽ bị bỏ qua. Không có gì bị thay đổi.',
      en: 'The migration {migration} of this program is not dated after the one before it and would be passed over. Nothing was changed.',
    },
  },
});
