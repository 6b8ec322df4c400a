import { IRREGULAR } from './irregular';

/**
 * The stem of a lower-case word: the same for all its inflections and for British and American spelling.
 * It is a label, not a word: exceed, exceeds, exceeded, exceeding → exceed; company, companies → compani; programme, program → program.
 */
export function stemOf(word: string): string {
  const spelled = SPELLINGS.get(word) ?? word;
  const regular = IRREGULAR.get(spelled) ?? prefixed(spelled);
  return settle(american(regular ?? withoutEnding(spelled)));
}

/** "overshot", "undercut", "rebuilt": irregular behind a prefix. */
function prefixed(word: string): string | undefined {
  const match = /^(over|under|out|re|mis)(.{3,})$/.exec(word);
  const base = match === null ? undefined : IRREGULAR.get(match[2]!);
  return base === undefined || base === match![2] ? undefined : match![1] + base;
}

/** British spellings that no rule below covers. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    grey: 'gray',
    tyre: 'tire',
    tyres: 'tires',
    cheque: 'check',
    sceptic: 'skeptic',
    sceptics: 'skeptics',
    sceptical: 'skeptical',
    scepticism: 'skepticism',
    aluminium: 'aluminum',
    plough: 'plow',
    artefact: 'artifact',
    artefacts: 'artifacts',
    ageing: 'aging',
    manoeuvre: 'maneuver',
    manoeuvres: 'maneuvers',
    judgement: 'judgment',
    judgements: 'judgments',
    sulphur: 'sulfur',
    licence: 'license',
    licences: 'licenses',
    practise: 'practice',
    enrol: 'enroll',
    fulfil: 'fulfill',
    instalment: 'installment',
    kerb: 'curb',
    whilst: 'while',
    amongst: 'among',
    analyse: 'analyze',
    catalogue: 'catalog',
    dialogue: 'dialog',
  }),
);

function withoutEnding(word: string): string {
  if (word.length < 4) return word;
  if (/ie[sd]$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  const singular = /(?:[^sui]|ou)s$/.test(word) ? word.slice(0, -1) : word;
  const inflected = /^(.{2,}?)(?:ed|ing|ings)$/.exec(singular)?.[1];
  if (inflected !== undefined && /[aeiouy]/.test(inflected)) return SHORT.test(inflected) ? `${inflected}e` : undouble(inflected);
  return /^(.{4,})(?:ly|ment)$/.exec(singular)?.[1] ?? singular.replace(/isation$/, 'ise').replace(/ization$/, 'ize');
}

/** One short syllable: it had a final e before its ending ("trad-ing", but "plan-ning"), and keeps it ("plane" is not "plan"). */
const SHORT = /^[^aeiouy]+[aeiouy][^aeiouwxy]$/;

/** One spelling for the endings in which British and American differ. */
function american(word: string): string {
  return word
    .replace(/our(?=$|ite|abl|hood|er)/, (ending, at: number) => (at > 1 ? 'or' : ending))
    .replace(/iz(?=$|e$|er$|ation$)/, 'is')
    .replace(/yz(?=$|e$)/, 'ys')
    .replace(/([tb])re$/, '$1er')
    .replace(/(.{2}[nt])tr$/, '$1ter')
    .replace(/ens(?:e|iv|ive)?$/, ending => ending.replace('s', 'c'));
}

/** Final e, y and double letters, which come and go with the ending. */
function settle(word: string): string {
  if (word.length < 4) return word;
  const bare = word.endsWith('e') && !SHORT.test(word.slice(0, -1)) ? word.slice(0, -1) : word;
  return undouble(bare).replace(/y$/, 'i').replace(/logu$/, 'log');
}

function undouble(word: string): string {
  return word.length > 3 ? word.replace(/([b-df-hj-np-tv-z])\1$/, '$1') : word;
}
