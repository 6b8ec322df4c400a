import { type Claim, type Finding, isHeld, type Span } from '../../core/index';
import { shortName } from '../describe';
import type { FoundSource } from '../draftSources';
import type { Citation } from '../drafts/citation';
import { type CitationAnalysis, type CitationCheck, findingAt } from './check';
import { restrictedTo, textsOf } from './checkedTexts';
import { sentenceOf } from './sentenceOf';

export const citationMismatch: CitationCheck = {
  id: 'citation-mismatch',
  severity: 'warning',
  title: 'Citation mismatch',
  summary: 'A figure beside the citation of a source that does not have it, where another source has.',
  run: analysis => analysis.cited.citations.flatMap(citation => mismatches(citation, analysis)),
};

/** Only where every source that is cited is one that drafts are checked against, and nothing else in the sentence cites. */
function mismatches(citation: Citation, analysis: CitationAnalysis): readonly Finding[] {
  const { draft, cited, reference } = analysis;
  if (citation.form === 'hidden' || reference.articles.length + reference.sheetArticles.length < 2) return [];
  const sentence = sentenceOf(draft, citation.start);
  if (
    sentence === undefined ||
    [...cited.citations, ...cited.marks, ...cited.notes].some(other => other !== citation && within(other, sentence))
  )
    return [];
  const texts = citation.sources.map(({ key }) => {
    const source = analysis.sources.find(key);
    return source ? textsOf(source.item, reference) : [];
  });
  if (texts.some(uris => uris.length === 0)) return [];
  const holds = isHeld(restrictedTo(texts.flat(), reference));
  return analysis.claims
    .filter(claim => isSure(claim) && within(claim, sentence) && (citation.form === 'told' || claim.end <= citation.start))
    .filter(({ mention, evidence }) => !holds(mention) && evidence.every(({ at }) => at && !texts.flat().includes(at.uri)))
    .map(claim => findingOf(claim, citation, analysis));
}

function within({ start }: Span, sentence: Span): boolean {
  return sentence.start <= start && start <= sentence.end;
}

/** A figure that another source bears out to the digit, and that is no round number that many have. */
function isSure({ verdict, mention, confidence, evidence, otherValue }: Claim): boolean {
  if (verdict !== 'supported' || confidence < SURE || evidence.length === 0 || otherValue !== undefined) return false;
  return mention.kind === 'quantity' && (mention.text.match(/\d/g)?.length ?? 0) >= 2;
}

const SURE = 0.9;

function findingOf(claim: Claim, citation: Citation, analysis: CitationAnalysis): Finding {
  const { draft, sources, reference } = analysis;
  const names = citation.sources.map(({ key }) => nameOf(sources.find(key), key));
  const [evidence] = claim.evidence;
  const others = sources.all().filter(({ item }) => textsOf(item, reference).includes(evidence?.at?.uri ?? ''));
  const [other] = others;
  const [only, ...more] = citation.sources;
  return findingAt(citationMismatch, draft, claim, {
    message: `${names.join(' and ')}, cited here, ${names.length > 1 ? 'do' : 'does'} not have "${draft.text.slice(claim.start, claim.end)}"; ${evidence?.source ?? ''} has it.`,
    suggestions:
      other && only && more.length === 0
        ? [{ title: `Cite "${other.key}" (${shortName(other.item)})`, span: only.keyAt, newText: other.key }]
        : [],
    evidence: claim.evidence,
  });
}

function nameOf(source: FoundSource | undefined, key: string): string {
  return source ? shortName(source.item) : key;
}
