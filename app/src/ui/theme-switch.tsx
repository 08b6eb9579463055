import { useState } from 'react';
import { Icon } from './icon.tsx';
import { useSay } from './language.tsx';
import { messages } from './messages.ts';

type Theme = 'system' | 'light' | 'dark';
const names = { system: messages.themeSystem, light: messages.themeLight, dark: messages.themeDark };
const after: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };

/** One button that goes round: as the system, light, dark. `public/theme.js` sets the same before the first paint. */
export function ThemeSwitch() {
  const say = useSay();
  const [theme, setTheme] = useState<Theme>(() => (document.documentElement.dataset.theme as Theme) ?? 'system');
  const turn = () => {
    const next = after[theme];
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem('dondoc-theme', next);
    } catch {
      // Kept for this visit only.
    }
    setTheme(next);
  };
  const label = say(messages.theme, { theme: say(names[theme]) });
  return (
    <button type="button" className="button bare icon-only" onClick={turn} aria-label={label} title={label}>
      <Icon name="theme" />
    </button>
  );
}
