import type { ContrastConflict } from '../align/alignContrast';
import { misspeltWord } from '../compare/misspeltName';
import type { Finding } from '../finding';
import { countryAdjective, findCountries } from '../lexicon/countries';
import { wordsIn } from '../lexicon/words';
import type { Mention, Quantity } from '../mention';
import { type Style, styleOf } from '../recognizers/style';
import { writeDateLike, writeLike } from '../recognizers/write';
import { likeCase } from '../recognizers/writeNumber';
import type { Analysis, Check } from './check';
import { replacement } from './replacement';

/** The findings of a check on values that stand where a source article has another. */
export function findContrasts(
  check: Check,
  analysis: Analysis,
  concerns: (conflict: ContrastConflict) => boolean,
): readonly Finding[] {
  return analysis.contrasts.filter(concerns).map(conflict => ({ ...contrastFinding(check, analysis, conflict), by: 'contrast' }));
}

/** That a source has another value where the draft has this one. */
export function contrastFinding(
  check: Check,
  analysis: Analysis,
  { mention, recorded, sure, evidence }: ContrastConflict,
): Finding {
  const raw = analysis.draft.text.slice(mention.start, mention.end);
  // What it is per stands behind the value: to write the number anew would mend nothing.
  const isOtherRate = isSameButRate(mention, recorded);
  const newText = isOtherRate ? undefined : writtenLike(mention, recorded, raw, styleOf(analysis.draft));
  const [told, stated] = isOtherRate ? [withRate(recorded), withRate(mention)] : [recorded.text, raw];
  const says = sure ? `The source has ${told}, not ${stated}` : `The source puts it otherwise: ${told}, here ${stated}`;
  const message = `${says} (${evidence.source}).`;
  const finding = replacement(check, analysis, mention, {
    newText,
    message,
    value: recorded.text.replace(/\s+/g, ' '),
    evidence: [evidence],
  });
  return { ...finding, ...(sure ? {} : { severity: 'information' }) };
}

function isSameButRate(stated: Mention, recorded: Mention): boolean {
  if (stated.kind !== 'quantity' || recorded.kind !== 'quantity') return false;
  return stated.value === recorded.value && stated.unit === recorded.unit && stated.qualifier !== recorded.qualifier;
}

/** "€2,300 per month", where the mention itself does not say so. */
function withRate(mention: Mention): string {
  const rate = mention.kind === 'quantity' ? mention.qualifier : undefined;
  return rate === undefined || mention.text.endsWith(rate) ? mention.text : `${mention.text} ${rate}`;
}

/** A name that is a slip of the pen for the source's is no other name. */
export function isMisspelt({ mention, recorded }: ContrastConflict): boolean {
  return mention.kind === 'name' && recorded.kind === 'name' && misspeltWord(mention, recorded) !== undefined;
}

function writtenLike(mention: Mention, recorded: Mention, raw: string, style: Style): string {
  if (mention.kind === 'quantity' && recorded.kind === 'quantity') {
    if (isInOtherUnit(mention, recorded) || recorded.hedge === 'between') return recorded.text.replace(/\s+/g, ' ');
    return writeLike(mention.hedge === recorded.hedge ? asPlain(mention) : mention, recorded, raw, style);
  }
  if (mention.kind === 'date' && recorded.kind === 'date') return writeDateLike(mention, recorded.edtf, raw);
  if (mention.kind === 'name' && recorded.kind === 'name') {
    if (recorded.type === 'country' && mention.type === 'country') {
      return mention.form === 'adjective'
        ? (adjectiveOf(recorded.text) ?? recorded.canonical)
        : recorded.form === 'adjective'
          ? recorded.canonical
          : recorded.text;
    }
    return recorded.text.replace(/\s+/g, ' ');
  }
  return likeCase(recorded.text.replace(/\s+/g, ' '), raw);
}

/** "More than 45%" with a source that has "more than 30%" keeps its words. */
function asPlain({ hedge: _, ...mention }: Quantity): Quantity {
  return mention;
}

/** The number stays, its unit is the source's: tonnes for barrels, C$ for €. Per cent and points are written as the draft writes them. */
function isInOtherUnit(stated: Quantity, recorded: Quantity): boolean {
  return stated.dimension === recorded.dimension && stated.unit !== recorded.unit && stated.value === recorded.value;
}

/** "Russian" for "Moscow" and "Russia". */
function adjectiveOf(text: string): string | undefined {
  const [country] = findCountries(text, wordsIn(text));
  return country && countryAdjective(country.code);
}
