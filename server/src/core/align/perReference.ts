import type { Reference } from '../reference/reference';

/** Works something out once for each reference: what depends on the facts alone need not be read again at every keystroke. */
export function perReference<T>(workOut: (reference: Reference) => T): (reference: Reference) => T {
  const known = new WeakMap<Reference, T>();
  return reference => {
    const before = known.get(reference);
    if (before !== undefined) return before;
    const result = workOut(reference);
    known.set(reference, result);
    return result;
  };
}
