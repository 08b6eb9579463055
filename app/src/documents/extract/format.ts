import type { Text } from '../../platform/language.ts';

/** How a file begins decides what it is; its name only where the bytes leave it open (a piece of HTML). */
export type Format = 'plain' | 'html' | 'pdf' | 'zip' | 'ole' | { readonly unsupported: Text };

const picture: Text = { vi: 'hình ảnh (phải nhận dạng chữ trước)', en: 'a picture (it needs OCR first)' };
const archive: Text = { vi: 'tệp nén', en: 'an archive' };

/** Signatures of what is not taken, as Latin-1, so that the sentence can say what was handed in. */
const others: readonly [at: number, signatures: readonly string[], found: Text][] = [
  [0, ['{\\rtf'], { vi: 'văn bản RTF', en: 'an RTF document' }],
  [0, ['\x89PNG', '\xFF\xD8\xFF', 'GIF8', 'II*\0', 'MM\0*', 'RIFF'], picture],
  [4, ['ftyphei', 'ftypmif', 'ftypavif'], picture],
  [0, ['Rar!', '7z\xBC\xAF', '\x1F\x8B', 'BZh', '\xFD7zXZ'], archive],
  [
    0,
    ['MIME-Version:', 'From: ', 'Received: '],
    { vi: 'trang lưu trữ hoặc thư điện tử', en: 'a web archive or an e-mail' },
  ],
];
const wordXml: Text = { vi: 'văn bản Word XML', en: 'a Word XML document' };

export function formatOf(bytes: Uint8Array, fileName: string): Format {
  const head = latin1(bytes.subarray(0, 4096));
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return 'ole';
  for (const [at, signatures, found] of others) {
    if (signatures.some((signature) => head.startsWith(signature, at))) return { unsupported: found };
  }
  if (/mso-application progid="Word|<w:wordDocument|<pkg:package/.test(head)) return { unsupported: wordXml };
  const wide = head.startsWith('\xFF\xFE') || head.startsWith('\xFE\xFF');
  if (!wide && head.includes('\0')) return { unsupported: { vi: 'tệp nhị phân', en: 'a binary file' } };
  return looksLikeHtml(wide ? head.replaceAll('\0', '') : head, fileName) ? 'html' : 'plain';
}

function looksLikeHtml(head: string, fileName: string): boolean {
  const begin = head.replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)*/, '');
  if (/^<(?:!doctype\s+html|html|head|body|meta|title)\b/i.test(begin)) return true;
  return /\.x?html?$/i.test(fileName) && /<(?:p|div|table|br|span|h[1-6]|article|section|ul)\b/i.test(head);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
