import { compareTimes } from '../../compare/dates';
import { compareQuantities } from '../../compare/quantity';
import type { Duration, Mention, Quantity } from '../../mention';
import { evidenceCount } from '../contrast/evidence';
import type { Contrast } from '../contrast/judge';
import { oddsOf } from '../contrast/verdict';

/**
 * Whether a source bears a value out: the slot that agrees is clearly the one that is meant, something beside the words speaks for it, and
 * the value is hardly a wrong one. Set by the labelled drafts: of 100 values that are wrong, at most 4 pass.
 */
export function agreementOf(found: Contrast): 'supported' | 'rounded' | undefined {
  const { claim, equal } = found;
  if (!equal || found.share < MEANT || evidenceCount(claim, equal) < 1) return undefined;
  if (oddsOf(found) >= WRONG) return undefined;
  return closeness(claim.mention, equal.slot.mention);
}

const MEANT = 0.5;
const WRONG = 0.15;

/** How near two values that agree are; a value that says more than the source does is not borne out by it. */
function closeness(stated: Mention, recorded: Mention): 'supported' | 'rounded' | undefined {
  if (stated.kind === 'quantity' && recorded.kind === 'quantity') {
    if (saysMore(stated, recorded)) return undefined;
    return compareQuantities(stated, recorded) === 'equal' ? 'supported' : 'rounded';
  }
  if (stated.kind === 'duration' && recorded.kind === 'duration') {
    if (saysMore(stated, recorded)) return undefined;
    return stated.iso === recorded.iso && stated.hedge === recorded.hedge ? 'supported' : 'rounded';
  }
  if (stated.kind === 'date' && recorded.kind === 'date') {
    const relation = compareTimes(stated.edtf, recorded.edtf);
    return relation === 'same' || relation === 'wider' ? 'supported' : undefined;
  }
  return 'supported';
}

/** "4–9%" of 7%, another end of a range, "more than three years" of three years. */
function saysMore(stated: Quantity | Duration, recorded: Quantity | Duration): boolean {
  if (stated.hedge === 'between') return stated.lower !== recorded.lower || stated.upper !== recorded.upper;
  const isOneSided = stated.hedge !== undefined && ONE_SIDED.has(stated.hedge);
  return isOneSided && recorded.hedge === undefined && digitsOf(stated.text) === digitsOf(recorded.text);
}

const ONE_SIDED: ReadonlySet<string> = new Set(['over', 'under']);

function digitsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(?:more|less|fewer|over|under|above|below|than|up|to|the|a|an)\b/g, '')
    .replace(/\s+/g, '');
}
