import type { ContrastConflict } from '../align/alignContrast';
import type { Alignment } from '../align/alignment';
import type { AlignedQuotation } from '../align/alignQuotations';
import type { PlacedVerdict, SourceVerdict } from '../align/alignVerdicts';
import { evidenceOf } from '../align/contrast/slots';
import { describeSubject } from '../checks/wording';
import type { Draft } from '../draft/draft';
import type { Claim, Evidence } from '../finding';
import type { Mention } from '../mention';
import { shiftMention } from '../reading';
import { styleOf } from '../recognizers/style';
import type { Reading } from '../reference/sheet';
import { overlaps, type Span, shift } from '../span';
import { indexSpans } from '../spanIndex';
import { inDraftUnit } from './inDraft';

export interface Aligned {
  readonly draft: Draft;
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
export function claimsOf({ draft, alignments, contrasts, verdicts, quotations }: Aligned): readonly Claim[] {
  const contradicted = contrasts.filter(({ sure }) => sure).map(conflict => contrastClaim(conflict, draft));
  const borne = without(
    verdicts.map(({ verdict, by }) => verdictClaim(verdict, by, draft)),
    contradicted,
  );
  const ofSources = [...contradicted, ...borne, ...quotations.flatMap(quotationClaim)];
  const besides = indexSpans(ofSources);
  const ofSheets = alignments.map(alignment => besideSources(alignmentClaim(alignment, draft), besides));
  return [...ofSheets, ...without(ofSources, ofSheets)].sort((a, b) => a.start - b.start);
}

function without(claims: readonly Claim[], taken: readonly Span[]): readonly Claim[] {
  const taking = indexSpans(taken);
  return claims.filter(claim => taking(claim).length === 0);
}

/** The value of the source in the draft's own unit, where that is another. */
function converted(mention: Mention, recorded: Mention | Reading, draft: Draft): { readonly inDraft?: string } {
  const inDraft = inDraftUnit(mention, recorded, draft.text.slice(mention.start, mention.end), styleOf(draft));
  return inDraft === undefined ? {} : { inDraft };
}

/** A piece of a sheet's evidence with the value in it marked; that of an article is marked already. */
function marking(evidence: Evidence, value: string): Evidence {
  const start = evidence.marked ? -1 : evidence.quote.indexOf(value);
  return start < 0 || value === '' ? evidence : { ...evidence, marked: { start, end: start + value.length } };
}

function alignmentClaim(alignment: Alignment, draft: Draft): Claim {
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
    ...converted(mention, statement.reading, draft),
    confidence,
    evidence: [marking(statement.evidence, statement.value)],
  };
}

/** Where an article takes the other side, the card says so. */
function besideSources(claim: Claim, besides: (span: Span) => readonly Claim[]): Claim {
  const against = besides(claim).find(other => (other.verdict === 'contradicted') !== (claim.verdict === 'contradicted'));
  const [evidence] = against?.evidence ?? [];
  return against && evidence ? { ...claim, overruled: { value: against.value, evidence } } : claim;
}

function contrastClaim({ mention, recorded, evidence }: ContrastConflict, draft: Draft): Claim {
  return {
    start: mention.start,
    end: mention.end,
    mention,
    verdict: 'contradicted',
    subject: '',
    value: oneLine(recorded.text),
    ...converted(mention, recorded, draft),
    confidence: SURE,
    evidence: [marking(evidence, recorded.text)],
  };
}

/** What is sure enough for a warning. */
const SURE = 0.9;

function verdictClaim({ mention, verdict, slot, other, confidence }: SourceVerdict, by: number, draft: Draft): Claim {
  const placed = shiftMention(mention, by);
  return {
    start: placed.start,
    end: placed.end,
    mention: placed,
    verdict,
    subject: '',
    value: oneLine(slot.mention.text),
    ...converted(placed, slot.mention, draft),
    confidence,
    evidence: [slot, ...(other ? [other] : [])].map(({ passage, mention: value }) =>
      marking(evidenceOf(passage, value), value.text),
    ),
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
