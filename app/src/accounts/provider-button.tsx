import { useMutation } from '@tanstack/react-query';
import { useSay } from '../ui/language.tsx';
import { request } from '../ui/request.ts';
import { Wrong } from '../ui/states.tsx';
import { messages } from './messages.ts';
import { useMe } from './use-me.ts';

/** The page in view; a one-time link is none to come back to. */
const here = () =>
  /^\/(link|first-account)$/.test(location.pathname)
    ? '/?own'
    : `${location.pathname}${location.search}${location.hash}`;

/**
 * The way in by the office's own sign-in, where it has one. The page goes there itself and no form does, which the content
 * security policy would hold back.
 */
export function ProviderButton({ to = here(), link, over }: { to?: string; link?: string; over?: boolean }) {
  const say = useSay();
  const name = useMe().data?.provider;
  const leaving = useMutation({
    mutationFn: () =>
      request<{ url: string }>('sign-in/provider', { method: 'POST', own: true, body: { to, ...(link && { link }) } }),
    onSuccess: ({ url }) => location.assign(url),
  });
  if (!name) return null;
  const busy = leaving.isPending || leaving.isSuccess;
  const words = link ? messages.insteadOfPassword : messages.viaProvider;
  return (
    <div className="other-way">
      <p className="quiet">{say(messages.or)}</p>
      <button type="button" className="button" aria-disabled={busy} onClick={() => !busy && leaving.mutate()}>
        {busy ? say(messages.goingThere) : say(words, { name })}
      </button>
      {over && (
        <p className="small quiet">
          {say(messages.leavesPage)}{' '}
          <a href="/sign-in" target="_blank" rel="noreferrer">
            {say(messages.inNewTab)}
          </a>
        </p>
      )}
      <Wrong error={leaving.error} />
    </div>
  );
}
