import type { Span } from './span';

/** A value found in text. `start` and `end` are offsets in the raw text; `text` is the prose there. */
export type Mention = Quantity | DateMention | Weekday | Duration | Name | Role | Quotation;

interface MentionBase extends Span {
  readonly text: string;
}

/**
 * How the writer blurred a number: "about $240bn", "nearly 30%", "more than $200bn", "at most 12".
 * `between` is a written range ("$3.2–3.6bn"), `several` a vague count ("several billion").
 */
export type Hedge = 'about' | 'nearly' | 'over' | 'under' | 'at-least' | 'at-most' | 'between' | 'several';

/** Quantities compare only within one dimension. */
export type Dimension =
  | 'money'
  | 'percent'
  | 'percentage-point'
  | 'basis-point'
  | 'multiple'
  | 'count'
  | 'physical'
  | 'rank'
  | 'number';

/**
 * A number with its unit, as the interval that its written precision and hedge allow:
 * "$240.1bn" is [240.05e9, 240.15e9] USD, "20 companies" is [20, 20] companies, "more than $200bn" [200e9, Infinity].
 */
export interface Quantity extends MentionBase {
  readonly kind: 'quantity';
  readonly dimension: Dimension;
  /**
   * ISO 4217 code for money ('USD'; '¤' where no currency is written), 'percent', 'percentage-point', 'basis-point',
   * 'multiple', the singular lemma of what is counted ('company'), a unit symbol ('t', 'km', 'GW'), 'rank', or '' for a bare number.
   */
  readonly unit: string;
  /** Bounds in the base unit: dollars, not billions; 26.3 for 26.3 %; persons. */
  readonly lower: number;
  readonly upper: number;
  /** The number as written, in the base unit, before hedging; the middle of a range. */
  readonly value: number;
  /** One unit of the last significant digit as written, in the base unit; 0 for an exact count. */
  readonly precision: number;
  readonly hedge?: Hedge;
  /** "a rise of 26.3 %", "-4%": only where the mention itself carries the sign; the clause's verb is context. */
  readonly sign?: 'up' | 'down';
  /** "in 2015 dollars", "at constant prices"; also a rate: "per barrel", "per year". */
  readonly qualifier?: string;
  /** The digits or number words alone (raw offsets), and the power of ten that the scale word after them means. */
  readonly numeral: Span;
  readonly scale: number;
  /** Of a table cell whose heading states the unit: the power of ten that the heading adds ("$bn" adds 9). */
  readonly headingPower?: number;
}

/** A point or interval in time, in EDTF; unknown parts stay unknown ("May 1" is XXXX-05-01). */
export interface DateMention extends MentionBase {
  readonly kind: 'date';
  readonly edtf: string;
  /** "since 2014", "by 2030", "before 1991": how the date bounds the clause. */
  readonly relation?: 'since' | 'until' | 'by' | 'before' | 'after';
  /** A date worked out from another ("the previous year"), and where that other stands. */
  readonly anchor?: Span;
}

/** A day of the week without a date: what it is called says nothing of when it was, but "on Monday" is not "on Friday". */
export interface Weekday extends MentionBase {
  readonly kind: 'weekday';
  /** ISO 8601: 1 is Monday, 7 Sunday. */
  readonly day: number;
}

export interface Duration extends MentionBase {
  readonly kind: 'duration';
  /** ISO 8601: P12M, P3Y, PT36H. */
  readonly iso: string;
  /** Bounds in days; a year is 365.2425 of them. */
  readonly lower: number;
  readonly upper: number;
  readonly hedge?: Hedge;
}

export type NameType = 'person' | 'organisation' | 'place' | 'country' | 'work' | 'programme' | 'unknown';

export interface Name extends MentionBase {
  readonly kind: 'name';
  readonly type: NameType;
  /** The longest form known in this text or gazetteer: "Mikhail Mishustin" for a later "Mishustin", "Russia" for "Moscow". */
  readonly canonical: string;
  /** How a country is meant: its own name, demonym, adjective, capital or metonym ("Moscow", "the Kremlin"). */
  readonly form?: 'name' | 'demonym' | 'adjective' | 'capital' | 'metonym' | 'acronym' | 'short';
  /** The role written with the name ("Prime Minister"), normalised. */
  readonly role?: string;
}

export interface Role extends MentionBase {
  readonly kind: 'role';
  /** Normalised: 'prime minister', 'foreign minister'. */
  readonly role: string;
  readonly country?: string;
}

export interface Quotation extends MentionBase {
  readonly kind: 'quotation';
  /** The words inside the marks, raw offsets. */
  readonly inner: Span;
  readonly speaker?: string;
}

export function isQuantity(mention: Mention): mention is Quantity {
  return mention.kind === 'quantity';
}

export function isDate(mention: Mention): mention is DateMention {
  return mention.kind === 'date';
}
