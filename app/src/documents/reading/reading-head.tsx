import { Link } from 'wouter';
import { nameOf } from '../../ui/dated-name.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { formatInteger } from '../../ui/number.ts';
import { formatInstant, formatPeriod } from '../../ui/period.ts';
import { fileAddress } from '../api.ts';
import type { DocumentDetail } from '../contract.ts';
import { convertedFrom } from '../converted.ts';
import { messages, stateNames } from './messages.ts';
import { isReady } from './record-dialog.tsx';
import { recordMessages as words } from './record-messages.ts';
import type { ReadingActions } from './use-reading.ts';

const tones = { open: 'info', confirmed: 'good', withdrawn: 'bad', replaced: 'warn' } as const;

/** Whose report this is, how far it is read, and what can be done with it as a whole. */
export function ReadingHead({
  document,
  editable,
  busy,
  actions,
  onPublish,
}: {
  document: DocumentDetail;
  editable: boolean;
  busy: boolean;
  actions: ReadingActions;
  onPublish: () => void;
}) {
  const { say, language } = useLanguage();
  const { counts, area } = document;
  const may = (...steps: DocumentDetail['may']) => steps.some((step) => document.may.includes(step));
  const n = (value: number) => formatInteger(value, language);
  return (
    <header className="reading-head">
      <div className="reading-title">
        <h1 lang="vi" title={document.title}>
          {document.title}
        </h1>
        <p className="small quiet">
          {area && <Link href={`/areas/${area.id}`}>{nameOf(area)}</Link>}
          {document.documentDate && <span>{formatPeriod(document.documentDate, language)}</span>}
          <span className={`tag ${tones[document.state]}`}>{say(stateNames[document.state])}</span>
          {document.publishedAt && (
            <span className="tag good" title={formatInstant(document.publishedAt)}>
              {say(words.published)}
            </span>
          )}
          <span className="reading-counts">
            {say(messages.counts, { total: n(counts.total), accepted: n(counts.accepted) })}
            {counts.recorded > 0 &&
              (document.state === 'open' || document.state === 'confirmed') &&
              `, ${say(messages.recordedCount, { n: n(counts.recorded) })}`}
          </span>
        </p>
      </div>
      <div className="row no-print">
        {editable && (
          <button
            type="button"
            className="button bare"
            disabled={!document.canUndo && !busy}
            title={`${say(messages.undo)} (u)`}
            onClick={() => actions.undo()}
          >
            {say(messages.undo)}
          </button>
        )}
        {!document.originalRemovedAt && (
          <a className="button bare" href={fileAddress(document.id)} download={document.fileName}>
            {say(words.file)}
          </a>
        )}
        {may('publish', 'unpublish') && (
          <button type="button" className="button bare" title={say(words.publishNote)} onClick={onPublish}>
            {say(document.publishedAt ? words.unpublish : words.publish)}
          </button>
        )}
        {may('correct') && (
          <Link className="button bare" href={`/documents/new?replaces=${document.id}`}>
            {say(words.correct)}
          </Link>
        )}
        {may('withdraw') && (
          <button type="button" className="button bare" onClick={() => actions.setQuestion('withdraw')}>
            {say(words.withdraw)}
          </button>
        )}
        {may('confirm') && <RecordButton document={document} onAsk={() => actions.setQuestion('confirm')} />}
      </div>
      <StateLine document={document} />
      {document.standsInFor.length > 0 && (
        <p className="state-line">{say(messages.standsInFor, { names: document.standsInFor.join(', ') })}</p>
      )}
      {document.originalRemovedAt && (
        <p className="state-line">
          {say(words.fileRemoved, {
            at: formatInstant(document.originalRemovedAt),
            by: document.originalRemovedBy ?? '',
            reason: document.originalRemovedReason ?? '',
          })}
        </p>
      )}
      <ConvertedLine extractor={document.extractor} />
    </header>
  );
}

/** The loudest button of the screen only while something waits to be recorded; else it says why it rests. */
function RecordButton({ document, onAsk }: { document: DocumentDetail; onAsk: () => void }) {
  const { say, language } = useLanguage();
  const ready = document.facts.filter(isReady).length;
  const recorded = document.state === 'confirmed' && ready === 0;
  if (recorded && document.counts.open === 0) return <span className="recorded-all">{say(words.allRecorded)}</span>;
  return (
    <button
      type="button"
      className={ready > 0 ? 'button primary' : 'button'}
      disabled={recorded}
      title={ready > 0 ? undefined : say(words.nothing)}
      onClick={onAsk}
    >
      {say(words.record)}
      {ready > 0 && <span className="count">{formatInteger(ready, language)}</span>}
    </button>
  );
}

/** Letters that were converted are to be looked at: no table knows what a font that was drawn by hand meant. */
function ConvertedLine({ extractor }: { extractor: string }) {
  const { say } = useLanguage();
  const encoding = convertedFrom(extractor);
  return encoding && <p className="state-line">{say(messages.converted, { encoding })}</p>;
}

function StateLine({ document }: { document: DocumentDetail }) {
  const { say } = useLanguage();
  const at = document.stateAt ? formatInstant(document.stateAt) : '';
  const by = document.stateBy ?? '';
  if (document.state === 'withdrawn')
    return <p className="state-line bad">{say(words.withdrawnAt, { at, by, reason: document.stateReason ?? '' })}</p>;
  if (document.state === 'replaced')
    return (
      <p className="state-line warn">
        {say(words.replacedAt, { at })}{' '}
        {document.replacedById && <Link href={`/documents/${document.replacedById}`}>{say(words.seeCorrection)}</Link>}
      </p>
    );
  if (document.replacesId)
    return (
      <p className="state-line">
        {say(words.corrects)} <Link href={`/documents/${document.replacesId}`}>{say(words.seeCorrected)}</Link>
      </p>
    );
  return null;
}
