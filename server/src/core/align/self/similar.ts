import { isMisspelling } from '../../compare/spelling';
import { foldName } from '../../lexicon/transliterations';
import { isVariant } from './variants';

export type Alike = readonly [string, string];

/**
 * Pairs of forms of a draft that differ by one letter, or by two exchanged ones: two such forms become alike when a letter is left out of
 * each, or of one. A form is looked up under each of its shortenings, so the work grows with the number of forms; and when a form comes or
 * goes, only those are compared again that share a shortening with it.
 */
export class SimilarForms {
  readonly #counts = new Map<string, number>();
  readonly #shortened = new Map<string, Set<string>>();
  readonly #alike = new Map<string, readonly Alike[]>();

  /** Takes what forms have come into the draft and gone from it, each as often as it did. */
  update(come: readonly string[], gone: readonly string[]): void {
    const touched = new Set<string>();
    for (const form of come) this.#count(form, 1, touched);
    for (const form of gone) this.#count(form, -1, touched);
    for (const form of touched) {
      const isThere = this.#counts.has(form);
      for (const key of shorteningsOf(form)) {
        const forms = this.#shortened.get(key) ?? new Set();
        if (isThere === forms.has(form)) continue;
        if (isThere) forms.add(form);
        else forms.delete(form);
        if (forms.size > 0) this.#shortened.set(key, forms);
        else this.#shortened.delete(key);
        const alike = alikeOf(forms);
        if (alike.length > 0) this.#alike.set(key, alike);
        else this.#alike.delete(key);
      }
    }
  }

  /** Each pair once, in order of the alphabet. */
  pairs(): readonly Alike[] {
    const pairs = new Map([...this.#alike.values()].flat().map(pair => [pair.join(' '), pair]));
    return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
  }

  #count(form: string, by: number, touched: Set<string>): void {
    const count = (this.#counts.get(form) ?? 0) + by;
    if (count > 0) this.#counts.set(form, count);
    else this.#counts.delete(form);
    touched.add(form);
  }
}

function shorteningsOf(form: string): ReadonlySet<string> {
  const folded = foldName(form);
  const keys = new Set([folded]);
  // The first letter of a name is hardly ever the one that is wrong.
  for (let at = 1; at < folded.length; at++) keys.add(folded.slice(0, at) + folded.slice(at + 1));
  return keys;
}

function alikeOf(forms: ReadonlySet<string>): readonly Alike[] {
  if (forms.size < 2 || forms.size > MOST_ALIKE) return [];
  const sorted = [...forms].sort();
  return sorted.flatMap((one, at) => sorted.slice(at + 1).flatMap(other => (isSlip(one, other) ? [[one, other] as const] : [])));
}

function isSlip(one: string, other: string): boolean {
  return isMisspelling(one, other) && isMisspelling(other, one) && !isVariant(one, other);
}

/** More forms alike than this are no slips. */
const MOST_ALIKE = 8;
