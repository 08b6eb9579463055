import { Link } from 'wouter';
import { useLanguage } from '../ui/language.tsx';
import { formatComputation } from '../ui/number.ts';
import { usePages } from '../ui/pages.ts';
import { More, type Panel, PanelFrame } from '../ui/panel.tsx';
import { addressOf } from '../ui/source.tsx';
import { Answer } from '../ui/states.tsx';
import { checkPanelMessages as messages } from './check-panel-messages.ts';
import type { AreaChecks } from './contract.ts';
import { checkNames } from './reading/messages.ts';

const useChecks = (area: string) => usePages<AreaChecks>(`areas/${area}/checks`);
const tones = { consistent: 'good', inconsistent: 'bad', incomplete: 'warn', derived: 'info' } as const;

/** Arithmetic of the area's confirmed documents that does not close. It never says which number is wrong. */
function Checks({ subject }: { subject: string }) {
  const { say, language } = useLanguage();
  const pages = useChecks(subject);
  return (
    <PanelFrame name="checks" title={messages.title} total={pages.data?.[0]?.total ?? null}>
      <Answer of={pages}>
        {(all) => {
          const items = all.flatMap((page) => page.items);
          if (items.length === 0) return <p className="quiet">{say(messages.none)}</p>;
          return (
            <>
              <ul className="items">
                {items.map((check) => (
                  <li key={[check.documentId, check.rule, check.computation, ...check.factIds].join()}>
                    <p>
                      <span className={`tag ${tones[check.status]}`}>{say(checkNames[check.status])}</span>{' '}
                      {say({ vi: check.message, en: check.messageEn })}
                    </p>
                    <p className="small computed quiet">{formatComputation(check.computation, language)}</p>
                    <p className="small source-line">
                      <Link
                        className="to-words"
                        href={
                          check.factIds[0]
                            ? addressOf({ documentId: check.documentId, factId: check.factIds[0] })
                            : `/documents/${check.documentId}`
                        }
                      >
                        {say(messages.source, { title: check.documentTitle })}
                      </Link>
                      {check.elsewhere && (
                        <>
                          {' · '}
                          <Link className="to-words" href={addressOf(check.elsewhere)}>
                            {check.elsewhere.documentTitle}
                          </Link>
                        </>
                      )}
                    </p>
                  </li>
                ))}
              </ul>
              <More pages={pages} />
            </>
          );
        }}
      </Answer>
    </PanelFrame>
  );
}

export const ChecksPanel: Panel = {
  name: 'checks',
  title: messages.title,
  urgent: messages.urgent,
  useTotal: (area) => useChecks(area).data?.[0]?.total ?? null,
  Body: Checks,
};
