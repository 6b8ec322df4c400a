import { distance } from 'fastest-levenshtein';
import type { FoundSource } from '../draftSources';

/**
 * The source whose key a key is a slip for: another case, or a letter or two off; another year is another publication, and only offered where
 * no letter differs. Undefined where two are as near.
 */
export function nearestKey(key: string, sources: readonly FoundSource[]): FoundSource | undefined {
  const wanted = key.toLowerCase();
  const most = wanted.length >= LONG ? 2 : 1;
  let best: { readonly source: FoundSource; readonly off: number } | undefined;
  let tie = false;
  for (const source of sources) {
    const other = source.key.toLowerCase();
    if (Math.abs(other.length - wanted.length) > most) continue;
    const off = distance(wanted, other);
    if (off > most || off > (best?.off ?? most)) continue;
    tie = off === best?.off;
    best = { source, off };
  }
  return tie ? undefined : best?.source;
}

/** Shorter keys are near to too many. */
const LONG = 8;
