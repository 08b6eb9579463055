import { properCase } from '../capitals.ts';
import type { PersonRole } from '../fact.ts';
import type { Findings, PersonMention } from '../findings.ts';
import type { Unsettled } from '../settle/settle.ts';
import { lowerCase } from '../vietnamese.ts';
import { fullOffice, sameOffice } from './same-office.ts';
import { whyPerson } from './why-person.ts';

const ORDER: readonly PersonRole[] = ['chair', 'attendee', 'speaker', 'reporter', 'author', 'recipient'];

/** One fact a person over all mentions; each office once, in its fuller spelling. */
export function joinPeople({ people, text }: Findings): Unsettled[] {
  return [...byName(people).values()].map((mentions) => {
    const first = mentions[0] as PersonMention;
    const roles = new Set(mentions.flatMap((mention) => mention.roles));
    return {
      type: 'person' as const,
      span: first.span,
      name: properCase((mentions.find(({ name }) => name !== name.toUpperCase()) ?? first).name),
      positions: distinctOffices(mentions),
      roles: ORDER.filter((role) => roles.has(role)),
      why: () => whyPerson(text, mentions),
    };
  });
}

/** Mentions of one name, however it is written: "NGUYỄN VĂN HOÀ" is "Nguyễn Văn Hòa". */
function byName(people: readonly PersonMention[]): Map<string, PersonMention[]> {
  const known = new Map<string, PersonMention[]>();
  const keys = new Map<string, string>();
  for (const mention of people) {
    const key = keys.get(mention.name) ?? lowerCase(mention.name);
    keys.set(mention.name, key);
    const same = known.get(key);
    if (same) same.push(mention);
    else known.set(key, [mention]);
  }
  return known;
}

/** Offices that stand side by side at one mention are several, however alike; at another mention one may be told in short. */
function distinctOffices(mentions: readonly PersonMention[]): string[] {
  const kept: { text: string; full?: string }[] = [];
  const fullOf = (office: { text: string; full?: string }) => {
    office.full ??= fullOffice(office.text);
    return office.full;
  };
  for (const { positions } of mentions) {
    const before = kept.length;
    for (const { text } of positions) {
      if (kept.some((other) => other.text === text)) continue;
      const office = { text };
      const known = kept.findIndex((other, index) => {
        const [one, two] = [fullOf(other), fullOf(office)];
        return one === two || (index < before && sameOffice(one, two));
      });
      if (known < 0) kept.push(office);
      else if (fullOf(office).split(' ').length > fullOf(kept[known] as { text: string }).split(' ').length)
        kept[known] = office;
    }
  }
  return kept.map(({ text }) => text);
}
