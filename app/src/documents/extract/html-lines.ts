/** A node of a parsed page, as far as it is needed here. */
export interface HtmlNode {
  readonly type: string;
  readonly data?: string;
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly HtmlNode[];
}

const blocks = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Lines of one thing: nothing but a line end stands between the items of a list, the rows of a table. */
const close = new Set(['li', 'tr', 'dt', 'dd', 'tbody', 'thead', 'tfoot']);

/** What a node is beyond its name, found when its parent is entered. */
type Part = 'cell' | 'first-cell' | 'column' | `${number}. ` | '- ';

/**
 * The words of a page in reading order: a paragraph a line with a blank line around it, a row of a table a line with a tab
 * between its cells. Walks without recursion, since a hostile page may be nested deeper than any stack.
 */
export function linesOfHtml(root: HtmlNode | undefined): string {
  const out = new Lines();
  const parts = new Map<HtmlNode, Part>();
  const steps: { readonly node: HtmlNode; readonly leave: boolean }[] = root ? [{ node: root, leave: false }] : [];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, leave } = step;
    if (node.type === 'text') out.words(node.data ?? '');
    else if (leave) out.leave(node, parts.get(node));
    else {
      nameParts(node, parts);
      out.enter(node, parts.get(node));
      steps.push({ node, leave: true });
      for (const child of (node.children ?? []).toReversed()) steps.push({ node: child, leave: false });
    }
  }
  return out.end();
}

/** The cells of a row, the items of a list with their marks. */
function nameParts(node: HtmlNode, parts: Map<HtmlNode, Part>): void {
  const children = node.children ?? [];
  if (node.name === 'tr') {
    const cells = children.filter(({ name }) => name === 'td' || name === 'th');
    // The head and the signatures of a document are set in two columns of several lines each: no rows to be kept.
    const columns = cells.length <= 2 && cells.some(holdsLines);
    for (const [index, cell] of cells.entries())
      parts.set(cell, columns ? 'column' : index === 0 ? 'first-cell' : 'cell');
  } else if (node.name === 'ol' || node.name === 'ul') {
    let number = Number.parseInt(node.attribs?.start ?? '1', 10) || 1;
    for (const item of children) if (item.name === 'li') parts.set(item, node.name === 'ol' ? `${number++}. ` : '- ');
  }
}

/** Two paragraphs, list items or line breaks, or a table of its own. */
function holdsLines(cell: HtmlNode): boolean {
  let lines = 0;
  const steps = [...(cell.children ?? [])];
  for (let node = steps.pop(); node && lines < 2; node = steps.pop()) {
    if (node.name === 'table') return true;
    if (/^(?:p|div|li|br|h[1-6])$/.test(node.name ?? '')) lines += 1;
    steps.push(...(node.children ?? []).slice(0, 1000));
  }
  return lines >= 2;
}

const onlyMark = /^(?:-|\d+\.) *$/;

class Lines {
  private readonly done: string[] = [];
  private line = '';
  /** Line ends that stand between the last line and the next. */
  private gap = 0;
  private cells = 0;
  private preformatted = 0;

  words(data: string): void {
    this.line += this.preformatted > 0 && this.cells === 0 ? data : data.replace(/[^\S\u00A0]+/g, ' ');
  }

  enter(node: HtmlNode, part: Part | undefined): void {
    if (part === 'cell' || part === 'first-cell') {
      if (part === 'cell') this.line += '\t';
      this.cells += 1;
    } else if (node.name === 'br') this.cells > 0 ? this.words(' ') : this.break(1);
    else this.around(node, part);
    if (node.name === 'pre') this.preformatted += 1;
    if (node.name === 'li' && part && this.cells === 0) this.line = part;
  }

  leave(node: HtmlNode, part: Part | undefined): void {
    if (node.name === 'pre') this.preformatted -= 1;
    if (node.name === 'li' && onlyMark.test(this.line)) this.line = '';
    if (part !== 'cell' && part !== 'first-cell') {
      this.around(node, part);
      return;
    }
    this.cells -= 1;
    // A cell that spans columns keeps the cells behind it in their own.
    const span = Number.parseInt(node.attribs?.colspan ?? '1', 10) || 1;
    this.line += '\t'.repeat(Math.max(0, Math.min(span, 30) - 1));
  }

  end(): string {
    this.break(0);
    return this.done.join('');
  }

  private around(node: HtmlNode, part: Part | undefined): void {
    if (part !== 'column' && !blocks.has(node.name ?? '')) return;
    if (this.cells > 0) this.words(' ');
    else this.break(part === 'column' || close.has(node.name ?? '') ? 1 : 2);
  }

  private break(gap: number): void {
    // "<li><p>…": the mark waits for the words of its item.
    if (onlyMark.test(this.line)) return;
    const line = this.line
      .split('\n')
      .map((words) => words.replace(/ *\t */g, '\t').trim())
      .join('\n');
    this.line = '';
    if (/\S/.test(line)) {
      if (this.done.length > 0) this.done.push('\n'.repeat(Math.max(this.gap, 1)));
      this.done.push(withOneMark(line));
      this.gap = gap;
    } else this.gap = Math.max(this.gap, gap);
  }
}

/** "- - Trồng rừng" where the words of an item begin with the mark that the list gives them too. */
function withOneMark(line: string): string {
  return line.replace(/^(?:- |\d+\. )(?=(?:[-–+*•]|\(?[\da-zđ]{1,2}[.)])\s)/u, '');
}
