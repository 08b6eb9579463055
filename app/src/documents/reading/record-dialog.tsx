import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { formatInteger } from '../../ui/number.ts';
import type { Step } from '../api.ts';
import type { DocumentDetail, DocumentFact } from '../contract.ts';
import { factTypesInOrder } from './filters.tsx';
import { messages, typeName } from './messages.ts';
import { placeMessages } from './place-messages.ts';
import { PlacesChooser } from './places-chooser.tsx';
import { recordMessages as words } from './record-messages.ts';

export const isReady = (fact: DocumentFact) => fact.decision === 'accepted' && !fact.recorded;

/** What enters the ledger and what stays, before it does. */
export function RecordDialog({
  document,
  step,
  onClose,
  onRecord,
}: {
  document: DocumentDetail;
  step: (step: Step) => Promise<boolean>;
  onClose: () => void;
  onRecord: () => void;
}) {
  const { say, language } = useLanguage();
  const needed = document.places.filter((place) => place.needsChoice).length;
  const ready = document.facts.filter(isReady).length;
  const inconsistent = document.checks.filter(({ status }) => status === 'inconsistent').length;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={say(words.title)}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            {say(messages.cancel)}
          </button>
          <button
            type="button"
            data-autofocus={(needed === 0 && ready > 0) || undefined}
            className="button primary"
            disabled={needed > 0 || ready === 0}
            onClick={onRecord}
          >
            {ready > 0 ? say(words.recordN, { n: formatInteger(ready, language) }) : say(words.record)}
          </button>
        </>
      }
    >
      <div className="record">
        <Summary facts={document.facts} />
        {ready === 0 && <p>{say(words.nothing)}</p>}
        {document.counts.open > 0 && <p className="small quiet">{say(words.stayNote)}</p>}
        {document.replacesId && document.state === 'open' && <p className="notice-line">{say(words.replaceNote)}</p>}
        {inconsistent > 0 && <p className="notice-line">{say(words.openChecks, { n: inconsistent })}</p>}
        {document.places.some((place) => place.needsChoice) && <h3>{say(placeMessages.title)}</h3>}
        {needed > 0 && <p className="notice-line">{say(words.placesFirst)}</p>}
        <PlacesChooser
          places={document.places}
          editable
          onlyNeeded
          dated={document.documentDate !== null}
          step={step}
        />
      </div>
    </Dialog>
  );
}

function Summary({ facts }: { facts: readonly DocumentFact[] }) {
  const { say, language } = useLanguage();
  const count = (type: string | null, kept: (fact: DocumentFact) => boolean) =>
    facts.filter((fact) => (type === null || fact.body.type === type) && kept(fact)).length;
  const all = [
    [words.enters, isReady],
    [words.stays, (fact: DocumentFact) => fact.decision === 'open'],
    [words.rejected, (fact: DocumentFact) => fact.decision === 'rejected'],
    [words.already, (fact: DocumentFact) => fact.recorded],
  ] as const;
  // What nothing is of needs no column.
  const columns = all.filter(([, kept], at) => at === 0 || count(null, kept) > 0);
  const rows = [...factTypesInOrder.filter((type) => count(type, () => true) > 0), null];
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say(words.kind)}</th>
          {columns.map(([name]) => (
            <th key={name.en} scope="col" className="end">
              {say(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((type) => (
          <tr key={type ?? 'total'} className={type ? undefined : 'total'}>
            <th scope="row">{say(type ? typeName[type] : words.total)}</th>
            {columns.map(([name, kept]) => {
              const n = count(type, kept);
              return (
                <td key={name.en} className={`end number${n === 0 ? ' quiet' : ''}`}>
                  {n === 0 ? '–' : formatInteger(n, language)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
