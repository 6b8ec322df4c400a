import type { ContrastConflict } from '../align/alignContrast';
import type { Alignment } from '../align/alignment';
import type { AlignedQuotation } from '../align/alignQuotations';
import type { PlacedVerdict, SourceVerdict } from '../align/alignVerdicts';
import { evidenceOf } from '../align/contrast/slots';
import { describeSubject } from '../checks/wording';
import type { Claim } from '../finding';
import { shiftMention } from '../reading';
import { overlaps, type Span, shift } from '../span';

export interface Aligned {
  readonly alignments: readonly Alignment[];
  /** What sources have otherwise, the places that a sheet speaks of among them. */
  readonly contrasts: readonly ContrastConflict[];
  readonly verdicts: readonly PlacedVerdict[];
  readonly quotations: readonly AlignedQuotation[];
}

/**
 * All that the reference says of the values of a draft, in order of the text. A curated sheet goes before articles: where it speaks, what they
 * have is only told beside it.
 */
export function claimsOf({ alignments, contrasts, verdicts, quotations }: Aligned): readonly Claim[] {
  const contradicted = contrasts.filter(({ sure }) => sure).map(contrastClaim);
  const borne = verdicts.map(({ verdict, by }) => verdictClaim(verdict, by)).filter(claim => !isTaken(claim, contradicted));
  const ofSources = [...contradicted, ...borne, ...quotations.flatMap(quotationClaim)];
  const ofSheets = alignments.map(alignment => besideSources(alignmentClaim(alignment), ofSources));
  return [...ofSheets, ...ofSources.filter(claim => !isTaken(claim, ofSheets))].sort((a, b) => a.start - b.start);
}

function isTaken(claim: Span, by: readonly Span[]): boolean {
  return by.some(other => overlaps(other, claim));
}

function alignmentClaim(alignment: Alignment): Claim {
  const { statement, verdict, confidence } = alignment;
  const mention = alignment.kind === 'time' && alignment.stated ? alignment.stated : alignment.mention;
  return {
    start: mention.start,
    end: mention.end,
    mention,
    verdict,
    subject: describeSubject(statement),
    value: statement.value,
    ...(statement.time === undefined ? {} : { time: statement.time }),
    confidence,
    evidence: [statement.evidence],
  };
}

/** Where an article takes the other side, the card says so. */
function besideSources(claim: Claim, ofSources: readonly Claim[]): Claim {
  const against = ofSources.find(
    other => overlaps(other, claim) && (other.verdict === 'contradicted') !== (claim.verdict === 'contradicted'),
  );
  const [evidence] = against?.evidence ?? [];
  return against && evidence ? { ...claim, overruled: { value: against.value, evidence } } : claim;
}

function contrastClaim({ mention, recorded, evidence }: ContrastConflict): Claim {
  return {
    start: mention.start,
    end: mention.end,
    mention,
    verdict: 'contradicted',
    subject: '',
    value: oneLine(recorded.text),
    confidence: SURE,
    evidence: [evidence],
  };
}

/** What is sure enough for a warning. */
const SURE = 0.9;

function verdictClaim({ mention, verdict, slot, other, confidence }: SourceVerdict, by: number): Claim {
  const placed = shiftMention(mention, by);
  return {
    start: placed.start,
    end: placed.end,
    mention: placed,
    verdict,
    subject: '',
    value: oneLine(slot.mention.text),
    confidence,
    evidence: [evidenceOf(slot.passage, slot.mention), ...(other ? [evidenceOf(other.passage, other.mention)] : [])],
    ...(other ? { otherValue: oneLine(other.mention.text) } : {}),
  };
}

function quotationClaim({ block, words, match }: AlignedQuotation): readonly Claim[] {
  const [place] = match.kind === 'exact' ? match.places : [];
  const mention = block.mentions.find(one => one.kind === 'quotation' && overlaps(one, words));
  if (!place || !mention) return [];
  const { tokens, evidence } = place.passage;
  const [first, last] = [tokens[place.laid.sourceFrom]!, tokens[place.laid.sourceTo - 1]!];
  const found = evidence({ start: first.start, end: last.end });
  return [
    { ...shift(words, 0), mention, verdict: 'supported', subject: '', value: found.quote, confidence: 1, evidence: [found] },
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
