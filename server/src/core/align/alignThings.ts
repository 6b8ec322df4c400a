import type { BlockReading } from '../reading';
import type { Reference } from '../reference/reference';
import { type Span, shift } from '../span';
import { isJudged } from './alignment';
import { rememberByParagraph } from './byParagraph';
import { slotIndex } from './contrast/slots';
import { perReference } from './perReference';
import { scopeOf } from './scope';
import { rivalOf } from './things/judge';
import { besideLike, type SourceThing, thingsOfSources } from './things/sources';
import { thingsIn } from './things/thing';
import { UNSURE } from './turns/turn';

/** A thing of the draft that stands where a source has another of its sort: "14% of exports" for "14% of revenue". */
export interface ThingConflict {
  readonly span: Span;
  readonly right: SourceThing;
}

export function alignThings(blocks: readonly BlockReading[], prose: string, reference: Reference): readonly ThingConflict[] {
  const { sources, things } = readable(reference);
  if (things.size === 0) return [];
  return remembered(blocks, reference, (block, index) =>
    block.sentences.flatMap(sentence =>
      thingsIn(sentence, block, prose).flatMap(thing => {
        const candidates = besideLike(thing, things);
        if (candidates.length === 0 || !isJudged(thing, { block }, UNSURE)) return [];
        const right = rivalOf(thing, candidates, scopeOf(thing, index, blocks), sources);
        return right ? [{ span: { start: thing.start, end: thing.end }, right }] : [];
      }),
    ),
  );
}

const remembered = rememberByParagraph((conflict: ThingConflict, by) => ({ ...conflict, span: shift(conflict.span, by) }));

const readable = perReference(reference => {
  const sources = slotIndex(reference);
  return { sources, things: thingsOfSources(sources) };
});
