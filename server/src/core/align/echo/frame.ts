import type { Span } from '../../span';
import type { Unit } from './units';

/** How a unit is tied into its sentence: the preposition or list word before it, whether "the" stands there, a possessive after it. */
export interface Frame {
  readonly link: string;
  /** Where "the", "a" or a possessive begins; the unit's own start where there is none. */
  readonly start: number;
  readonly article: boolean;
  readonly possessive: boolean;
}

export function frameOf(unit: Span, prose: string): Frame {
  const from = Math.max(0, unit.start - 60);
  const before = prose.slice(from, unit.start);
  const article = /\bthe\s+$/i.exec(before);
  const [whole = '', link = ''] = LINK.exec(before) ?? [];
  return {
    link: whole === '' ? (isOpening(before, from) ? 'opening' : '') : link.toLowerCase().replace(/\s+/g, ' '),
    start: article ? from + article.index : unit.start,
    article: article !== null,
    possessive: /^['’](?:s\b)?/.test(prose.slice(unit.end, unit.end + 2)),
  };
}

/** A preposition, a list word or a word that singles out, with nothing but articles and adverbs between it and the unit. */
const LINK =
  /\b(in|at|on|over|of|by|to|from|off|near|into|onto|with|against|for|towards?|across|around|between|under|via|as|and|or|than|especially|including|notably|chiefly|mainly|particularly|such as|is|was|are|were)[\s,]+(?:(?:the|a|an|its|their|his|her|our|even|both|also|now|mainly|mostly|largely|some|more|most)\s+)*$/i;

function isOpening(before: string, from: number): boolean {
  return from === 0 && /^(?:the\s+)?$/i.test(before);
}

/** Words that single one thing out: what they tie to the sentence may stand anywhere in it. */
export const SINGLING = /^(?:especially|including|notably|chiefly|mainly|particularly|such as)$/;

/** Nothing but auxiliaries, articles and adverbs stands between two neighbours; of the evidence and of the draft. */
export function isBeside(one: Unit, other: Unit, prose: string): boolean {
  const between = one.end <= other.start ? prose.slice(one.end, other.start) : prose.slice(other.end, one.start);
  return between.length < 40 && PLAIN.test(between);
}

const PLAIN =
  /^(?:['’]s?)?[\s,‑–-]*(?:(?:has|have|had|is|was|are|were|be|been|being|will|would|could|may|then|also|later|first|largely|mostly|mainly|especially|even|the|a|an|its|their|his|her|of|in|at|on|over|by|to|from|off|near|into|with|against|for|towards?|and|that|which|more|less|most|as|not)[\s,]+)*$/i;
