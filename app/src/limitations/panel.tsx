import { usePages } from '../ui/pages.ts';
import { ListPanel, type Panel } from '../ui/panel.tsx';
import type { LimitationItem, LimitationList } from './contract.ts';
import { messages } from './messages.ts';

const useLimitations = (area: string) => usePages<LimitationList>(`areas/${area}/limitations`);

/** Shortcomings that the area itself admits. */
function Limitations({ subject }: { subject: string }) {
  return (
    <ListPanel<LimitationItem>
      name="limitations"
      title={messages.title}
      none={messages.none}
      pages={useLimitations(subject)}
    >
      {({ content }) => <p lang="vi">{content}</p>}
    </ListPanel>
  );
}

export const LimitationsPanel: Panel = {
  name: 'limitations',
  title: messages.title,
  urgent: messages.urgent,
  useTotal: (area) => useLimitations(area).data?.[0]?.total ?? null,
  Body: Limitations,
};
