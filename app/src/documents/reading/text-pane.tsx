import { type MouseEvent, memo, type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import { useSay } from '../../ui/language.tsx';
import { type Paragraph, paragraphsOf, type Spanned } from '../../ui/segments.ts';
import type { DocumentFact } from '../contract.ts';
import { messages } from './messages.ts';
import { factAt, hold, hover } from './tie.ts';
import { useBars } from './use-bars.ts';
import type { Span } from './words.ts';

interface Drawn extends Spanned {
  readonly type: string;
  readonly decision: string;
}

/** The text as received, its facts drawn over it. `draft` is a span being made or moved. */
export function TextPane({
  text,
  facts,
  active,
  draft,
  onPick,
  root,
  children,
}: {
  text: string;
  facts: readonly DocumentFact[];
  active: string | null;
  draft: Span | null;
  onPick: (id: string) => void;
  root: RefObject<HTMLElement | null>;
  children?: ReactNode;
}) {
  const say = useSay();
  // A rejected fact is drawn while it is in hand only.
  const rejected = facts.some((fact) => fact.id === active && fact.decision === 'rejected') ? active : null;
  const paragraphs = useMemo(() => {
    const drawn: Drawn[] = facts
      .filter((fact) => fact.decision !== 'rejected' || fact.id === rejected)
      .map(({ id, span, body, decision }) => ({ id, span, type: body.type, decision }));
    if (draft) drawn.push({ id: 'draft', span: draft, type: 'draft', decision: 'open' });
    return paragraphsOf(text, drawn);
  }, [text, facts, draft, rejected]);
  const lines = useMemo(
    () => paragraphs.map((paragraph) => <Line key={paragraph.start} paragraph={paragraph} text={text} />),
    [paragraphs, text],
  );
  useBars(root, paragraphs);

  const last = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn again, the words need their mark again.
  useEffect(() => {
    if (!root.current) return;
    const held = draft ? 'draft' : active;
    hold(root.current, held, held !== last.current || held === 'draft');
    last.current = held;
  }, [active, draft, root, paragraphs]);

  const pick = (event: MouseEvent) => {
    if (getSelection()?.isCollapsed === false) return;
    const id = factAt(event.target);
    if (id && id !== 'draft') onPick(id);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it does the same by keyboard.
    <section
      ref={root}
      className="text-pane"
      aria-label={say(messages.text)}
      lang="vi"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard.
      tabIndex={0}
      onClick={pick}
      onMouseOver={(event) => hover([factAt(event.target) ?? ''])}
      onMouseLeave={() => hover([])}
      onFocus={() => {}}
    >
      <div className="document-text">{lines}</div>
      {children}
    </section>
  );
}

const inMargin = new Set(['recommendation', 'directive', 'limitation']);

const Line = memo(
  function Line({ paragraph, text }: { paragraph: Paragraph<Drawn>; text: string }) {
    const { start, segments } = paragraph;
    const bars = [
      ...new Map(segments.flatMap((s) => s.marks.filter((f) => inMargin.has(f.type))).map((f) => [f.id, f])).values(),
    ];
    return (
      <p data-s={start} data-bars={bars.length > 0 ? '' : undefined}>
        {segments.map((segment) =>
          segment.marks.length === 0 ? (
            <span key={segment.start} data-s={segment.start}>
              {text.slice(segment.start, segment.end)}
            </span>
          ) : (
            <span
              key={segment.start}
              data-s={segment.start}
              data-f={segment.marks.map((fact) => fact.id).join(' ')}
              className={[...new Set(segment.marks.map((fact) => `on-${fact.type}`))].join(' ')}
              data-decision={segment.marks.at(-1)?.decision}
            >
              {text.slice(segment.start, segment.end)}
            </span>
          ),
        )}
        {bars.map(({ id, type }) => (
          <i key={id} data-bar={id} className={`bar bar-${type}`} aria-hidden="true" />
        ))}
      </p>
    );
  },
  (before, after) => before.text === after.text && signature(before.paragraph) === signature(after.paragraph),
);

function signature({ start, end, segments }: Paragraph<Drawn>): string {
  const drawn = segments.map((s) => `${s.start}:${s.marks.map((f) => `${f.id}${f.type}${f.decision}`).join()}`);
  return `${start}-${end}|${drawn.join('|')}`;
}
