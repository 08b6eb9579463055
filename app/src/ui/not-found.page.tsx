import { Link } from 'wouter';
import { useSay } from './language.tsx';
import { messages } from './messages.ts';
import { Title } from './title.tsx';

export function NotFoundPage() {
  const say = useSay();
  return (
    <div className="page narrow">
      <Title>{say(messages.notFound)}</Title>
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
