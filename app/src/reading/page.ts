import type { Reading } from '@dondoc/reader';
import { type Language, pick } from '../platform/language.ts';
import { formatDate } from '../ui/period.ts';
import { html, Markup } from './markup.ts';
import { labels } from './messages.ts';
import { checkList, factList } from './page-lists.ts';
import { pageWords } from './page-messages.ts';
import { pageStyle } from './page-style.ts';
import { markedText } from './page-text.ts';
import type { FileRead } from './read-files.server.ts';

/**
 * One page to send to somebody: the text with what was read marked in it, the facts with their reasons, the checks. It needs
 * nothing from outside and runs no script; its policy forbids both.
 */
export function page(all: readonly FileRead[], kind: 'read' | 'check', language: Language): string {
  const articles = all.map((read, index) => article(read, kind, language, all.length > 1 ? `d${index + 1}-` : ''));
  const title = all.length === 1 ? titleOf(all[0] as FileRead) : pick(pageWords.several(all.length), language);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${new Markup(pageStyle)}</style>
</head>
<body>
${articles}
<footer>${pick(pageWords.foot, language)}</footer>
</body>
</html>
`.html;
}

/** A page that is sent tells nothing of the folders it came from. */
const titleOf = ({ file, reading }: FileRead): string =>
  reading.document.title ?? (file === '-' ? 'dondoc' : (file.split(/[\\/]/).at(-1) ?? file));

function article(read: FileRead, kind: 'read' | 'check', language: Language, prefix: string): Markup {
  const { reading, text } = read;
  const shown = kind === 'read' ? reading : onlyChecked(reading);
  const at = { text, language, prefix, reading: shown };
  return html`<article>
<header>
<h1>${titleOf(read)}</h1>
<p class="quiet">${counts(reading, language).join(' · ')}</p>
<p class="legend"><span class="m figure">${pick(pageWords.written, language)}</span> <span class="m figure inferred">${pick(pageWords.inferred, language)}</span> <em>${pick(pageWords.computed, language)}</em></p>
</header>
<div class="columns">
<section class="text" lang="vi" aria-label="${pick(pageWords.text, language)}">
${markedText(at)}
</section>
<div class="lists">
${checkList(at)}
${factList(at)}
</div>
</div>
</article>
`;
}

/** Of the facts those that a check rests on. */
function onlyChecked(reading: Reading): Reading {
  const named = new Set(reading.checks.flatMap((check) => check.facts));
  return { ...reading, facts: reading.facts.filter(({ id }) => named.has(id)) };
}

function counts({ document, facts, checks }: Reading, language: Language): string[] {
  const date = document.date ? [`${pick(labels.date, language)} ${formatDate(document.date)}`] : [];
  return [...date, ...[labels.facts(facts.length), labels.checks(checks.length)].map((label) => pick(label, language))];
}
