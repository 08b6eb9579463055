import { describe, expect, it } from 'vitest';
import { readDoc } from './doc.server.ts';
import { docOf, oleOf } from './testing/doc-of.ts';

const read = async (words: string) => (await readDoc(docOf(words))).text;

describe('readDoc', () => {
  it('reads paragraphs with the letters as they were written', async () => {
    const file = await readDoc(docOf('BÁO CÁO\rXã trồng “41,5 ha” – rừng.\r- Sửa đường\r- Làm nhà\r'));
    expect(file.text).toBe('BÁO CÁO\n\nXã trồng “41,5 ha” – rừng.\n\n- Sửa đường\n- Làm nhà');
    expect(file).toMatchObject({ mediaType: 'application/msword', extractor: 'word-extractor 1.0.4' });
  });

  it('drops the codes of fields and optional hyphens', async () => {
    expect(await read('Trang \x13 PAGE \x142\x15 của xã\x1f Bản Lũng\r')).toBe('Trang 2 của xã Bản Lũng');
  });

  it('reads one byte a letter as Word wrote it', async () => {
    const words = 'Uû ban nh©n d©n huyÖn';
    expect((await readDoc(docOf(`${words}\r`, { latin1: true }))).text).toBe(words);
  });

  it('refuses a password, on a .doc and on a .docx', async () => {
    await expect(readDoc(docOf('Xã\r', { locked: true }))).rejects.toMatchObject({ code: 'password-protected' });
    const docx = oleOf({ EncryptionInfo: Buffer.alloc(10), EncryptedPackage: Buffer.alloc(10) });
    await expect(readDoc(docx)).rejects.toMatchObject({ code: 'password-protected' });
  });

  it('says what another OLE file is', async () => {
    const found = { code: 'unsupported-format', detail: { vi: expect.stringContaining('PowerPoint') } };
    await expect(readDoc(oleOf({ 'PowerPoint Document': Buffer.alloc(10) }))).rejects.toMatchObject(found);
    await expect(readDoc(oleOf({ Other: Buffer.alloc(10) }))).rejects.toMatchObject({ code: 'unsupported-format' });
  });

  it('refuses what is broken', async () => {
    const bytes = docOf('Xã Bản Lũng\r');
    await expect(readDoc(bytes.subarray(0, 700))).rejects.toMatchObject({ code: 'broken-doc' });
    await expect(readDoc(bytes.subarray(0, 3000))).rejects.toMatchObject({ code: 'broken-doc' });
    const circle = Buffer.from(bytes);
    circle.writeInt32LE(1, 512 + 4);
    await expect(readDoc(circle)).rejects.toMatchObject({ code: 'broken-doc' });
    const notWord = oleOf({ WordDocument: Buffer.alloc(5000), '0Table': Buffer.alloc(10) });
    await expect(readDoc(notWord)).rejects.toMatchObject({ code: 'broken-doc' });
  });
});
