import { derive } from '../derive/derive';
import type { Draft } from '../draft/draft';
import type { Mention } from '../mention';
import { type BlockReading, clauseAt, type SentenceReading } from '../reading';
import type { Reference } from '../reference/reference';
import { overlaps } from '../span';
import { type ContrastConflict, moveConflict } from './alignContrast';
import { rememberByParagraph } from './byParagraph';
import { companionsOf, contextOf, isReadable, mentionsOf } from './contrast/context';
import { relate } from './contrast/kinds';
import { evidenceOf, slotIndex } from './contrast/slots';
import { scopeOf } from './scope';
import { timeOf } from './time';
import { type NumberSlot, numberIndex } from './units/numberIndex';
import { isKindred, isMeasured, isUnitSlip, type Measured, writtenDigits } from './units/slip';

/**
 * The number of a source under another unit: "2.1 GWh" where the source has 2.1 TWh, and nowhere 2.1 GWh. So many digits do not agree by
 * chance, and where they are few, more of what stands round them has to.
 */
export function alignUnits(blocks: readonly BlockReading[], draft: Draft, reference: Reference): readonly ContrastConflict[] {
  const numbers = numberIndex(reference);
  if (numbers.size === 0) return [];
  return remembered(blocks, reference, (block, index) =>
    sentencesOf(block).flatMap(sentence =>
      mentionsOf(sentence, block).flatMap(mention => {
        if (!isMeasured(mention) || !isSaid(mention, sentence, block)) return [];
        const same = numbers.get(writtenDigits(mention)) ?? [];
        if (same.length === 0 || same.some(slot => isSame(mention, slot.mention))) return [];
        const slips = same.filter(slot => !slot.passage.piece && isUnitSlip(mention, slot.mention));
        if (slips.length === 0 || isLead(mention, draft.prose)) return [];
        const place = { mention, sentence, block, index, blocks, draft };
        const meant = slips.find(slot => isMeant(place, slot, reference));
        return meant ? conflictOf(mention, meant) : [];
      }),
    ),
  );
}

/** A lead of 5 per cent is one of 5 points, and a majority too: of votes nobody tells the two apart. */
function isLead({ start, end }: Measured, prose: string): boolean {
  return (
    LEAD.test(prose.slice(Math.max(0, start - 40), start)) ||
    /^\s+(?:ahead|lead|clear|behind|majority|margin)\b/i.test(prose.slice(end, end + 20))
  );
}

const LEAD = /\b(?:lead|leads|led|leading|ahead|behind|margin|majority|won|trail(?:s|ed)?)\b[^.;]*$/i;

interface Place {
  readonly mention: Measured;
  readonly sentence: SentenceReading;
  readonly block: BlockReading;
  readonly index: number;
  readonly blocks: readonly BlockReading[];
  readonly draft: Draft;
}

const remembered = rememberByParagraph(moveConflict, 'core');

function sentencesOf(block: BlockReading): readonly SentenceReading[] {
  return block.sentences.filter(sentence => !sentence.asks && isReadable(sentence, block));
}

/** Not quoted, not denied. */
function isSaid(mention: Measured, sentence: SentenceReading, block: BlockReading): boolean {
  if (block.quoted.some(quoted => overlaps(quoted, mention))) return false;
  const { modality } = clauseAt(sentence, mention);
  return !modality.has('negated') && !modality.has('disowned') && !modality.has('hypothetical');
}

/** A bare number may have any unit; of one digit it is in every text. */
function isSame(stated: Measured, recorded: Measured): boolean {
  if (relate(stated, recorded) !== 'equal') return false;
  const bare = stated.kind === 'quantity' && recorded.kind === 'quantity' && stated.dimension !== recorded.dimension;
  return !bare || writtenDigits(stated).length > 1;
}

/** Whether what stands round the number is what stands round it in the source: words near it (names are among them), values beside it, its time. */
function isMeant(place: Place, slot: NumberSlot, reference: Reference): boolean {
  const { mention, sentence, block, index, blocks, draft } = place;
  const { idf } = slotIndex(reference);
  const { near } = contextOf(mention, sentence, index, blocks);
  const shared = [...near].filter(([key, weight]) => weight >= NEAR && (slot.near.get(key) ?? 0) >= NEAR && idf(key) >= TELLING);
  const before = block.sentences.findLast(one => one.end <= sentence.start);
  const companions = [
    ...companionsOf(mention, sentence, block),
    ...(before && isReadable(before, block) ? mentionsOf(before, block) : []),
  ];
  const alike = companions.filter(one => one.kind !== 'name' && slot.companions.some(other => relate(one, other) === 'equal'));
  const time = timeOf(mention, scopeOf(mention, index, blocks), blocks, draft.prose);
  const evidence = shared.length + alike.length + (time !== undefined && time.date.edtf === slot.time ? 1 : 0);
  const digits = writtenDigits(mention).length;
  const kindred = isKindred(mention, slot.mention) ? 1 : 0;
  // Lengths of time are small numbers of few units.
  const needed = NEEDED[Math.min(digits, NEEDED.length - 1)]! + (mention.kind === 'duration' ? 1 : 0);
  if (evidence + kindred < needed) return false;
  if (shared.length + kindred < 2 && alike.filter(isTelling).length + kindred < 2) return false;
  return derive(mention, [companions, slot.companions])?.operation === undefined;
}

/** Years are in every text; so are small numbers. */
function isTelling(mention: Mention): boolean {
  return isMeasured(mention) && writtenDigits(mention).length > 1;
}

const NEAR = 0.25;
const TELLING = 1;
/** How much has to agree, by the number of significant digits. */
const NEEDED: readonly number[] = [4, 4, 3, 2];

function conflictOf(mention: Measured, { mention: recorded, passage }: NumberSlot): readonly ContrastConflict[] {
  return [{ mention, recorded, relation: 'unit', sure: true, evidence: evidenceOf(passage) }];
}
