/** What has come into a list and gone from it, by identity; all of it, where those that stayed have changed places. */
export function changesIn<T>(
  before: readonly T[],
  now: readonly T[],
): { readonly gone: readonly T[]; readonly come: readonly T[] } {
  const [old, present] = [new Set(before), new Set(now)];
  const gone = before.filter(one => !present.has(one));
  const come = now.filter(one => !old.has(one));
  const [stayed, kept] = [before.filter(one => present.has(one)), now.filter(one => old.has(one))];
  return stayed.every((one, index) => one === kept[index]) ? { gone, come } : { gone: before, come: now };
}
