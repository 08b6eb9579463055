import { resolve } from 'node:path';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import type { Language } from '../platform/language.ts';
import type { Environment } from '../platform/settings.server.ts';
import type { Terminal } from '../platform/terminal.server.ts';
import { configCommand } from './command.server.ts';
import { listSettings, withoutSecrets } from './list.server.ts';

async function run(environment: Environment, words: string[] = [], language: Language = 'vi') {
  const said = { out: '', err: '', exit: undefined as number | undefined };
  const terminal: Terminal = {
    write: (text) => (said.out += text),
    tell: (text) => (said.err += text),
    input: async () => new Uint8Array(),
    watched: false,
    coloured: false,
    language,
    exitWith: (code) => {
      said.exit = code;
    },
    exitNow: (code) => {
      said.exit = code;
      throw new Error('ended');
    },
  };
  const program = new Command('dondoc');
  configCommand(program, async () => listSettings(environment), terminal);
  await program.parseAsync(['config', ...words], { from: 'user' }).catch((error: Error) => {
    if (error.message !== 'ended') throw error;
  });
  return said;
}

describe('dondoc config', () => {
  it('prints each setting, where it comes from and what it is for', async () => {
    const { out, err, exit } = await run({ PORT: '7801', DONDOC_MAX_UPLOAD: '1536KB' });
    expect({ err, exit }).toEqual({ err: '', exit: 0 });
    expect(out).toMatch(/^PORT +7801 +môi trường +Cổng máy chủ nghe/m);
    expect(out).toMatch(/^HOST +127\.0\.0\.1 +mặc định +/m);
    expect(out).toMatch(/^DATABASE_URL +\(không đặt\) +mặc định +/m);
    expect(out).toMatch(/^DONDOC_MAX_UPLOAD +1,5 MB +môi trường +/m);
    expect(out).toMatch(/^DONDOC_DEMO +1 +mặc định +/m);
    const english = await run({ DONDOC_DEMO: '0', DONDOC_MAX_UPLOAD: '1536KB', DONDOC_BACKUP_AT: '' }, [], 'en');
    expect(english.out).toMatch(/^DONDOC_DEMO +0 +environment +Whether/m);
    expect(english.out).toMatch(/^DONDOC_MAX_UPLOAD +1\.5 MB +environment/m);
    expect(english.out).toMatch(/^DONDOC_BACKUP_AT +02:00 +default/m);
  });

  it('says of every wrong one what is expected, and still prints the others', async () => {
    const { out, err, exit } = await run({ PORT: 'http', HOST: 'a b', DONDOC_LANG: 'fr', DONDOC_LOG: 'debug' });
    expect(exit).toBe(1);
    expect(out).toMatch(/^PORT +SAI +môi trường/m);
    expect(out).toMatch(/^DONDOC_LOG +debug +môi trường/m);
    expect(err.split('\n')).toEqual([
      expect.stringMatching(
        /^dondoc: Thiết lập không đúng\. Biến môi trường PORT có giá trị "http"; cần .*\[setting-invalid\]$/,
      ),
      expect.stringMatching(/HOST có giá trị "a b"/),
      expect.stringMatching(/DONDOC_LANG có giá trị "fr"; cần vi hoặc en/),
      '',
    ]);
  });

  it('prints the same for a program', async () => {
    const { out, exit, err } = await run({ DONDOC_DATA: 'books', DONDOC_BACKUP_KEEP: 'all' }, ['--json'], 'en');
    expect({ exit, err }).toEqual({ exit: 1, err: '' });
    const { settings } = JSON.parse(out) as { settings: { name: string }[] };
    const named = Object.fromEntries(settings.map((setting) => [setting.name, setting]));
    expect(named.DONDOC_DATA).toEqual({
      name: 'DONDOC_DATA',
      from: 'environment',
      value: resolve('books'),
      purpose: 'The folder of the embedded database.',
    });
    expect(named.DONDOC_MAX_UPLOAD).toMatchObject({ value: 52_428_800, from: 'default' });
    expect(named.DONDOC_BACKUP_KEEP).toMatchObject({
      value: null,
      problem: { code: 'setting-invalid', detail: expect.stringContaining('expected is how many to keep') },
    });
  });

  it('shows that there is a secret and not which, and what is missing beside it', async () => {
    const set = {
      DONDOC_OIDC_ISSUER: 'https://id.example.gov.vn',
      DONDOC_OIDC_CLIENT_ID: 'dondoc',
      DONDOC_OIDC_CLIENT_SECRET: 'hunter2',
    };
    for (const words of [[], ['--json']]) {
      const { out, err, exit } = await run(set, words);
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      expect(out).toContain('https://id.example.gov.vn');
      expect(out).toContain('…');
      expect(out).not.toContain('hunter2');
    }
    const half = await run({ ...set, DONDOC_OIDC_CLIENT_ID: '' });
    expect(half.exit).toBe(1);
    expect(half.out).toMatch(/^DONDOC_OIDC_CLIENT_ID +SAI/m);
    expect(half.err).toMatch(/chưa đặt DONDOC_OIDC_CLIENT_ID; cần .*\[setting-missing\]/);
  });

  it('takes nothing but --json', async () => {
    expect(await run({}, ['PORT'])).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('--json') });
    expect(await run({}, ['--help'])).toMatchObject({ exit: 0, out: expect.stringContaining('Mã thoát') });
  });

  it.each([
    ['postgres://clerk:hunter2@db.example/dondoc', 'postgres://clerk:…@db.example/dondoc'],
    ['postgresql://clerk@db:5433/dondoc?sslmode=require', 'postgresql://clerk@db:5433/dondoc?sslmode=require'],
    ['postgres://:hunter2@db/dondoc', 'postgres://:…@db/dondoc'],
    ['postgres:///dondoc?host=/run/pg&password=hunter2', 'postgres:///dondoc?host=/run/pg&password=…'],
    ['postgres://clerk:hun/ter2@db/dondoc', '…'],
    ['postgres://clerk:1/hunter2@db/dondoc', '…'],
    ['postgres://clerk:1?hunter2@db/dondoc', '…'],
    ['postgres://clerk:1#hunter2@db/dondoc', '…'],
    ['postgres://clerk:hunter2@x@db/dondoc', 'postgres://clerk:…@db/dondoc'],
  ])('shows no password: %s', async (address, shown) => {
    expect(withoutSecrets(address)).toBe(shown);
    for (const words of [[], ['--json']]) {
      const { out, err } = await run({ DATABASE_URL: address }, words);
      expect(out).toContain(shown);
      expect(out + err).not.toMatch(/ter2/);
      const wrong = await run({ DATABASE_URL: address.replace(/^postgres/, 'mysql') }, words);
      expect(wrong.exit).toBe(1);
      expect(wrong.out + wrong.err).not.toMatch(/ter2/);
    }
  });
});
