import { fromLegacy, type LegacyEncoding } from '@dondoc/reader';

/** What the name of a font says of the letters that are set in it: ".VnTime", ".VnTimeH" (capitals only), "VNI-Times". */
interface OldFont {
  readonly encoding: LegacyEncoding;
  readonly capitals: boolean;
}

/** One `<w:t>` that is set in an old font. */
interface Words {
  readonly at: number;
  readonly font: OldFont;
  readonly paragraph: number;
  text: string;
  readonly length: number;
}

/** Letters of Unicode Vietnamese in an old font: the file was converted before, and only the name stayed. */
const CONVERTED_ALREADY = /[\u0102-\u02AF\u1E00-\u1EFF]/u;
const TOKEN =
  /<w:p[ >]|<w:pStyle w:val="([^"]*)"|<w:r[ >]|<\/w:r>|<w:rStyle w:val="([^"]*)"|<w:rFonts\b([^>]*)>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;

/**
 * The document's XML with the words in old fonts as Unicode, and the encoding they were in, if any. The font knows what the
 * letters alone do not: "céng hoµ" in .VnTimeH is drawn, and meant, as "CỘNG HOÀ".
 */
export function readOldFonts(document: string, styles: string): { xml: string; encoding: LegacyEncoding | null } {
  if (!/"(?:\.Vn|VNI-)/i.test(document) && !/"(?:\.Vn|VNI-)/i.test(styles)) return { xml: document, encoding: null };
  const found = wordsInOldFonts(document, fontsOfStyles(styles));
  const kept = found.filter(
    ({ font }) => !found.some((one) => one.font.encoding === font.encoding && CONVERTED_ALREADY.test(one.text)),
  );
  joinSplitLetters(kept);
  let xml = '';
  let from = 0;
  for (const { at, length, text, font } of kept) {
    xml += document.slice(from, at) + inUnicode(text, font);
    from = at + length;
  }
  const old = kept.find(({ text, font }) => inUnicode(text, font) !== text);
  return { xml: xml + document.slice(from), encoding: old?.font.encoding ?? null };
}

function wordsInOldFonts(document: string, styles: ReadonlyMap<string, string>): Words[] {
  const found: Words[] = [];
  let paragraph = 0;
  let paragraphFont = styles.get('');
  let runFont: string | undefined;
  let inRun = false;
  for (const token of document.matchAll(TOKEN)) {
    const [tag, paragraphStyle, runStyle, fonts, text] = token;
    if (tag.startsWith('<w:p ') || tag.startsWith('<w:p>')) {
      paragraph += 1;
      paragraphFont = styles.get('');
    } else if (paragraphStyle !== undefined) paragraphFont = styles.get(paragraphStyle) ?? styles.get('');
    else if (runStyle !== undefined) runFont ??= inRun ? styles.get(runStyle) : undefined;
    else if (fonts !== undefined) runFont = inRun ? (fontNamed(fonts) ?? runFont) : undefined;
    else if (text !== undefined) {
      const font = oldFont(runFont ?? paragraphFont);
      if (font) found.push({ at: token.index + tag.indexOf('>') + 1, length: text.length, text, font, paragraph });
    } else {
      inRun = tag !== '</w:r>';
      runFont = undefined;
    }
  }
  return found;
}

/** The mark of a VNI letter may stand at the head of the next run: "nha" + "ân". */
function joinSplitLetters(words: Words[]): void {
  for (const [index, next] of words.entries()) {
    const last = words[index - 1];
    if (last?.font.encoding !== 'VNI' || next.font.encoding !== 'VNI' || last.paragraph !== next.paragraph) continue;
    const pair = last.text.slice(-1) + next.text.slice(0, 1);
    if (pair.length < 2 || fromLegacy(pair, 'VNI').length === 2) continue;
    last.text += next.text.slice(0, 1);
    next.text = next.text.slice(1);
  }
}

/** Entities ("&amp;") stay as they are. */
function inUnicode(text: string, { encoding, capitals }: OldFont): string {
  return text
    .split(/(&[^;]+;)/)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const letters = fromLegacy(part, encoding);
      return capitals ? letters.toUpperCase() : letters;
    })
    .join('');
}

function oldFont(name: string | undefined): OldFont | null {
  if (name === undefined) return null;
  if (/^\.Vn/i.test(name)) return { encoding: 'TCVN3', capitals: /H$/.test(name) };
  return /^VNI-/i.test(name) ? { encoding: 'VNI', capitals: false } : null;
}

/** The font of the letters beyond ASCII. */
const fontNamed = (attributes: string): string | undefined =>
  /w:hAnsi="([^"]*)"/.exec(attributes)?.[1] ?? /w:ascii="([^"]*)"/.exec(attributes)?.[1];

/** The font that each style sets, its own or that of the style it is based on; '' has that of ordinary paragraphs. */
function fontsOfStyles(styles: string): Map<string, string> {
  const fonts = new Map<string, string>();
  const parents = new Map<string, string>();
  const defaults = /<w:docDefaults>[\s\S]*?<w:rFonts\b([^>]*)>/.exec(styles.split('</w:docDefaults>')[0] ?? '')?.[1];
  let ordinary = fontNamed(defaults ?? '');
  for (const [, attributes = '', body = ''] of styles.matchAll(/<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/g)) {
    const id = /w:styleId="([^"]*)"/.exec(attributes)?.[1];
    if (id === undefined) continue;
    const font = fontNamed(/<w:rFonts\b([^>]*)>/.exec(body)?.[1] ?? '');
    if (font !== undefined) fonts.set(id, font);
    const parent = /<w:basedOn w:val="([^"]*)"/.exec(body)?.[1];
    if (parent !== undefined) parents.set(id, parent);
    if (/w:default="1"/.test(attributes) && /w:type="paragraph"/.test(attributes)) ordinary = font ?? ordinary;
  }
  for (const id of parents.keys()) {
    let ancestor: string | undefined = id;
    for (let steps = 0; ancestor !== undefined && !fonts.has(ancestor) && steps < 20; steps += 1)
      ancestor = parents.get(ancestor);
    const font = ancestor === undefined ? undefined : fonts.get(ancestor);
    if (font !== undefined) fonts.set(id, font);
  }
  if (ordinary !== undefined) fonts.set('', ordinary);
  return fonts;
}
