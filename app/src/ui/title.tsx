import { useEffect } from 'react';

/** The name of the screen, for the tab and for who hears the page. */
export function Title({ children }: { children: string }) {
  useEffect(() => {
    document.title = `${children} · dondoc`;
  }, [children]);
  return null;
}
