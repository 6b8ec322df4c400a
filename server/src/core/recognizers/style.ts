import type { Draft } from '../draft/draft';

/** How a draft writes what the fix of a finding has to write anew: what the draft does most often, where it does so at all. */
export interface Style {
  /** What follows a number in digits: "%", " %", " per cent", " percent". */
  readonly percent?: string;
  /** " percentage points", " pp". */
  readonly points?: string;
  /** "$", "US$", "\$". */
  readonly dollar?: string;
  /** "per cent", or American "percent", where the draft must spell it out. */
  readonly percentWord: 'per cent' | 'percent';
}

const known = new WeakMap<Pick<Draft, 'text' | 'language'>, Style>();

/** The style of a draft; read when the first finding asks, for a draft with no finding needs none. */
export function styleOf(draft: Pick<Draft, 'text' | 'language'>): Style {
  const before = known.get(draft);
  if (before) return before;
  const style = readStyle(draft);
  known.set(draft, style);
  return style;
}

function readStyle({ text, language }: Pick<Draft, 'text' | 'language'>): Style {
  const behind = [...text.matchAll(BEHIND)].map(([, form = '']) => form);
  const percent = mostUsed(behind.filter(form => PERCENT.test(form)));
  const points = mostUsed(behind.filter(form => !PERCENT.test(form)));
  const dollar =
    mostUsed([...text.matchAll(/(?:\bUS\s?)?\\?\$(?=\s?\d)/g)].map(([form]) => form)) ??
    (language === 'latex' ? '\\$' : undefined);
  return {
    ...(percent === undefined ? {} : { percent }),
    ...(points === undefined ? {} : { points }),
    ...(dollar === undefined ? {} : { dollar }),
    percentWord: isAmerican(text) ? 'percent' : 'per cent',
  };
}

/** The form found most often; of two as frequent, the one that comes first. */
function mostUsed(forms: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** What follows a number in digits: one pass over the draft for both units. */
const BEHIND = /\d([\s\u00a0\u2009\u202f]?(?:percentage[- ]points|ppts?\b|pp\b|p\.p\.|\\?%|per[ \u00a0]cents?\b|percent\b))/g;
const PERCENT = /%|cents?$/;

/** "percent" itself, or spellings that only American writers use. */
function isAmerican(text: string): boolean {
  if (/\bper[ \u00a0]cent\b/.test(text)) return false;
  return /\bpercent\b/i.test(text) || AMERICAN.test(text);
}

const AMERICAN =
  /\b(?:center|defense|labor|color|favor|neighbor|program|offense|traveled|modeled|fiber|meter|fulfill)(?:s|ed|ing)?\b/;
