import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useAnnounce } from '../ui/announce.tsx';
import { useKeys } from '../ui/keys.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Answer } from '../ui/states.tsx';
import { Title } from '../ui/title.tsx';
import { useMedia } from '../ui/use-media.ts';
import type { Step } from './api.ts';
import type { DocumentDetail } from './contract.ts';
import { CheckList } from './reading/check-list.tsx';
import { EdgesCard } from './reading/edges-card.tsx';
import { FactEditor } from './reading/fact-editor.tsx';
import { FactList } from './reading/fact-list.tsx';
import { Filters } from './reading/filters.tsx';
import { FootCard } from './reading/foot-card.tsx';
import { messages } from './reading/messages.ts';
import { placeMessages } from './reading/place-messages.ts';
import { PlacesChooser } from './reading/places-chooser.tsx';
import { Questions } from './reading/questions.tsx';
import { ReadingHead } from './reading/reading-head.tsx';
import { readingKeys } from './reading/reading-keys.ts';
import { recordMessages } from './reading/record-messages.ts';
import { SelectionButton } from './reading/selection-button.tsx';
import { TextPane } from './reading/text-pane.tsx';
import { useDocument } from './reading/use-document.ts';
import { useReading } from './reading/use-reading.ts';
import { useWhy } from './reading/use-why.ts';
import '@fontsource-variable/source-serif-4/wght.css';
import './reading/reading.css';
import './reading/facts.css';
import './reading/why.css';

/** The reading screen: is this what the report says? */
export default function ReadingPage({ id }: { id: string }) {
  const { asked, document, step, busy } = useDocument(id);
  // Until it is there, or if it never comes, the page keeps its margins.
  if (!document)
    return (
      <div className="page">
        <Answer of={asked}>{() => null}</Answer>
      </div>
    );
  return <Reading document={document} step={step} busy={busy} key={id} />;
}

function Reading({
  document,
  step,
  busy,
}: {
  document: DocumentDetail;
  step: (step: Step) => Promise<boolean>;
  busy: boolean;
}) {
  const { say } = useLanguage();
  const pane = useRef<HTMLElement>(null);
  const small = useMedia('(max-width: 60rem)');
  const [view, setView] = useState<'text' | 'facts'>('text');
  const reading = useReading(document, step, pane);
  const { actions, active, held, doing, filter, shown, editable, question } = reading;
  const why = useWhy(document.text, held, pane);
  const { onPublish, ...record } = useRecord(document, step, () => actions.setQuestion(null));
  useKeys(question ? [] : readingKeys(actions, doing));

  useViewOfDoing(small, doing !== null, view, setView);
  const places = useMemo(() => document.places.map(({ place }) => place), [document.places]);
  const frame = useMemo(() => frameOf(document), [document]);
  const editing = doing?.as === 'edit' || doing?.as === 'add' ? doing : null;
  const needed = document.places.filter((place) => place.needsChoice).length;
  return (
    <div className="reading" data-view={view}>
      <Title>{document.title}</Title>
      <ReadingHead document={document} editable={editable} busy={busy} actions={actions} onPublish={onPublish} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend to a toolbar. */}
      <div className="views no-print" role="group" aria-label={say(messages.views)}>
        {(['text', 'facts'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
            {say(messages[each])}
          </button>
        ))}
      </div>
      <TextPane
        root={pane}
        text={document.text}
        facts={document.facts}
        active={active}
        draft={doing?.span ?? null}
        onPick={actions.pick}
      >
        {editable && !doing && <SelectionButton pane={pane} text={document.text} onAdd={() => actions.add()} />}
      </TextPane>
      <section className="fact-pane" aria-label={say(messages.facts)}>
        <h2 className="unseen">{say(messages.facts)}</h2>
        {!editing && (
          <Filters document={document} filter={filter} which={reading.which} editable={editable} actions={actions} />
        )}
        {needed > 0 && editable && !editing && filter !== 'place' && (
          <p className="notice-line row">
            {say(placeMessages.needed, { n: needed })}
            <button type="button" className="button compact" onClick={() => actions.setFilter('place')}>
              {say(placeMessages.choose)}
            </button>
          </p>
        )}
        {editing && (
          <FactEditor
            key={editing.as === 'edit' ? editing.id : 'add'}
            documentId={document.id}
            fact={editing.as === 'edit' ? held : null}
            span={editing.span}
            text={document.text}
            places={places}
            frame={frame}
            actions={actions}
          />
        )}
        {doing?.as === 'edges' && <EdgesCard text={document.text} span={doing.span} actions={actions} />}
        {filter === 'place' && document.places.length > 0 && (
          <PlacesChooser
            places={document.places}
            editable={editable}
            dated={document.documentDate !== null}
            step={step}
          />
        )}
        {filter === 'check' ? (
          <CheckList checks={document.checks} actions={actions} />
        ) : (
          <FactList
            document={document}
            shown={shown}
            active={active}
            asking={reading.asking}
            editable={editable}
            why={why}
            actions={actions}
          />
        )}
      </section>
      {small && held && !doing && view === 'text' && (
        <FootCard document={document} reading={reading} fact={held} why={why} />
      )}
      <Questions document={document} reading={reading} step={step} {...record} />
    </div>
  );
}

/** On a small screen an editor opens in the view of facts, and gives back the one it was opened from. */
function useViewOfDoing(
  small: boolean,
  busy: boolean,
  view: 'text' | 'facts',
  setView: (view: 'text' | 'facts') => void,
) {
  const from = useRef<'text' | 'facts' | null>(null);
  useEffect(() => {
    if (small && busy && from.current === null) {
      from.current = view;
      setView('facts');
    }
    if (!busy && from.current !== null) {
      setView(from.current);
      from.current = null;
    }
  }, [small, busy, view, setView]);
}

/** Place and period that most figures share, offered for a new one. */
function frameOf({ facts }: DocumentDetail): { place?: string; period?: string } {
  const most = (field: 'place' | 'period') => {
    const counts = new Map<string, number>();
    for (const { body } of facts)
      if (body.type === 'figure' && body[field]) counts.set(body[field], (counts.get(body[field]) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  };
  const [place, period] = [most('place'), most('period')];
  return { ...(place && { place }), ...(period && { period }) };
}

/** Recording and withdrawing: what the boards say is asked again after either. */
function useRecord(document: DocumentDetail, step: (step: Step) => Promise<boolean>, close: () => void) {
  const { say } = useLanguage();
  const { tell } = useAnnounce();
  const client = useQueryClient();
  const after = (done: string) => (ok: boolean) => {
    close();
    if (!ok) return;
    tell(done);
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'document' });
  };
  const ready = document.facts.filter((fact) => fact.decision === 'accepted' && !fact.recorded).length;
  return {
    onRecord: () => void step({ kind: 'confirm' }).then(after(say(recordMessages.done, { n: ready }))),
    onPublish: () => {
      const published = document.publishedAt !== null;
      const done = say(published ? recordMessages.unpublishDone : recordMessages.publishDone);
      void step({ kind: published ? 'unpublish' : 'publish' }).then(after(done));
    },
    onWithdraw: (reason: string) => void step({ kind: 'withdraw', reason }).then(after(say(recordMessages.withdrawn))),
  };
}
