import type { Name } from '../mention';
import { type BlockReading, sentenceAt, shiftMention } from '../reading';
import { SAYING, SAYS } from '../recognizers/quotations-saying';
import { findSpeaker } from '../recognizers/quotations-speaker';
import { type Span, shift } from '../span';
import type { AlignedQuotation } from './alignQuotations';
import { namesOf } from './quotationNames';

/** Whom the draft gives a quotation to; the span is what was read to tell it. */
export interface Frame extends Span {
  readonly speaker: Name;
}

export function moveFrame<T extends Frame>(frame: T, by: number): T {
  return { ...shift(frame, by), speaker: shiftMention(frame.speaker, by) };
}

/**
 * Who says a quotation by its own sentence, or, of one that stands alone in its paragraph, by the line before that ends in a colon, or by
 * the sentence behind: "So says X", "The remark is by X", "— X".
 */
export function speakerAround(
  { block, quotation, words }: AlignedQuotation,
  blocks: readonly BlockReading[],
  prose: string,
): Frame | undefined {
  const at = blocks.indexOf(block);
  const names = namesOf(blocks.slice(Math.max(0, at - 1), at + 2));
  const outside = names.filter(name => name.end <= quotation.start || name.start >= quotation.end);
  const alone = !/[\p{L}\p{N}]/u.test(prose.slice(block.block.start, quotation.start));
  const before = blocks[at - 1];
  const leads = alone && before !== undefined && endsInColon(before, prose);
  const within = { start: leads ? before.block.start : block.block.start, end: block.block.end };
  const speaker = findSpeaker(prose, { ...quotation, inner: words }, outside, within);
  if (speaker) return frameOf(speaker, leads ? before : block, block, quotation);
  const rest = /[\p{L}\p{N}]/u.test(prose.slice(quotation.end, block.block.end));
  const after = rest ? undefined : blocks[at + 1];
  return after && alone ? speakerBehind(after, outside, prose) : undefined;
}

function frameOf(speaker: Name, first: BlockReading, block: BlockReading, quotation: Span): Frame {
  const [one, two] = [sentenceAt(first, speaker), sentenceAt(block, quotation)];
  return { speaker, start: Math.min(one.start, two.start), end: Math.max(one.end, two.end) };
}

function endsInColon({ block }: BlockReading, prose: string): boolean {
  return block.kind !== 'heading' && /:\s*$/.test(prose.slice(block.start, block.end));
}

const BEHIND = new RegExp(
  `^\\W{0,3}(?:(?:[Ss]o|[Tt]hus|[Tt]his is what) (?:${SAYS}|spake)?|[Tt]h(?:e|is|at|ese|ose)? (?:${SAYING}|speaker|author|man|woman)(?:,| (?:is|are|was|were|comes?|came|belongs?))(?: (?:by|of|from|to))?|[—–-]{1,3})\\s?(?:[\\p{L}-]+ ){0,4}$`,
  'u',
);

function speakerBehind(after: BlockReading, names: readonly Name[], prose: string): Frame | undefined {
  const sentence = sentenceAt(after, { start: after.block.start, end: after.block.end });
  const name = names.find(one => one.start >= sentence.start && one.end <= sentence.end);
  if (name === undefined || !BEHIND.test(prose.slice(sentence.start, name.start))) return undefined;
  return { speaker: name, start: sentence.start, end: sentence.end };
}
