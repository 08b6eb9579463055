import { useLanguage } from '../ui/language.tsx';
import { writeMeasured } from '../ui/quantity-words.ts';
import { SourceLink } from '../ui/source.tsx';
import type { Observation } from './contract.ts';
import { messages } from './messages.ts';

/** A confirmed value: one click leads to the words that state it. Firmness other than plain "done" stands beside it. */
export function Cited({ of, long }: { of: Observation; long?: boolean }) {
  const { say, language } = useLanguage();
  const written = writeMeasured(of, language);
  const firmness = { estimate: messages.estimate, proposed: messages.proposed, baseline: messages.baseline }[
    of.role as string
  ];
  return (
    <span className={`cited number${of.inferred.includes('value') ? ' inferred' : ''}`}>
      <SourceLink of={of.source}>{long ? written.long : written.brief}</SourceLink>
      {firmness && <span className="quiet small"> {say(firmness)}</span>}
    </span>
  );
}
