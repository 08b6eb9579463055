import type { KeyboardEvent } from 'react';

/** Arrow keys, Home and End go through the links of a list; `onKeyDown` of its container. Each link carries `data-walk`. */
export function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if ((event.target as HTMLElement).matches('input, textarea, select')) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-walk]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, End: links.length - 1 }[event.key];
  const target = to === undefined ? undefined : links[to];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
