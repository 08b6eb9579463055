import { check } from './checks/check.ts';
import { findDates } from './dates/find-dates.ts';
import type { Fact, Reading } from './fact.ts';
import { findFigures } from './figures/find-figures.ts';
import type { AreaNames, Findings } from './findings.ts';
import { frame } from './frame.ts';
import { findReferences } from './legal-numbers/find-references.ts';
import { joinReferences } from './legal-numbers/join-references.ts';
import { findMeeting } from './meetings/find-meeting.ts';
import { findPeople } from './people/find-people.ts';
import { joinPeople } from './people/join-people.ts';
import { findPeriods } from './periods/find-periods.ts';
import { findPlaces } from './places/find-places.ts';
import { joinPlaces } from './places/join-places.ts';
import { findRequests } from './requests/find-requests.ts';
import { runningText } from './running-text.ts';
import { settle, type Unsettled, type Why } from './settle/settle.ts';
import { type SourceText, sourceText } from './source-text.ts';
import { structure } from './structure.ts';
import { findTables } from './tables/find-tables.ts';
import { tableFigures } from './tables/table-figures.ts';

export interface ReadOptions {
  /** Where the text came from; printed in the reading. */
  readonly source?: string;
  /** The document's date where it is known from elsewhere, ISO; relative dates rest on it. */
  readonly date?: string;
  /** Names of administrative units; `@dondoc/reader/area-names` has those of Viet Nam. */
  readonly areaNames?: AreaNames;
  /** Says of each fact which rule read it and which words led to it (`because`). */
  readonly explain?: boolean;
}

/** Reads a text into facts, each tied to its words, and checks their arithmetic. Pure: the same text gives the same bytes. */
export function read(original: string, options: ReadOptions = {}): Reading {
  const broken = sourceText(original);
  const parts = structure(broken);
  const text = runningText(broken, parts);
  const dates = findDates(text);
  const periods = findPeriods(text);
  const references = findReferences(text, parts);
  const places = findPlaces(text, parts, options.areaNames);
  const people = findPeople(text, parts, places);
  const tables = findTables(text);
  const seen = { text, structure: parts, tables, dates, periods, references, places, people };
  const findings: Findings = { ...seen, frame: frame(seen, options.date) };

  const unsettled: Unsettled[] = [
    ...joinPlaces(findings),
    ...joinReferences(findings),
    ...joinPeople(findings),
    ...findMeeting(findings),
    ...findFigures(findings),
    ...tableFigures(findings),
    ...findRequests(findings),
  ];
  const { facts, whys } = settle(unsettled, findings);
  const received = text.alike ? facts : facts.map((fact) => ({ ...fact, span: text.received(fact.span) }));
  const title = parts.blocks.find((block) => block.kind === 'title');
  return {
    schema: 'dondoc.reading/1',
    document: {
      ...(options.source !== undefined && { source: options.source }),
      ...(title && { title: text.view.slice(title.start, title.end).replace(/\s+/gu, ' ') }),
      ...(findings.frame.documentDate && { date: findings.frame.documentDate }),
      characters: original.length,
    },
    facts: options.explain ? received.map((fact, index) => explained(fact, whys[index] as Why, text)) : received,
    checks: check(facts, findings),
  };
}

function explained(fact: Fact, why: Why, text: SourceText): Fact {
  const { rule, words } = why();
  return { ...fact, because: { rule, words: words.map(text.received) } };
}
