import { cites } from '../citations/drafts/cites';
import type { Block, Draft, Span } from '../core/index';
import type { Snapshot } from '../snapshot';
import { type Judged, judge } from './verdicts';

/** How the claims of a section stand; the parts add up to the claims. */
export interface Coverage {
  readonly claims: number;
  /** Borne out by a source, with a citation in the paragraph where the draft cites at all. */
  readonly sourced: number;
  /** Borne out by a source that nothing in the paragraph cites, of a draft that cites elsewhere. */
  readonly uncited: number;
  readonly contradicted: number;
  /** Sources disagree. */
  readonly disputed: number;
  /** No source holds them. */
  readonly unsourced: number;
}

/** A heading with all that stands under it, sub-sections too; a draft without headings is one section that begins at its top. */
export interface Section {
  readonly heading: Span;
  readonly coverage: Coverage;
}

export function coverageOf(snapshot: Snapshot): readonly Section[] {
  const { draft } = snapshot;
  const claims = claimsIn(snapshot);
  return sectionsOf(draft).map(({ heading, end }) => ({
    heading,
    coverage: count(claims.filter(({ start }) => start >= heading.start && start < end)),
  }));
}

/** "14 claims · 11 sourced · 2 uncited · 1 contradiction". */
export function coverageLine({ claims, ...parts }: Coverage): string {
  const told = [
    parts.sourced > 0 ? `${parts.sourced} sourced` : '',
    parts.uncited > 0 ? `${parts.uncited} uncited` : '',
    parts.unsourced > 0 ? `${parts.unsourced} unsourced` : '',
    parts.disputed > 0 ? `${parts.disputed} in dispute` : '',
    parts.contradicted > 0 ? `${parts.contradicted} contradiction${parts.contradicted === 1 ? '' : 's'}` : '',
  ];
  return [`${claims} claim${claims === 1 ? '' : 's'}`, ...told.filter(part => part !== '')].join(' · ');
}

type State = Exclude<keyof Coverage, 'claims'>;

type Counted = Span & { readonly state: State };

function claimsIn(snapshot: Snapshot): readonly Counted[] {
  const { draft, findings, unsourced } = snapshot;
  const asked = findings.some(({ check }) => check === 'unsourced');
  const judged = judge({ claims: snapshot.claims, findings: asked ? findings : [...findings, ...unsourced] });
  const cited = draft.blocks.filter(block => cites(draft, block));
  const isCited = (at: Span) => cited.some(block => block.start <= at.start && at.start < block.end);
  return judged.map(one => ({ start: one.start, end: one.end, state: stateOf(one, draft, cited.length === 0 || isCited(one)) }));
}

function stateOf({ verdict, start }: Judged, { blocks }: Draft, isCited: boolean): State {
  switch (verdict) {
    case 'contradicted':
      return 'contradicted';
    case 'ambiguous':
      return 'disputed';
    case 'not-covered':
      return 'unsourced';
    default:
      return isCited || blocks.some(block => UNCITED.has(block.kind) && block.start <= start && start < block.end)
        ? 'sourced'
        : 'uncited';
  }
}

/** A cell is cited where its table is, a heading by what stands under it, a note is itself a citation. */
const UNCITED: ReadonlySet<Block['kind']> = new Set(['cell', 'caption', 'heading', 'footnote']);

function count(claims: readonly Counted[]): Coverage {
  const of = (state: State) => claims.filter(claim => claim.state === state).length;
  return {
    claims: claims.length,
    sourced: of('sourced'),
    uncited: of('uncited'),
    contradicted: of('contradicted'),
    disputed: of('disputed'),
    unsourced: of('unsourced'),
  };
}

function sectionsOf({ blocks, text }: Draft): readonly { readonly heading: Span; readonly end: number }[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  if (headings.length === 0) return [{ heading: { start: 0, end: 0 }, end: text.length }];
  return headings.map((heading, index) => {
    const next = headings.slice(index + 1).find(({ level = 6 }) => level <= (heading.level ?? 6));
    return { heading, end: next?.start ?? text.length };
  });
}
