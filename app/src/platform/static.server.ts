import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path, { extname, join, type PlatformPath } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const packed = /^(text\/|application\/(json|manifest)|image\/svg)/;
type Coding = 'br' | 'gzip' | 'identity';

interface Kept {
  readonly type: string;
  readonly tag: string;
  readonly body: { readonly identity: Uint8Array; br?: Promise<Uint8Array>; gzip?: Promise<Uint8Array> };
}

/**
 * The built pages from their folder. Files below /assets/ carry a digest in their name and never change; everything else is
 * asked for again each time and answered 304 while it is the same. Text is packed once, when it is first asked for.
 */
export function staticFiles(folder: string) {
  const kept = new Map<string, Promise<Kept | null>>();
  const fileAt = (path: string) => {
    const known = kept.get(path);
    if (known) return known;
    const file = load(join(folder, path));
    kept.set(path, file);
    // What is not there is not remembered: anybody can ask for ever other names.
    void file.then((found) => found ?? kept.delete(path));
    return file;
  };

  /** The file of a path, or null where there is none. */
  return async function serve(c: Context, asked: string): Promise<Response | null> {
    const plain = plainPath(asked);
    if (plain === null) return null;
    const file = await fileAt(plain.endsWith('/') ? `${plain}index.html` : plain);
    if (!file) return null;
    const immutable = plain.split(path.sep)[1] === 'assets';
    const headers: Record<string, string> = {
      'content-type': file.type,
      'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: file.tag,
      vary: 'accept-encoding',
    };
    if (c.req.header('if-none-match') === file.tag) return c.body(null, 304, headers);
    const coding = packed.test(file.type) ? codingFor(c.req.header('accept-encoding') ?? '') : 'identity';
    if (coding !== 'identity') headers['content-encoding'] = coding;
    const body = coding === 'identity' ? file.body.identity : await pack(file, coding);
    return c.body(body as Uint8Array<ArrayBuffer>, 200, headers);
  };
}

/**
 * The path within the folder, or null for one that leads out of it. What begins with a slash has no ".." left once it is normalised,
 * but on Windows: "/\\..\\..\\x" begins there like the name of another machine, "\\\\..\\..", and keeps both.
 */
export function plainPath(asked: string, { normalize, sep }: PlatformPath = path): string | null {
  const plain = normalize(decode(asked));
  return plain.split(sep).includes('..') || plain.includes('\0') ? null : plain;
}

function decode(asked: string): string {
  try {
    return decodeURIComponent(asked);
  } catch {
    return '\0';
  }
}

async function load(path: string): Promise<Kept | null> {
  const type = mediaTypes[extname(path)];
  const bytes = type ? await readFile(path).catch(() => null) : null;
  if (!type || !bytes) return null;
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { type, tag, body: { identity: bytes } };
}

function codingFor(accepted: string): Coding {
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted) ? 'gzip' : 'identity';
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

function pack({ body }: Kept, coding: 'br' | 'gzip'): Promise<Uint8Array> {
  body[coding] ??=
    coding === 'gzip'
      ? zip(body.identity, { level: 9 })
      : brotli(body.identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return body[coding] as Promise<Uint8Array>;
}
