import { Link } from 'wouter';
import { useSay } from './language.tsx';
import { messages } from './messages.ts';

/** Forward through a list whose address holds where it stands. */
export function Pager({ first, next }: { first: string | null; next: string | null }) {
  const say = useSay();
  if (!first && !next) return null;
  return (
    <nav className="pages no-print" aria-label={say(messages.pages)}>
      {first && (
        <Link href={first} className="button">
          {say(messages.firstPage)}
        </Link>
      )}
      {next && (
        <Link href={next} className="button">
          {say(messages.nextPage)}
        </Link>
      )}
    </nav>
  );
}
