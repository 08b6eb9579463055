import { Dialog } from '../ui/dialog.tsx';
import { useSay } from '../ui/language.tsx';
import { FirstAccountForm } from './first-account-form.tsx';
import { messages } from './messages.ts';
import { SignInForm } from './sign-in-form.tsx';

export default function SignInDialog({ first, onEnd }: { first: boolean; onEnd: (passed: boolean) => void }) {
  const say = useSay();
  return (
    <Dialog open onClose={() => onEnd(false)} title={say(first ? messages.firstTitle : messages.signIn)}>
      {first ? (
        <FirstAccountForm note={say(messages.firstNote)} onDone={() => onEnd(true)} />
      ) : (
        <SignInForm note={say(messages.signInNote)} onDone={() => onEnd(true)} />
      )}
    </Dialog>
  );
}
