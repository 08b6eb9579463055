import { languages } from '../platform/language.ts';
import { useLanguage } from './language.tsx';
import { messages } from './messages.ts';

const names = { vi: 'Tiếng Việt', en: 'English' };

export function LanguageSwitch() {
  const { language, say, choose } = useLanguage();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend to a toolbar.
    <div role="group" aria-label={say(messages.language)} className="language-switch">
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          className="button bare compact"
          aria-pressed={each === language}
          title={names[each]}
          onClick={() => choose(each)}
        >
          {each.toUpperCase()}
          <span className="unseen"> {names[each]}</span>
        </button>
      ))}
    </div>
  );
}
