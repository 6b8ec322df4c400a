import { textsOf } from '../citations/checks/checkedTexts';
import { blockOf, NO_PLACE, sentenceOf } from '../citations/checks/sentenceOf';
import type { FoundSource } from '../citations/draftSources';
import { cites } from '../citations/drafts/cites';
import type { Claim, Evidence, Sheet, Span } from '../core/index';
import type { CitationEditsParams } from '../protocol';
import type { Snapshot } from '../snapshot';
import { factId } from './citableSources';

/** What is to be cited: a source, where in it, and the claim of the draft that it is cited for. */
export interface Cited {
  readonly source: FoundSource;
  /** "p. 12". */
  readonly locator?: string;
  readonly claim?: Span;
}

type Cites = Pick<Snapshot, 'citations' | 'reference' | 'claims'>;

/** The source that a request names, or that bears out the claim at a place of the draft. */
export function citedSource(
  { key, fact, locator }: Pick<CitationEditsParams, 'key' | 'fact' | 'locator'>,
  at: Span,
  snapshot: Cites,
  sheets: readonly Sheet[],
): Cited | undefined {
  const { sources } = snapshot.citations;
  if (key !== undefined) return withLocator(sources.find(key), locator);
  if (fact !== undefined) {
    for (const sheet of sheets) {
      const known = sheet.facts.find(one => factId(sheet, one) === fact);
      if (known) return withLocator(sources.find(sheet.source?.id ?? ''), locator ?? known.locator);
    }
    return undefined;
  }
  const claim = claimAt(snapshot.claims, at);
  for (const evidence of claim?.evidence ?? []) {
    const cited = withLocator(sourceOf(evidence, snapshot), locator ?? evidence.locator);
    if (cited && claim) return { ...cited, claim: { start: claim.start, end: claim.end } };
  }
  return undefined;
}

function withLocator(source: FoundSource | undefined, locator: string | undefined): Cited | undefined {
  return source && { source, ...(locator !== undefined && locator.trim() !== '' && { locator }) };
}

/** The draft's own entry for the work first, whatever its key. */
export function sourceOf(
  { at }: Evidence,
  { citations: { sources }, reference }: Omit<Cites, 'claims'>,
): FoundSource | undefined {
  const text = [...reference.articles, ...reference.sheetArticles].find(({ uri }) => uri === at?.uri);
  if (text === undefined) return undefined;
  const isMeant = ({ item }: FoundSource) => textsOf(item, reference).includes(text.uri);
  return sources.own().find(isMeant) ?? sources.find(text.source.id ?? '') ?? sources.all().find(isMeant);
}

/** The smallest claim at a place that a source bears out. */
export function claimAt(claims: readonly Claim[], { start, end }: Span): Claim | undefined {
  return claims
    .filter(claim => isBorneOut(claim) && claim.start <= end && start <= claim.end)
    .reduce<Claim | undefined>(
      (best, claim) => (best && best.end - best.start <= claim.end - claim.start ? best : claim),
      undefined,
    );
}

/** That China is named, and by whose office somebody goes, needs no citation. */
function isBorneOut({ verdict, mention, evidence }: Claim): boolean {
  return (
    (verdict === 'supported' || verdict === 'rounded') &&
    mention.kind !== 'name' &&
    mention.kind !== 'role' &&
    evidence.some(({ at }) => at !== undefined)
  );
}

/** Whether nothing in the sentence of a claim cites, in a place where something could. */
export function isUncited({ draft }: Pick<Snapshot, 'draft'>, claim: Span): boolean {
  const [block, sentence] = [blockOf(draft, claim.start), sentenceOf(draft, claim.start)];
  return block !== undefined && sentence !== undefined && !NO_PLACE.has(block.kind) && !cites(draft, sentence);
}
