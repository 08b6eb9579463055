import {
  type MouseEvent,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { useSay } from '../../ui/language.tsx';
import type { DocumentFact } from '../contract.ts';
import { messages } from './messages.ts';
import { type Paragraph, paragraphsOf, type Spanned } from './segments.ts';
import { factAt, hold, hover } from './tie.ts';
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
  const paragraphs = useMemo(() => {
    const drawn: Drawn[] = facts
      .filter((fact) => fact.decision !== 'rejected' || fact.id === active)
      .map(({ id, span, body, decision }) => ({ id, span, type: body.type, decision }));
    if (draft) drawn.push({ id: 'draft', span: draft, type: 'draft', decision: 'open' });
    return paragraphsOf(text, drawn);
  }, [text, facts, draft, active]);

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
      <div className="document-text">
        {paragraphs.map((paragraph) => (
          <Line key={paragraph.start} paragraph={paragraph} text={text} />
        ))}
      </div>
      {children}
    </section>
  );
}

const inMargin = new Set(['recommendation', 'directive', 'limitation']);

const Line = memo(
  function Line({ paragraph, text }: { paragraph: Paragraph<Drawn>; text: string }) {
    const { start, segments } = paragraph;
    const bars = [
      ...new Map(segments.flatMap((s) => s.facts.filter((f) => inMargin.has(f.type))).map((f) => [f.id, f])).values(),
    ];
    return (
      <p data-s={start}>
        {segments.map((segment) =>
          segment.facts.length === 0 ? (
            <span key={segment.start} data-s={segment.start}>
              {text.slice(segment.start, segment.end)}
            </span>
          ) : (
            <span
              key={segment.start}
              data-s={segment.start}
              data-f={segment.facts.map((fact) => fact.id).join(' ')}
              className={[...new Set(segment.facts.map((fact) => `on-${fact.type}`))].join(' ')}
              data-decision={segment.facts.at(-1)?.decision}
            >
              {text.slice(segment.start, segment.end)}
            </span>
          ),
        )}
        {bars.length > 0 && <Bars facts={bars} />}
      </p>
    );
  },
  (before, after) => before.text === after.text && signature(before.paragraph) === signature(after.paragraph),
);

function signature({ start, end, segments }: Paragraph<Drawn>): string {
  const drawn = segments.map((s) => `${s.start}:${s.facts.map((f) => `${f.id}${f.type}${f.decision}`).join()}`);
  return `${start}-${end}|${drawn.join('|')}`;
}

/** A bar in the margin along the lines of each recommendation, directive and limitation. */
function Bars({ facts }: { facts: readonly Drawn[] }) {
  const root = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const line = root.current?.parentElement;
    if (!line) return;
    const place = () => {
      for (const bar of root.current?.children ?? []) {
        const id = (bar as HTMLElement).dataset.bar ?? '';
        const pieces = line.querySelectorAll<HTMLElement>(`[data-f~="${CSS.escape(id)}"]`);
        const [first, end] = [pieces[0], pieces[pieces.length - 1]];
        if (!first || !end) continue;
        (bar as HTMLElement).style.top = `${first.offsetTop}px`;
        (bar as HTMLElement).style.height = `${end.offsetTop + end.offsetHeight - first.offsetTop}px`;
      }
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(line);
    return () => observer.disconnect();
  });
  return (
    <span ref={root} aria-hidden="true">
      {facts.map(({ id, type }) => (
        <i key={id} data-bar={id} className={`bar bar-${type}`} />
      ))}
    </span>
  );
}
