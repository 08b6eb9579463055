import { expect, it } from 'vitest';
import { readConfiguration } from './configuration.server.ts';
import { Problem } from './problem.ts';

it('stands for itself where nothing is set', () => {
  expect(readConfiguration({})).toMatchObject({
    port: 7700,
    host: '127.0.0.1',
    databaseUrl: undefined,
    demonstration: true,
    maxUpload: 52_428_800,
    logLevel: 'info',
  });
  expect(readConfiguration({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 7700, databaseUrl: undefined });
});

it('takes what is set', () => {
  const set = { PORT: '0', HOST: '::1', DONDOC_DATA: '/srv/dondoc', DONDOC_DEMO: '0', DONDOC_LOG: 'debug' };
  const url = 'postgres://clerk@db.example/dondoc';
  expect(readConfiguration({ ...set, DATABASE_URL: url })).toMatchObject({
    port: 0,
    host: '::1',
    dataFolder: '/srv/dondoc',
    databaseUrl: url,
    demonstration: false,
    logLevel: 'debug',
  });
});

it('makes backups where it is told a folder for them', () => {
  expect(readConfiguration({ DONDOC_BACKUP_AT: '03:30' }).backup).toBeUndefined();
  const folder = process.platform === 'win32' ? 'C:\\backup' : '/mnt/backup';
  expect(readConfiguration({ DONDOC_BACKUP_FOLDER: folder }).backup).toEqual({ folder, at: '02:00', keep: 14 });
  const set = { DONDOC_BACKUP_FOLDER: folder, DONDOC_BACKUP_AT: '23:59', DONDOC_BACKUP_KEEP: '1' };
  expect(readConfiguration(set).backup).toEqual({ folder, at: '23:59', keep: 1 });
});

const provider = {
  DONDOC_OIDC_ISSUER: 'https://id.example.gov.vn/realms/tinh',
  DONDOC_OIDC_CLIENT_ID: 'dondoc',
  DONDOC_OIDC_CLIENT_SECRET: 'hunter2',
};

it('signs in elsewhere where it is told all that it takes, and nowhere where it is told nothing', () => {
  expect(readConfiguration({}).provider).toBeUndefined();
  const [issuer, clientId, clientSecret] = Object.values(provider);
  const read = { issuer, clientId, clientSecret };
  expect(readConfiguration(provider).provider).toEqual({ ...read, name: 'id.example.gov.vn' });
  const name = 'Cổng xác thực tỉnh';
  expect(readConfiguration({ ...provider, DONDOC_OIDC_NAME: name }).provider).toEqual({ ...read, name });
  for (const local of ['http://localhost:9000', 'http://127.0.0.1:9000/oidc', 'http://[::1]:9000'])
    expect(readConfiguration({ ...provider, DONDOC_OIDC_ISSUER: local }).provider?.issuer).toBe(local);
});

it('refuses half of what signing in elsewhere takes, and names what is missing', () => {
  for (const missing of Object.keys(provider))
    expect(() => readConfiguration({ ...provider, [missing]: '' })).toThrow(
      new RegExp(`^setting-missing: .*but ${missing} is not(?!.*hunter2)`),
    );
  expect(() => readConfiguration({ DONDOC_OIDC_NAME: 'Cổng' })).toThrow(
    /DONDOC_OIDC_NAME is set, but DONDOC_OIDC_ISSUER/,
  );
});

it.each([
  ['52428800', 52_428_800],
  ['50MB', 52_428_800],
  ['50 mb', 52_428_800],
  ['500 MB', 524_288_000],
  ['512KB', 524_288],
])('DONDOC_MAX_UPLOAD=%s', (text, bytes) => {
  expect(readConfiguration({ DONDOC_MAX_UPLOAD: text }).maxUpload).toBe(bytes);
});

it.each([
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', 'http'],
  ['HOST', 'a b'],
  ['DONDOC_URL', 'dondoc.example.gov.vn'],
  ['DONDOC_URL', 'https://example.gov.vn/dondoc'],
  ['DONDOC_OIDC_ISSUER', 'http://id.example.gov.vn'],
  ['DONDOC_OIDC_ISSUER', 'http://127.0.0.1.example.com'],
  ['DONDOC_OIDC_ISSUER', 'https://id.example.gov.vn?a=b'],
  ['DONDOC_OIDC_ISSUER', 'https://clerk:word@id.example.gov.vn'],
  ['DONDOC_OIDC_ISSUER', 'id.example.gov.vn'],
  ['DONDOC_OIDC_CLIENT_SECRET', 'hai từ'],
  ['DONDOC_OIDC_NAME', 'a\u202eb'],
  ['DATABASE_URL', 'mysql://db'],
  ['DONDOC_DEMO', 'yes'],
  ['DONDOC_MAX_UPLOAD', '0'],
  ['DONDOC_MAX_UPLOAD', '1 GB'],
  ['DONDOC_MAX_UPLOAD', '50 cups'],
  ['DONDOC_BACKUP_AT', '24:00'],
  ['DONDOC_BACKUP_AT', '2am'],
  ['DONDOC_BACKUP_KEEP', '0'],
  ['DONDOC_LOG', 'loud'],
])('%s=%s is refused in both languages', (name, value) => {
  let caught: unknown;
  try {
    readConfiguration(name.startsWith('DONDOC_OIDC_') ? { ...provider, [name]: value } : { [name]: value });
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(Problem);
  const { code, detail } = caught as Problem;
  expect(code).toBe('setting-invalid');
  for (const sentence of [detail.vi, detail.en]) {
    expect(sentence).toContain(name);
    expect(sentence).not.toContain('{');
  }
});

it('does not repeat an address that may hold a password', () => {
  expect(() => readConfiguration({ DATABASE_URL: 'mysql://clerk:hunter2@db' })).toThrow(/^(?!.*hunter2)/);
  const secret = { ...provider, DONDOC_OIDC_CLIENT_SECRET: 'hunter2 ' };
  expect(() => readConfiguration(secret)).toThrow(/DONDOC_OIDC_CLIENT_SECRET is …(?!.*hunter2)/);
});
