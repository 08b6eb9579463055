/**
 * What finders hand to the joiners. Every span is into the view of the text (see source-text.ts); read.ts maps
 * them back to the text as received, once, at the very end.
 */
import type { PersonRole, PlaceLevel, Span } from './fact.ts';
import type { SourceText } from './source-text.ts';
import type { Structure } from './structure.ts';
import type { Table } from './tables/find-tables.ts';

/** A day, as written ("16/8", "ngày 18/3/2021", "chiều 29/5"). `year` is absent where the text does not write it. */
export interface DateMention {
  readonly span: Span;
  /** The same as indexes of words. */
  readonly words: Span;
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

/** A stretch of time, as written ("8 tháng đầu năm 2022", "nhiệm kỳ 2020 - 2025", "đến nay"). */
export interface PeriodMention {
  readonly span: Span;
  /** The same as indexes of words. */
  readonly words: Span;
  /** ISO 8601 as the guide writes it; absent while the text leaves it open ("đến nay", "cùng kỳ"). */
  readonly iso?: string;
  /** As `iso`, with "XXXX" for a year that the text does not write ("6 tháng đầu năm": "XXXX-01/XXXX-06"). */
  readonly open?: string;
  readonly kind:
    | 'year'
    | 'months'
    | 'quarter'
    | 'term'
    | 'range'
    | 'month'
    | 'until'
    | 'since'
    | 'now'
    | 'same-period'
    | 'yearly'
    | 'week'
    | 'decade'
    | 'century'
    | 'season'
    | 'part'
    | 'relative';
  /** How far from the day of the text: "tháng trước" is one month back; `each` of "5 năm qua" takes in all five. */
  readonly shift?: {
    readonly by: number;
    readonly unit: 'week' | 'month' | 'quarter' | 'year';
    readonly each?: true;
  };
}

/** A unit named in the text; `level` is undefined where neither the words nor the table say it. */
export interface PlaceMention {
  readonly span: Span;
  readonly name: string;
  readonly level?: PlaceLevel;
  readonly levelWritten: boolean;
}

/** A reference to a document by number or by title. */
export interface ReferenceMention {
  readonly span: Span;
  readonly number: string | null;
  readonly kind: string;
  readonly date?: string;
  readonly issuer?: string;
  readonly title?: string;
}

/** A person named in the text, with the offices written beside the name there. */
export interface PersonMention {
  readonly span: Span;
  readonly name: string;
  readonly positions: readonly { readonly text: string; readonly span: Span }[];
  readonly roles: readonly PersonRole[];
}

/** Place names and the levels they were seen at, from lists of administrative units; keys are folded names. */
export interface AreaNames {
  /** Levels under which a folded name is known, before and after 1 July 2025; empty where it is unknown. */
  readonly levels: (foldedName: string) => readonly PlaceLevel[];
}

/** All that is found in a text before facts are joined from it, and what the whole text says of itself. */
export interface Findings {
  readonly text: SourceText;
  readonly structure: Structure;
  readonly tables: readonly Table[];
  readonly dates: readonly DateMention[];
  readonly periods: readonly PeriodMention[];
  readonly references: readonly ReferenceMention[];
  readonly places: readonly PlaceMention[];
  readonly people: readonly PersonMention[];
  readonly frame: Frame;
}

/** What the text as a whole is about: whose report, of when. */
export interface Frame {
  /** "2023-12", "2023-05-29": as precise as the text allows. */
  readonly documentDate?: string;
  /** The unit that the text reports on, as the guide writes it: "huyện Pác Nặm". */
  readonly place?: string;
  /** The period the report opens with: "2022-01/2022-08", "2020/2025". */
  readonly period?: string;
  /** The year that tasks ahead are for: "phương hướng năm 2017". */
  readonly ahead?: string;
}
