import { Dialog } from './dialog.tsx';
import { type Key, useKeyboard } from './keys.tsx';
import { type Text, useSay } from './language.tsx';
import { messages } from './messages.ts';
import './keys-help.css';

const shown: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** `?`: every key that acts now, the screen's own first. */
export default function KeysHelp({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const { lists, letters, setLetters } = useKeyboard();
  const [everywhere = [], ...screens] = [...lists].map((list) => list.current);
  return (
    <Dialog open onClose={onClose} title={say(messages.keysTitle)}>
      <div className="keys-help">
        <KeyTable title={messages.keysHere} keys={screens.reverse().flat()} />
        <KeyTable title={messages.keysEverywhere} keys={everywhere} />
      </div>
      <label className="check">
        <input type="checkbox" checked={letters} onChange={(event) => setLetters(event.target.checked)} />
        {say(messages.keysLetters)}
      </label>
    </Dialog>
  );
}

function KeyTable({ title, keys }: { title: Text; keys: readonly Key[] }) {
  const say = useSay();
  const lines = new Map<string, { label: Text; keys: string[] }>();
  for (const { key, label, silent } of keys) {
    if (silent) continue;
    const line = lines.get(label.vi) ?? { label, keys: [] };
    line.keys.push(key);
    lines.set(label.vi, line);
  }
  if (lines.size === 0) return null;
  return (
    <section>
      <h3>{say(title)}</h3>
      <dl>
        {[...lines.values()].map((line) => (
          <div key={line.label.vi}>
            <dt>
              {line.keys.map((key) => (
                <span key={key}>
                  {key.split(' ').map((each) => (
                    <kbd key={each}>{/^[A-Z]$/.test(each) ? `Shift+${each}` : (shown[each] ?? each)}</kbd>
                  ))}
                </span>
              ))}
            </dt>
            <dd>{say(line.label)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
