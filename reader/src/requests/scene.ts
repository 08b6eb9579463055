import type { Span } from '../fact.ts';
import type { Findings, PersonMention, PlaceMention } from '../findings.ts';
import { lowerCase } from '../vietnamese.ts';
import { rankOf } from './rank.ts';

/** The text with what is needed to tell who speaks to whom. */
export interface Scene {
  readonly view: string;
  readonly lower: string;
  readonly findings: Findings;
  /** The rank of the unit that the text reports on; undefined where that is unknown. */
  readonly host: number | undefined;
  /** Who and what is named inside a stretch of text, in text order. */
  readonly peopleIn: (from: number, to: number) => readonly PersonMention[];
  readonly placesIn: (from: number, to: number) => readonly PlaceMention[];
  /** All offices of a person, in lower case. */
  readonly officesOf: (name: string) => string;
  /** Names by the offices written beside them, in lower case: "bí thư tỉnh ủy". */
  readonly offices: ReadonlyMap<string, string>;
  /** Starts of place names. */
  readonly places: ReadonlySet<number>;
}

export function scene(findings: Findings): Scene {
  const { view, lower } = findings.text;
  const offices = new Map<string, string>();
  const held = new Map<string, Set<string>>();
  for (const person of findings.people) {
    const own = held.get(person.name) ?? new Set();
    held.set(person.name, own);
    for (const position of person.positions) {
      const office = lowerCase(position.text);
      own.add(office);
      if (!offices.has(office)) offices.set(office, person.name);
    }
  }
  const place = findings.frame.place?.toLowerCase();
  return {
    view,
    lower,
    findings,
    host: place === undefined ? undefined : rankOf(place),
    peopleIn: within(findings.people),
    placesIn: within(findings.places),
    officesOf: (name) => [...(held.get(name) ?? [])].join(', '),
    offices,
    places: new Set(findings.places.map((mention) => mention.span[0])),
  };
}

/** Looks mentions up by where they stand, without walking through all of them. */
function within<T extends { readonly span: Span }>(mentions: readonly T[]): (from: number, to: number) => readonly T[] {
  const sorted = [...mentions].sort((a, b) => a.span[0] - b.span[0]);
  return (from, to) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as T).span[0] < from) low = middle + 1;
      else high = middle;
    }
    const found: T[] = [];
    for (let i = low; i < sorted.length && (sorted[i] as T).span[1] <= to; i++) found.push(sorted[i] as T);
    return found;
  };
}
