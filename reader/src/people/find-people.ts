import type { PersonRole } from '../fact.ts';
import type { PersonMention, PlaceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { lastFrom, stretchAt } from '../stretches.ts';
import type { Structure } from '../structure.ts';
import { pattern } from '../words/pattern.ts';
import { spanOf, textOf } from '../words/spans.ts';
import type { Words } from '../words/words.ts';
import { type Byline, findBylines } from './bylines.ts';
import { fills, findNames, type Name } from './find-names.ts';
import { findOffices, type Office } from './find-offices.ts';
import { landmarksOf } from './landmarks.ts';
import { positionsOf } from './positions-of.ts';
import { Attendance, rolesOf } from './roles.ts';

/** The people that a text names, each mention with the offices and the part in the meeting that stand beside it. */
export function findPeople(text: SourceText, parts: Structure, places: readonly PlaceMention[]): PersonMention[] {
  const { view, words } = text;
  const marks = landmarksOf(words, places);
  const bylines = findBylines(text, parts, marks);
  const offices = findOffices(words, marks);
  const authors = new Set(bylines.map(({ name }) => name.from));
  const names = findNames(view, words, offices, marks).filter(({ from }) => !authors.has(from));
  const edges = { starts: new Set(names.map(({ from }) => from)), ends: new Set(names.map(({ to }) => to)) };
  const sentence = sentencesOf(words, parts);
  const attendance = new Attendance(words);
  const told: Told[] = [];
  for (const name of names) {
    if (stretchAt(parts.blocks, words.starts[name.from] as number)?.kind === 'chrome') continue;
    const held = positionsOf(words, name, offices, edges);
    const whole = around(name, held);
    told.push({ name, held, whole, roles: rolesOf(words, sentence(name), whole, attendance) });
  }
  return [...shareInLists(words, told), ...bylines.map((byline) => signed(byline, offices))]
    .sort((a, b) => a.name.from - b.name.from)
    .map(({ name, held, roles }) => ({
      span: spanOf(words, name.from, name.to),
      name: textOf(view, words, name.from, name.to),
      positions: held.map(({ from, to }) => ({ text: textOf(view, words, from, to), span: spanOf(words, from, to) })),
      roles,
    }));
}

/** A name with the offices and roles told beside it. */
interface Holder {
  readonly name: Name;
  readonly held: readonly Office[];
  readonly roles: readonly PersonRole[];
}

interface Told extends Holder {
  /** The name with its offices. */
  readonly whole: Name;
}

const LIST_LINK = pattern('[,;]?(?:và|cùng)?(?:các)?(?:đồng chí:?|đ/c:?|ông|bà)?');
const SHARED: ReadonlySet<PersonRole> = new Set(['chair', 'attendee', 'recipient']);

/** "Các Phó Chủ tịch HĐND xã: A, B": an office of many is everybody's who has none of his own. */
const MANY = pattern('(?:các|hai|ba|D)(?:đồng chí)?');
const officeBefore = ({ name, held }: Told) => (held.length === 1 && (held[0] as Office).to <= name.from ? held : []);

/** "Các đồng chí A, Bí thư; B, Phó Bí thư chủ trì": what is said of one in a list is said of all. */
function shareInLists(words: Words, told: readonly Told[]): Holder[] {
  const shared: Holder[] = [];
  for (let start = 0; start < told.length; ) {
    let end = start + 1;
    while (
      end < told.length &&
      fills(LIST_LINK, words, (told[end - 1] as Told).whole.to, (told[end] as Told).whole.from)
    )
      end++;
    if (end === start + 1) shared.push(told[start] as Told);
    else shareIn(words, told.slice(start, end), shared);
    start = end;
  }
  return shared;
}

function shareIn(words: Words, list: readonly Told[], shared: Holder[]) {
  const roles = new Set(list.flatMap((one) => one.roles).filter((role) => SHARED.has(role)));
  // "Dự có đồng chí A, Bí thư; đồng chí B, Phó Bí thư |chủ trì": of those who attend the last one leads.
  const [last, ...others] = [...list].reverse();
  if (roles.has('attendee') && last?.roles.includes('chair') && !others.some((one) => one.roles.includes('chair')))
    roles.delete('chair');
  let office: readonly Office[] = [];
  for (const one of list) {
    if (one.held.length > 0) office = MANY.endsBefore(words, one.whole.from) ? officeBefore(one) : [];
    shared.push({
      name: one.name,
      held: one.held.length > 0 ? one.held : office,
      roles: [...new Set([...one.roles, ...roles])],
    });
  }
}

/** Who stands at the foot wrote the text, or signed it under the office above the name. */
function signed({ name, signerOf }: Byline, offices: readonly Office[]): Holder {
  const office = signerOf && offices.find(({ from, to }) => from >= signerOf.from && to <= signerOf.to);
  return { name, held: office ? [office] : [], roles: office ? [] : ['author'] };
}

/** The name with its offices. */
function around(name: Name, held: readonly Office[]): Name {
  let { from, to } = name;
  for (const office of held) {
    from = Math.min(from, office.from);
    to = Math.max(to, office.to);
  }
  return { from, to };
}

/** The words of the sentence that a name stands in. */
function sentencesOf(words: Words, { sentences }: Structure): (name: Name) => readonly [from: number, to: number] {
  return ({ from, to }) => {
    const found = sentences[lastFrom(sentences, words.starts[from] as number)];
    if (!found || found.start > (words.starts[from] as number) || found.end < (words.ends[to - 1] as number))
      return [from, to];
    return [words.at(found.start), words.at(found.end)];
  };
}
