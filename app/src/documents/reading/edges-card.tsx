import { useLanguage } from '../../ui/language.tsx';
import { messages } from './messages.ts';
import type { ReadingActions } from './use-reading.ts';
import type { Span } from './words.ts';

/** The words that a span covers now, and four buttons that move its edges by a word; `[ { ] }` do the same. */
export function SpanControls({ text, span, actions }: { text: string; span: Span; actions: ReadingActions }) {
  const { say } = useLanguage();
  const moves = [
    ['start', -1, '⟸ [', messages.startEarlier],
    ['start', 1, '{ ⟹', messages.startLater],
    ['end', -1, '⟸ }', messages.endEarlier],
    ['end', 1, '] ⟹', messages.endLater],
  ] as const;
  return (
    <div className="span-controls">
      <span className="small quiet">{say(messages.wordsOf)}</span>
      <blockquote lang="vi">{text.slice(span[0], span[1])}</blockquote>
      <div className="row">
        {moves.map(([edge, by, sign, label]) => (
          <button
            key={label.en}
            type="button"
            className="button compact"
            aria-label={say(label)}
            title={say(label)}
            onClick={() => actions.adjust(edge, by)}
          >
            {sign}
          </button>
        ))}
        <button
          type="button"
          className="button compact"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => actions.takeSelection()}
        >
          {say(messages.useSelection)}
        </button>
      </div>
    </div>
  );
}

/** Moving the edges of the fact in hand, nothing else of it. */
export function EdgesCard({ text, span, actions }: { text: string; span: Span; actions: ReadingActions }) {
  const { say } = useLanguage();
  return (
    <section className="editor" aria-label={say(messages.edges)}>
      <SpanControls text={text} span={span} actions={actions} />
      <div className="row end">
        <button type="button" className="button compact" onClick={() => actions.stop()}>
          {say(messages.cancel)} <kbd>Esc</kbd>
        </button>
        <button type="button" className="button compact primary" onClick={() => actions.keepEdges()}>
          {say(messages.keep)} <kbd>Enter</kbd>
        </button>
      </div>
    </section>
  );
}
