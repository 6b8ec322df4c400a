import type { DateMention, Quantity } from '../mention';
import type { Span } from '../span';
import type { FileProblem } from '../yamlReader';
import type { FactEntry, OrganisationEntry, PersonEntry, PlaceEntry, QuotationEntry, SourceItem, TermEntry } from './schema';

/** A fact sheet as read: what is good serves, what is wrong stands in `problems` at its place. */
export interface Sheet {
  readonly uri: string;
  readonly source?: SourceItem;
  readonly facts: readonly Fact[];
  readonly people: readonly Placed<PersonEntry>[];
  readonly organisations: readonly Placed<OrganisationEntry>[];
  readonly places: readonly Placed<PlaceEntry>[];
  readonly terms: readonly Placed<TermEntry>[];
  readonly quotations: readonly Placed<QuotationEntry>[];
  readonly problems: readonly SheetProblem[];
}

/** An entry with the span of the sheet that it was read from. */
export type Placed<T> = T & { readonly at: Span };

/** A fact with its value read: a quantity, a date, or text where the value is neither (a place, a name, a phrase). */
export type Fact = Placed<FactEntry> & { readonly reading: Reading };

export type Reading = Quantity | DateMention | { readonly kind: 'text'; readonly text: string };

export type SheetProblem = FileProblem;
