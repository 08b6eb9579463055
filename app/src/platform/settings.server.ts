import { z } from 'zod';
import { languages } from './language.ts';
import { levels } from './log.server.ts';
import { isReachable } from './postgres/account.server.ts';
import { defineProblems } from './problem.ts';
import { expected } from './setting-words.ts';

/** Each variable of the environment that is read: its form, and what stands where it is not set. */

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

/** A name or number to listen on. */
const host = /^[A-Za-z0-9.:-]{1,253}$/;

/** Only this machine listens there: nobody reads on the way what goes over http. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host);

/** "https://id.example.gov.vn/realms/tinh", as the provider writes it of itself; over http on this machine only. */
const issuer = z.string().refine((text) => {
  if (!URL.canParse(text) || /[?#\s]/.test(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
});

/** Letters, digits and signs of ASCII, as they go into a form and a header. */
const token = z.string().regex(/^[\x21-\x7e]{1,400}$/);

const address = z.string().regex(/^postgres(ql)?:\/\/./);

const forms = {
  PORT: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535)),
  HOST: z.string().regex(host),
  DONDOC_URL: z
    .string()
    .regex(/^https?:\/\/[A-Za-z0-9.-]+(:\d{1,5})?\/?$/)
    .transform((url) => new URL(url).origin),
  DONDOC_OIDC_ISSUER: issuer,
  DONDOC_OIDC_CLIENT_ID: token,
  DONDOC_OIDC_CLIENT_SECRET: token,
  DONDOC_OIDC_NAME: z
    .string()
    .trim()
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,60}$/u),
  DONDOC_DATA: z.string().trim().min(1),
  DATABASE_URL: address,
  DATABASE_OWNER_URL: address,
  DONDOC_DEMO: z.enum(['0', '1']).transform((text) => text === '1'),
  DONDOC_MAX_UPLOAD: size,
  DONDOC_BACKUP_FOLDER: z.string().trim().min(1),
  DONDOC_BACKUP_AT: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  DONDOC_BACKUP_KEEP: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number),
  DONDOC_LOG: z.enum(levels),
  DONDOC_LANG: z.enum(languages),
};
export type SettingName = keyof typeof forms;
export const settingNames = Object.keys(forms) as SettingName[];

type Values = { readonly [N in SettingName]: z.output<(typeof forms)[N]> };
type Optional =
  | 'DATABASE_URL'
  | 'DATABASE_OWNER_URL'
  | 'DONDOC_BACKUP_FOLDER'
  | 'DONDOC_URL'
  | `DONDOC_OIDC_${'ISSUER' | 'CLIENT_ID' | 'CLIENT_SECRET' | 'NAME'}`;

/** What stands where nothing is set; some have nothing to stand for them. */
const standing: { readonly [N in SettingName]: () => Values[N] | (N extends Optional ? undefined : never) } = {
  PORT: () => 7700,
  HOST: () => '127.0.0.1',
  DONDOC_URL: () => undefined,
  DONDOC_OIDC_ISSUER: () => undefined,
  DONDOC_OIDC_CLIENT_ID: () => undefined,
  DONDOC_OIDC_CLIENT_SECRET: () => undefined,
  DONDOC_OIDC_NAME: () => undefined,
  DONDOC_DATA: () => standingDataFolder(process.cwd()),
  DATABASE_URL: () => undefined,
  DATABASE_OWNER_URL: () => undefined,
  DONDOC_DEMO: () => true,
  DONDOC_MAX_UPLOAD: () => 50 * megabyte,
  DONDOC_BACKUP_FOLDER: () => undefined,
  DONDOC_BACKUP_AT: () => '02:00',
  DONDOC_BACKUP_KEEP: () => 14,
  DONDOC_LOG: () => 'info',
  DONDOC_LANG: () => 'vi',
};

/** `data` where the program is run, unless root runs it where the server, which is not root, cannot go: below /root. */
function standingDataFolder(here: string): string {
  return isReachable(here) ? 'data' : '/var/lib/dondoc';
}

const problems = defineProblems({
  'setting-invalid': {
    status: 500,
    title: { vi: 'Thiết lập không đúng', en: 'A setting is wrong' },
    detail: {
      vi: 'Biến môi trường {name} có giá trị {value}; cần {expected}.',
      en: 'The environment variable {name} is {value}; expected is {expected}.',
    },
  },
  'setting-missing': {
    status: 500,
    title: { vi: 'Thiết lập còn thiếu', en: 'A setting is missing' },
    detail: {
      vi: 'Đã đặt {given} nhưng chưa đặt {name}; cần {expected}. Hãy đặt đủ, hoặc bỏ cả nhóm DONDOC_OIDC_ để không dùng đăng nhập một lần.',
      en: '{given} is set, but {name} is not; expected is {expected}. Set them all, or none of DONDOC_OIDC_ to go without single sign-on.',
    },
  },
});

export type Environment = Readonly<Record<string, string | undefined>>;

/** What may hold a password. */
export const isAddress = (name: SettingName): boolean => name === 'DATABASE_URL' || name === 'DATABASE_OWNER_URL';

/** What is itself a password. */
export const isSecret = (name: SettingName): boolean => name === 'DONDOC_OIDC_CLIENT_SECRET';

/** Those that make sense together only; the name of the provider may be left to its address. */
const together = ['DONDOC_OIDC_ISSUER', 'DONDOC_OIDC_CLIENT_ID', 'DONDOC_OIDC_CLIENT_SECRET'] as const;
const provider: readonly SettingName[] = [...together, 'DONDOC_OIDC_NAME'];

/** An empty variable counts as absent. */
export function isSet(name: SettingName, environment: Environment): boolean {
  return (environment[name] ?? '') !== '';
}

/** Throws a `Problem` that names the variable, what it holds and what was expected, or which is missing beside another. */
export function settingOf<N extends SettingName>(
  name: N,
  environment: Environment,
): ReturnType<(typeof standing)[N]> | Values[N] {
  if (!isSet(name, environment)) {
    const given = provider.find((each) => isSet(each, environment));
    if (given !== undefined && (together as readonly SettingName[]).includes(name))
      throw problems['setting-missing']({ given, name, expected: expected[name] });
    return standing[name]() as ReturnType<(typeof standing)[N]>;
  }
  const result = forms[name].safeParse(environment[name]);
  if (result.success) return result.data as Values[N];
  // An address may hold a password.
  const shown = isAddress(name) || isSecret(name) ? '…' : JSON.stringify(environment[name]);
  throw problems['setting-invalid']({ name, value: shown, expected: expected[name] });
}
