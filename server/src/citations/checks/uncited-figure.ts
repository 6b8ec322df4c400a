import type { Block, Claim } from '../../core/index';
import { cites } from '../drafts/cites';
import { type CitationCheck, findingAt } from './check';
import { blockOf, NO_PLACE } from './sentenceOf';

export const uncitedFigure: CitationCheck = {
  id: 'uncited-figure',
  severity: 'information',
  title: 'Uncited figure',
  summary: 'A figure that a source bears out, in a paragraph that cites nothing.',
  onRequest: true,
  run: ({ draft, claims }) => {
    const bare = new Map<Block, boolean>();
    return claims.filter(isBorneOut).flatMap(claim => {
      const block = blockOf(draft, claim.start);
      if (block === undefined || NO_PLACE.has(block.kind)) return [];
      const isBare = bare.get(block) ?? !cites(draft, block);
      bare.set(block, isBare);
      if (!isBare) return [];
      const source = claim.evidence[0]?.source;
      const message = `Nothing in this paragraph cites a source for "${draft.text.slice(claim.start, claim.end)}"${source ? `; ${source} has it` : ''}.`;
      return [findingAt(uncitedFigure, draft, claim, { message, evidence: claim.evidence })];
    });
  },
};

function isBorneOut({ verdict, mention }: Claim): boolean {
  return (verdict === 'supported' || verdict === 'rounded') && (mention.kind === 'quantity' || mention.kind === 'duration');
}
