import type { Mention } from '../mention';
import type { BlockReading } from '../reading';
import type { Article } from '../reference/article';
import type { Reference } from '../reference/reference';
import { contains } from '../span';
import type { ContrastConflict } from './alignContrast';
import { relate } from './contrast/kinds';
import { standApart } from './copies/apart';
import { type Copy, copiesOf, type ValueChange } from './copies/copy';

/**
 * Sentences that a draft has word for word from an article but for one value: whatever the value is of, and whatever else the sources say of
 * it, the one of that sentence is meant.
 */
export function copyConflicts(block: BlockReading, prose: string, reference: Reference): readonly ContrastConflict[] {
  if (reference.articles.length === 0 || block.block.kind === 'quote') return [];
  return block.sentences
    .filter(sentence => !sentence.asks && !block.quoted.some(quoted => contains(quoted, sentence)))
    .flatMap(sentence => {
      const copies = copiesOf(sentence, block, prose, reference);
      const [best] = copies;
      const only = best && onlyConflict(best);
      if (!only || copies.some(copy => copy !== best && isAsGood(copy, best) && saysSo(copy, only))) return [];
      const { stated, recorded } = only;
      return [
        {
          mention: stated.mention,
          recorded: recorded.mention,
          relation: 'different' as const,
          sure: true,
          evidence: best.passage.evidence(recorded.mention),
        },
      ];
    });
}

function onlyConflict(copy: Copy): ValueChange | undefined {
  const [only, ...more] = copy.values.filter(({ stated, recorded }) => standApart(stated, recorded));
  if (!only || more.length > 0 || !isMeantAlike(only) || !isEnough(only, copy)) return undefined;
  // What is told in another order has its values in other places.
  return copy.left.some(mention => relate(only.stated.mention, mention) === 'equal') ? undefined : only;
}

/** The draft denies or disowns nothing that the article does not: "nobody says that" may stand before any copy. */
function isMeantAlike({ stated, recorded }: ValueChange): boolean {
  return DOUBTS.every(doubt => !stated.modality.has(doubt) || recorded.modality.has(doubt));
}

const DOUBTS = ['negated', 'disowned', 'hypothetical'] as const;

/** A name may be put in the place of another and the sentence be right: much must agree beside it. */
function isEnough({ stated, recorded }: ValueChange, { article, laid, words }: Copy): boolean {
  if (stated.mention.kind !== 'name') return laid.matches >= COPIED * words || !holds(article, stated.mention);
  if (stated.listed || recorded.listed) return false;
  return laid.matches >= (stated.opens ? OPENING : NAMED) && laid.matches >= WHOLE * words;
}

/** What the article has elsewhere may be meant, unless this share of the words agrees. */
const COPIED = 0.75;

function holds({ blocks }: Article, value: Mention): boolean {
  return blocks.some(({ mentions }) => mentions.some(mention => relate(value, mention) === 'equal'));
}

function isAsGood({ laid }: Copy, best: Copy): boolean {
  return laid.matches >= 0.8 * best.laid.matches;
}

const NAMED = 8;
const OPENING = 12;
const WHOLE = 0.85;

/** Another place has these words with the value of the draft. */
function saysSo({ values }: Copy, { stated }: ValueChange): boolean {
  return values.every(
    other => other.stated.mention !== stated.mention || relate(stated.mention, other.recorded.mention) === 'equal',
  );
}
