import { propertiesOf } from './properties.ts';

/** The words of page headers, footers, text boxes and comments of a workbook, and of its properties, where a stamp of secrecy may stand. */
export function marginsOf(parts: ReadonlyMap<string, Uint8Array>): string {
  const decoder = new TextDecoder();
  const margins = [...parts].flatMap(([name, part]) => {
    if (/\/worksheets\/[^/]+\.xml$/.test(name)) return printed(decoder.decode(part));
    if (/\/(?:comments|threadedComments\/)[^/]*\.xml$/i.test(name)) return comments(decoder.decode(part));
    if (/(?:^|\/)docProps\//.test(name)) return propertiesOf([[name, decoder.decode(part)]]);
    return /\/drawings\/[^/]+\.xml$/.test(name) ? boxes(decoder.decode(part)) : [];
  });
  return margins.filter((line) => line.trim() !== '').join('\n');
}

/** `&C&"Arial,Bold"&14MẬT&RTrang &P`: the middle says "MẬT", in what font and size stands before it. */
function printed(xml: string): string[] {
  const at = xml.lastIndexOf('<headerFooter');
  if (at < 0) return [];
  return [...xml.slice(at).matchAll(/<(?:odd|even|first)(?:Header|Footer)[^>]*>([^<]*)</g)].flatMap(([, codes = '']) =>
    unescaped(codes)
      .split(/&[LCR]|\n/)
      .map((words) => words.replace(/&(?:"[^"]*"|\d+|K[\dA-F+-]{6}|[A-Z])/gi, '')),
  );
}

/** A paragraph of a text box a line. */
function boxes(xml: string): string[] {
  return xml
    .split('</a:p>')
    .map((paragraph) =>
      unescaped([...paragraph.matchAll(/<a:t(?: [^>]*)?>([^<]*)<\/a:t>/g)].map(([, t]) => t).join('')),
    );
}

/** A comment, however its words are set, a line or more. */
function comments(xml: string): string[] {
  return xml
    .split(/<\/(?:comment|threadedComment)>/)
    .map((comment) =>
      unescaped([...comment.matchAll(/<(?:t|text)(?: [^>]*)?>([^<]*)<\//g)].map(([, t]) => t).join('')),
    );
}

function unescaped(xml: string): string {
  return xml
    .replace(/&#(?:10|xA);/gi, '\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
