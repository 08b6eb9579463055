import type { Key } from '../../ui/keys.tsx';
import { messages } from './messages.ts';
import type { Doing, ReadingActions } from './use-reading.ts';

/** The keys of the reading screen. While edges are moved, Enter keeps them and Escape leaves them as they were. */
export function readingKeys(actions: ReadingActions, doing: Doing): Key[] {
  if (doing && doing.as !== 'edges')
    return [{ key: 'Escape', label: messages.cancel, run: () => actions.stop() }, ...edges(actions)];
  return [
    { key: 'j', label: messages.next, run: () => actions.move(1) },
    { key: 'ArrowDown', label: messages.next, run: (event) => walk(event, actions, 1) },
    { key: 'k', label: messages.previous, run: () => actions.move(-1) },
    { key: 'ArrowUp', label: messages.previous, run: (event) => walk(event, actions, -1) },
    { key: 'Enter', label: messages.accept, run: () => (doing ? actions.keepEdges() : actions.accept()) },
    { key: 'e', label: messages.change, run: () => actions.edit() },
    { key: 'x', label: messages.reject, run: () => actions.decide('rejected') },
    { key: 'o', label: messages.reopen, run: () => actions.decide('open') },
    { key: 'A', label: messages.acceptKind, run: () => actions.setQuestion('accept-kind') },
    { key: 'X', label: messages.rejectKind, run: () => actions.setQuestion('reject-kind') },
    { key: 'n', label: messages.newFact, run: () => actions.add() },
    { key: 'u', label: messages.undo, run: () => actions.undo() },
    ...edges(actions),
    { key: 's', label: messages.split, run: () => actions.split() },
    { key: 'm', label: messages.merge, run: () => actions.merge() },
    { key: 'Escape', label: messages.cancel, run: () => actions.stop(), silent: true },
  ];
}

function edges(actions: ReadingActions): Key[] {
  return [
    { key: '[', label: messages.startEarlier, run: () => actions.adjust('start', -1) },
    { key: '{', label: messages.startLater, run: () => actions.adjust('start', 1) },
    { key: ']', label: messages.endLater, run: () => actions.adjust('end', 1) },
    { key: '}', label: messages.endEarlier, run: () => actions.adjust('end', -1) },
    { key: 'w', label: messages.useSelection, run: () => actions.takeSelection() },
  ];
}

/** Arrows scroll the text while it has the focus, and walk the facts everywhere else. */
function walk(event: KeyboardEvent, actions: ReadingActions, by: 1 | -1) {
  const pane = (event.target as HTMLElement | null)?.closest<HTMLElement>('.text-pane');
  if (pane) pane.scrollBy({ top: by * 48 });
  else actions.move(by);
}
