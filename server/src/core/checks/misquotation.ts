import { type Overlay, overlay, type Token, tokenize } from '../compare/wording';
import type { Evidence, Finding } from '../finding';
import { keyOf } from '../lexicon/keys';
import type { Quotation } from '../mention';
import type { Wording } from '../reference/reference';
import type { Span } from '../span';
import type { Analysis, Check } from './check';

export const misquotation: Check = {
  id: 'misquotation',
  severity: 'warning',
  title: 'Misquotation',
  summary: 'Words inside quotation marks that differ from the wording of the source.',
  run: analysis =>
    analysis.blocks
      .flatMap(block => block.mentions.filter(mention => mention.kind === 'quotation'))
      .flatMap(quotation => piecesOf(quotation, analysis.draft.text).flatMap(piece => judge(piece, analysis) ?? [])),
};

/** The quoted words without what the writer put between: brackets and ellipses part a quotation into pieces held to the letter each. */
function piecesOf({ inner }: Quotation, text: string): readonly Span[] {
  const words = text.slice(inner.start, inner.end);
  const pieces: Span[] = [];
  let start = 0;
  for (const cut of words.matchAll(/\[[^\]]*\]|…|\.\s?\.\s?\.|$/g)) {
    if (cut.index > start) pieces.push({ start: inner.start + start, end: inner.start + cut.index });
    start = cut.index + cut[0].length;
  }
  return pieces;
}

function judge(piece: Span, analysis: Analysis): Finding | undefined {
  const { text } = analysis.draft;
  const quote = tokenize(text.slice(piece.start, piece.end));
  if (quote.length < 2) return undefined;
  const compared = analysis.reference.wordings.map(wording => ({ wording, laid: overlay(quote, wording.tokens) }));
  if (compared.some(({ laid }) => isVerbatim(laid, quote))) return undefined;
  const nearest = compared
    .filter(({ wording, laid }) => isSamePassage(laid, quote, wording, piece, text))
    .sort((a, b) => b.laid.matches - a.laid.matches)[0];
  return nearest && findingOf(piece, quote, nearest.wording, nearest.laid, analysis);
}

/** Every quoted word stands in the source, one after the other; what runs beyond the end of a fragment cannot be judged. */
function isVerbatim({ same, from, to, matches }: Overlay, quote: readonly Token[]): boolean {
  if (matches < Math.min(2, quote.length)) return false;
  return matches === to - from && same.every((index, at) => index === undefined || index === from + at - firstFacing(same, from));
}

/** The quoted word that faces the first source word covered. */
function firstFacing(same: readonly (number | undefined)[], from: number): number {
  const first = same.findIndex(index => index !== undefined);
  return first - ((same[first] ?? from) - from);
}

/**
 * The quotation is of this passage when most of what it covers agrees; a short one also needs the word after or before it to be the
 * source's: “no borders” partnership, for “no limits” partnership.
 */
function isSamePassage(
  { same, from, to, matches }: Overlay,
  quote: readonly Token[],
  wording: Wording,
  piece: Span,
  text: string,
): boolean {
  const covered = Math.max(to - from, 1);
  const telling = quote.filter((token, at) => same[at] !== undefined && isTelling(token)).length;
  if (matches >= 3 && telling >= 2 && matches / covered >= 0.6 && matches / quote.length >= 0.5) return true;
  if (quote.length > 4 || matches < 1 || matches < covered - 1) return false;
  const after = tokenize(text.slice(piece.end, piece.end + 40))[0];
  return after !== undefined && isTelling(after) && after.word === wording.tokens[to]?.word;
}

/** "of", "the" and their like stand in every passage. */
function isTelling({ word }: Token): boolean {
  return keyOf(word) !== '';
}

/** The first and the last quoted word that face the covered stretch of the source. */
function facing(quote: readonly Token[], { same, from, to }: Overlay): readonly [Token, Token] {
  const start = Math.max(0, firstFacing(same, from));
  const lastMatch = same.findLastIndex(index => index !== undefined);
  const end = Math.min(quote.length - 1, lastMatch + (to - 1 - (same[lastMatch] ?? to - 1)));
  return [quote[start] as Token, quote[end] as Token];
}

function findingOf(piece: Span, quote: readonly Token[], wording: Wording, laid: Overlay, analysis: Analysis): Finding {
  const raw = analysis.draft.text.slice(piece.start, piece.end);
  const [first, last] = facing(quote, laid);
  const [from, to] = [wording.tokens[laid.from], wording.tokens[laid.to - 1]];
  const right = wording.text.slice(from?.start, to?.end);
  const span = { start: piece.start + first.start, end: piece.start + last.end };
  const evidence: Evidence = wording.evidence;
  return {
    check: misquotation.id,
    severity: misquotation.severity,
    ...span,
    text: raw.slice(first.start, last.end),
    message: `Quotation: the source has “${right}”, not “${raw.slice(first.start, last.end)}” (${evidence.source}).`,
    suggestions: [{ title: `Change to “${right}”`, span, newText: right }],
    evidence: [evidence],
  };
}
