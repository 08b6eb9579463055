import { resolve } from 'node:path';
import type { LogLevel } from './log.server.ts';
import { type Environment, type SettingName, settingOf } from './settings.server.ts';

/** A provider of OpenID Connect, and what dondoc is there. */
export interface ProviderConfiguration {
  /** As the provider calls itself: "https://id.example.gov.vn/realms/tinh". */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** For people: "Cổng xác thực tỉnh". */
  readonly name: string;
}

/** What the environment sets, read once at the start. */
export interface Configuration {
  /** PORT; 0 takes any free one. */
  readonly port: number;
  /** HOST: what it listens on. */
  readonly host: string;
  /** DONDOC_URL: how the office reaches it, where a proxy stands before it: "https://dondoc.example.gov.vn". */
  readonly publicUrl: string | undefined;
  /** DONDOC_OIDC_…: where one signs in but here; without an issuer nowhere. */
  readonly provider: ProviderConfiguration | undefined;
  /** DONDOC_DATA. */
  readonly dataFolder: string;
  /** DATABASE_URL: a PostgreSQL server instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  /** DATABASE_OWNER_URL: the same by the login that owns the data. */
  readonly databaseOwnerUrl: string | undefined;
  /** DONDOC_DEMO: whether the demonstration is loaded. */
  readonly demonstration: boolean;
  /** DONDOC_MAX_UPLOAD, in bytes. */
  readonly maxUpload: number;
  /** DONDOC_BACKUP_FOLDER, DONDOC_BACKUP_AT, DONDOC_BACKUP_KEEP: backups made by the server itself; without a folder none. */
  readonly backup: { readonly folder: string; readonly at: string; readonly keep: number } | undefined;
  /** DONDOC_LOG. */
  readonly logLevel: LogLevel;
}

/** Throws a `Problem` that names the first variable that is wrong, what it holds and what was expected. */
export function readConfiguration(environment: Environment = process.env): Configuration {
  const read = <N extends SettingName>(name: N) => settingOf(name, environment);
  const folder = read('DONDOC_BACKUP_FOLDER');
  const issuer = read('DONDOC_OIDC_ISSUER');
  const [clientId, clientSecret] = [read('DONDOC_OIDC_CLIENT_ID'), read('DONDOC_OIDC_CLIENT_SECRET')];
  const name = read('DONDOC_OIDC_NAME');
  const backup = { at: read('DONDOC_BACKUP_AT'), keep: read('DONDOC_BACKUP_KEEP') };
  return {
    port: read('PORT'),
    host: read('HOST'),
    publicUrl: read('DONDOC_URL'),
    provider:
      issuer === undefined || clientId === undefined || clientSecret === undefined
        ? undefined
        : { issuer, clientId, clientSecret, name: name ?? new URL(issuer).host },
    dataFolder: read('DONDOC_DATA'),
    databaseUrl: read('DATABASE_URL'),
    databaseOwnerUrl: read('DATABASE_OWNER_URL'),
    demonstration: read('DONDOC_DEMO'),
    maxUpload: read('DONDOC_MAX_UPLOAD'),
    backup: folder === undefined ? undefined : { folder: resolve(folder), ...backup },
    logLevel: read('DONDOC_LOG'),
  };
}

/** Only this machine reaches the server, and by no other name: then it needs no account to be tried. */
export const isLocal = ({ host, publicUrl }: Pick<Configuration, 'host' | 'publicUrl'>): boolean =>
  publicUrl === undefined && /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host);
