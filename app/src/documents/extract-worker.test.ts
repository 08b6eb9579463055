import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import { Document, Packer, Paragraph } from 'docx';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docOf } from './extract/testing/doc-of.ts';
import { pdfOf } from './extract/testing/pdf-of.ts';
import { xlsOf, xlsxOf, xlsxOfXml } from './extract/testing/workbook-of.ts';

/** The real thing: both entries built as build.js builds them, one file read in a process of its own each time. */
const app = join(dirname(fileURLToPath(import.meta.url)), '../..');
const report = 'Trong kỳ, xã Bản Lũng đã trồng 41,5 ha rừng.';
let folder: string;
let extract: typeof import('./extract.server.ts').extract;

beforeAll(async () => {
  mkdirSync(join(app, 'dist'), { recursive: true });
  folder = mkdtempSync(join(app, 'dist', 'extract-test-'));
  const documents = join(app, 'src/documents');
  await build({
    root: app,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { conditions: ['dondoc-source'] },
    ssr: { resolve: { conditions: ['dondoc-source'] }, noExternal: [/^@dondoc\/reader/] },
    build: {
      outDir: folder,
      ssr: true,
      target: 'node20',
      rolldownOptions: {
        input: {
          extract: join(documents, 'extract.server.ts'),
          'extract-worker': join(documents, 'extract-worker.server.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  ({ extract } = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'extract.js')).href));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('extract, built', () => {
  it('reads every format', async () => {
    const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(report)] }] }));
    const pdf = pdfOf([[{ words: report, x: 85, y: 100 }]]);
    const files = [Buffer.from(report), docx, docOf(`${report}\r`), pdf, Buffer.from(`<!doctype html><p>${report}`)];
    files.push(xlsxOf([[report]]), xlsOf([[report]]));
    const read = await Promise.all(files.map((bytes) => extract(bytes, 'a')));
    expect(read.map(({ text }) => text)).toEqual(files.map(() => report));
    expect(files[0]?.toString()).toBe(report);
  }, 60_000);

  it('hands over a problem with its code and sentences', async () => {
    const secret = Buffer.from(`UBND XÃ BẢN LŨNG\nMẬT\n${report}`);
    const problem = {
      name: 'Problem',
      code: 'secret-document',
      status: 422,
      detail: { vi: expect.stringContaining('117/2025/QH15') },
    };
    await expect(extract(secret, 'a.txt')).rejects.toMatchObject(problem);
  });

  it('keeps the server answering while a file is read, and stops one that takes too long', async () => {
    // The parser of HTML needs time in the square of the depth.
    const deep = Buffer.from(`<!doctype html>${'<div>'.repeat(100_000)}`);
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 20);
    await expect(extract(deep, 'a.html', { limits: { milliseconds: 1500 } })).rejects.toMatchObject({
      code: 'extraction-timeout',
    });
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(20);
  });

  it('survives a file that asks for all memory', async () => {
    // The table of the main stream runs in a circle, along which word-extractor gathers sectors without end.
    const circle = docOf(`${report}\r`);
    circle.writeInt32LE(2, 512 + 4 * 3);
    await expect(extract(circle, 'a.doc', { limits: { megabytes: 96 } })).rejects.toMatchObject({
      code: 'file-too-complex',
    });
    expect(await extract(Buffer.from(report), 'a.txt')).toMatchObject({ text: report });
  });

  it('survives a PDF that unpacks into more than the memory that it may have', async () => {
    const bomb = pdfBomb(400);
    await expect(extract(bomb, 'a.pdf', { limits: { megabytes: 96 } })).rejects.toMatchObject({ name: 'Problem' });
    expect(await extract(Buffer.from(report), 'a.txt')).toMatchObject({ text: report });
  });

  it('survives a workbook that packs more cells than a text may have letters', async () => {
    const cells = xlsxOfXml('<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>'.repeat(50_000));
    const limits = { characters: 100_000 };
    await expect(extract(cells, 'a.xlsx', { limits })).rejects.toMatchObject({ code: 'text-too-long' });
    expect(await extract(Buffer.from(report), 'a.txt')).toMatchObject({ text: report });
  });

  it('gives up in the middle when asked to', async () => {
    const deep = Buffer.from(`<!doctype html>${'<div>'.repeat(100_000)}`);
    const stop = new AbortController();
    const read = extract(deep, 'a.html', { signal: stop.signal });
    await wait(300);
    stop.abort(new Error('the clerk left'));
    await expect(read).rejects.toThrow('the clerk left');
  });
});

/** A page whose content, in a few packed bytes, is many megabytes of blanks. */
function pdfBomb(megabytes: number): Buffer {
  const file = pdfOf([[{ words: report, x: 85, y: 100 }]]).toString('latin1');
  const blanks = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 0x20), { level: 9 });
  const at = file.indexOf('9 0 obj');
  const end = file.indexOf('endobj', at);
  const stream = `9 0 obj\n<< /Length ${blanks.length} /Filter /FlateDecode >>\nstream\n${blanks.toString('latin1')}\nendstream\n`;
  return Buffer.from(file.slice(0, at) + stream + file.slice(end), 'latin1');
}
