import { load } from 'cheerio';
import { decodeText } from './decode.ts';
import { type Extraction, tidy } from './extracted.ts';
import { linesOfHtml } from './html-lines.ts';

/** What is never the text of a report. Headers inside an article stay: they hold its title and date. */
const aside =
  'script, style, noscript, template, svg, iframe, object, nav, aside, form, button, select, dialog, [hidden], [aria-hidden="true"], ' +
  '[role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="search"], [style*="display:none"], [style*="display: none"]';
const mainParts = ['[itemprop="articleBody"]', 'article', 'main', '[role="main"]'];

/** A web page, or a document that a word processor saved as one. */
export function readHtml(bytes: Uint8Array): Extraction {
  const $ = load(decodeText(bytes, declaredCharset(bytes)));
  const title = $('head > title').first().text().replace(/\s+/g, ' ').trim();
  const margins = marginsOf();
  $(aside).remove();
  const body = $('body');
  body
    .find('header, footer')
    .filter((_, part) => $(part).closest('article, main').length === 0)
    .remove();
  const heading = $('h1').first();
  const main = mainPart();
  const lines = linesOfHtml(main.get(0));
  const headline = heading.text().replace(/\s+/g, ' ').trim();
  const standsOutside = headline !== '' && main.find('h1').length === 0;
  return {
    text: tidy(standsOutside ? `${headline}\n\n${lines}` : lines),
    mediaType: 'text/html',
    extractor: 'cheerio 1.2.0',
    title: headline || title || undefined,
    margins,
  };

  /** All that the page says, also where it is no part of the report, is hidden or stands for a picture. */
  function marginsOf(): string {
    const whole = $('body');
    whole.find('script, style, noscript, template, svg, iframe, object').remove();
    const pictures = whole
      .find('img[alt]')
      .toArray()
      .map((picture) => $(picture).attr('alt') ?? '');
    return [title, ...pictures, linesOfHtml(whole.get(0))].join('\n');
  }

  /** The part that holds the report: the one marked as such, where it holds most of what is written; else the whole page. */
  function mainPart() {
    const whole = lettersOf(body.text());
    for (const selector of mainParts) {
      const largest = body
        .find(selector)
        .toArray()
        .map((part) => ({ part: $(part), letters: lettersOf($(part).text()) }))
        .sort((a, b) => b.letters - a.letters)[0];
      if (largest && largest.letters >= 200 && largest.letters >= whole * 0.4) return largest.part;
    }
    return body;
  }
}

function lettersOf(text: string): number {
  return text.replace(/\s+/g, '').length;
}

/** `<meta charset="…">` or the older `<meta http-equiv content="text/html; charset=…">`, in the first 4 kB. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  return (
    /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]*encoding=["']([\w.:-]+)/i.exec(head)?.[1]
  );
}
