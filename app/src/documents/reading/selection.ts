import { type Span, trimmed } from './words.ts';

/** The words selected within the drawn text, as offsets into the text as received. */
export function selectedSpan(root: HTMLElement, text: string): Span | null {
  const range = rangeWithin(root);
  return range && !range.collapsed ? trimmed(text, [offsetOf(range, true), offsetOf(range, false)]) : null;
}

/** Where the caret stands in the drawn text: the end of what is selected, else where it was clicked. */
export function caretOffset(root: HTMLElement): number | null {
  const range = rangeWithin(root);
  return range && offsetOf(range, true);
}

function rangeWithin(root: HTMLElement): Range | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return root.contains(range.startContainer) && root.contains(range.endContainer) ? range : null;
}

/** Every piece of text is drawn in an element that carries `data-s`, its offset. */
function offsetOf(range: Range, start: boolean): number {
  const node = start ? range.startContainer : range.endContainer;
  const at = start ? range.startOffset : range.endOffset;
  if (node.nodeType === Node.TEXT_NODE)
    return Number(node.parentElement?.closest<HTMLElement>('[data-s]')?.dataset.s) + at;
  // Between elements: the piece behind the edge begins there, or the line ends there.
  const behind = node.childNodes[at] as HTMLElement | undefined;
  const piece = behind?.dataset?.s ? behind : behind?.querySelector?.<HTMLElement>('[data-s]');
  if (piece) return Number(piece.dataset.s);
  const line = (node as HTMLElement).closest<HTMLElement>('[data-s]');
  return Number(line?.dataset.s ?? 0) + (at > 0 ? (line?.textContent?.length ?? 0) : 0);
}

/** Selects words of the drawn text, so that a person sees and may adjust what a new fact will cover. */
export function clearSelection(): void {
  getSelection()?.removeAllRanges();
}
