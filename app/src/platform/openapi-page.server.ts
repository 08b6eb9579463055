import type { Language } from './language.ts';

/** The part of an OpenAPI document that the page shows. */
interface Described {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, unknown>> };
}

const words = {
  vi: {
    lead: 'Giao diện lập trình của sổ này. Mọi thao tác trên màn hình đều đi qua đây. Lỗi trả về theo RFC 9457, có mã cố định và câu giải thích bằng tiếng Việt và tiếng Anh.',
    specification: 'Bản mô tả OpenAPI 3.1',
    back: 'Về trang chính',
    takes: 'nhận',
  },
  en: {
    lead: 'The interface for programs to this ledger. All that the screens do goes through it. Refused requests are answered as RFC 9457 says, with a code that never changes and a sentence in Vietnamese and English.',
    specification: 'The OpenAPI 3.1 description',
    back: 'Back to the main page',
    takes: 'takes',
  },
} satisfies Record<Language, Record<string, string>>;

/** What an OpenAPI document describes, as a page that needs no script: one line an operation. */
export function openApiPage(document: Described, base: string, language: Language): string {
  const say = words[language];
  const groups = new Map<string, string[]>();
  for (const [path, operations] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(operations)) {
      const tag = operation.tags?.[0] ?? '';
      groups.set(tag, [...(groups.get(tag) ?? []), line(method, `${base}${path}`, operation, say.takes)]);
    }
  }
  const sections = [...groups].map(
    ([tag, lines]) => `<section><h2>${text(tag)}</h2><ul>${lines.join('')}</ul></section>`,
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${text(document.info.title)} API</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="${base}/style.css"></head>
<body><header><h1>${text(document.info.title)} API <small>${text(document.info.version)}</small></h1>
<p>${text(say.lead)}</p>
<p><a href="${base}/openapi.json">${text(say.specification)}</a> · <a href="/">${text(say.back)}</a></p></header>
<main>${sections.join('')}</main></body></html>`;
}

function line(method: string, path: string, { summary, parameters, requestBody }: Operation, takes: string): string {
  const asked = (parameters ?? []).filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const bodies = Object.keys(requestBody?.content ?? {});
  const query = asked.length ? `<span class="query">?${asked.map(text).join(' &amp; ')}</span>` : '';
  const body = bodies.length ? `<p class="body">${text(takes)} ${bodies.map(text).join(', ')}</p>` : '';
  return `<li><code><b class="${method}">${method.toUpperCase()}</b> ${text(path)}${query}</code><p>${text(summary ?? '')}</p>${body}</li>`;
}

const text = (plain: string) =>
  plain.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

export const openApiStyle = `:root { color-scheme: light dark; }
body { font: 16px/1.6 system-ui, sans-serif; max-width: 58rem; margin: 0 auto; padding: 1.5rem 1rem 4rem;
  color: light-dark(#1a1a1a, #ececec); background: light-dark(#fff, #161616); }
h1 { font-size: 1.6rem; margin: 0 0 0.5rem; } h1 small { font-weight: 400; font-size: 1rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 0.5rem; }
ul { list-style: none; margin: 0; padding: 0; }
li { padding: 0.6rem 0; border-top: 1px solid light-dark(#d9d9d9, #3a3a3a); }
li p { margin: 0.15rem 0 0; } .body { font-size: 0.9rem; } .query { font-weight: 400; }
code { font: 0.95rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
b { display: inline-block; min-width: 4.2rem; }
a { color: light-dark(#0b4fa8, #9cc4ff); }
`;
