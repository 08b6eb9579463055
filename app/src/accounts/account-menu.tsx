import { useMutation } from '@tanstack/react-query';
import type { MouseEvent } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useSay } from '../ui/language.tsx';
import { formatDate } from '../ui/period.ts';
import { Popover } from '../ui/popover.tsx';
import { basePath, query, request } from '../ui/request.ts';
import { messages as deputyMessages } from './deputies/messages.ts';
import { messages } from './messages.ts';
import { useMe } from './use-me.ts';
import './accounts.css';

/** Who is signed in, at the end of the page's head; in the demonstration nobody needs to be. */
export function AccountMenu() {
  const say = useSay();
  const { data: me } = useMe();
  const leaving = useMutation({
    mutationFn: () => request('sign-out', { method: 'POST', body: {}, own: true }),
    // What was on the screen belongs to whoever was signed in: nothing of it stays in this page.
    onSuccess: () => location.assign('/?own'),
  });
  if (basePath === '/demo/' || !me) return null;
  if (!me.account) return me.firstAccount === 'made' ? <WayIn /> : null;
  const { name } = me.account;
  return (
    <Popover label={shortName(name)} name={say(messages.menu, { name })} className="account-button">
      <div className="account-menu">
        <p className="account-name" lang="vi">
          {name}
        </p>
        {me.standsInFor.map(({ id, name: of, until }) => (
          <p key={id} className="standing-in">
            {say(deputyMessages.standsInFor, { name: of, until: formatDate(until) })}
          </p>
        ))}
        <Link href="/me" onClick={shut}>
          {say(messages.mine)}
        </Link>
        <Link href="/me#deputies" onClick={shut}>
          {say(deputyMessages.title)}
        </Link>
        {me.may.includes('account.manage') && (
          <Link href="/accounts" onClick={shut}>
            {say(messages.accounts)}
          </Link>
        )}
        {me.may.includes('audit.read') && (
          <Link href="/audit" onClick={shut}>
            {say(messages.audit)}
          </Link>
        )}
        {me.may.includes('person.manage') && (
          <Link href="/persons" onClick={shut}>
            {say(messages.persons)}
          </Link>
        )}
        <button
          type="button"
          className="button compact"
          aria-disabled={leaving.isPending}
          onClick={() => !leaving.isPending && leaving.mutate()}
        >
          {say(messages.signOut)}
        </button>
      </div>
    </Popover>
  );
}

/** To the sign-in, and back to the page that one looked at. */
function WayIn() {
  const say = useSay();
  const [at] = useLocation();
  const search = useSearch();
  if (/^\/(sign-in|link)$/.test(at)) return null;
  return (
    <Link href={`/sign-in${query({ to: search ? `${at}?${search}` : at })}`} className="button compact">
      {say(messages.signIn)}
    </Link>
  );
}

/** The page changes below an open menu, which the browser does not notice. */
const shut = ({ currentTarget }: MouseEvent<HTMLElement>) =>
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();

/** By the given name, as one calls people in Vietnam: "Nguyễn Thị Hồng Vân" → "Vân". */
const shortName = (name: string) => name.trim().split(/\s+/).at(-1) ?? name;
