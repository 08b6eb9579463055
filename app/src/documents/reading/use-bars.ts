import { type RefObject, useEffect } from 'react';

/**
 * Lays the bars in the margin along the lines of their words: for lines near the window only, and again when they are
 * resized. All are measured before any is moved, so that a long report is laid out once, not once a bar.
 */
export function useBars(root: RefObject<HTMLElement | null>, drawn: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: text drawn again has other lines.
  useEffect(() => {
    const lines = root.current?.querySelectorAll<HTMLElement>('[data-bars]') ?? [];
    const resized = new ResizeObserver((entries) => lay(entries.map(({ target }) => target as HTMLElement)));
    const near = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) resized.observe(target);
          else resized.unobserve(target);
        }
      },
      { rootMargin: '600px' },
    );
    for (const line of lines) near.observe(line);
    return () => {
      near.disconnect();
      resized.disconnect();
    };
  }, [root, drawn]);
}

function lay(lines: readonly HTMLElement[]): void {
  const measured = lines.flatMap((line) =>
    [...line.querySelectorAll<HTMLElement>('[data-bar]')].map((bar) => {
      const pieces = line.querySelectorAll<HTMLElement>(`[data-f~="${CSS.escape(bar.dataset.bar ?? '')}"]`);
      const [first, last] = [pieces[0], pieces[pieces.length - 1]];
      const top = first?.offsetTop ?? 0;
      return { bar, top, height: last ? last.offsetTop + last.offsetHeight - top : 0 };
    }),
  );
  for (const { bar, top, height } of measured) {
    bar.style.top = `${top}px`;
    bar.style.height = `${height}px`;
  }
}
