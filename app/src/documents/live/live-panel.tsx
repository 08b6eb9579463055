import { useLanguage } from '../../ui/language.tsx';
import { formatInteger } from '../../ui/number.ts';
import type { LiveReading } from './answer.ts';
import { messages } from './messages.ts';
import { Preview } from './preview.tsx';
import { useLiveReading } from './use-live-reading.ts';
import './live.css';

const PAUSE = 300;
const counted = ['figure', 'recommendation', 'directive', 'limitation', 'person'] as const;

/** What a text holds, told while it is typed or pasted, before anything is handed in. */
export default function LivePanel({ text }: { text: string }) {
  const { say } = useLanguage();
  const { reading, behind, failed } = useLiveReading(text, PAUSE);
  if (text.trim() === '') return null;
  if (failed) return <p className="small quiet">{say(messages.failed)}</p>;
  if (reading?.mark)
    return (
      <p className="live-secret" role="alert">
        {say(messages.secret, { mark: reading.mark })}
      </p>
    );
  return (
    <section className="live" aria-label={say(messages.title)} aria-busy={behind}>
      <h3>
        {say(messages.title)} {behind && <span className="small quiet">{say(messages.behind)}</span>}
      </h3>
      <p className="small quiet">{say(messages.here)}</p>
      {reading && <Found reading={reading} />}
      {reading && <Preview reading={reading} />}
    </section>
  );
}

function Found({ reading: { facts, checks } }: { reading: LiveReading }) {
  const { say, language } = useLanguage();
  const disagreeing = checks.filter(({ status }) => status === 'inconsistent');
  return (
    <>
      <ul className="live-counts" aria-live="polite">
        {counted.map((type) => (
          <li key={type} className={`live-${type}`} data-count={type}>
            <b>{formatInteger(facts.filter((fact) => fact.type === type).length, language)}</b> {say(messages[type])}
          </li>
        ))}
      </ul>
      {disagreeing.length === 0 ? (
        checks.length > 0 && <p className="small quiet">{say(messages.agree)}</p>
      ) : (
        <div className="live-checks">
          <p>{say(messages.disagree, { n: disagreeing.length })}</p>
          <ul>
            {disagreeing.map((check) => (
              <li key={check.rule + check.facts.join()}>{say({ vi: check.message, en: check.messageEn })}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
