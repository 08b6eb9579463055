import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding, Reading } from '@dondoc/reader';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../documents/extract.server.ts';
import { defineProblems } from '../platform/problem.ts';
import type { Terminal } from '../platform/terminal.server.ts';
import { readCommand } from './command.server.ts';
import type { Means } from './read-files.server.ts';

const agreeing = 'Thu ngân sách huyện Bản Mới năm 2023 đạt 84 tỷ đồng, bằng 105% kế hoạch.\n';
const disagreeing = 'Tỷ lệ hộ nghèo xã Bản Mới giảm từ 12,4% xuống còn 9,8% (giảm 3,1%).\n';

let folder = '';
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-read-'));
  writeFileSync(at('một.txt'), agreeing);
  writeFileSync(at('hai.txt'), disagreeing);
  writeFileSync(at('trống.txt'), ' \n');
  writeFileSync(at('latin.txt'), Buffer.from([0x54, 0xe9, 0x20, 0xff]));
  writeFileSync(at('dấu.txt'), Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(agreeing)]));
  writeFileSync(at('utf16.txt'), Buffer.from(`\ufeff${agreeing}`, 'utf16le'));
  writeFileSync(at('báo cáo.docx'), 'PK');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

class Ended extends Error {}

async function run(words: string[], means: Means = {}, terminal: Partial<Terminal> & { stdin?: string } = {}) {
  const seen = { out: '', told: '', code: 0 };
  const program = new Command('dondoc');
  readCommand(program, means, {
    write: (text) => {
      seen.out += text;
    },
    tell: (text) => {
      seen.told += text;
    },
    input: async () => Buffer.from(terminal.stdin ?? ''),
    watched: false,
    coloured: false,
    language: 'vi',
    exitWith: (code) => {
      seen.code = code;
    },
    exitNow: (code) => {
      seen.code = code;
      throw new Ended();
    },
    ...terminal,
  });
  await program.parseAsync(words, { from: 'user' }).catch((error) => {
    if (!(error instanceof Ended)) throw error;
  });
  return seen;
}

describe('dondoc read', () => {
  it('prints the reading of one file as JSON, with spans into the text as it stands in the file', async () => {
    const { out, code } = await run(['read', at('một.txt')]);
    const reading = JSON.parse(out) as Reading;
    expect(code).toBe(0);
    expect(reading.schema).toBe('dondoc.reading/1');
    expect(reading.document).toMatchObject({ source: at('một.txt'), characters: agreeing.length });
    expect(reading.facts.map(({ span }) => agreeing.slice(...span))).toContain('84 tỷ đồng');
    expect(out).toContain('\n  "document"');
  });

  it('prints several readings one a line, in their order', async () => {
    const { out } = await run(['read', at('hai.txt'), at('một.txt')]);
    const readings = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Reading);
    expect(readings.map(({ document }) => document.source)).toEqual([at('hai.txt'), at('một.txt')]);
    expect((await run(['read', '--format', 'jsonl', at('một.txt')])).out.trimEnd()).not.toContain('\n');
  });

  it('reads standard input', async () => {
    const { out } = await run(['read', '-'], {}, { stdin: agreeing });
    expect((JSON.parse(out) as Reading).document.source).toBe('-');
  });

  it('counts a byte order mark, and reads UTF-16', async () => {
    const marked = JSON.parse((await run(['read', at('dấu.txt')])).out) as Reading;
    expect(marked.document.characters).toBe(agreeing.length + 1);
    expect(marked.facts.map(({ span }) => `\ufeff${agreeing}`.slice(...span))).toContain('84 tỷ đồng');
    const wide = JSON.parse((await run(['read', at('utf16.txt')])).out) as Reading;
    expect(wide.facts.length).toBe(marked.facts.length);
  });

  it('prints a table on a terminal, in the language asked for', async () => {
    const vietnamese = await run(['read', at('một.txt')], {}, { columns: 100 });
    expect(vietnamese.out).toMatch(/f\d+ +số liệu +84 tỷ đồng/u);
    expect(
      Math.max(
        ...vietnamese.out
          .split('\n')
          .slice(2)
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(100);
    expect((await run(['read', '--lang', 'en', at('một.txt')], {}, { columns: 100 })).out).toMatch(
      /figure +84 tỷ đồng/u,
    );
  });

  it('shows what a file says and obeys none of it', async () => {
    const { out } = await run(
      ['read', '-'],
      {},
      { stdin: `\u001b[2JBáo cáo xã Bản Mới\u0007\n\n${agreeing}`, columns: 90 },
    );
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('names the file that fails and goes on with the others', async () => {
    const { out, told, code } = await run(['read', at('không có.txt'), at('một.txt'), folder]);
    expect(code).toBe(1);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(told).toContain(`${at('không có.txt')}: không tìm thấy tệp`);
    expect(told).toContain('là thư mục');
    expect(told).toContain('Đã đọc 1 trên 3 tệp.');
  });

  it('says why a file is not read', async () => {
    expect((await run(['read', at('trống.txt')])).told).toContain('không tìm thấy chữ nào');
    expect((await run(['read', at('latin.txt')])).told).toContain('UTF-8');
    expect((await run(['read', '--lang', 'en', at('báo cáo.docx')])).told).toContain('.docx are not taken');
  });

  it('takes other formats through the extraction that it is lent, and tells its problems', async () => {
    const means: Means = { extract: async () => ({ text: agreeing }) };
    const reading = JSON.parse((await run(['read', at('báo cáo.docx')], means)).out) as Reading;
    expect(reading.document.characters).toBe(agreeing.length);
    const page: Means = { extract: async () => ({ text: `Trang. ${agreeing}`, mediaType: 'text/html' }) };
    const read = JSON.parse((await run(['read', at('một.txt')], page)).out) as Reading;
    expect(read.document.characters).toBe(agreeing.length + 7);
    const broken = defineProblems({
      broken: { status: 422, title: { vi: 'Hỏng', en: 'Broken' }, detail: { vi: 'Tệp bị hỏng.', en: 'It is broken.' } },
    });
    const failing: Means = { extract: async () => Promise.reject(broken.broken()) };
    const { told, code } = await run(['read', at('báo cáo.docx')], failing);
    expect([told.trim(), code]).toEqual([`dondoc: ${at('báo cáo.docx')}: Tệp bị hỏng.`, 1]);
    // Plain text keeps its own blanks, and is looked over all the same.
    const secret = await run(['read', at('một.txt')], failing);
    expect([secret.out, secret.code]).toEqual(['', 1]);
  });

  it('works with the extraction of documents: formats by their bytes, marks of secrecy refused', async () => {
    const page =
      '<!doctype html><html><body><article><p>Thu ngân sách huyện Bản Mới đạt 84 tỷ đồng.</p></article></body></html>';
    const reading = JSON.parse((await run(['read', '-'], { extract }, { stdin: page })).out) as Reading;
    expect(reading.facts.some((fact) => fact.type === 'figure' && fact.value === '84000000000')).toBe(true);
    const secret = await run(['read', '-'], { extract }, { stdin: `TUYỆT MẬT\n\n${agreeing}` });
    expect([secret.out, secret.code]).toEqual(['', 1]);
    expect(secret.told).toContain('Tuyệt mật');
    const crlf = `Báo cáo  \r\n\r\n\r\n${agreeing}`;
    const kept = JSON.parse((await run(['read', '-'], { extract }, { stdin: crlf })).out) as Reading;
    expect(kept.document.characters).toBe(crlf.length);
  });

  it('shows progress where a person watches, and leaves nothing of it behind', async () => {
    const { told } = await run(['read', at('một.txt'), at('hai.txt')], {}, { watched: true });
    expect(told).toContain('[2/2]');
    expect(told.endsWith('\r\u001b[K')).toBe(true);
  });

  it('exits with 2 where the command is wrong', async () => {
    const wrong = [[], ['--format', 'xml', 'a.txt'], ['--nope'], ['--format'], ['--lang', 'fr', 'a'], ['-', '-']];
    for (const words of wrong) {
      const { out, told, code } = await run(['read', ...words]);
      expect([out, code]).toEqual(['', 2]);
      expect(told).toMatch(/^dondoc read: .+\nXem: dondoc read --help\n$/u);
    }
    const asked = await run(['read', '--help']);
    expect(asked.code).toBe(0);
    expect(asked.out).toContain('Mã thoát');
    expect(asked.out).toContain('Cách dùng: dondoc read');
    expect((await run(['read', '--help'], {}, { language: 'en' })).out).toContain('Exit codes: 0 all were read;');
    expect((await run(['check', '--help'], {}, { language: 'en' })).out).toContain('Exit codes: 0 all agree;');
    for (const command of ['read', 'check', 'find'])
      expect((await run([command, '--help'])).out).toContain(`Cách dùng: dondoc ${command} [tùy chọn] TỆP...\n`);
    expect((await run(['read'], {}, { language: 'en' })).told).toContain('no file is named');
  });
});

describe('dondoc find', () => {
  it('prints what is found as JSON, one document a line where there are several', async () => {
    const { out, code } = await run(['find', at('một.txt')]);
    const { schema, findings } = JSON.parse(out) as { schema: string; findings: readonly Finding[] };
    expect([code, schema]).toEqual([0, 'dondoc.findings/1']);
    expect(findings).toContainEqual({
      kind: 'money',
      span: [agreeing.indexOf('84'), agreeing.indexOf('84') + 10],
      value: '84000000000',
      unit: 'đồng',
      written: true,
    });
    expect((await run(['find', at('một.txt'), at('hai.txt')])).out.trimEnd().split('\n')).toHaveLength(2);
  });

  it('rests on the date that is given', async () => {
    const stdin = 'Chiều qua, 1.234 người dự; ngày 31/02/2024 không có.';
    const given = await run(['find', '--format', 'csv', '--date', '2024-08-17', '-'], {}, { stdin });
    expect(given.out).toContain('date,0,9,Chiều qua,2024-08-16,,,false');
    expect(given.out).toContain('31/02/2024,,,,true,,true');
    const table = await run(['find', '--lang', 'en', '-'], {}, { stdin, columns: 90 });
    expect(table.out).toMatch(/quantity +1\.234 người +1234 người/u);
    expect(table.out).toMatch(/date +31\/02\/2024 +impossible/u);
    for (const words of [
      ['--date', '2024-02-30'],
      ['--date', 'qua'],
      ['--format', 'html'],
    ])
      expect((await run(['find', ...words, at('một.txt')])).code).toBe(2);
  });
});

describe('dondoc check', () => {
  it('prints the checks of each file and exits with 1 where figures do not agree', async () => {
    const { out, code } = await run(['check', at('một.txt'), at('hai.txt')]);
    expect(code).toBe(1);
    expect(out).toContain('Không khớp (1)');
    expect(out).toContain('12.4-9.8=2.6≠3.1');
    expect(out.indexOf('84/1.05=80')).toBeLessThan(out.indexOf('Không khớp'));
    expect((await run(['check', at('một.txt')])).code).toBe(0);
  });

  it('speaks English, and JSON', async () => {
    expect((await run(['check', '--lang', 'en', at('hai.txt')])).out).toContain(
      'the text states 3.1 percentage points',
    );
    const { out } = await run(['check', '--format', 'json', at('hai.txt')]);
    expect(JSON.parse(out)).toMatchObject({ source: at('hai.txt'), checks: [{ status: 'inconsistent' }] });
  });
});

const cli = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../cli.ts'), 'utf8');
const composed = cli.includes('readCommand');

describe(`the program${composed ? '' : ' (skipped: cli.ts does not register the commands)'}`, () => {
  it.skipIf(!composed)(
    'reads, from the root, as it is started',
    async () => {
      const bin = join(dirname(fileURLToPath(import.meta.url)), '../../bin/dondoc.js');
      const started = await new Promise<{ code: number; out: string; told: string }>((resolve) => {
        execFile(
          process.execPath,
          [bin, 'read', '--format', 'jsonl', at('một.txt'), at('không có.txt')],
          (error, out, told) => resolve({ code: Number(error?.code ?? 0), out, told }),
        );
      });
      expect(started.told).toContain('không tìm thấy tệp');
      expect((JSON.parse(started.out) as Reading).facts.length).toBeGreaterThan(0);
      expect(started.code).toBe(1);
    },
    120_000,
  );
});
