import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { useSay } from '../ui/language.tsx';
import type { Me } from './contract.ts';
import { FirstAccountForm } from './first-account-form.tsx';
import { messages } from './messages.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Over the page in hand. Who signed in in another tab meanwhile goes on here too. */
export default function SignInDialog({ first, onEnd }: { first: boolean; onEnd: (passed: boolean) => void }) {
  const say = useSay();
  const client = useQueryClient();
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      await client.refetchQueries({ queryKey: ['me'], exact: true });
      if (client.getQueryData<Me>(['me'])?.account) onEnd(true);
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [client, onEnd]);
  return (
    <Dialog open onClose={() => onEnd(false)} title={say(first ? messages.firstTitle : messages.signIn)}>
      {first ? (
        <FirstAccountForm note={say(messages.firstNote)} onDone={() => onEnd(true)} />
      ) : (
        <SignInForm note={say(messages.signInNote)} over onDone={() => onEnd(true)} />
      )}
    </Dialog>
  );
}
