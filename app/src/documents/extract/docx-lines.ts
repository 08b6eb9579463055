import { joinBlocks, listMark } from './list-mark.ts';

/** mammoth's tree of a document, as far as it is needed here. */
export interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly breakType?: string;
  readonly checked?: boolean;
  readonly colSpan?: number;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly styleName?: string | null;
  readonly notes?: { resolve(reference: WordNode): { readonly body: readonly WordNode[] } | null };
}

interface Line {
  readonly words: string;
  /** No blank line before it: a row of a table, a line of a column. */
  readonly close: boolean;
}

/** The words of a Word document: paragraphs apart by a blank line, rows of tables line by line with a tab between cells. */
export function linesOfWord(document: WordNode): string {
  const notes: WordNode[] = [];
  const body = joinBlocks(blocks(document.children ?? [], notes));
  return body + notesOf(document, notes);
}

/** The title that the writer's style marks as one: "Title", "Tiêu đề". */
export function titleOfWord(document: WordNode): string | undefined {
  const titled = (document.children ?? []).find(({ styleName }) => /^(?:title|tiêu đề)$/i.test(styleName ?? ''));
  return titled ? wordsOf(titled, []).replace(/\s+/g, ' ').trim() || undefined : undefined;
}

function blocks(nodes: readonly WordNode[], notes: WordNode[]): Line[] {
  return nodes.flatMap((node): Line[] => {
    if (node.type === 'table') return rows(node, notes);
    if (node.type !== 'paragraph') return blocks(node.children ?? [], notes);
    const words = paragraph(node, notes);
    return words === '' ? [] : [{ words, close: false }];
  });
}

/** A tab behind the mark of an item sets it off; any other is kept, since it may set columns apart. */
function paragraph(node: WordNode, notes: WordNode[]): string {
  return wordsOf(node, notes)
    .replace(/^\s+|\s+$/g, '')
    .replace(/^(\S{1,6})\t+/u, (lead, mark: string) => (listMark.test(`${mark} `) ? `${mark} ` : lead));
}

function wordsOf(node: WordNode, notes: WordNode[]): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return node.breakType === 'line' ? '\n' : ' ';
  if (node.type === 'checkbox') return node.checked ? '☒' : '☐';
  if (node.type === 'noteReference') {
    notes.push(node);
    return `[${notes.length}]`;
  }
  // The paragraphs of a text box stand inside of the paragraph that anchors it.
  const inner = (node.children ?? []).map((child) =>
    child.type === 'paragraph' ? `\n${wordsOf(child, notes)}\n` : wordsOf(child, notes),
  );
  return inner.join('');
}

function rows(table: WordNode, notes: WordNode[]): Line[] {
  const lines = (table.children ?? []).flatMap((row) => {
    const cells = (row.children ?? []).map((cell) => ({
      span: cell.colSpan ?? 1,
      lines: blocks(cell.children ?? [], notes),
    }));
    // The head and the signatures of a document are set in two columns of several lines each: no rows to be kept.
    if (cells.length <= 2 && cells.some(({ lines }) => lines.length > 1)) return cells.flatMap((cell) => cell.lines);
    const words = cells.map(({ span, lines }, index) => {
      const cell = lines.map((line) => line.words.replace(/\s+/g, ' ')).join(' ');
      return cell + (index < cells.length - 1 ? '\t'.repeat(Math.min(span, 30)) : '');
    });
    return /\S/.test(words.join('')) ? [{ words: words.join(''), close: true }] : [];
  });
  return lines.map((line, index) => ({ words: line.words, close: index > 0 }));
}

/** Footnotes hold figures too; they follow at the end, by the number that stands in the text: "[1] Gồm 3 xã". */
function notesOf(document: WordNode, references: readonly WordNode[]): string {
  const lines = references.flatMap((reference, index) => {
    const body = document.notes?.resolve(reference)?.body ?? [];
    const words = blocks(body, [])
      .map((line) => line.words)
      .join(' ');
    return words === '' ? [] : [`[${index + 1}] ${words}`];
  });
  return lines.length === 0 ? '' : `\n\n${lines.join('\n')}`;
}
