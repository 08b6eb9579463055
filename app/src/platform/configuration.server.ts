import { resolve } from 'node:path';
import { z } from 'zod';
import { type LogLevel, levels } from './log.server.ts';
import { isReachable } from './postgres/account.server.ts';
import { defineProblems } from './problem.ts';

/** What the environment sets, read once at the start. */
export interface Configuration {
  /** PORT; 0 takes any free one. */
  readonly port: number;
  /** HOST: a loopback address, until accounts exist. */
  readonly host: string;
  /** DONDOC_DATA. */
  readonly dataFolder: string;
  /** DATABASE_URL: a PostgreSQL server instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  /** DONDOC_DEMO: whether the demonstration is loaded. */
  readonly demonstration: boolean;
  /** DONDOC_MAX_UPLOAD, in bytes. */
  readonly maxUpload: number;
  /** DONDOC_BACKUP_FOLDER, DONDOC_BACKUP_AT, DONDOC_BACKUP_KEEP: backups made by the server itself; without a folder none. */
  readonly backup: { readonly folder: string; readonly at: string; readonly keep: number } | undefined;
  /** DONDOC_LOG. */
  readonly logLevel: LogLevel;
}

const megabyte = 1024 * 1024;
const units = { '': 1, B: 1, KB: 1024, MB: megabyte, GB: 1024 * megabyte };

/** "50 MB", "50mb", "52428800". PostgreSQL writes bytes out as twice as many digits, of which it takes a gigabyte. */
const size = z
  .string()
  .regex(/^\d{1,15}\s*([KMG]?B)?$/i)
  .transform((text) => {
    const unit = text.replace(/[\d\s]/g, '').toUpperCase() as keyof typeof units;
    return Number.parseInt(text, 10) * units[unit];
  })
  .refine((bytes) => bytes > 0 && bytes <= 500 * megabyte);

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

const settings = {
  PORT: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535)),
  HOST: z.string().regex(loopback),
  DONDOC_DATA: z.string().trim().min(1),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\/./),
  DONDOC_DEMO: z.enum(['0', '1']).transform((text) => text === '1'),
  DONDOC_MAX_UPLOAD: size,
  DONDOC_BACKUP_FOLDER: z.string().trim().min(1),
  DONDOC_BACKUP_AT: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  DONDOC_BACKUP_KEEP: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number),
  DONDOC_LOG: z.enum(levels),
};
type Name = keyof typeof settings;

/** What is expected of each, for whoever wrote something else. */
const expected: Record<Name, { vi: string; en: string }> = {
  PORT: { vi: 'một số cổng từ 0 đến 65535', en: 'a port from 0 to 65535' },
  HOST: {
    vi: '127.0.0.1, ::1 hoặc localhost: chưa có tài khoản người dùng nên máy chủ chỉ phục vụ trên chính máy này',
    en: '127.0.0.1, ::1 or localhost: without accounts the server answers on this machine only',
  },
  DONDOC_DATA: { vi: 'đường dẫn một thư mục', en: 'the path of a folder' },
  DATABASE_URL: {
    vi: 'địa chỉ dạng postgres://tài_khoản@máy_chủ/cơ_sở_dữ_liệu',
    en: 'an address of the form postgres://login@server/database',
  },
  DONDOC_DEMO: { vi: '0 hoặc 1', en: '0 or 1' },
  DONDOC_MAX_UPLOAD: { vi: 'dung lượng tới 500 MB, ví dụ 50 MB', en: 'a size of up to 500 MB, for example 50 MB' },
  DONDOC_BACKUP_FOLDER: { vi: 'đường dẫn một thư mục', en: 'the path of a folder' },
  DONDOC_BACKUP_AT: { vi: 'giờ Hà Nội dạng 02:00', en: 'a time of day in Hanoi such as 02:00' },
  DONDOC_BACKUP_KEEP: { vi: 'số bản giữ lại, từ 1 đến 9999', en: 'how many to keep, from 1 to 9999' },
  DONDOC_LOG: { vi: levels.join(', '), en: levels.join(', ') },
};

const problems = defineProblems({
  'setting-invalid': {
    status: 500,
    title: { vi: 'Thiết lập không đúng', en: 'A setting is wrong' },
    detail: {
      vi: 'Biến môi trường {name} có giá trị {value}; cần {expected}.',
      en: 'The environment variable {name} is {value}; expected is {expected}.',
    },
  },
});

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws a `Problem` that names the variable, what it holds and what was expected. An empty variable counts as absent. */
export function readConfiguration(environment: Environment = process.env): Configuration {
  const read = <N extends Name>(name: N): z.output<(typeof settings)[N]> | undefined => {
    const value = environment[name];
    if (value === undefined || value === '') return undefined;
    const result = settings[name].safeParse(value);
    if (result.success) return result.data as z.output<(typeof settings)[N]>;
    // An address may hold a password.
    const shown = name === 'DATABASE_URL' ? '…' : JSON.stringify(value);
    throw problems['setting-invalid']({ name, value: shown, expected: expected[name] });
  };
  const folder = read('DONDOC_BACKUP_FOLDER');
  const backup = { at: read('DONDOC_BACKUP_AT') ?? '02:00', keep: read('DONDOC_BACKUP_KEEP') ?? 14 };
  return {
    port: read('PORT') ?? 7700,
    host: read('HOST') ?? '127.0.0.1',
    dataFolder: read('DONDOC_DATA') ?? standingDataFolder(process.cwd()),
    databaseUrl: read('DATABASE_URL'),
    demonstration: read('DONDOC_DEMO') ?? true,
    maxUpload: read('DONDOC_MAX_UPLOAD') ?? 50 * megabyte,
    backup: folder === undefined ? undefined : { folder: resolve(folder), ...backup },
    logLevel: read('DONDOC_LOG') ?? 'info',
  };
}

/** `data` where the program is run, unless root runs it where the server, which is not root, cannot go: below /root. */
function standingDataFolder(here: string): string {
  return isReachable(here) ? 'data' : '/var/lib/dondoc';
}
