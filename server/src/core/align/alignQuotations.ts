import type { Draft } from '../draft/draft';
import type { BlockReading } from '../reading';
import type { Reference } from '../reference/reference';
import { contains, type Span, shift } from '../span';
import { rememberByParagraph } from './byParagraph';
import { type Frame, moveFrame, speakerAround } from './quotationFrames';
import { isCopied, type Match, matchBeside, matchWords, type Underlay } from './quotationMatch';
import { type Rival, rivalOf } from './quotationSpeakers';

/** Words that the draft gives as another's, and what the reference holds of them. */
export interface AlignedQuotation {
  readonly block: BlockReading;
  /** The quotation with its marks; of a block quotation without marks, the sentence. */
  readonly quotation: Span;
  /** The words compared: what brackets and ellipses leave of the quotation. */
  readonly words: Span;
  readonly match: Match;
  /** Whom the draft gives words to that a source holds. */
  readonly frame?: Frame;
  readonly rival?: Rival;
  /** The writer says that these are not the words: "nobody said “…”". */
  readonly denied: boolean;
}

/** Every quotation of a draft, in order; one that no source holds is `unknown`, which is not the same as wrong. */
export function alignQuotations(
  blocks: readonly BlockReading[],
  draft: Draft,
  reference: Reference,
): readonly AlignedQuotation[] {
  if (reference.wordings.length === 0 && reference.articles.length === 0) return [];
  return remembered(blocks, reference, block =>
    quotationsOf(block, draft.prose)
      .flatMap(quoted => alignQuotation(quoted, block, draft.prose, reference))
      .map(aligned => {
        const frame = aligned.match.kind === 'unknown' ? undefined : speakerAround(aligned, blocks, draft.prose);
        const rival = frame && rivalOf(aligned, frame, draft.prose);
        return { ...aligned, ...(frame ? { frame } : {}), ...(rival ? { rival } : {}) };
      }),
  );
}

const remembered = rememberByParagraph((aligned: AlignedQuotation, by, block): AlignedQuotation => {
  const { quotation, words, frame, rival } = aligned;
  return {
    ...aligned,
    block,
    quotation: shift(quotation, by),
    words: shift(words, by),
    ...(frame ? { frame: moveFrame(frame, by) } : {}),
    ...(rival ? { rival: moveFrame(rival, by) } : {}),
  };
});

function alignQuotation(
  { quotation, inner }: Quoted,
  block: BlockReading,
  prose: string,
  reference: Reference,
): readonly AlignedQuotation[] {
  const before = prose.slice(Math.max(block.block.start, quotation.start - BACK), quotation.start);
  const pieces = piecesOf(inner, prose);
  const matches = pieces.map(words =>
    matchWords(
      reference,
      prose.slice(words.start, words.end),
      wordAfter(prose.slice(words.end, Math.min(words.end + AHEAD, block.block.end))),
    ),
  );
  return pieces.map((words, at) => {
    const found = matches[at]!;
    const beside = found.kind === 'unknown' ? (placeOf(matches[at - 1]) ?? placeOf(matches[at + 1])) : undefined;
    const likely = beside ? matchBeside(beside, prose.slice(words.start, words.end)) : found;
    const match = inner !== quotation || isCopied(likely) ? likely : { kind: 'unknown' as const, tokens: likely.tokens };
    const denied = DENIES.test(before) || (match.kind === 'altered' && match.clipped === true && NEGATIVE.test(before));
    return { block, quotation, words, match, denied };
  });
}

function placeOf(match: Match | undefined): Underlay | undefined {
  if (match?.kind === 'exact') return match.places.length === 1 ? match.places[0] : undefined;
  return match?.kind === 'altered' ? match.place : undefined;
}

const AHEAD = 40;

const BACK = 120;

/** "Nobody said “…”", "not “…”". */
const DENIES = /\b(?:not|never|no one|nobody|instead of|rather than|misquoted(?: as)?|\w+n[’']t)\s(?:\p{L}+\s){0,3}$/iu;

/** Anything that can stand for the "not" of what is quoted behind it: "denied that it had been “…”". */
const NEGATIVE =
  /\b(?:not?|never|nobody|none|nor|neither|without|hardly|scarcely|cannot|\w+n[’']t|den(?:y|ie[ds])|refus\w+|fail\w*|lack\w*|unlikely|reject\w*|doubt\w*|un(?:able|willing)|stop\w*|prevent\w*)\b/i;

function wordAfter(text: string): string {
  return /^[^\p{L}\p{N}]{0,4}([\p{L}\p{N}]+)/u.exec(text)?.[1] ?? '';
}

interface Quoted {
  readonly quotation: Span;
  /** The words inside the marks; the quotation itself where it has none. */
  readonly inner: Span;
}

/** What stands in quotation marks, outermost ones; in a block quotation without marks, its sentences. */
function quotationsOf({ block, mentions, sentences }: BlockReading, prose: string): readonly Quoted[] {
  const quotations: Quoted[] = [];
  for (const mention of mentions) {
    const before = quotations.at(-1)?.quotation;
    if (mention.kind !== 'quotation' || (before && contains(before, mention))) continue;
    quotations.push({ quotation: { start: mention.start, end: mention.end }, inner: mention.inner });
  }
  if (block.kind !== 'quote') return quotations;
  let at = 0;
  const bare = sentences.filter(one => {
    while ((quotations[at]?.quotation.end ?? one.end) <= one.start) at++;
    return (quotations[at]?.quotation.start ?? one.end) >= one.end && wordCount(prose, one) >= FEWEST;
  });
  return [...quotations, ...bare.map(one => ({ quotation: one, inner: one }))];
}

/** A shorter line of a block quotation is a heading of a box, or says whose words they are. */
const FEWEST = 4;

function wordCount(prose: string, { start, end }: Span): number {
  return prose.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** The quoted words without what the writer put between: brackets and ellipses part a quotation into pieces held to the letter each. */
function piecesOf(inner: Span, prose: string): readonly Span[] {
  const words = prose.slice(inner.start, inner.end);
  const pieces: Span[] = [];
  let start = 0;
  for (const cut of words.matchAll(CUT)) {
    if (cut.index > start) pieces.push(...shorter({ start: inner.start + start, end: inner.start + cut.index }, prose));
    start = cut.index + cut[0].length;
  }
  return pieces;
}

/** A bracket that is part of a word, "[T]he", is no cut. */
const CUT = /(?<!\p{L})\[[^\]]{0,200}\](?!\p{L})|\[…\]|\[\.\.\.\]|…|\.\s?\.\s?\.|$/gu;

/** A long quotation is compared by its sentences, so that what it costs grows with its length only. */
function shorter(piece: Span, prose: string): readonly Span[] {
  if (piece.end - piece.start <= LONG) return [piece];
  const pieces: Span[] = [];
  let { start } = piece;
  while (piece.end - start > LONG) {
    const rest = prose.slice(start, start + LONG);
    const stop = /^[\s\S]*[.!?;]["”’)]*\s/.exec(rest) ?? /^[\s\S]*\s/.exec(rest);
    const end = start + (stop?.[0].length ?? LONG);
    pieces.push({ start, end });
    start = end;
  }
  return [...pieces, { start, end: piece.end }];
}

/** In characters: some hundred words. */
const LONG = 600;
