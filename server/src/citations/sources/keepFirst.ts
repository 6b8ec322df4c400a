import type { Source, SourceProblem } from '../source';

/** Of two sources with one key the first counts; the second is reported. */
export function keepFirst(sources: readonly Source[], problems: SourceProblem[]): readonly Source[] {
  const seen = new Set<string>();
  return sources.filter(({ key, keyAt }) => {
    if (!seen.has(key)) return seen.add(key);
    const message = `The key "${key}" stands twice in this file; the first entry is used.`;
    problems.push({ ...keyAt, severity: 'warning', message });
    return false;
  });
}
