import { Link } from 'wouter';
import { useSay } from './language.tsx';
import { messages } from './messages.ts';

export function NotFoundPage() {
  const say = useSay();
  return (
    <div className="page narrow">
      <title>{`${say(messages.notFound)} · dondoc`}</title>
      <h1>{say(messages.notFound)}</h1>
      <p>{say(messages.notFoundDetail)}</p>
      <p>
        <Link href="/" className="button">
          {say(messages.home)}
        </Link>
      </p>
    </div>
  );
}
