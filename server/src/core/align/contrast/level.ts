import { derives } from './derivable';
import { featureOf } from './features';
import { isCopied, type Setting, type Warrant, warrantOf } from './gates';
import { type Contrast, isPresent, isSupposedAlike } from './judge';
import { isLikelyMeant } from './sheetGates';
import { oddsOf } from './verdict';
import { CONTRAST_WEIGHTS, type Threshold } from './weights';

/** How sure it is that a mention is wrong: enough for a warning, for an editor's choice, or for nothing. */
export type Level = 'warning' | 'information' | 'silent';

/** What needs less to be believed: a slip for what a curated sheet holds, where nothing in it has the value as written; a copied sentence. */
const SLIP = 0.3;
const COPY = 0.6;
/** And what needs more: what a sheet only says in passing. */
const SHEET = 0.93;

export function levelOf(found: Contrast, setting: Setting): Level {
  if (isSilent(found)) return 'silent';
  const odds = oddsOf(found);
  // The gates are dear, and most mentions are far from any threshold.
  const warrant = odds >= SLIP ? warrantOf(found, setting) : 'none';
  return levelFrom(found, odds, CONTRAST_WEIGHTS.thresholds[found.claim.family], warrant);
}

/** Whether there is nothing to judge, whatever the chance. */
export function isSilent({ claim, equal, different, borneOut }: Contrast): boolean {
  if (!different || borneOut || derives(claim, different, equal) || !isSupposedAlike(claim, different)) return true;
  // "From 14.20 to 16.85": what the draft has beside a number is no other version of it.
  return claim.family === 'number' && featureOf(different.features, 'taken') > 0;
}

export function levelFrom(found: Contrast, odds: number, { warning, bare, information }: Threshold, warrant: Warrant): Level {
  const where = isPresent(found) ? 'present' : 'absent';
  if (odds >= (enough(found) ?? warning[where]) && warrant === 'full') return 'warning';
  if (odds >= bare[where] && warrant === 'bare') return 'warning';
  // What a sheet states is judged by its typed facts; its evidence is heard only where it is sure.
  return odds >= information[where] && !found.different?.slot.passage.piece ? 'information' : 'silent';
}

/** The chance that is enough where less than usual is. */
function enough({ claim, different }: Contrast): number | undefined {
  if (!different) return undefined;
  if (different.slot.passage.piece) return isLikelyMeant(claim, different) ? SLIP : SHEET;
  return isCopied(claim, different) ? COPY : undefined;
}
