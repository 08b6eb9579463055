/**
 * What a reading holds. Field names and values follow the reading guide (README.md of this package):
 * offsets are half-open, in UTF-16 code units, into the text as it was received.
 */
import type { Rule } from './explanations.ts';

/** Half-open `[start, end)` in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/** An exact decimal as written out in full ("31264000000", "61.21"); never a binary float. */
export type Decimal = string;

export type Attribute = 'level' | 'percent-of-plan' | 'over-plan' | 'growth' | 'change' | 'share' | 'count' | 'rank';
export type Bound = 'exact' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'about';
export type FigureRole = 'actual' | 'estimate' | 'target' | 'baseline' | 'proposed';
export type PersonRole = 'chair' | 'attendee' | 'speaker' | 'reporter' | 'author' | 'recipient';
export type MeetingKind = 'working-session' | 'conference' | 'session' | 'other';
export type PlaceLevel =
  | 'tỉnh'
  | 'thành phố'
  | 'huyện'
  | 'quận'
  | 'thị xã'
  | 'xã'
  | 'phường'
  | 'thị trấn'
  | 'đặc khu'
  | 'thôn';

/** Why a fact was read: the rule, and the words of the text that led to it, in text order. */
export interface Because {
  readonly rule: Rule;
  readonly words: readonly Span[];
}

interface FactBase {
  /** "f1", "f2", … in text order. */
  readonly id: string;
  readonly span: Span;
  /** Fields that the text does not write and the reader worked out; all others are written. */
  readonly inferred?: readonly string[];
  /** Only where it is asked for: `read(text, { explain: true })`. */
  readonly because?: Because;
}

/** One number that measures something. */
export interface Figure extends FactBase {
  readonly type: 'figure';
  readonly indicator: string;
  readonly attribute: Attribute;
  readonly value: Decimal | readonly [low: Decimal, high: Decimal];
  /** Canonical unit, money scaled to đồng; a rank has none. */
  readonly unit?: string;
  /** The whole of n/m. */
  readonly of?: Decimal;
  readonly bound?: Bound;
  readonly role?: FigureRole;
  readonly place?: string;
  /** ISO 8601 interval, month or year: "2023", "2022-01/2022-08", "2021/2025". */
  readonly period?: string;
  /** Figures with one group are aspects of one observation. */
  readonly group?: string;
}

export interface Person extends FactBase {
  readonly type: 'person';
  readonly name: string;
  readonly positions: readonly string[];
  readonly roles: readonly PersonRole[];
}

export interface Meeting extends FactBase {
  readonly type: 'meeting';
  readonly kind: MeetingKind;
  readonly date?: string;
  readonly host?: string;
  readonly chair?: string;
}

export interface DocumentReference extends FactBase {
  readonly type: 'document-reference';
  readonly number: string | null;
  readonly kind?: string;
  readonly date?: string;
  readonly issuer?: string;
  readonly title?: string;
}

export interface Place extends FactBase {
  readonly type: 'place';
  readonly name: string;
  readonly level?: PlaceLevel;
}

export interface Recommendation extends FactBase {
  readonly type: 'recommendation';
  readonly from?: string;
  readonly to?: string;
}

export interface Directive extends FactBase {
  readonly type: 'directive';
  readonly speaker?: string;
  readonly to?: string;
}

export interface Limitation extends FactBase {
  readonly type: 'limitation';
}

export type Fact = Figure | Person | Meeting | DocumentReference | Place | Recommendation | Directive | Limitation;
export type FactType = Fact['type'];

export type CheckStatus = 'consistent' | 'inconsistent' | 'incomplete' | 'derived';

/** One piece of arithmetic that the text allows. It never says which number is wrong. */
export interface Check {
  /** The rule's name, which is its file in checks/: "parts-of-total", "plan-implied", … */
  readonly rule: string;
  readonly status: CheckStatus;
  /** Ids of the facts it rests on. */
  readonly facts: readonly string[];
  /** The arithmetic, as printed: "4+9+8+1=22". */
  readonly computation: string;
  readonly message: string;
  readonly messageEn: string;
}

export interface Reading {
  readonly schema: 'dondoc.reading/1';
  readonly document: {
    readonly source?: string;
    readonly title?: string;
    /** ISO date as precise as the text gives it: "2023-05-29", "2023-12". */
    readonly date?: string;
    readonly characters: number;
  };
  readonly facts: readonly Fact[];
  readonly checks: readonly Check[];
}
