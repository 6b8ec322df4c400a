import type { Text } from './token';

const ups = new Set(
  'rise rises increase increases growth gain gains jump surge climb expansion uptick upturn leap hike boost uplift improvement'.split(
    ' ',
  ),
);
const downs = new Set(
  'fall falls drop drops decrease decreases decline declines cut cuts reduction reductions loss slump contraction plunge dip shrinkage slide downturn collapse'.split(
    ' ',
  ),
);

/** The direction that a mention itself carries: "a rise of 26.3%", "up 4%", "a 26.3% increase", "a 12 per cent year-on-year fall". The clause's verb is context. */
export function directionOf(text: Text, first: number, next: number): 'up' | 'down' | undefined {
  return before(text, first) ?? after(text, next);
}

function before({ tokens }: Text, first: number): 'up' | 'down' | undefined {
  const last = tokens[first - 1]?.lower ?? '';
  if (last === 'up' || last === 'down') return phrasal.has(tokens[first - 2]?.lower ?? '') ? undefined : last;
  return last === 'of' ? wordDirection(tokens[first - 2]?.lower ?? '') : undefined;
}

/** Over at most five tokens, for "year-on-year" is five. */
function after({ tokens }: Text, next: number): 'up' | 'down' | undefined {
  for (let index = next; index < next + 6; index++) {
    const token = tokens[index];
    if (token === undefined) return undefined;
    const direction = wordDirection(token.lower);
    if (direction !== undefined) return direction;
    if (!passed.has(token.lower)) return undefined;
  }
  return undefined;
}

/** "makes up 36%", "took up a third": no direction. */
const phrasal = new Set(
  'make makes made making take takes took taking taken use uses used using set sets give gives gave given put puts end ends ended'.split(
    ' ',
  ),
);

const passed = new Set([
  '-',
  '‑',
  'year',
  'on',
  'over',
  'annual',
  'yearly',
  'monthly',
  'quarterly',
  'real',
  'nominal',
  'sharp',
  'steep',
  'further',
  'overall',
  'total',
]);

function wordDirection(word: string): 'up' | 'down' | undefined {
  return ups.has(word) ? 'up' : downs.has(word) ? 'down' : undefined;
}
