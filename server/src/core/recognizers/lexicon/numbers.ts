/** Number words below a hundred; "a" and "an" count as one only before a scale word, so they are not here. */
export const units: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);

export const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 20 + 10 * index]),
);

/** Scale words as powers of ten; those that a number word chain may hold ("two hundred thousand"). */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
  ['lakh', 5],
  ['lakhs', 5],
  ['crore', 7],
  ['crores', 7],
]);

/** Abbreviations, after digits only: "240.1bn", "3 m", "1.2 trn". */
export const scaleSigns: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['m', 6],
  ['mn', 6],
  ['mln', 6],
  ['mio', 6],
  ['mm', 6],
  ['b', 9],
  ['bn', 9],
  ['bln', 9],
  ['t', 12],
  ['tn', 12],
  ['trn', 12],
  ['cr', 7],
]);

/** Words for how many tens of a noun: "a dozen", "two score". */
export const groups: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['score', 20],
]);

/**
 * Vague counts, as the span that careful writers keep to: several is more than two and fewer than ten;
 * plural scale words reach to the next scale ("hundreds" 200 to 1,000).
 */
export const vagueCounts: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['several', [2, 10]],
  ['couple', [2, 3]],
  ['few', [2, 6]],
  ['dozens', [24, 120]],
  ['scores', [40, 120]],
]);

export const vagueScales: ReadonlyMap<string, number> = new Map([
  ['tens', 1],
  ['hundreds', 2],
  ['thousands', 3],
  ['millions', 6],
  ['billions', 9],
  ['trillions', 12],
]);

export const ordinals: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

/** Denominators of fractions, singular and plural. */
export const denominators: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ...'third quarter fifth sixth seventh eighth ninth tenth'.split(' ').flatMap((word, index): [string, number][] => [
    [word, index + 3],
    [`${word}s`, index + 3],
  ]),
]);

/** "doubled", "a doubling", "twice": what a quantity is multiplied by. */
export const multiples: ReadonlyMap<string, number> = new Map([
  ['doubled', 2],
  ['doubling', 2],
  ['doubles', 2],
  ['double', 2],
  ['twice', 2],
  ['twofold', 2],
  ['tripled', 3],
  ['tripling', 3],
  ['triples', 3],
  ['triple', 3],
  ['trebled', 3],
  ['trebling', 3],
  ['treble', 3],
  ['threefold', 3],
  ['quadrupled', 4],
  ['quadrupling', 4],
  ['quadruple', 4],
  ['fourfold', 4],
  ['quintupled', 5],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['ninefold', 9],
  ['tenfold', 10],
  ['halved', 0.5],
  ['halving', 0.5],
]);

/** Every word that a number may begin with. */
export const numberWords: ReadonlySet<string> = new Set([
  ...units.keys(),
  ...tens.keys(),
  ...vagueCounts.keys(),
  ...vagueScales.keys(),
  'a',
  'an',
  'half',
]);
