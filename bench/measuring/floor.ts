/** The least that a reader does with a text: NFC, one number expression, one pass of a dense trie over its words. */

const NUMBER = /\d+(?:[.,]\d+)*/g;

/** Makes the trie of all words of the texts; what it returns counts what it finds, so that nothing can be left out. */
export function floorOver(texts: readonly string[]): (text: string) => number {
  const words = [
    ...new Set(
      texts
        .join(' ')
        .normalize('NFC')
        .toLowerCase()
        .match(/\p{L}+/gu),
    ),
  ];
  const letters = new Uint8Array(0x10000);
  let width = 1;
  for (const word of words)
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      if (!letters[unit]) letters[unit] = width++;
    }
  const next = new Int32Array((words.join('').length + 1) * width);
  const ends = new Uint8Array(next.length / width);
  let states = 0;
  for (const word of words) {
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const slot = state * width + (letters[word.charCodeAt(i)] as number);
      if (!next[slot]) next[slot] = ++states;
      state = next[slot] as number;
    }
    ends[state] = 1;
  }
  return (text) => {
    const composed = text.normalize('NFC');
    let found = 0;
    for (const _ of composed.matchAll(NUMBER)) found++;
    const lower = composed.toLowerCase();
    let state = 0;
    for (let i = 0; i < lower.length; i++) {
      const letter = letters[lower.charCodeAt(i)] as number;
      state = letter ? (next[state * width + letter] as number) : 0;
      found += ends[state] as number;
    }
    return found;
  };
}
