import { useLanguage } from '../ui/language.tsx';
import { usePages } from '../ui/pages.ts';
import { ListPanel, type Panel } from '../ui/panel.tsx';
import { formatPeriod } from '../ui/period.ts';
import { SourceLink } from '../ui/source.tsx';
import type { MeetingItem, MeetingList } from './contract.ts';
import { kindNames, messages, roleNames } from './messages.ts';

const useMeetings = (area: string) => usePages<MeetingList>(`areas/${area}/meetings`);

/** Who met, when, under whose chair, and who took part in which post. */
function Meetings({ subject }: { subject: string }) {
  return (
    <ListPanel<MeetingItem> name="meetings" title={messages.title} none={messages.none} pages={useMeetings(subject)}>
      {(meeting) => <Meeting of={meeting} />}
    </ListPanel>
  );
}

function Meeting({ of: { kind, date, host, chair, participants } }: { of: MeetingItem }) {
  const { say, language } = useLanguage();
  return (
    <>
      <p>
        <strong>{say(kindNames[kind])}</strong>, {date ? formatPeriod(date, language) : say(messages.noDate)}
        {host && `: ${host}`}
      </p>
      <p className="small quiet">{chair ? say(messages.chair, { chair }) : say(messages.noChair)}</p>
      {participants.length > 0 && (
        <details>
          <summary>{say(messages.participants, { n: participants.length })}</summary>
          <ul className="small participants" lang="vi">
            {participants.map(({ id, name, positions, roles, source }) => (
              <li key={id}>
                <SourceLink of={source}>{name}</SourceLink>
                {positions.length > 0 && `, ${positions.join('; ')}`}
                {roles.length > 0 && (
                  <span className="quiet">
                    {' '}
                    ({roles.map((role) => (roleNames[role] ? say(roleNames[role]) : role)).join(', ')})
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

export const MeetingsPanel: Panel = { name: 'meetings', title: messages.title, Body: Meetings };
