import type { Mention } from '../../mention';
import { clauseAt } from '../../reading';
import { overlaps } from '../../span';
import type { DraftSlot } from '../contrast/claims';
import { derives } from '../contrast/derivable';
import { evidenceCount } from '../contrast/evidence';
import { isCopied, type Setting, warrantOf } from '../contrast/gates';
import { type Contrast, contrastOf, isSupposedAlike, type ScoredSlot, scoredSlots } from '../contrast/judge';
import { relate } from '../contrast/kinds';
import type { Slot } from '../contrast/slots';
import { oddsOf } from '../contrast/verdict';
import { CONTRAST_WEIGHTS } from '../contrast/weights';
import { agreementOf } from './agreement';

/**
 * The slot of another source that would have a value be wrong which one source bears out: each of the two is judged as if it were the only
 * one, and warranted by itself.
 */
export function disagreementWith(found: Contrast, setting: Setting): readonly [ScoredSlot, ScoredSlot] | undefined {
  const { claim, equal, different } = found;
  // Two names in like places are more often two things than one: of 144 drafts both false disagreements were names.
  if (claim.family !== 'number' && claim.family !== 'date') return undefined;
  if (!equal || !different || equal.slot.passage.article === different.slot.passage.article) return undefined;
  if ([equal, different].some(({ slot }) => slot.passage.piece)) return undefined;
  if (different.score < equal.score - FAR || namesAnother(different.slot, equal.slot, claim)) return undefined;
  // What is asked of each below, asked first of what is known: most values end here, and no slot is scored again.
  if (evidenceCount(claim, equal) < 1 || (evidenceCount(claim, different) < 2 && !isCopied(claim, different))) return undefined;
  const scored = scoredSlots(claim, setting.sources);
  const [one, other] = [equal, different].map(({ slot: { passage } }) =>
    contrastOf(
      claim,
      scored.filter(({ slot }) => slot.passage.article === passage.article),
    ),
  );
  if (!one?.equal || !other?.different || !agreementOf(one) || !contradicts(other, setting)) return undefined;
  return [one.equal, other.different];
}

/** Whom the other clause names, and neither the draft nor the one that agrees, it may be speaking of. */
function namesAnother({ passage, mention }: Slot, equal: Slot, { block, mention: stated }: DraftSlot): boolean {
  const known = [...block.mentions, ...equal.passage.mentions].filter(isName);
  const clause = clauseAt(passage.sentence, mention);
  return passage.mentions
    .filter(name => isName(name) && overlaps(clause, name))
    .some(name => !overlaps(name, mention) && !known.some(other => other !== stated && relate(other, name) === 'equal'));
}

function isName({ kind }: Mention): boolean {
  return kind === 'name';
}

/** A slot that fits so much worse is about something else. */
const FAR = 6;

function contradicts(found: Contrast, setting: Setting): boolean {
  const { claim, different, equal } = found;
  if (!different || different.relation === 'unit' || found.borneOut || derives(claim, different, equal)) return false;
  if (!isSupposedAlike(claim, different) || warrantOf(found, setting) !== 'full') return false;
  return oddsOf(found) >= CONTRAST_WEIGHTS.thresholds[claim.family].information.present;
}
