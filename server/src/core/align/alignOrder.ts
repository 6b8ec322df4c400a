import { gather } from '../gather';
import type { BlockReading } from '../reading';
import type { Reference } from '../reference/reference';
import { contains, shift } from '../span';
import { rememberByParagraph } from './byParagraph';
import { slotIndex } from './contrast/slots';
import { columnsIn } from './order/columns';
import { judgeOrder, type OrderConflict } from './order/judge';
import { listsIn } from './order/lists';
import { type OwnOrder, ownOrdersIn } from './order/ownOrder';
import type { Ranking } from './order/ranking';
import { perReference } from './perReference';
import { scopeOf } from './scope';

/** Compares who stands at a place, where the draft says it outright, with the lists and tables of the sources. */
export function alignOrder(blocks: readonly BlockReading[], prose: string, reference: Reference): readonly OrderConflict[] {
  const byKey = rankingsIn(reference);
  if (byKey.size === 0) return [];
  const find = (index: number): readonly OrderConflict[] => {
    const block = blocks[index]!;
    if (
      block.block.table ||
      block.sentences.length > MOST_SENTENCES ||
      !CUE.test(prose.slice(block.block.start, block.block.end))
    )
      return [];
    return block.sentences.flatMap(sentence => {
      if (!CUE.test(prose.slice(sentence.start, sentence.end))) return [];
      const own = block.keys.filter(key => contains(sentence, key));
      const rankings = [...new Set(own.flatMap(({ key }) => byKey.get(key) ?? []))];
      return judgeOrder(sentence, block, prose, rankings, span => scopeOf(span, index, blocks));
    });
  };
  return remembered(blocks, reference, (_, index) => find(index));
}

const remembered = rememberByParagraph((found: OrderConflict, by) => ({ ...found, span: shift(found.span, by) }));

/** Orders that the draft's own amounts give the lie. */
export function alignOwnOrder(blocks: readonly BlockReading[], prose: string): readonly OwnOrder[] {
  return rememberedOwn(blocks, ownOrdersIn, block => ownOrdersIn(block, prose));
}

const rememberedOwn = rememberByParagraph((found: OwnOrder, by) => ({ ...found, span: shift(found.span, by) }), 'core');

/** A longer paragraph is no prose, and what each sentence has in common with the rest would cost its square. */
const MOST_SENTENCES = 60;

/** A sentence without one of these gives nothing a place. */
const CUE =
  /est\b|\b(?:most|least|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|first|last|followed by|leads?|led|tops?|topped|heads?|headed|rear|than any|than every|than all)\b/i;

const rankingsIn = perReference(reference => {
  const byKey = new Map<string, Ranking[]>();
  const rankings = [...listsIn(slotIndex(reference)), ...reference.articles.flatMap(columnsIn)];
  for (const ranking of rankings) {
    for (const key of new Set(ranking.entries.flatMap(({ label }) => label.keys))) {
      gather(byKey, key, ranking);
    }
  }
  return byKey;
});
