import type { Text, Token } from './token';

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
  if (last === 'up' || last === 'down') return isAdverb(tokens[first - 2]) ? last : undefined;
  return last === 'of' ? wordDirection(tokens[first - 2]?.lower ?? '') : undefined;
}

/** Over at most five tokens, for "year-on-year" is five. */
function after({ tokens }: Text, next: number): 'up' | 'down' | undefined {
  for (let index = next; index < next + 6; index++) {
    const token = tokens[index];
    if (token === undefined) return undefined;
    const direction = wordDirection(token.lower) ?? (index === next ? adverbs.get(token.lower) : undefined);
    if (direction !== undefined) return direction;
    if (!passed.has(token.lower)) return undefined;
  }
  return undefined;
}

/** ", up 36.2%", "was up 4%", "sales up 4%", but not "makes up 36%", "call up 346,000 soldiers". */
function isAdverb(before: Token | undefined): boolean {
  return before === undefined || before.kind !== 'word' || !phrasal.has(before.lower);
}

const phrasal = new Set(
  (
    'make makes made making take takes took taking taken use uses used using set sets setting give gives gave given put puts putting ' +
    'end ends ended call calls called calling buy buys bought buying pick picks picked build builds built open opens opened free frees freed ' +
    'could can will would may to draw draws drew come comes came sign signs signed turn turns turned shut shuts close closes closed ' +
    'shoot shoots shot bring brings brought hold holds held keep keeps kept write writes wrote lay lays laid break breaks broke'
  ).split(' '),
);

/** "2.5% up on the day", "46 basis points higher". */
const adverbs: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ['up', 'up'],
  ['higher', 'up'],
  ['down', 'down'],
  ['lower', 'down'],
]);

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
