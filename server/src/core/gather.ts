/** Files something under a key of an index that is being built. */
export function gather<K, T>(index: Map<K, T[]>, key: K, one: T): void {
  const known = index.get(key);
  if (known) known.push(one);
  else index.set(key, [one]);
}
