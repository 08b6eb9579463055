import { wallClockInHanoi } from '../platform/clock.ts';
import type { Text } from '../platform/language.ts';

const moment = (at: Date): Text => {
  const [day = '', time = ''] = wallClockInHanoi(at).split('T');
  const [minutes, date] = [time.slice(0, 5), day.split('-').reverse().join('/')];
  return { vi: `${minutes} ngày ${date}`, en: `${minutes} on ${date}` };
};

/** "1,4 GB" and "1.4 GB". */
export function gigabytes(bytes: number): Text {
  const say = (locale: string) =>
    `${new Intl.NumberFormat(locale, { maximumFractionDigits: bytes < 1e10 ? 2 : 0 }).format(bytes / 1e9)} GB`;
  return { vi: say('vi-VN'), en: say('en-GB') };
}

export const subjects = {
  program: { vi: 'Chương trình', en: 'Program' },
  folder: { vi: 'Thư mục dữ liệu', en: 'Data folder' },
  database: { vi: 'Cơ sở dữ liệu', en: 'Database' },
  ledgers: { vi: 'Sổ', en: 'Ledgers' },
  disk: { vi: 'Ổ đĩa', en: 'Disk' },
  clock: { vi: 'Đồng hồ', en: 'Clock' },
} satisfies Record<string, Text>;

export const says = {
  program: ({ version, node, machine }: Record<'version' | 'node' | 'machine', string>): Text => ({
    vi: `dondoc ${version}, Node.js ${node}, ${machine}.`,
    en: `dondoc ${version}, Node.js ${node}, ${machine}.`,
  }),
  noData: ({ place }: { place: string }): Text => ({
    vi: `Chưa có dữ liệu trong ${place}. Chạy npm start để bắt đầu, hoặc dondoc restore TỆP để phục hồi; nếu dữ liệu ở nơi khác, đặt DONDOC_DATA hoặc DATABASE_URL.`,
    en: `There are no data in ${place} yet. Run npm start to begin, or dondoc restore FILE to restore; if they are elsewhere, set DONDOC_DATA or DATABASE_URL.`,
  }),
  folderServed: ({ dataFolder }: { dataFolder: string }): Text => ({
    vi: `${dataFolder}, chỉ chủ của nó vào được; máy chủ đang chạy.`,
    en: `${dataFolder}, closed to everybody but its owner; the server is running.`,
  }),
  folderAtRest: ({ dataFolder }: { dataFolder: string }): Text => ({
    vi: `${dataFolder}, chỉ chủ của nó vào được; máy chủ không chạy.`,
    en: `${dataFolder}, closed to everybody but its owner; the server is not running.`,
  }),
  openFolder: ({ cluster }: { cluster: string }): Text => ({
    vi: `Tài khoản khác trên máy vào được ${cluster}. Hãy chạy: chmod 700 ${cluster}`,
    en: `Other accounts of this machine may enter ${cluster}. Run: chmod 700 ${cluster}`,
  }),
  database: ({ postgres, place, size }: { postgres: string; place: string; size: Text }): Text => ({
    vi: `PostgreSQL ${postgres} ở ${place}, ${size.vi}.`,
    en: `PostgreSQL ${postgres} in ${place}, ${size.en}.`,
  }),
  brokenIndex: ({ name }: { name: string }): Text => ({
    vi: `Chỉ mục ${name} chưa hoàn chỉnh. Hãy nhờ người quản trị cơ sở dữ liệu chạy: REINDEX INDEX ${name};`,
    en: `The index ${name} is not valid. Have the keeper of the database run: REINDEX INDEX ${name};`,
  }),
  noLedger: {
    vi: 'Chưa có sổ. Chạy npm start để tạo.',
    en: 'There is no ledger yet. Run npm start to make it.',
  },
  ledgers: ({ count }: { count: number }): Text => ({
    vi: `Đúng phiên bản của chương trình (${count} bước nâng cấp).`,
    en: `Of this program's version (${count} migrations).`,
  }),
  olderLedger: {
    vi: 'Sổ thuộc phiên bản trước, sẽ được nâng cấp khi chạy npm start. Hãy sao lưu trước: dondoc backup TỆP.',
    en: 'The ledger is of an earlier version and is brought up to date by npm start. Back it up first: dondoc backup FILE.',
  },
  newerLedger: {
    vi: 'Sổ đã được một phiên bản dondoc mới hơn nâng cấp. Hãy dùng phiên bản đó.',
    en: 'The ledger was brought up to date by a newer dondoc. Use that version.',
  },
  otherLedger: {
    vi: 'Sổ do một bản dondoc khác tạo ra, không khớp với chương trình này. Hãy dùng đúng bản đó.',
    en: 'The ledger was made by another dondoc and does not fit this program. Use that one.',
  },
  disk: ({ free, folder }: { free: Text; folder: string }): Text => ({
    vi: `Còn trống ${free.vi} ở ${folder}.`,
    en: `${free.en} are free in ${folder}.`,
  }),
  diskLow: ({ free, folder }: { free: Text; folder: string }): Text => ({
    vi: `Chỉ còn trống ${free.vi} ở ${folder}. Hãy giải phóng chỗ, hoặc chuyển dữ liệu sang ổ lớn hơn bằng sao lưu và phục hồi.`,
    en: `Only ${free.en} are free in ${folder}. Make room, or move the data to a larger disk by backup and restore.`,
  }),
  diskFull: ({ free, folder }: { free: Text; folder: string }): Text => ({
    vi: `Ổ đĩa sắp đầy, chỉ còn ${free.vi} ở ${folder}: sắp không lưu được gì nữa. Hãy giải phóng chỗ ngay.`,
    en: `The disk is nearly full, ${free.en} are left in ${folder}: soon nothing can be saved. Make room at once.`,
  }),
  clock: (now: Date): Text => ({
    vi: `Giờ Hà Nội là ${moment(now).vi}.`,
    en: `In Hanoi it is ${moment(now).en}.`,
  }),
  clockBehind: (now: Date, before: Date): Text => ({
    vi: `Đồng hồ máy chỉ ${moment(now).vi}, sớm hơn ${moment(before).vi} là lúc đã có dữ liệu hoặc chương trình này. Hãy chỉnh đồng hồ và bật đồng bộ giờ qua mạng.`,
    en: `The clock says ${moment(now).en}, which is before ${moment(before).en}, when these data or this program were there. Set it right and let it follow the network's time.`,
  }),
  clocksApart: ({ seconds }: { seconds: number }): Text => ({
    vi: `Đồng hồ máy này và máy chủ cơ sở dữ liệu lệch nhau ${seconds} giây. Hãy bật đồng bộ giờ trên cả hai.`,
    en: `The clocks of this machine and of the database server are ${seconds} seconds apart. Let both follow the network's time.`,
  }),
};

export const words = {
  does: {
    vi: 'Kiểm tra dữ liệu, tệp, ổ đĩa, đồng hồ, phiên bản, sao lưu và cho biết cần làm gì',
    en: 'Look after the data, files, disk, clock, versions and backups, and say what to do',
  },
  how: { vi: '', en: '' },
  help: { vi: 'in hướng dẫn', en: 'print this help' },
  titles: {
    'Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
    'Options:': { vi: 'Tùy chọn:', en: 'Options:' },
  } as Record<string, Text | undefined>,
  exit: {
    vi: 'Mã thoát: 0 khi không có gì hỏng, 1 khi có.',
    en: 'It exits with 0 where nothing is bad, with 1 where something is.',
  },
  misused: { vi: 'dondoc doctor: lệnh này không có đối số.', en: 'dondoc doctor: this command takes no argument.' },
  states: {
    good: { vi: 'tốt', en: 'good' },
    warning: { vi: 'lưu ý', en: 'note' },
    bad: { vi: 'HỎNG', en: 'BAD' },
  } satisfies Record<string, Text>,
};
