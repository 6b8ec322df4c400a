import { type Stretch, saysTheSame } from '../compare/wordingAgree';
import type { Change, Laid } from '../compare/wordingLaid';
import type { Words } from '../compare/wordingMend';
import { stemOf } from '../lexicon/stem';
import type { Passage } from './quotationPassages';

/**
 * The changes of a quotation that alter what was said. None are: another way to write the same; what stands between the two halves of
 * the source's own quotation (“…,” she said, “…”) or in its brackets; what goes beyond a fragment of a source; a first or last word
 * in another form, as the sentence round it asks; a sentence of the writer's own behind or before.
 */
export function realChanges(laid: Laid, quoted: Words, passage: Passage): readonly Change[] {
  return withoutMoves(laid.changes, quoted, passage)
    .map(change => trim(change, quoted, passage))
    .filter(change => !isEmpty(change) && !isFree(change, quoted, passage));
}

/** Two changes that together say the same: "19 September" and "September 19". */
function withoutMoves(changes: readonly Change[], quoted: Words, passage: Passage): readonly Change[] {
  const kept: Change[] = [];
  for (const change of changes) {
    const before = kept.at(-1);
    if (
      before &&
      change.from - before.to <= 2 &&
      saysSame({ ...change, from: before.from, sourceFrom: before.sourceFrom }, quoted, passage)
    )
      kept.pop();
    else kept.push(change);
  }
  return kept;
}

function saysSame({ from, to, sourceFrom, sourceTo }: Change, quoted: Words, passage: Passage): boolean {
  return saysTheSame(stretchOf(quoted, from, to), stretchOf(passage, sourceFrom, sourceTo));
}

function isEmpty({ from, to, sourceFrom, sourceTo }: Change): boolean {
  return from === to && sourceFrom === sourceTo;
}

/**
 * A change at an end of a quotation faces as many words of the source as it has itself, though not beyond the source's own quotation
 * marks; what goes beyond a fragment of a source cannot be held against it.
 */
function trim(change: Change, quoted: Words, passage: Passage): Change {
  const [begins, ends] = [change.from === 0, change.to === quoted.tokens.length];
  if (begins === ends) return change;
  return begins ? trimFront(change, passage) : trimBack(change, passage);
}

function trimFront({ from, to, sourceFrom, sourceTo }: Change, { inQuote, fragment }: Passage): Change {
  let first = Math.max(0, Math.min(sourceFrom, sourceTo - (to - from)));
  while (first < sourceTo && inQuote[first] !== inQuote[sourceTo]) first++;
  const beyond = fragment && first === 0 ? to - (sourceTo - first) : from;
  return { from: Math.max(from, beyond), to, sourceFrom: first, sourceTo };
}

function trimBack({ from, to, sourceFrom, sourceTo }: Change, { inQuote, fragment, tokens }: Passage): Change {
  let after = Math.min(tokens.length, Math.max(sourceTo, sourceFrom + (to - from)));
  while (after > sourceFrom && inQuote[after - 1] !== inQuote[sourceFrom - 1]) after--;
  const beyond = fragment && after === tokens.length ? from + (after - sourceFrom) : to;
  return { from, to: Math.min(to, beyond), sourceFrom, sourceTo: after };
}

function isFree(change: Change, quoted: Words, passage: Passage): boolean {
  return (
    isUnquoted(change, passage) ||
    isBracketed(change, passage) ||
    isFullerName(change, passage) ||
    isInflected(change, quoted, passage) ||
    isOwnSentence(change, quoted) ||
    saysSame(change, quoted, passage)
  );
}

/** “A,” she said, “B”, quoted as “A B”. */
function isUnquoted({ from, to, sourceFrom, sourceTo }: Change, { inQuote }: Passage): boolean {
  if (from < to || (inQuote[sourceFrom - 1] ?? -1) < 0 || (inQuote[sourceTo] ?? -1) < 0) return false;
  for (let at = sourceFrom; at < sourceTo; at++) if (inQuote[at]! >= 0) return false;
  return true;
}

/** The source has words in brackets that the quotation leaves out. */
function isBracketed({ from, to, sourceFrom, sourceTo }: Change, { text, tokens }: Passage): boolean {
  if (from < to || sourceFrom === sourceTo) return false;
  const [first, last] = [tokens[sourceFrom]!, tokens[sourceTo - 1]!];
  return /[[(]/.test(text[first.start - 1] ?? '') && /[\])]/.test(text[last.end] ?? '');
}

/** The source has a given name or a title before the name that the quotation has. */
function isFullerName({ from, to, sourceFrom, sourceTo }: Change, { text, tokens }: Passage): boolean {
  if (from < to || sourceTo - sourceFrom > 2 || sourceTo >= tokens.length) return false;
  const words = text.slice(tokens[sourceFrom]!.start, tokens[sourceTo]!.end);
  return /^(?:\p{Lu}[\p{L}’'-]*\.? ){1,2}\p{Lu}[^\s,;:]*$/u.test(words);
}

function isInflected({ from, to, sourceFrom, sourceTo }: Change, quoted: Words, passage: Passage): boolean {
  if (to - from !== 1 || sourceTo - sourceFrom !== 1 || (from > 0 && to < quoted.tokens.length)) return false;
  return stemOf(quoted.tokens[from]!.word) === stemOf(passage.tokens[sourceFrom]!.word);
}

/** More than a few words at an end, parted from the rest by a stop: from another place, or the writer's. */
function isOwnSentence({ from, to }: Change, { text, tokens }: Words): boolean {
  if (to - from < 3 || (from > 0 && to < tokens.length)) return false;
  const cut = from > 0 ? tokens[from - 1] : tokens[to - 1];
  const next = from > 0 ? tokens[from] : tokens[to];
  return cut !== undefined && next !== undefined && /[.!?;]/.test(text.slice(cut.end, next.start));
}

/** From the word before to the word behind, marks and signs and all. */
function stretchOf({ text, tokens }: Words, from: number, to: number): Stretch {
  const start = tokens[from - 1]?.end ?? tokens[from]?.start ?? 0;
  const end = tokens[to]?.start ?? tokens[to - 1]?.end ?? start;
  const around = {
    start: tokens[from - 3]?.start ?? tokens[from - 2]?.start ?? tokens[from - 1]?.start ?? start,
    end: tokens[to + 1]?.end ?? tokens[to]?.end ?? end,
  };
  return { text, start, end: Math.max(start, end), around };
}
