import { isJudged } from '../align/alignment';
import { significantDigits } from '../compare/quantity';
import { derive } from '../derive/derive';
import type { Mention, Quantity } from '../mention';
import { type BlockReading, sentenceAt } from '../reading';
import { contains } from '../span';

/**
 * The figures of a block that somebody may ask a source for: amounts, percentages, counts, dates that the draft vouches for. Left out are
 * small counts, places in an order, numbers without a unit, which may number a list or a law, and years of citations; so is what follows
 * from the figures beside it.
 */
export function figuresIn(block: BlockReading, prose: string): readonly Mention[] {
  if (block.block.kind === 'heading' || block.block.kind === 'footnote') return [];
  return block.mentions.filter(
    mention =>
      isFigure(mention) && isJudged(mention, { block }) && !isCited(mention, prose) && !followsFromOthers(mention, block),
  );
}

function isFigure(mention: Mention): boolean {
  switch (mention.kind) {
    case 'date':
      return mention.anchor === undefined && /^\d{4}/.test(mention.edtf);
    case 'duration':
      return Number(/\d+/.exec(mention.text)?.[0] ?? 0) > SMALL;
    case 'quantity':
      return mention.hedge !== 'several' && isTelling(mention);
    default:
      return false;
  }
}

function isTelling({ dimension, value, scale }: Quantity): boolean {
  switch (dimension) {
    case 'rank':
    case 'multiple':
      return false;
    case 'number':
      return scale > 0;
    case 'count':
      return value > SMALL;
    default:
      return significantDigits(value) !== '';
  }
}

/** Numbers up to a dozen are often counted by the writer. */
const SMALL = 12;

/** "(Michta, 2024, p. 3)", "Michta (2024)". */
function isCited(mention: Mention, prose: string): boolean {
  if (mention.kind !== 'date' || mention.edtf.length !== 4) return false;
  const before = prose.slice(Math.max(0, mention.start - 120), mention.start);
  const behind = prose.slice(mention.end, mention.end + 60);
  return /[([](?:[^()[\]]*\p{Lu}[^()[\]]*)?$/u.test(before) && /^[a-z]?(?:[,;:][^()[\]]*)?\s*[)\]]/.test(behind);
}

function followsFromOthers(mention: Mention, block: BlockReading): boolean {
  if (mention.kind !== 'quantity' && mention.kind !== 'duration') return false;
  const sentence = sentenceAt(block, mention);
  const beside = block.mentions.filter(other => other !== mention && contains(sentence, other));
  return derive(mention, [beside], {}) !== undefined;
}
