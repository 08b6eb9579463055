import type { ComponentType, ReactNode } from 'react';
import { type Text, useLanguage } from './language.tsx';
import { messages } from './messages.ts';
import { formatInteger } from './number.ts';
import type { usePages } from './pages.ts';
import { SourceLine, type Words } from './source.tsx';
import { Answer } from './states.tsx';
import './panel.css';

/** A part of a page about one subject, given to it by the composition root. */
export interface Panel {
  readonly name: string;
  readonly title: Text;
  /** How many there are; null while unknown. Said at the head of the page where `urgent`. */
  readonly useTotal?: (subject: string) => number | null;
  readonly urgent?: Text;
  readonly Body: ComponentType<{ subject: string }>;
}

export function PanelFrame({
  name,
  title,
  total,
  children,
}: {
  name: string;
  title: Text;
  total?: number | null;
  children: ReactNode;
}) {
  const { say, language } = useLanguage();
  return (
    <section className="panel" aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`} tabIndex={-1}>
        {say(title)} {typeof total === 'number' && <span className="quiet">{formatInteger(total, language)}</span>}
      </h2>
      {children}
    </section>
  );
}

interface Item {
  readonly id: string;
  readonly source: Words;
}

/** A panel that is a list of items, each with the words that it rests on. */
export function ListPanel<Each extends Item>({
  name,
  title,
  none,
  pages,
  children,
}: {
  name: string;
  title: Text;
  none: Text;
  pages: ReturnType<typeof usePages<{ items: readonly Each[]; next: string | null; total?: number }>>;
  children: (item: Each) => ReactNode;
}) {
  const { say } = useLanguage();
  return (
    <PanelFrame name={name} title={title} total={pages.data?.[0]?.total ?? null}>
      <Answer of={pages}>
        {(all) => {
          const items = all.flatMap((page) => page.items);
          if (items.length === 0) return <p className="quiet">{say(none)}</p>;
          return (
            <>
              <ol className="items">
                {items.map((item) => (
                  <li key={item.id}>
                    {children(item)}
                    <SourceLine of={item.source} />
                  </li>
                ))}
              </ol>
              <More pages={pages} />
            </>
          );
        }}
      </Answer>
    </PanelFrame>
  );
}

export function More({
  pages,
}: {
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}) {
  const { say } = useLanguage();
  if (!pages.hasNextPage) return null;
  return (
    <button
      type="button"
      className="button compact no-print"
      aria-disabled={pages.isFetchingNextPage}
      onClick={() => void pages.fetchNextPage()}
    >
      {say(messages.more)}
    </button>
  );
}
