import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { type Key, useKeys } from './keys.tsx';
import { type Text, useSay } from './language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { messages } from './messages.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import './shell.css';

/** Read by those who ask for it only. */
const KeysHelp = lazy(() => import('./keys-help.tsx'));

export interface NavigationItem {
  readonly to: string;
  readonly label: Text;
  /** Typed after `g`. */
  readonly letter: string;
  /** Which addresses belong to it. */
  readonly within: RegExp;
}

/** What stands around every screen: skip link, navigation, the switches; `banner` goes above it all. */
export function Shell({
  navigation,
  action,
  banner,
  account,
  children,
}: {
  navigation: readonly NavigationItem[];
  /** What is done most; absent where it may not be done. */
  action: NavigationItem | null;
  banner?: ReactNode;
  /** Who is signed in. */
  account?: ReactNode;
  children: ReactNode;
}) {
  const say = useSay();
  const [location, navigate] = useLocation();
  const [help, setHelp] = useState(false);
  const main = useRef<HTMLElement>(null);
  const keys: Key[] = [
    { key: '?', label: messages.keys, run: () => setHelp(true) },
    ...[...navigation, ...(action ? [action] : [])].map((item) => ({
      key: `g ${item.letter}`,
      label: item.label,
      run: () => navigate(item.to),
    })),
  ];
  useKeys(keys);
  useFocusOnArrival(location, main);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {say(messages.skip)}
      </a>
      {banner}
      <header className="top no-print">
        <Link href="/" className="brand" translate="no">
          dondoc
        </Link>
        <nav aria-label={say(messages.mainNavigation)}>
          <ul>
            {navigation.map((item) => (
              <li key={item.to}>
                <Link href={item.to} aria-current={item.within.test(location) ? 'page' : undefined}>
                  {say(item.label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="top-end">
          {action && (
            <Link href={action.to} className="button primary compact">
              {say(action.label)}
            </Link>
          )}
          <LanguageSwitch />
          <ThemeSwitch />
          <button
            type="button"
            className="button bare icon-only keys-button"
            aria-label={say(messages.keys)}
            title={`${say(messages.keys)} (?)`}
            onClick={() => setHelp(true)}
          >
            ?
          </button>
          {account}
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      {help && (
        <Suspense fallback={null}>
          <KeysHelp onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** A screen reader starts at the new screen, as after a page load; the first screen keeps the browser's own start. */
function useFocusOnArrival(location: string, main: { readonly current: HTMLElement | null }) {
  const last = useRef(location);
  useEffect(() => {
    if (last.current === location) return;
    last.current = location;
    main.current?.focus({ preventScroll: true });
    if (!window.location.hash) window.scrollTo(0, 0);
  }, [location, main]);
}
