import { memo, type UIEvent, useMemo, useState } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { type Paragraph, paragraphsOf } from '../../ui/segments.ts';
import type { LiveFact, LiveReading } from './answer.ts';
import { messages } from './messages.ts';

/** Lines that are drawn at first, and again each time the end comes near: of a long text nobody sees all at once. */
const SCREENFUL = 120;

/** The text with its facts marked. A line that was not touched is not drawn again. */
export const Preview = memo(function Preview({ reading: { text, facts } }: { reading: LiveReading }) {
  const { say, language } = useLanguage();
  const [shown, setShown] = useState(SCREENFUL);
  const lines = useMemo(() => {
    const head = text.slice(0, endOfLine(text, shown));
    return paragraphsOf(head, facts).filter(({ start, end }) => head.slice(start, end).trim() !== '');
  }, [text, facts, shown]);
  const nearEnd = ({ currentTarget: pane }: UIEvent) => {
    if (pane.scrollTop + 2 * pane.clientHeight > pane.scrollHeight) setShown((count) => count + SCREENFUL);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard.
    <section className="live-text" lang="vi" tabIndex={0} aria-label={say(messages.preview)} onScroll={nearEnd}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by where it stands.
        <Line key={at} pieces={piecesOf(line, text, language)} />
      ))}
    </section>
  );
});

/** Where the line of that number ends. */
function endOfLine(text: string, lines: number): number {
  let at = -1;
  for (let line = 0; line < lines; line += 1) {
    at = text.indexOf('\n', at + 1);
    if (at < 0) return text.length;
  }
  return at;
}

interface Piece {
  readonly words: string;
  readonly looks: string;
  readonly why: string;
}

function piecesOf({ segments }: Paragraph<LiveFact>, text: string, language: 'vi' | 'en'): Piece[] {
  return segments.map(({ start, end, marks }) => {
    const own = marks.at(-1);
    const looks = [...new Set(marks.map(({ type }) => `live-${type}`)), ...(own?.inferred ? ['inferred'] : [])];
    return { words: text.slice(start, end), looks: looks.join(' '), why: own?.why[language] ?? '' };
  });
}

const Line = memo(
  function Line({ pieces }: { pieces: readonly Piece[] }) {
    return (
      <p>
        {pieces.map(({ words, looks, why }, at) =>
          looks === '' ? (
            words
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by where it stands.
            <mark key={at} className={looks} title={why}>
              {words}
            </mark>
          ),
        )}
      </p>
    );
  },
  (before, after) =>
    before.pieces.length === after.pieces.length &&
    before.pieces.every((piece, at) => {
      const other = after.pieces[at];
      return piece.words === other?.words && piece.looks === other.looks && piece.why === other.why;
    }),
);
