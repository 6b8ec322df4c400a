/** Where a clause begins, and by what it is parted from the one before. */
export interface Boundary {
  readonly at: number;
  /** `stop` a semicolon; `contrast` "but", "while"; `open` and `close` the brackets or dashes of an aside; `mark` any other. */
  readonly kind: 'mark' | 'stop' | 'contrast' | 'open' | 'close';
}

/** The clause boundaries of a sentence, in order: `, ; : — ( )`, and the words that join clauses. Commas and colons inside numbers are none. */
export function findBoundaries(sentence: string): readonly Boundary[] {
  const found: Boundary[] = [];
  let dash = false;
  for (const match of sentence.matchAll(BOUNDARY)) {
    const mark = match[0];
    if (/^\s?[—–-]/.test(mark)) {
      dash = !dash;
      found.push({ at: match.index + mark.length, kind: dash ? 'open' : 'close' });
    } else if (mark === '(' || mark === '[') found.push({ at: match.index, kind: 'open' });
    else if (mark === ')' || mark === ']') found.push({ at: match.index + 1, kind: 'close' });
    else if (mark === ';') found.push({ at: match.index + 1, kind: 'stop' });
    else if (mark === ',' || mark === ':') found.push({ at: match.index + 1, kind: 'mark' });
    else
      found.push({ at: match.index + (mark.length - mark.trimStart().length), kind: CONTRAST.test(mark) ? 'contrast' : 'mark' });
  }
  return found;
}

/** A dash is a boundary when it stands free, or is an em dash; the hyphen of a range or a compound is none. Brackets of "[sic]" are none. */
const BOUNDARY =
  /[;()]|[,:](?!\d)|—|\s(?:–|--?)(?=\s)|\s(?:but|yet|while|whilst|whereas|although|though|however|because|so that|which|who|rather than|instead of|as opposed to)(?=\s)|\s(?:and|or|then|nor)(?=\s(?:(?:then|also|later|now|thus|so|never|not|still) )?(?:he|she|it|they|we|you|i|there|this|that|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|rose|fell|came|went|made|took|gave|grew|set|put|cut|met|won|lost|sold|bought|spent|sent|held|kept|left|led|began|became|said|told|saw|found|brought|built|paid|ran|stood|shut|drew|drove|struck|sank|shrank|wrote|is|(?!need|speed|feed|seed|indeed|hundred|red|united)[a-z]{3,}ed)\s)/giu;
const CONTRAST = /^\s(?:but|yet|while|whilst|whereas|although|though|however)$/i;
