import { wallClockInHanoi } from '../platform/clock.ts';
import type { Language, Text } from '../platform/language.ts';

const grouped = (value: number, language: Language, digits = 0) =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: digits }).format(value);

/** "4,2 MB" and "4.2 MB". */
export function sizeText(bytes: number): Text {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const say = (language: Language) => `${grouped(bytes / 1000 ** step, language, step > 1 ? 1 : 0)} ${units[step]}`;
  return { vi: say('vi'), en: say('en') };
}

/** "02:00 ngày 26/11/2026": by the clocks of Hanoi. */
export function momentText(at: Date): Text {
  const [day = '', time = ''] = wallClockInHanoi(at).split('T');
  const [minutes, date] = [time.slice(0, 5), day.split('-').reverse().join('/')];
  return { vi: `${minutes} ngày ${date}`, en: `${minutes} on ${date}` };
}

interface Counted {
  readonly tables: number;
  readonly rows: number;
  readonly bytes: number;
}

const counted = ({ tables, rows, bytes }: Counted): Text => ({
  vi: `${grouped(tables, 'vi')} bảng, ${grouped(rows, 'vi')} dòng, tệp ${sizeText(bytes).vi}`,
  en: `${grouped(tables, 'en')} tables, ${grouped(rows, 'en')} rows, a file of ${sizeText(bytes).en}`,
});

export const messages = {
  help: { vi: 'in hướng dẫn', en: 'print this help' },
  titles: {
    'Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
    'Options:': { vi: 'Tùy chọn:', en: 'Options:' },
    'Arguments:': { vi: 'Đối số:', en: 'Arguments:' },
  } as Record<string, Text | undefined>,
  backup: {
    does: {
      vi: 'Sao lưu toàn bộ dữ liệu vào một tệp, cả khi máy chủ đang chạy',
      en: 'Back everything up into one file, also while the server runs',
    },
    how: { vi: 'TỆP | --into THƯ_MỤC [--keep SỐ]', en: 'FILE | --into FOLDER [--keep NUMBER]' },
    file: { vi: 'tệp sẽ tạo, ví dụ so-lieu.backup.gz', en: 'the file to make, for example ledger.backup.gz' },
    into: {
      vi: 'thư mục chứa các bản sao lưu, mỗi bản mang tên theo thời điểm',
      en: 'a folder of backups, each named after its moment',
    },
    keep: {
      vi: 'số bản giữ lại trong thư mục đó (mặc định 14)',
      en: 'how many are kept in that folder (14 by default)',
    },
    secret: {
      vi: 'Tệp này chứa mọi thứ, kể cả tài khoản; chỉ người tạo ra đọc được. Hãy cất nó như cất con dấu.',
      en: 'The file holds everything, accounts too, and only its maker can read it. Keep it under lock.',
    },
  },
  restore: {
    does: {
      vi: 'Phục hồi một bản sao lưu vào thư mục hay cơ sở dữ liệu còn trống',
      en: 'Restore a backup into an empty folder or database',
    },
    how: { vi: '[--check] TỆP', en: '[--check] FILE' },
    file: { vi: 'bản sao lưu', en: 'the backup' },
    check: {
      vi: 'chỉ kiểm tra tệp có trọn vẹn và còn dùng được không',
      en: 'only look whether the file is whole and can be used',
    },
  },
  misused: (name: string, how: Text): Text => ({
    vi: `dondoc ${name}: lệnh chưa đúng. Cách dùng: dondoc ${name} ${how.vi}`,
    en: `dondoc ${name}: this is not how it is used. Usage: dondoc ${name} ${how.en}`,
  }),
  made: (path: string, sum: Counted): Text => ({
    vi: `Đã sao lưu vào ${path}: ${counted(sum).vi}.`,
    en: `Backed up into ${path}: ${counted(sum).en}.`,
  }),
  deleted: (names: readonly string[]): Text => ({
    vi: `Đã xóa bản cũ: ${names.join(', ')}.`,
    en: `Deleted the oldest: ${names.join(', ')}.`,
  }),
  whole: (path: string, sum: Counted, at: Date, program: string): Text => ({
    vi: `${path} trọn vẹn: ${counted(sum).vi}; dondoc ${program} tạo lúc ${momentText(at).vi}.`,
    en: `${path} is whole: ${counted(sum).en}; made by dondoc ${program} at ${momentText(at).en}.`,
  }),
  restored: (place: string, sum: Counted, at: Date): Text => ({
    vi: `Đã phục hồi vào ${place} dữ liệu lúc ${momentText(at).vi}: ${counted(sum).vi}. Mọi dòng đã được đếm và so lại. Chạy npm start để mở.`,
    en: `Restored into ${place} the data of ${momentText(at).en}: ${counted(sum).en}. Every row was counted and compared. Run npm start to open them.`,
  }),
  underWay: (bytes: number): Text => ({ vi: `đã qua ${sizeText(bytes).vi}`, en: `${sizeText(bytes).en} so far` }),
};

export const doctorSays = {
  about: { vi: 'Sao lưu', en: 'Backups' },
  none: { vi: 'chưa có', en: 'none yet' },
  off: {
    vi: 'Chưa đặt sao lưu tự động. Hãy đặt DONDOC_BACKUP_FOLDER tới một thư mục trên ổ đĩa khác.',
    en: 'No backups are made by themselves. Set DONDOC_BACKUP_FOLDER to a folder on another disk.',
  },
  noFolder: (folder: string): Text => ({
    vi: `Không có thư mục ${folder}. Hãy gắn ổ đĩa đó, hoặc tạo thư mục, hoặc sửa DONDOC_BACKUP_FOLDER.`,
    en: `There is no folder ${folder}. Mount its disk, make the folder, or change DONDOC_BACKUP_FOLDER.`,
  }),
  failed: (at: Text, why: Text, last: Text): Text => ({
    vi: `Lần sao lưu lúc ${at.vi} không thành. ${why.vi} Bản tốt gần nhất: ${last.vi}.`,
    en: `The backup of ${at.en} failed. ${why.en} The last good one: ${last.en}.`,
  }),
  noneYet: (folder: string): Text => ({
    vi: `Chưa có bản sao lưu nào trong ${folder}. Máy chủ sẽ làm bản đầu tiên ngay khi chạy; nếu máy chủ đang chạy, hãy xem lại sau ít phút.`,
    en: `There is no backup in ${folder} yet. The server makes the first as soon as it runs; if it is running, look again in a few minutes.`,
  }),
  late: (last: Text): Text => ({
    vi: `Đã quá giờ mà chưa có bản sao lưu mới. Bản gần nhất: ${last.vi}. Máy chủ có đang chạy không? Sao lưu ngay bằng: dondoc backup TỆP`,
    en: `A backup was due and is not there. The last one: ${last.en}. Is the server running? Make one now: dondoc backup FILE`,
  }),
  good: (last: Text, count: number, folder: string): Text => ({
    vi: `${count} bản trong ${folder}; bản gần nhất lúc ${last.vi}.`,
    en: `${count} in ${folder}; the last at ${last.en}.`,
  }),
  sameDisk: {
    vi: 'Các bản sao lưu nằm cùng ổ đĩa với dữ liệu, nên ổ hỏng là mất cả hai. Hãy chép thêm sang nơi khác.',
    en: 'The backups lie on the disk of the data, so both would be lost with it. Keep a copy elsewhere.',
  },
};
