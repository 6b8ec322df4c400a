import type { Span } from '../../span';

/** Words round a value that set it apart from another value of the same thing. */
export interface Markers {
  /** Which of several, by whose plan, before or after a change: two values whose words differ here are two things, whatever else they share. */
  readonly apart: ReadonlySet<string>;
  /** On which day, how far off, of how many: two values whose words differ here may be two things. */
  readonly near: ReadonlySet<string>;
}

export function markersOf({ start, end }: Span, sentence: Span, prose: string): Markers {
  const before = prose.slice(Math.max(sentence.start, start - REACH), start);
  const after = prose.slice(end, Math.min(sentence.end, end + REACH));
  const around = `${before} | ${after}`;
  const clause = `${before.slice(before.search(LAST_STOP))} | ${after.slice(0, Math.max(0, `${after},`.search(STOP)))}`;
  return { apart: wordsIn(around, APART), near: wordsIn(clause, NEAR) };
}

export function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every(word => b.has(word));
}

/** How far from the value, in characters, such a word is looked for. */
const REACH = 160;
const STOP = /[,;:()—–]/;
const LAST_STOP = /[^,;:()—–]*$/;

function wordsIn(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...text.matchAll(pattern)].map(([word]) => word.toLowerCase()));
}

const APART = choiceOf(
  'first|second|third|fourth|fifth|next|previous(?! (?:year|month|quarter|record))|previously|former(?:ly)?|latter|other|another|additional|further|extra|remaining|rest',
  'initial(?:ly)?|original(?:ly)?|final(?:ly)?|revised|updated|new|old|older|newer|younger|separate(?:ly)?|elsewhere|non-\\w+|adjusted|in the end',
  'averages?|averaged|mean|median|minimum|maximum|peak|lowest|highest|forecasts?|projected|expected|planned|budgeted|estimated',
  '(?:was|were|is|are|due|supposed|meant|set) to|could|may|might|should|would|will|instead|alternatively|if',
  'half|quarterly|monthly|weekly|daily|hourly|a (?:day|week|month)|per|apiece',
  'men|women|male|female|boys|girls|domestic|foreign|public|private|gross|net|northern|southern|eastern|western|north|south|east|west|upper|lower',
  'with(?:out)?|excluding|including|besides|more',
);

const NEAR = choiceOf(
  'last|sixth|seventh|eighth|ninth|tenth|fewer|less|earlier|later|early|late|current(?:ly)?|now|then|today|yesterday|tomorrow|tonight',
  'since|until|by|before|after|already|so far|still|meanwhile|similar(?:ly)?|record|low|up to|as (?:much|many|low|high) as|target(?:s|ed)?|goal',
  'each|every|quarter|annual(?:ly)?|yearly|a year|worth|(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|morning|evening|night|week|month',
  'january|february|april|june|july|august|september|october|november|december',
  'children|adults|only|alone|most|least|nearly|almost|than|compared|versus|when|though|but|while|whereas|from',
);

function choiceOf(...words: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${words.join('|')})\\b`, 'gi');
}
