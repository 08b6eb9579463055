import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { setGate } from '../ui/gate.ts';

const SignInDialog = lazy(() => import('./sign-in-dialog.tsx'));

interface Asked {
  readonly first: boolean;
  readonly done: (passed: boolean) => void;
}

/** Draws the sign-in over whatever page is in hand, which goes on where it was. */
export function SignInGate() {
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    setGate(
      ({ code }) =>
        new Promise((done) => {
          setAsked({ first: code === 'first-account-needed', done });
        }),
    );
    return () => setGate(null);
  }, []);
  if (!asked) return null;
  const end = (passed: boolean) => {
    setAsked(null);
    asked.done(passed);
    // What was asked before it was known who asks is asked again.
    if (passed) void client.invalidateQueries();
  };
  return (
    <Suspense fallback={null}>
      <SignInDialog first={asked.first} onEnd={end} />
    </Suspense>
  );
}
