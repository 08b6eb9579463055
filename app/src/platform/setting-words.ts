import type { Text } from './language.ts';
import type { SettingName } from './settings.server.ts';

const logLevels = 'debug, info, warn, error, silent';

/** What is expected of each, for whoever wrote something else. */
export const expected: Record<SettingName, Text> = {
  PORT: { vi: 'một số cổng từ 0 đến 65535', en: 'a port from 0 to 65535' },
  HOST: {
    vi: 'một địa chỉ của máy này: 127.0.0.1 (chỉ máy này), 0.0.0.0 (cả mạng cơ quan)',
    en: 'an address of this machine: 127.0.0.1 (this machine only), 0.0.0.0 (the whole office network)',
  },
  DONDOC_URL: {
    vi: 'địa chỉ gốc dạng https://dondoc.example.gov.vn',
    en: 'an origin of the form https://dondoc.example.gov.vn',
  },
  DONDOC_OIDC_ISSUER: {
    vi: 'địa chỉ https của cổng đăng nhập đúng như cổng tự khai (issuer), không có ? và #; http chỉ khi cổng ở chính máy này',
    en: 'the https address of the provider as it calls itself (issuer), without ? and #; http only for one on this machine',
  },
  DONDOC_OIDC_CLIENT_ID: {
    vi: 'mã ứng dụng do cổng cấp, chữ không dấu',
    en: 'the client id that the provider gave, in ASCII',
  },
  DONDOC_OIDC_CLIENT_SECRET: {
    vi: 'khóa bí mật do cổng cấp, chữ không dấu',
    en: 'the client secret that the provider gave, in ASCII',
  },
  DONDOC_OIDC_NAME: {
    vi: 'tên gọi của cổng, tới 60 ký tự, ví dụ Cổng xác thực tỉnh',
    en: 'what the provider is called, up to 60 characters',
  },
  DONDOC_DATA: { vi: 'đường dẫn một thư mục', en: 'the path of a folder' },
  DATABASE_URL: {
    vi: 'địa chỉ dạng postgres://tài_khoản@máy_chủ/cơ_sở_dữ_liệu',
    en: 'an address of the form postgres://login@server/database',
  },
  DATABASE_OWNER_URL: {
    vi: 'địa chỉ dạng postgres://tài_khoản@máy_chủ/cơ_sở_dữ_liệu',
    en: 'an address of the form postgres://login@server/database',
  },
  DONDOC_DEMO: { vi: '0 hoặc 1', en: '0 or 1' },
  DONDOC_MAX_UPLOAD: { vi: 'dung lượng tới 500 MB, ví dụ 50 MB', en: 'a size of up to 500 MB, for example 50 MB' },
  DONDOC_BACKUP_FOLDER: { vi: 'đường dẫn một thư mục', en: 'the path of a folder' },
  DONDOC_BACKUP_AT: { vi: 'giờ Hà Nội dạng 02:00', en: 'a time of day in Hanoi such as 02:00' },
  DONDOC_BACKUP_KEEP: { vi: 'số bản giữ lại, từ 1 đến 9999', en: 'how many to keep, from 1 to 9999' },
  DONDOC_LOG: { vi: logLevels, en: logLevels },
  DONDOC_LANG: { vi: 'vi hoặc en', en: 'vi or en' },
};

/** What each is for. */
export const purposes: Record<SettingName, Text> = {
  PORT: {
    vi: 'Cổng máy chủ nghe; 0 là một cổng trống bất kỳ.',
    en: 'The port that the server listens on; 0 takes any free one.',
  },
  HOST: {
    vi: 'Địa chỉ máy chủ nghe; ngoài chính máy này thì phải đăng nhập.',
    en: 'The address that the server listens on; beyond this machine everybody signs in.',
  },
  DONDOC_URL: {
    vi: 'Địa chỉ mà cơ quan dùng khi máy chủ đứng sau một proxy; https thì cookie chỉ đi qua kết nối mã hóa.',
    en: 'How the office reaches a server behind a proxy; with https cookies go over encrypted connections only.',
  },
  DONDOC_OIDC_ISSUER: {
    vi: 'Cổng đăng nhập một lần (OpenID Connect); không đặt thì chỉ đăng nhập bằng mật khẩu.',
    en: 'The provider of single sign-on (OpenID Connect); without it one signs in by password only.',
  },
  DONDOC_OIDC_CLIENT_ID: {
    vi: 'Mã của dondoc ở cổng đó.',
    en: 'What dondoc is called at that provider.',
  },
  DONDOC_OIDC_CLIENT_SECRET: {
    vi: 'Khóa bí mật của dondoc ở cổng đó.',
    en: 'The secret of dondoc at that provider.',
  },
  DONDOC_OIDC_NAME: {
    vi: 'Tên cổng ghi trên nút đăng nhập; không đặt thì là tên máy của cổng.',
    en: 'How the button names the provider; without it by its host.',
  },
  DONDOC_DATA: { vi: 'Thư mục của cơ sở dữ liệu đi kèm.', en: 'The folder of the embedded database.' },
  DATABASE_URL: {
    vi: 'Máy chủ PostgreSQL (từ bản 15) dùng thay cơ sở dữ liệu đi kèm, với tài khoản không sở hữu gì.',
    en: 'A PostgreSQL server (15 or later) instead of the embedded database, by a login that owns nothing.',
  },
  DATABASE_OWNER_URL: {
    vi: 'Cùng máy chủ đó với tài khoản sở hữu dữ liệu: để nâng cấp, sao lưu, phục hồi.',
    en: 'The same server by the login that owns the data: for migrations, backups and restores.',
  },
  DONDOC_DEMO: {
    vi: 'Có dữ liệu trình diễn (1) hay không (0).',
    en: 'Whether there is a demonstration (1) or not (0).',
  },
  DONDOC_MAX_UPLOAD: { vi: 'Tệp lớn nhất được nộp.', en: 'The largest file that may be handed in.' },
  DONDOC_BACKUP_FOLDER: {
    vi: 'Thư mục máy chủ tự sao lưu vào mỗi ngày; không đặt thì không tự sao lưu.',
    en: 'The folder in which the server makes a backup each day; without it none is made.',
  },
  DONDOC_BACKUP_AT: {
    vi: 'Giờ sao lưu hằng ngày, theo giờ Hà Nội.',
    en: 'When the daily backup is made, by the clocks of Hanoi.',
  },
  DONDOC_BACKUP_KEEP: { vi: 'Số bản sao lưu hằng ngày được giữ lại.', en: 'How many of the daily backups are kept.' },
  DONDOC_LOG: { vi: 'Nhật ký ghi từ mức nào trở lên.', en: 'From which level on the log is written.' },
  DONDOC_LANG: { vi: 'Ngôn ngữ của dòng lệnh.', en: 'The language of the command line.' },
};
