import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useKeys } from '../ui/keys.tsx';
import { useLanguage } from '../ui/language.tsx';
import { formatInteger } from '../ui/number.ts';
import { Answer, Empty, Wrong } from '../ui/states.tsx';
import { Title } from '../ui/title.tsx';
import { type Asked, findPerson, savePerson } from './api.ts';
import type { PersonDocument, PersonErased } from './contract.ts';
import { DocumentItem } from './document-item.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { FindForm } from './find-form.tsx';
import { messages } from './messages.ts';
import type { Picked } from './picked.ts';
import './persons.css';

/** What is kept of a person. The name stays in this page: it is in no address, which browsers and others keep. */
export default function PersonsPage() {
  const { say } = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<PersonErased['items'] | null>(null);
  useKeys([{ key: '/', label: messages.name, run: () => field.current?.focus() }]);
  return (
    <div className="page">
      <Title>{say(messages.title)}</Title>
      <div className="page-head">
        <div>
          <h1>{say(messages.title)}</h1>
          <p className="quiet person-lead">{say(messages.lead)}</p>
        </div>
      </div>
      <FindForm
        field={field}
        onFind={(next) => {
          setDone(null);
          setAsked(next);
        }}
      />
      <Outcome of={done} />
      {asked && <Found key={JSON.stringify(asked)} asked={asked} onErased={setDone} />}
    </div>
  );
}

/** What became of the last erasing. */
function Outcome({ of: items }: { of: PersonErased['items'] | null }) {
  const { say, language } = useLanguage();
  const count = (outcome: string) => (items ?? []).filter((item) => item.outcome === outcome).length;
  const [erased, changed] = [count('erased'), count('changed')];
  return (
    <div role="status" className="person-outcome">
      {items && <p>{say(messages.erased, { n: formatInteger(erased, language) })}</p>}
      {changed > 0 && <p className="warn-line">{say(messages.changed, { n: formatInteger(changed, language) })}</p>}
    </div>
  );
}

function Found({ asked, onErased }: { asked: Asked; onErased: (items: PersonErased['items']) => void }) {
  const client = useQueryClient();
  const queryKey = ['persons', asked];
  const [picked, setPicked] = useState<Picked>(new Map());
  const [erasing, setErasing] = useState(false);
  const found = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => findPerson(asked, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // Each search is told to the audit: none is made that nobody asked for.
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
  });
  const documents = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Answer of={found}>
      {({ pages }) => (
        <>
          <Documents
            total={pages[0]?.total ?? { documents: 0, occurrences: 0 }}
            {...{ asked, documents, picked }}
            onPick={setPicked}
            onErase={() => setErasing(true)}
            more={found.hasNextPage && !found.isFetchingNextPage ? () => void found.fetchNextPage() : null}
          />
          {erasing && (
            <EraseDialog
              {...{ asked, documents, picked }}
              onClose={() => setErasing(false)}
              onDone={(items) => {
                setErasing(false);
                setPicked(new Map());
                onErased(items);
                void client.resetQueries({ queryKey });
              }}
            />
          )}
        </>
      )}
    </Answer>
  );
}

function Documents({
  asked,
  total,
  documents,
  picked,
  onPick,
  onErase,
  more,
}: {
  asked: Asked;
  total: { documents: number; occurrences: number };
  documents: readonly PersonDocument[];
  picked: Picked;
  onPick: (next: Picked) => void;
  onErase: () => void;
  more: (() => void) | null;
}) {
  const { say, language } = useLanguage();
  const saving = useMutation({ mutationFn: (format: 'csv' | 'json') => savePerson(asked, format) });
  const n = (value: number) => formatInteger(value, language);
  if (documents.length === 0)
    return (
      <Empty title={say(messages.none)}>
        <p>{say(messages.noneNote)}</p>
      </Empty>
    );
  const all = documents.every(({ id }) => picked.has(id));
  return (
    <section aria-labelledby="persons-found">
      <div className="row person-tools">
        <h2 id="persons-found">{say(messages.count, { n: n(total.occurrences), d: n(total.documents) })}</h2>
        <span className="row no-print">
          <button type="button" className="button compact" onClick={() => saving.mutate('csv')}>
            {say(messages.csv)}
          </button>
          <button type="button" className="button compact" onClick={() => saving.mutate('json')}>
            {say(messages.json)}
          </button>
        </span>
      </div>
      <Wrong error={saving.error} />
      <p className="quiet person-lead">{say(messages.namesakes)}</p>
      <div className="row person-tools person-bar no-print">
        <label className="check">
          <input
            type="checkbox"
            checked={all}
            onChange={() => onPick(new Map(all ? [] : documents.map(({ id }) => [id, picked.get(id) ?? null])))}
          />
          {say(messages.all)}
        </label>
        <button
          type="button"
          className="button danger"
          aria-disabled={picked.size === 0}
          onClick={() => picked.size > 0 && onErase()}
        >
          {say(messages.erase, { n: n(picked.size) })}
        </button>
      </div>
      <ul className="person-list">
        {documents.map((document) => (
          <DocumentItem key={document.id} {...{ document, picked, onPick }} />
        ))}
      </ul>
      {more && (
        <button type="button" className="button no-print" onClick={more}>
          {say(messages.more)}
        </button>
      )}
    </section>
  );
}
