import { Link } from 'wouter';
import { useLanguage } from '../ui/language.tsx';
import { formatBytes } from '../ui/number.ts';
import { messages } from './messages.ts';
import type { Arrival } from './use-intake.ts';

/** What became of each file. */
export function Arrivals({ arrivals }: { arrivals: readonly Arrival[] }) {
  const { say, language } = useLanguage();
  if (arrivals.length === 0) return null;
  return (
    <section aria-label={say(messages.queue)}>
      <h2>{say(messages.queue)}</h2>
      <ul className="arrivals" aria-live="polite">
        {arrivals.map((arrival) => (
          <li key={arrival.id} className={arrival.state}>
            <span className="arrival-name">{arrival.file.name}</span>
            <span className="quiet small number">{formatBytes(arrival.file.size, language)}</span>
            <Outcome arrival={arrival} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outcome({ arrival }: { arrival: Arrival }) {
  const { say } = useLanguage();
  switch (arrival.state) {
    case 'waiting':
      return <span className="quiet">{say(messages.waiting)}</span>;
    case 'sending':
      return (
        <span>
          <progress max={100} value={arrival.percent} aria-label={arrival.file.name} />{' '}
          {say(messages.sending, { percent: arrival.percent })}
        </span>
      );
    case 'working':
      return (
        <span>
          <progress aria-label={arrival.file.name} /> {say(messages.working)}
        </span>
      );
    case 'failed':
      return (
        <p className="arrival-sentence">
          <span className="tag bad">{say(messages.failed)}</span> {say(arrival.sentence)}
        </p>
      );
    case 'done': {
      const { document, recognised } = arrival.answer;
      return (
        <p className="arrival-sentence">
          <Link href={`/documents/${document.id}`}>{document.title}</Link>{' '}
          <span className={`tag ${recognised ? 'info' : 'good'}`}>
            {recognised ? say(messages.known) : say(messages.done, { n: document.counts.total })}
          </span>
        </p>
      );
    }
  }
}
