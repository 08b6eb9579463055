import { useLanguage } from '../ui/language.tsx';
import { usePages } from '../ui/pages.ts';
import { ListPanel, type Panel } from '../ui/panel.tsx';
import type { RecommendationItem, RecommendationList } from './contract.ts';
import { messages } from './messages.ts';

const useRecommendations = (area: string) => usePages<RecommendationList>(`areas/${area}/recommendations`);

/** What the area asked of those above it. */
function Recommendations({ subject }: { subject: string }) {
  const { say } = useLanguage();
  return (
    <ListPanel<RecommendationItem>
      name="recommendations"
      title={messages.title}
      none={messages.none}
      pages={useRecommendations(subject)}
    >
      {({ content, from, to }) => (
        <>
          <p lang="vi">{content}</p>
          <p className="who small quiet">
            {from && <span>{say(messages.from, { from })}</span>}
            <span>{to ? say(messages.to, { to }) : say(messages.noAddressee)}</span>
          </p>
        </>
      )}
    </ListPanel>
  );
}

export const RecommendationsPanel: Panel = {
  name: 'recommendations',
  title: messages.title,
  urgent: messages.urgent,
  useTotal: (area) => useRecommendations(area).data?.[0]?.total ?? null,
  Body: Recommendations,
};
