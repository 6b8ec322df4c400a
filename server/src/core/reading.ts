import type { Clause } from './context/context';
import { quotedSpans, readClauses } from './context/index';
import type { Block, Draft } from './draft/draft';
import { findCountries } from './lexicon/countries';
import { type Key, readKeys } from './lexicon/keys';
import { wordsIn } from './lexicon/words';
import type { Mention } from './mention';
import { recognizeValues } from './recognizers/index';
import { recognizeNames } from './recognizers/names';
import { recognizeQuotations } from './recognizers/quotations';
import { findRoles } from './recognizers/roles';
import { overlaps, type Span, shift } from './span';

/** One block, read: everything that alignment needs to know of it. All offsets are those of the draft. */
export interface BlockReading {
  readonly block: Block;
  readonly sentences: readonly SentenceReading[];
  readonly mentions: readonly Mention[];
  readonly keys: readonly Key[];
  readonly quoted: readonly Span[];
  /** Offices, forms of address left out. */
  readonly roles: readonly (Span & { readonly role: string })[];
  /** Where countries are named, in any form. */
  readonly countries: readonly Span[];
  /** What it was read as before it was placed: one object for the same words, wherever in the draft they stand. */
  readonly origin?: BlockReading;
}

export interface SentenceReading extends Span {
  readonly clauses: readonly Clause[];
  /** A question states nothing. */
  readonly asks?: boolean;
}

/** What was read of blocks before, by their prose: an edit then costs what its own block costs. */
export type BlockCache = Map<string, BlockReading>;

export function readBlocks(draft: Draft, cache: BlockCache = new Map()): readonly BlockReading[] {
  const used: BlockCache = new Map();
  const readings = draft.blocks.map(block => {
    const prose = draft.prose.slice(block.start, block.end);
    const id = `${block.kind}\n${prose}`;
    const reading = used.get(id) ?? cache.get(id) ?? readBlock(prose, block);
    used.set(id, reading);
    return place(reading, block);
  });
  cache.clear();
  for (const [id, reading] of used) cache.set(id, reading);
  return readings;
}

/** Reads one block as if it began at offset 0. */
function readBlock(prose: string, block: Block): BlockReading {
  const sentences = block.sentences.map(sentence => shift(sentence, -block.start));
  const names = recognizeNames(prose);
  const quotations = recognizeQuotations(prose, names);
  const mentions = [...recognizeValues(prose), ...names, ...quotations];
  const words = wordsIn(prose, 0, prose.length);
  const countries = findCountries(prose, words);
  return {
    roles: findRoles(prose, words, countries)
      .filter(match => !match.courtesy)
      .map(({ role, start, end }) => ({ role, start, end })),
    countries: countries.map(({ start, end }) => ({ start, end })),
    block: shift(block, -block.start),
    sentences: sentences.map(sentence => ({
      ...sentence,
      clauses: readClauses(prose, sentence),
      asks: /\?["”’)\s]*$/.test(prose.slice(sentence.start, sentence.end)),
    })),
    mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end),
    keys: readKeys(prose, { start: 0, end: prose.length }),
    quoted: block.kind === 'quote' ? [{ start: 0, end: prose.length }] : quotedSpans(prose),
  };
}

/** The same reading where it stands; nearly all of a draft is never looked at again after an edit, so each part is moved when asked for. */
export function place(reading: BlockReading, block: Block): BlockReading {
  return new PlacedReading(reading, block);
}

class PlacedReading implements BlockReading {
  readonly origin: BlockReading;
  readonly block: Block;
  #sentences?: BlockReading['sentences'];
  #mentions?: BlockReading['mentions'];
  #keys?: BlockReading['keys'];
  #quoted?: BlockReading['quoted'];
  #roles?: BlockReading['roles'];
  #countries?: BlockReading['countries'];

  constructor(origin: BlockReading, block: Block) {
    this.origin = origin;
    this.block = block;
  }

  get sentences() {
    const by = this.block.start;
    this.#sentences ??= this.origin.sentences.map(sentence => ({
      ...shift(sentence, by),
      clauses: sentence.clauses.map(clause => shift(clause, by)),
    }));
    return this.#sentences;
  }

  get mentions() {
    this.#mentions ??= this.origin.mentions.map(mention => shiftMention(mention, this.block.start));
    return this.#mentions;
  }

  get keys() {
    this.#keys ??= this.origin.keys.map(key => shift(key, this.block.start));
    return this.#keys;
  }

  get quoted() {
    this.#quoted ??= this.origin.quoted.map(span => shift(span, this.block.start));
    return this.#quoted;
  }

  get roles() {
    this.#roles ??= this.origin.roles.map(role => shift(role, this.block.start));
    return this.#roles;
  }

  get countries() {
    this.#countries ??= this.origin.countries.map(span => shift(span, this.block.start));
    return this.#countries;
  }
}

export function shiftMention<T extends Mention>(mention: T, by: number): T;
export function shiftMention(mention: Mention, by: number): Mention {
  if (by === 0) return mention;
  const moved = shift(mention, by);
  switch (moved.kind) {
    case 'quantity':
      return { ...moved, numeral: shift(moved.numeral, by) };
    case 'date':
      return moved.anchor ? { ...moved, anchor: shift(moved.anchor, by) } : moved;
    case 'quotation':
      return { ...moved, inner: shift(moved.inner, by) };
    default:
      return moved;
  }
}

/** The sentence of a block that a span begins in; a block without sentences is one. */
export function sentenceAt(reading: BlockReading, span: Span): SentenceReading {
  return reading.sentences.find(sentence => overlaps(sentence, span)) ?? { ...reading.block, clauses: [] };
}

export function clauseAt(sentence: SentenceReading, span: Span): Clause {
  return (
    sentence.clauses.find(clause => overlaps(clause, span)) ?? {
      start: sentence.start,
      end: sentence.end,
      modality: new Set(),
      group: 0,
    }
  );
}
