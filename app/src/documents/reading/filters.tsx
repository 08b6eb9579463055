import { useLanguage } from '../../ui/language.tsx';
import { formatInteger } from '../../ui/number.ts';
import type { DocumentDetail, FactType } from '../contract.ts';
import { checkNames, decisionNames, messages, typeNames } from './messages.ts';
import type { Filter, ReadingActions, Which } from './use-reading.ts';

export const factTypesInOrder: readonly FactType[] = [
  'figure',
  'recommendation',
  'directive',
  'limitation',
  'person',
  'meeting',
  'place',
  'document-reference',
];

/** "Số liệu 31 · Kiến nghị 0 · …": which kind the list shows, and which decisions. */
export function Filters({
  document,
  filter,
  which,
  editable,
  actions,
}: {
  document: DocumentDetail;
  filter: Filter;
  which: Which;
  editable: boolean;
  actions: ReadingActions;
}) {
  const { say, language } = useLanguage();
  const counts = new Map<Filter, number>([['check', document.checks.length]]);
  for (const { body, decision } of document.facts) {
    if (decision === 'rejected') continue;
    counts.set(body.type, (counts.get(body.type) ?? 0) + 1);
    counts.set('all', (counts.get('all') ?? 0) + 1);
  }
  const inconsistent = document.checks.filter(({ status }) => status === 'inconsistent').length;
  const kinds: readonly Filter[] = ['all', ...factTypesInOrder, 'check'];
  return (
    <div className="filters no-print">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend to a toolbar. */}
      <div role="group" aria-label={say(messages.filter)} className="kinds">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={`kind kind-${kind}`}
            aria-pressed={filter === kind}
            onClick={() => actions.setFilter(kind)}
          >
            {say(kind === 'all' ? messages.all : kind === 'check' ? messages.checks : typeNames[kind])}{' '}
            <span className="count">{formatInteger(counts.get(kind) ?? 0, language)}</span>
            {kind === 'check' && inconsistent > 0 && (
              <span className="count bad">
                {' · '}
                {formatInteger(inconsistent, language)} {say(checkNames.inconsistent)}
              </span>
            )}
          </button>
        ))}
      </div>
      {filter !== 'check' && (
        <div className="tools">
          {editable && <Tools actions={actions} />}
          <select
            className="input which"
            aria-label={say(messages.which)}
            value={which}
            onChange={(event) => actions.setWhich(event.target.value as Which)}
          >
            <option value="any">{say(messages.everyDecision)}</option>
            {(['open', 'accepted', 'rejected'] as const).map((decision) => (
              <option key={decision} value={decision}>
                {say(decisionNames[decision])}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}

/** What Shift+A, Shift+X and n do, for the mouse. */
function Tools({ actions }: { actions: ReadingActions }) {
  const { say } = useLanguage();
  return (
    <>
      <button
        type="button"
        className="button compact"
        title="Shift+A"
        onClick={() => actions.setQuestion('accept-kind')}
      >
        {say(messages.acceptKindShort)}
      </button>
      <button
        type="button"
        className="button compact"
        title="Shift+X"
        onClick={() => actions.setQuestion('reject-kind')}
      >
        {say(messages.rejectKindShort)}
      </button>
      <button
        type="button"
        className="button compact"
        title={`${say(messages.newFact)} (n)`}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => actions.add()}
      >
        {say(messages.addShort)}
      </button>
    </>
  );
}
