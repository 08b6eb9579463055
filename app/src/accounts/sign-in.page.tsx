import { useSearchParams } from 'wouter';
import { useSay } from '../ui/language.tsx';
import { messages as words } from '../ui/messages.ts';
import { Answer } from '../ui/states.tsx';
import { Title } from '../ui/title.tsx';
import { messages } from './messages.ts';
import { returnPath } from './rules.ts';
import { SignInForm } from './sign-in-form.tsx';
import { toldProblem } from './told-problem.ts';
import { useMe } from './use-me.ts';

/** Where one comes back to from the office's own sign-in who is not in yet; and a page to sign in beside one in hand. */
export default function SignInPage() {
  const say = useSay();
  const [search] = useSearchParams();
  const me = useMe();
  const to = returnPath(search.get('to') ?? '/sign-in');
  const problem = toldProblem(search);
  return (
    <div className="page">
      <Title>{say(messages.signIn)}</Title>
      <h1>{say(messages.signIn)}</h1>
      {problem && (
        <p role="alert" className="warn-line sign-in-told">
          {say(problem)}
        </p>
      )}
      <Answer of={me}>
        {({ account }) =>
          account ? (
            <p>
              {say(messages.signedIn)}{' '}
              {to === '/sign-in' ? say(messages.closeTab) : <a href={to}>{say(messages.goBack)}</a>}{' '}
              {to === '/sign-in' && <a href="/">{say(words.home)}</a>}
            </p>
          ) : (
            <SignInForm to={to} codeNeeded={search.get('step') === 'code'} onDone={() => location.assign(to)} />
          )
        }
      </Answer>
    </div>
  );
}
