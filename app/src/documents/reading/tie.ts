/** Ties words and rows on hover without drawing either again: both sides carry the fact's id, a mark is set on them. */

const words = (id: string) => `[data-f~="${CSS.escape(id)}"]`;
const row = (id: string) => `[data-row="${CSS.escape(id)}"]`;

export function hover(ids: readonly string[]): void {
  for (const element of document.querySelectorAll('[data-hover]')) element.removeAttribute('data-hover');
  for (const id of ids)
    for (const element of document.querySelectorAll(`${words(id)}, ${row(id)}`)) element.setAttribute('data-hover', '');
}

/** Marks the words of the fact in hand within the text, and brings them into view without moving more than needed. */
export function hold(root: HTMLElement, id: string | null, scroll: boolean): void {
  for (const element of root.querySelectorAll('[data-active]')) element.removeAttribute('data-active');
  if (!id) return;
  const held = root.querySelectorAll<HTMLElement>(words(id));
  for (const element of held) element.setAttribute('data-active', '');
  if (scroll) held[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The fact of the fewest words under the pointer. */
export function factAt(target: EventTarget | null): string | null {
  const found = (target as HTMLElement | null)?.closest?.<HTMLElement>('[data-f]');
  return found?.dataset.f?.split(' ').at(-1) ?? null;
}
