import type { Span } from '../span';
import { MARKERS_BY_WORD, type Marker, OTHER_MARKERS } from './markers';

/** A marker where it stands in the sentence. */
export interface Marked extends Span {
  readonly marker: Marker;
  /** It ends in "that": a clause begins there. */
  readonly that?: boolean;
}

/** The markers of a sentence. */
export function findMarked(text: string): readonly Marked[] {
  return findAll(text).map(one => reachThat(text, one));
}

function findAll(text: string): readonly Marked[] {
  const found: Marked[] = [];
  const done = new Map<Marker, number>();
  for (const word of text.matchAll(WORD)) {
    for (const marker of MARKERS_BY_WORD.get(word[0].toLowerCase()) ?? []) {
      if (word.index < (done.get(marker) ?? 0)) continue;
      marker.pattern.lastIndex = word.index;
      const match = marker.pattern.exec(text);
      if (match === null) continue;
      found.push({ marker, start: match.index, end: match.index + match[0].length });
      done.set(marker, match.index + match[0].length);
    }
  }
  for (const marker of OTHER_MARKERS) {
    if (!marker.hint!.test(text)) continue;
    for (const match of text.matchAll(marker.pattern))
      found.push({ marker, start: match.index, end: match.index + match[0].length });
  }
  const byYear = findForecastYear(text);
  return byYear === undefined ? found : [...found, byYear];
}

const WORD = /[\p{L}\p{N}]+/gu;

/** "claimed on 7 June in Le Bourget that …": what is claimed begins behind "that"; the date and the place are the writer's. */
function reachThat(text: string, marked: Marked): Marked {
  if (marked.marker.reach !== 'onward' && marked.marker.modality !== 'attributed') return marked;
  const that = /^[^,;:.()—]{0,60}?\sthat(?=\s)/.exec(text.slice(marked.end, marked.end + 70));
  return that === null ? marked : { ...marked, end: marked.end + that[0].length, that: true };
}

/** "by 2030" looks ahead unless the sentence before it is in the past: "had reached $200bn by 2023". */
function findForecastYear(text: string): Marked | undefined {
  const match = /\bby (?:the (?:end|middle) of |end-|mid-)?20\d\d\b/i.exec(text);
  if (match === null || PAST.test(text)) return undefined;
  return { marker: FORECAST, start: match.index, end: match.index + match[0].length };
}

const FORECAST: Marker = { modality: 'planned', reach: 'clause', pattern: /(?!)/ };
const PAST = /\b(?:had|was|were|did|rose|fell|grew|came|stood|went|made|took|became|shrank|\p{Ll}{3,}ed)\b/u;
