import { useLanguage } from '../ui/language.tsx';
import { usePages } from '../ui/pages.ts';
import { ListPanel, type Panel } from '../ui/panel.tsx';
import type { DirectiveItem, DirectiveList } from './contract.ts';
import { messages } from './messages.ts';

const useDirectives = (area: string) => usePages<DirectiveList>(`areas/${area}/directives`);

/** What was ordered. Who said it and to whom, or honestly that the report does not say. */
function Directives({ subject }: { subject: string }) {
  const { say } = useLanguage();
  return (
    <ListPanel<DirectiveItem>
      name="directives"
      title={messages.title}
      none={messages.none}
      pages={useDirectives(subject)}
    >
      {({ content, speaker, to }) => (
        <>
          <p lang="vi">{content}</p>
          <p className="who small quiet">
            <span>{speaker ? say(messages.speaker, { speaker }) : say(messages.noSpeaker)}</span>
            <span>{to ? say(messages.to, { to }) : say(messages.noAddressee)}</span>
          </p>
        </>
      )}
    </ListPanel>
  );
}

export const DirectivesPanel: Panel = {
  name: 'directives',
  title: messages.title,
  urgent: messages.urgent,
  useTotal: (area) => useDirectives(area).data?.[0]?.total ?? null,
  Body: Directives,
};
