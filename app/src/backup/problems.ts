import { defineProblems } from '../platform/problem.ts';

const notMade = { vi: 'Chưa sao lưu được', en: 'No backup was made' };
const notUsable = { vi: 'Không dùng được bản sao lưu này', en: 'This backup cannot be used' };
const notRestored = { vi: 'Chưa phục hồi được', en: 'Nothing was restored' };

/** Every one of them leaves the data as they were: a backup only reads, a restore is one transaction over nothing. */
export const problems = defineProblems({
  'nothing-to-back-up': {
    status: 404,
    title: notMade,
    detail: {
      vi: 'Không có dữ liệu dondoc trong {place}. Hãy kiểm tra DONDOC_DATA hoặc DATABASE_URL.',
      en: 'There are no data of dondoc in {place}. Check DONDOC_DATA or DATABASE_URL.',
    },
  },
  'backup-file-exists': {
    status: 409,
    title: notMade,
    detail: {
      vi: 'Đã có tệp {file}, và bản sao lưu không ghi đè lên tệp nào. Hãy chọn tên khác.',
      en: 'There is a file {file} already, and a backup writes over nothing. Choose another name.',
    },
  },
  'backup-file-not-writable': {
    status: 500,
    title: notMade,
    detail: {
      vi: 'Không ghi được tệp {file} ({reason}). Hãy kiểm tra thư mục có tồn tại, ổ đĩa đã được gắn và có quyền ghi.',
      en: 'The file {file} cannot be written ({reason}). Check that the folder exists, the disk is mounted and writing is allowed.',
    },
  },
  'backup-disk-full': {
    status: 507,
    title: notMade,
    detail: {
      vi: 'Ổ đĩa của {file} không còn đủ chỗ. Phần đã ghi được xóa đi, các bản trước vẫn còn. Hãy giải phóng chỗ, hoặc sao lưu sang ổ khác.',
      en: 'The disk of {file} has no room left. What was written of it was removed, earlier backups are untouched. Make room, or back up to another disk.',
    },
  },
  'data-damaged': {
    status: 500,
    title: { vi: 'Dữ liệu bị hỏng', en: 'The data are damaged' },
    detail: {
      vi: 'PostgreSQL báo có chỗ trong dữ liệu không đọc được ({reason}). Đừng xóa bản sao lưu cũ nào; hãy kiểm tra ổ đĩa, rồi phục hồi bản tốt gần nhất vào một thư mục mới.',
      en: 'PostgreSQL reports a part of the data that cannot be read ({reason}). Delete no earlier backup; check the disk, then restore the last good one into a new folder.',
    },
  },
  'backup-missing': {
    status: 404,
    title: notUsable,
    detail: { vi: 'Không có tệp {file}.', en: 'There is no file {file}.' },
  },
  'backup-not-readable': {
    status: 500,
    title: notUsable,
    detail: { vi: 'Không đọc được {file} ({reason}).', en: '{file} cannot be read ({reason}).' },
  },
  'backup-not-recognised': {
    status: 422,
    title: notUsable,
    detail: {
      vi: '{file} không phải là bản sao lưu của dondoc.',
      en: '{file} is not a backup of dondoc.',
    },
  },
  'backup-not-whole': {
    status: 422,
    title: notUsable,
    detail: {
      vi: '{file} không trọn vẹn: phần cuối bị thiếu hoặc bị đổi, có thể do sao chép dở dang. Không có gì bị thay đổi. Hãy chép lại từ nơi gốc, hoặc dùng bản khác.',
      en: '{file} is not whole: its end is missing or was changed, perhaps because copying it was cut off. Nothing was changed. Copy it again from where it was, or use another one.',
    },
  },
  'backup-damaged': {
    status: 422,
    title: notUsable,
    detail: {
      vi: 'Nội dung của {file} đã bị đổi so với lúc sao lưu. Không có gì bị thay đổi. Hãy chép lại từ nơi gốc, hoặc dùng bản khác.',
      en: 'The contents of {file} are not what they were when it was made. Nothing was changed. Copy it again from where it was, or use another one.',
    },
  },
  'backup-newer': {
    status: 422,
    title: notUsable,
    detail: {
      vi: '{file} do một phiên bản dondoc mới hơn ({version}) tạo ra. Không có gì bị thay đổi. Hãy phục hồi bằng phiên bản đó hoặc mới hơn.',
      en: '{file} was made by a newer dondoc ({version}). Nothing was changed. Restore it with that version or a later one.',
    },
  },
  'backup-other-history': {
    status: 422,
    title: notUsable,
    detail: {
      vi: 'Bước nâng cấp {migration} trong {file} khác với bản của chương trình này. Không có gì bị thay đổi. Hãy phục hồi bằng đúng chương trình đã tạo ra nó ({version}).',
      en: 'The migration {migration} in {file} is not the one that this program has. Nothing was changed. Restore it with the program that made it ({version}).',
    },
  },
  'backup-does-not-fit': {
    status: 422,
    title: notRestored,
    detail: {
      vi: 'Bảng {table} trong bản sao lưu không khớp với bảng mà chương trình này tạo ra ({reason}). Không có gì được ghi. Hãy phục hồi bằng đúng phiên bản dondoc đã tạo ra nó.',
      en: 'The table {table} of the backup does not fit the one that this program makes ({reason}). Nothing was written. Restore it with the version of dondoc that made it.',
    },
  },
  'restored-rows-differ': {
    status: 500,
    title: notRestored,
    detail: {
      vi: 'Sau khi nạp, bảng {table} có {found} dòng không giống hệt {expected} dòng trong bản sao lưu. Không có gì được ghi.',
      en: 'After loading, the {found} rows of the table {table} are not the same as the {expected} of the backup. Nothing was written.',
    },
  },
  'restore-over-data': {
    status: 409,
    title: notRestored,
    detail: {
      vi: 'Đã có dữ liệu trong {place}, và phục hồi không ghi đè lên dữ liệu nào. Không có gì bị thay đổi. Hãy đặt DONDOC_DATA sang một thư mục mới, hoặc DATABASE_URL tới một cơ sở dữ liệu trống.',
      en: 'There are data in {place} already, and a restore writes over nothing. Nothing was changed. Set DONDOC_DATA to a new folder, or DATABASE_URL to an empty database.',
    },
  },
  'restore-disk-full': {
    status: 507,
    title: notRestored,
    detail: {
      vi: 'Ổ đĩa của cơ sở dữ liệu không còn đủ chỗ. Không có gì được ghi. Hãy giải phóng chỗ, hoặc đặt DONDOC_DATA sang ổ khác, rồi phục hồi lại.',
      en: 'The disk of the database has no room left. Nothing was written. Make room, or set DONDOC_DATA to another disk, and restore again.',
    },
  },
});
