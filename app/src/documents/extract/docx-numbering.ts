import { load } from 'cheerio';

/** One level of a list: how its numbers look. */
interface Level {
  readonly format: string;
  /** "%1.", "%1.%2", "-", or a letter of a symbol font for a bullet. */
  readonly look: string;
  readonly start: number;
}
interface List {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}
interface Place {
  readonly numId?: string;
  readonly level?: number;
}

/**
 * Word counts the items of its lists by itself; the number on the page stands nowhere in the file. Writes it before the words
 * of each paragraph ("1.", "a)", "-"), in the document's XML, so that the text has what a reader of the page sees.
 */
export function writeNumbers(document: string, numbering: string, styles: string): string {
  const lists = listsOf(numbering);
  if (lists.size === 0) return document;
  const places = placesOfStyles(styles, numbering);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  // A tracked change keeps the properties that the paragraph had before.
  const present = document.replace(/<w:pPrChange\b[\s\S]*?<\/w:pPrChange>/g, '');
  return present.replace(/<w:pPr>[\s\S]*?<\/w:pPr>/g, (properties) => {
    const place = placeOf(properties, places);
    const list = place?.numId === undefined ? undefined : lists.get(place.numId);
    if (!list || /<w:rPr>[\s\S]*<w:del\b/.test(properties)) return properties;
    const mark = countUp(list, place?.numId ?? '', place?.level ?? 0, counters, begun);
    return mark === '' ? properties : `${properties}<w:r><w:t xml:space="preserve">${mark} </w:t></w:r>`;
  });
}

function placeOf(properties: string, styles: ReadonlyMap<string, Place>): Place | undefined {
  const style = /<w:pStyle w:val="([^"]*)"/.exec(properties)?.[1];
  const inherited = style === undefined ? undefined : styles.get(style);
  const own = /<w:numPr>([\s\S]*?)<\/w:numPr>/.exec(properties)?.[1];
  if (own === undefined) return inherited;
  const level = /<w:ilvl w:val="(\d)"/.exec(own)?.[1];
  return {
    numId: /<w:numId w:val="(\d+)"/.exec(own)?.[1] ?? inherited?.numId,
    level: level === undefined ? inherited?.level : Number(level),
  };
}

function countUp(
  list: List,
  numId: string,
  depth: number,
  counters: Map<string, number[]>,
  begun: Set<string>,
): string {
  const counts = counters.get(list.id) ?? [];
  counters.set(list.id, counts);
  if (!begun.has(numId)) for (const [level, start] of list.restarts) counts[level] = start - 1;
  begun.add(numId);
  const level = list.levels.get(depth);
  if (!level) return '';
  counts[depth] = (counts[depth] ?? level.start - 1) + 1;
  counts.length = depth + 1;
  if (level.format === 'none') return '';
  if (level.format === 'bullet') return /^[-–—+*•●○▪■►➢✓o]$/u.test(level.look) ? level.look.replace('o', '○') : '-';
  const mark = level.look.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = list.levels.get(at);
    return inDigits(counts[at] ?? other?.start ?? 1, other?.format ?? 'decimal');
  });
  return mark.replace(/[<>&]/g, '');
}

function inDigits(count: number, format: string): string {
  if (format === 'lowerLetter') return letterOf(count);
  if (format === 'upperLetter') return letterOf(count).toUpperCase();
  if (format === 'lowerRoman') return romanOf(count).toLowerCase();
  if (format === 'upperRoman') return romanOf(count);
  return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count);
}

/** After "z" Word goes on with "aa", "bb". */
function letterOf(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(1 + Math.floor((count - 1) / 26), 9));
}

function romanOf(count: number): string {
  const signs: readonly [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  if (count < 1 || count > 399) return String(count);
  let rest = count;
  return signs
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join('');
}

function listsOf(numbering: string): Map<string, List> {
  const $ = load(numbering, { xml: true });
  const abstract = new Map<string, Map<number, Level>>();
  $('w\\:abstractNum').each((_, element) => {
    const levels = new Map<number, Level>();
    $(element)
      .find('w\\:lvl')
      .each((_, level) => {
        const value = (name: string) => $(level).children(`w\\:${name}`).first().attr('w:val');
        levels.set(Number($(level).attr('w:ilvl') ?? 0), {
          format: value('numFmt') ?? 'decimal',
          look: value('lvlText') ?? '',
          start: Number(value('start') ?? 1),
        });
      });
    abstract.set($(element).attr('w:abstractNumId') ?? '', levels);
  });
  const lists = new Map<string, List>();
  $('w\\:num').each((_, element) => {
    const id = $(element).children('w\\:abstractNumId').attr('w:val') ?? '';
    const restarts = new Map<number, number>();
    $(element)
      .children('w\\:lvlOverride')
      .each((_, override) => {
        const start = $(override).children('w\\:startOverride').attr('w:val');
        if (start !== undefined) restarts.set(Number($(override).attr('w:ilvl') ?? 0), Number(start));
      });
    lists.set($(element).attr('w:numId') ?? '', { id, levels: abstract.get(id) ?? new Map(), restarts });
  });
  return lists;
}

/** Headings are often numbered by their style: "Heading 1" is "I.", "Heading 2" is "1.". */
function placesOfStyles(styles: string, numbering: string): Map<string, Place> {
  const $ = load(styles, { xml: true });
  const places = new Map<string, Place>();
  const linked = new Map(
    [...numbering.matchAll(/<w:lvl\b[^>]*w:ilvl="(\d)"(?:(?!<\/w:lvl>)[\s\S])*?<w:pStyle w:val="([^"]*)"/g)].map(
      (m) => [m[2], Number(m[1])],
    ),
  );
  $('w\\:style').each((_, element) => {
    const id = $(element).attr('w:styleId') ?? '';
    const properties = $(element).children('w\\:pPr').children('w\\:numPr');
    const parent = places.get($(element).children('w\\:basedOn').attr('w:val') ?? '');
    const numId = properties.children('w\\:numId').attr('w:val') ?? parent?.numId;
    const level = properties.children('w\\:ilvl').attr('w:val');
    if (numId !== undefined)
      places.set(id, { numId, level: level === undefined ? (linked.get(id) ?? parent?.level ?? 0) : Number(level) });
  });
  return places;
}
