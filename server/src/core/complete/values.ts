import type { QuantityStatement } from '../align/alignment';
import { draftSlots } from '../align/contrast/claims';
import { featuresOf } from '../align/contrast/features';
import { contrast, dot } from '../align/contrast/judge';
import { evidenceOf, type Slot, slotIndex } from '../align/contrast/slots';
import { CONTRAST_WEIGHTS } from '../align/contrast/weights';
import { fitOf, isCountry } from '../align/fit';
import { isChange, measuresAlike } from '../align/measureKind';
import { agreementOf } from '../align/verdicts/agreement';
import { compareTimes } from '../compare/dates';
import { isComparable, meets } from '../compare/quantity';
import type { Evidence } from '../finding';
import type { Mention, Quantity } from '../mention';
import type { Reference, Statement } from '../reference/reference';
import type { Reading } from '../reference/sheet';
import { contains, overlaps } from '../span';
import type { Trial } from './trial';

/** A value of the reference that fits into the gap. */
export interface Fitting {
  readonly reading: Mention | Reading;
  /** As the source writes it. */
  readonly text: string;
  readonly statement?: Statement;
  readonly time?: string;
  readonly evidence: Evidence;
  /** Higher fits better; those of sheets stand before those of articles. */
  readonly score: number;
}

/** A statement fits when most of what it is about is said near by: as in alignment. */
const ENOUGH = 0.6;

/** The facts of sheets whose subject and time stand round the gap, best first. */
export function fittingFacts(trial: Trial, { statements }: Reference, kind: 'quantity' | 'date'): readonly Fitting[] {
  const { scope, place, draft } = trial;
  return statements
    .flatMap((statement): Fitting[] => {
      const { reading } = statement;
      if (reading.kind !== kind || (reading.kind === 'quantity' && isElsewhere(reading, trial))) return [];
      const time = kind === 'date' ? 0 : timeScore(trial.time?.date.edtf, statement.time);
      if (time === undefined) return [];
      if (reading.kind === 'quantity' && !isAlike(statement as QuantityStatement, trial)) return [];
      const fit = fitOf(statement, place, scope, draft.prose);
      if (fit < ENOUGH || isHalfSaid(statement, trial)) return [];
      const { value, evidence } = statement;
      const when = statement.time === undefined ? {} : { time: statement.time };
      return [{ reading, text: value, statement, ...when, evidence, score: fit + time }];
    })
    .sort((a, b) => b.score - a.score);
}

/** A third of the words that a fact is about is said nowhere near: enough to be judged by, too little to be offered. */
function isHalfSaid({ subjectKeys }: Statement, { scope }: Trial): boolean {
  const own = [...subjectKeys].filter(key => !isCountry(key));
  return own.filter(key => !scope.weights.get(key)).length * 3 >= Math.max(1, own.length);
}

/** A level where a level is asked for, a change where a change. */
function isAlike(statement: QuantityStatement, { scope, place, draft }: Trial): boolean {
  const mention = { ...statement.reading, ...place };
  return measuresAlike(statement, mention, isChange(mention, scope, draft.prose), scope, draft.prose);
}

/** Said of the stated time, 1; of an unknown one, 0; of another, undefined. */
function timeScore(stated: string | undefined, recorded: string | undefined): number | undefined {
  if (stated === undefined || recorded === undefined) return 0;
  const relation = compareTimes(stated, recorded);
  if (relation === 'disjoint') return undefined;
  return relation === 'same' ? 1 : 0;
}

/** What the sentence says already is not said twice. */
function isElsewhere(value: Quantity, { blocks, index, scope, place }: Trial): boolean {
  return blocks[index]!.mentions.some(
    other =>
      other.kind === 'quantity' &&
      contains(scope.sentence, other) &&
      !overlaps(other, place) &&
      isComparable(other, value) &&
      meets(other, value),
  );
}

/** At most this many places of articles are judged closely. */
const CLOSEST = 12;

/** What has less than this part of the odds of the likeliest place is about something else. */
const LIKELY = 0.3;

/** Values of articles that would be borne out in the gap: judged as the draft with them would be. */
export function fittingPassages(trial: Trial, reference: Reference, kind: 'quantity' | 'date'): readonly Fitting[] {
  const { blocks, index, place, draft } = trial;
  const sources = slotIndex(reference);
  const claim = draftSlots(index, blocks, draft.prose, sources).find(({ mention }) => overlaps(mention, place));
  if (!claim) return [];
  const family = kind === 'date' ? 'date' : 'number';
  const asked = (slot: Slot) => ({ ...claim, family, mention: { ...slot.mention, ...place } }) as const;
  const candidates = claim.passages
    .filter(({ piece }) => piece === undefined)
    .flatMap(({ slots }) => slots.filter(slot => slot.family === family && slot.mention.kind !== 'duration'))
    .filter(({ mention }) => mention.kind !== 'quantity' || !isElsewhere(mention, trial))
    .map(slot => ({ slot, score: dot(CONTRAST_WEIGHTS.families[family].slot, featuresOf(asked(slot), slot, sources)) }))
    .sort((a, b) => b.score - a.score);
  const most = candidates[0]?.score ?? 0;
  const likely = candidates.slice(0, CLOSEST).filter(({ score }) => Math.exp(score - most) >= LIKELY);
  return likely.flatMap(({ slot, score }): Fitting[] => {
    if (timeScore(trial.time?.date.edtf, slot.time) === undefined) return [];
    const found = contrast(asked(slot), sources);
    if (!found || agreementOf(found) === undefined) return [];
    const { mention, passage, time } = slot;
    return [
      { reading: mention, text: mention.text, ...(time && { time }), evidence: evidenceOf(passage, mention), score: score - FAR },
    ];
  });
}

/** Lower than any score of a fact. */
const FAR = 1000;
