import type { Modality } from '../../context/context';
import type { Mention } from '../../mention';
import { type BlockReading, clauseAt, type SentenceReading } from '../../reading';
import { overlaps, type Span } from '../../span';

/** The value that some words are, or are a part of. */
export interface Value {
  /** The words that differ. */
  readonly words: string;
  readonly mention: Mention;
  /** How its clause is meant. */
  readonly modality: ReadonlySet<Modality>;
  /** It begins its sentence. */
  readonly opens: boolean;
  /** It stands in a row of names. */
  readonly listed: boolean;
}

export function valueAt(span: Span, sentence: SentenceReading, block: BlockReading, prose: string): Value | undefined {
  const words = prose.slice(span.start, span.end);
  const mention = mentionAt(span, block) ?? roleAt(span, block, prose) ?? weekday(span, words) ?? name(span, words);
  if (!mention || isReckoned(span, mention, prose)) return undefined;
  const [before, behind] = [prose.slice(sentence.start, mention.start), prose.slice(mention.end, sentence.end)];
  return {
    words,
    mention,
    modality: clauseAt(sentence, mention).modality,
    opens: !/[\p{L}\p{N}]/u.test(before.replace(/^\W*(?:the|a|an)\s+/i, '')),
    listed: LISTED_BEFORE.test(before) || LISTED_BEHIND.test(behind),
  };
}

/** Words beside it make it another thing to say: "1.3 less than" is no other version of "12.6". */
function isReckoned(span: Span, mention: Span, prose: string): boolean {
  return RECKONED.test(prose.slice(span.start, mention.start)) || RECKONED.test(prose.slice(mention.end, span.end));
}

const RECKONED =
  /\b(?:less|more|fewer|than|higher|lower|up|down|above|below|further|another|other|additional|extra|times|twice|double|half|total|together|combined|average|remaining|rest|least|most|per|each|every|first|last|next|previous|since|until|before|after|from)\b/i;

const LISTED_BEFORE = /(?:\p{Lu}[\p{L}.]*, (?:and |or )?|\p{Lu}[\p{L}.]* (?:and|or) )(?:the )?$/u;
const LISTED_BEHIND = /^, (?:and |or )?(?:the )?\p{Lu}|^ (?:and|or) (?:the )?\p{Lu}/u;

function mentionAt(span: Span, { mentions }: BlockReading): Mention | undefined {
  return mentions.find(mention => mention.kind !== 'quotation' && overlaps(mention, span));
}

function roleAt(span: Span, { roles }: BlockReading, prose: string): Mention | undefined {
  const role = roles.find(one => overlaps(one, span));
  return role && { kind: 'role', start: role.start, end: role.end, text: prose.slice(role.start, role.end), role: role.role };
}

/** A day of a date, which is no mention of its own. */
function weekday(span: Span, words: string): Mention | undefined {
  const day = DAYS.indexOf(words) + 1;
  return day === 0 ? undefined : { kind: 'weekday', day, text: words, ...span };
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Words with capitals, whatever they name. */
function name({ start, end }: Span, words: string): Mention | undefined {
  const text = words.replace(/['’]s?$/, '');
  if (!NAME.test(text)) return undefined;
  return { kind: 'name', type: 'unknown', canonical: text, text, start, end: end - (words.length - text.length) };
}

const NAME = /^\p{Lu}[\p{L}\p{N}.&’'-]*(?: (?:(?:of|the|and|for) )?\p{Lu}[\p{L}\p{N}.&’'-]*){0,4}$/u;
