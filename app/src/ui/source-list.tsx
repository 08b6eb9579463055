import { Link } from 'wouter';
import { useLanguage } from './language.tsx';
import { messages } from './messages.ts';
import { formatDate } from './period.ts';
import { Popover } from './popover.tsx';
import { addressOf, type Words } from './source.tsx';

/** How many documents state it; the number opens them, each a link to its very words. */
export function SourceList({ of: sources }: { of: readonly Words[] }) {
  const { say } = useLanguage();
  if (sources.length === 0) return null;
  return (
    <Popover label={sources.length} name={say(messages.sources, { n: sources.length })}>
      <ul>
        {sources.map((source) => (
          <li key={source.factId}>
            <Link href={addressOf(source)} lang="vi">
              {source.documentTitle}
            </Link>
            {source.documentDate && <span className="quiet">, {formatDate(source.documentDate)}</span>}
            <p className="quiet" lang="vi">
              “{source.words}”
            </p>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
