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
  const byName = new Map<string, PersonMention[]>();
  for (const mention of people) {
    const key = lowerCase(mention.name);
    const known = byName.get(key);
    if (known) known.push(mention);
    else byName.set(key, [mention]);
  }
  return [...byName.values()].map((mentions) => {
    const first = mentions[0] as PersonMention;
    const roles = new Set(mentions.flatMap((mention) => mention.roles));
    return {
      type: 'person' as const,
      span: first.span,
      name: properCase((mentions.find((mention) => mention.name !== mention.name.toUpperCase()) ?? first).name),
      positions: distinctOffices(mentions.map((mention) => mention.positions.map(({ text }) => text))),
      roles: ORDER.filter((role) => roles.has(role)),
      why: () => whyPerson(text, mentions),
    };
  });
}

/** Offices that stand side by side at one mention are several, however alike; at another mention one may be told in short. */
function distinctOffices(mentions: readonly (readonly string[])[]): string[] {
  const kept: { text: string; full: string }[] = [];
  for (const written of mentions) {
    const before = kept.length;
    for (const text of written) {
      const full = fullOffice(text);
      const known = kept.findIndex(
        (other, index) => other.full === full || (index < before && sameOffice(other.full, full)),
      );
      if (known < 0) kept.push({ text, full });
      else if (full.split(' ').length > (kept[known]?.full.split(' ').length ?? 0)) kept[known] = { text, full };
    }
  }
  return kept.map(({ text }) => text);
}
