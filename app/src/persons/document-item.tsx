import { Link } from 'wouter';
import { nameOf } from '../ui/dated-name.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useMay } from '../ui/may.tsx';
import { formatInteger } from '../ui/number.ts';
import { formatPeriod } from '../ui/period.ts';
import type { PersonDocument } from './contract.ts';
import { messages } from './messages.ts';
import { type Picked, severable, withDocument, withPlace } from './picked.ts';

/** A document that names the person: where, and what was read of them. */
export function DocumentItem({
  document,
  picked,
  onPick,
}: {
  document: PersonDocument;
  picked: Picked;
  onPick: (next: Picked) => void;
}) {
  const { say, language } = useLanguage();
  const { id, title, area, documentDate, counts, occurrences, facts, originalRemovedAt } = document;
  const n = (value: number) => formatInteger(value, language);
  const may = useMay();
  const chosen = picked.has(id);
  const starts = picked.get(id) ?? null;
  const single = severable(document);
  const touched = [
    counts.title && say(messages.inTitle),
    counts.fileName && say(messages.inFileName),
    counts.drafts > 0 && say(messages.drafts, { n: n(counts.drafts) }),
    counts.ledger > 0 && say(messages.ledger, { n: n(counts.ledger) }),
    counts.steps > 0 && say(messages.steps, { n: n(counts.steps) }),
  ].filter(Boolean);
  const posts = [...new Set(facts.flatMap(({ positions }) => positions))];
  return (
    <li className="person-document">
      <div className="person-head">
        <input
          type="checkbox"
          aria-label={say(messages.choose, { title })}
          checked={chosen}
          ref={(box) => {
            if (box) box.indeterminate = starts !== null;
          }}
          onChange={(event) => onPick(withDocument(picked, id, event.target.checked))}
        />
        <div>
          {may('ledger.read') ? (
            <Link href={`/documents/${id}`} lang="vi" className="person-title">
              {title}
            </Link>
          ) : (
            <span lang="vi" className="person-title">
              {title}
            </span>
          )}
          <p className="small quiet">
            {[
              area && nameOf(area),
              documentDate && formatPeriod(documentDate, language),
              say(messages.places, { n: n(counts.text) }),
              ...touched,
              originalRemovedAt && say(messages.removed),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {posts.length > 0 && (
            <p className="small" lang="vi">
              <span className="quiet">{say(messages.kept)}:</span> {posts.join('; ')}
            </p>
          )}
        </div>
      </div>
      <ol className="person-places" lang="vi">
        {occurrences.map(({ span: [start], before, words, after }, at) => (
          <li key={start}>
            {single && (
              <input
                type="checkbox"
                aria-label={say(messages.place, { n: n(at + 1), words: `${before}${words}${after}`.slice(0, 160) })}
                checked={chosen && (starts === null || starts.includes(start))}
                onChange={(event) => onPick(withPlace(picked, document, start, event.target.checked))}
              />
            )}
            <span>
              {before}
              <mark>{words}</mark>
              {after}
            </span>
          </li>
        ))}
      </ol>
      {occurrences.length < counts.text && (
        <p className="small quiet">{say(messages.placesShown, { s: n(occurrences.length), n: n(counts.text) })}</p>
      )}
    </li>
  );
}
