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
  if (!alone) return undefined;
  const sentence = sentenceBehind(quotation, block, prose) ?? (blocks[at + 1] && firstSentence(blocks[at + 1]!));
  return sentence && speakerBehind(sentence, outside, prose);
}

/** The sentence of the same paragraph that begins behind a quotation. */
function sentenceBehind({ end }: Span, block: BlockReading, prose: string): Span | undefined {
  const rest = /[\p{L}\p{N}]/u.exec(prose.slice(end, block.block.end));
  if (!rest) return undefined;
  const start = end + rest.index;
  return { start, end: sentenceAt(block, { start, end: start + 1 }).end };
}

function firstSentence({ block, sentences }: BlockReading): Span {
  return sentences[0] ?? block;
}

function frameOf(speaker: Name, first: BlockReading, block: BlockReading, quotation: Span): Frame {
  const [one, two] = [sentenceAt(first, speaker), sentenceAt(block, quotation)];
  return { speaker, start: Math.min(one.start, two.start), end: Math.max(one.end, two.end) };
}

function endsInColon({ block }: BlockReading, prose: string): boolean {
  return block.kind !== 'heading' && /:\s*$/.test(prose.slice(block.start, block.end));
}

function speakerBehind(sentence: Span, names: readonly Name[], prose: string): Frame | undefined {
  const name = names.find(one => one.start >= sentence.start && one.end <= sentence.end);
  if (name === undefined) return undefined;
  const [lead, rest] = [prose.slice(sentence.start, name.start), prose.slice(name.end, sentence.end)];
  const tells = FRAMES_BEHIND.some(([before, behind]) => before.test(lead) && (behind?.test(rest) ?? true));
  return tells ? { speaker: name, start: sentence.start, end: sentence.end } : undefined;
}

const OFFICE = '(?:[\\p{L}-]+ ){0,4}';
const THIS = '[Tt]h(?:e|is|at|ese|ose)?';

/** What stands before and behind the name of who says a quotation, in the sentence behind it. */
const FRAMES_BEHIND: readonly (readonly [before: RegExp, behind?: RegExp])[] = [
  // "So says X", "The remark is by X", "The line belongs to X", "— X".
  [
    new RegExp(
      `^\\W{0,3}(?:(?:[Ss]o|[Tt]hus|[Tt]his is what) (?:${SAYS}|spake)|${THIS} (?:${SAYING}|speaker|author|man|woman)(?:,| (?:is|are|was|were|comes?|came|belongs?))(?: (?:by|of|from|to))?|[—–-]{1,3})\\s?${OFFICE}$`,
      'u',
    ),
  ],
  // "So X, the treasurer", "Thus X on the price".
  [new RegExp(`^(?:So|Thus) (?:the )?${OFFICE}$`, 'u'), /^(?:[,.]|\s(?:on|of|in|at|to|before|after|about)\s)/u],
  // "That is how X describes it", "This is what X calls it".
  [new RegExp(`^${THIS} (?:is|was) (?:how|what) (?:the )?${OFFICE}$`, 'u'), new RegExp(`^\\s(?:${SAYS}|sees|saw)\\s`, 'u')],
  // "The words are X’s".
  [new RegExp(`^(?:${THIS} ${SAYING}|${THIS}|It) (?:is|are|was|were) (?:the )?${OFFICE}$`, 'u'), /^[’']s?(?:[.,;]|$)/u],
  // "X has a point", "One understands X".
  [
    new RegExp(`^(?:The )?${OFFICE}$`, 'u'),
    /^ (?:has (?:a|some) (?:point|reason)|(?:is|may be|was) (?:not )?(?:right|wrong)\b)/u,
  ],
  [/^One (?:understands|sees what|can understand)\s$/u],
];
