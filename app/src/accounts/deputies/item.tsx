import { useSay } from '../../ui/language.tsx';
import { formatDate, formatInstant } from '../../ui/period.ts';
import { roleInWords } from '../words.ts';
import type { Deputation } from './contract.ts';
import { messages } from './messages.ts';

const tones = { running: 'good', ahead: 'info', over: '' } as const;

/** One time that somebody stands in; `who` of the two is named. */
export function DeputationItem({
  of,
  who,
  onEnd,
}: {
  of: Deputation;
  who: 'deputy' | 'account';
  onEnd: ((of: Deputation) => void) | null;
}) {
  const say = useSay();
  const { state, roles, reason, validFrom, validTo, givenBy, endedBy, endedAt } = of;
  const { name, position } = of[who];
  const said = [
    reason && say(messages.reasonIs, { reason }),
    givenBy && say(messages.givenBy, { name: givenBy }),
    endedBy && endedAt && say(messages.endedBy, { name: endedBy, at: formatInstant(endedAt) }),
  ].filter(Boolean);
  return (
    <li className={state === 'over' ? 'quiet' : undefined}>
      <div className="deputation">
        <p>
          <strong lang="vi">{name}</strong>
          {position && (
            <span className="quiet" lang="vi">
              {' '}
              · {position}
            </span>
          )}{' '}
          <span className={`tag ${tones[state]}`}>{say(messages[state])}</span>
        </p>
        <p>{say(messages.time, { from: formatDate(validFrom), to: formatDate(validTo) })}</p>
        <ul className="lent-roles">
          {roles.map((role) => (
            <li key={role.id}>
              {role.over && state !== 'over'
                ? say(messages.roleOver, { role: roleInWords(role, say) })
                : roleInWords(role, say)}
            </li>
          ))}
        </ul>
        {said.length > 0 && <p className="small quiet">{said.join(' · ')}</p>}
      </div>
      {onEnd && state !== 'over' && (
        <button
          type="button"
          className="button compact no-print"
          aria-label={`${say(messages.end)}: ${name}`}
          onClick={() => onEnd(of)}
        >
          {say(messages.end)}
        </button>
      )}
    </li>
  );
}
