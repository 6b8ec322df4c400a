import { FEATURES } from '../../src/core/align/contrast/features';
import { type Contrast, contrastOf, dot } from '../../src/core/align/contrast/judge';
import { FAMILIES, type Family } from '../../src/core/align/contrast/kinds';
import { isSilent } from '../../src/core/align/contrast/level';
import { verdictFeatures } from '../../src/core/align/contrast/verdict';
import type { FamilyWeights } from '../../src/core/align/contrast/weights';
import { boost, type Example } from './boost';
import { mutantsOf } from './mutants';
import type { Sample } from './samples';

export type Weights = Readonly<Record<Family, FamilyWeights>>;

/** Both stages, for each family: which slot is meant, and whether the mention is wrong. `mutates` says of which samples errors are made. */
export function fitWeights(train: readonly Sample[], mutates: (sample: Sample) => boolean): Weights {
  const entries = FAMILIES.map(family => {
    const own = train.filter(sample => sample.family === family);
    const slot = fitSlots(own);
    const examples = [
      ...own,
      ...own.flatMap((sample, turn) => (mutates(sample) ? mutantsOf(sample, own, turn) : [])),
      ...own.filter((_, index) => index % 2 === 0).flatMap(sample => withoutEqual(sample, slot) ?? []),
    ];
    const verdict = boost(
      examples.flatMap(sample => exampleOf(sample, slot) ?? []),
      { rounds: 70, depth: 4, rate: 0.18, ridge: 2, smallest: 3 },
    );
    return [family, { slot, verdict }] as const;
  });
  return Object.fromEntries(entries) as unknown as Weights;
}

/** A right mention whose source lacks the sentences that bear it out: it must stay silent, or absence would come to mean error. */
export function withoutEqual(sample: Sample, slot: readonly number[]): Sample | undefined {
  if (sample.wrong || slot.length === 0) return undefined;
  const gone = new Set(sample.scored.filter(one => one.relation === 'equal').map(one => one.slot.passage));
  if (gone.size === 0) return undefined;
  return { ...sample, scored: sample.scored.filter(one => !gone.has(one.slot.passage)) };
}

/** How the slots of a sample stand by these weights. */
export function contrastFor({ claim, scored }: Sample, slot: readonly number[]): Contrast | undefined {
  return contrastOf(
    claim,
    scored.map(one => ({ ...one, score: dot(slot, one.features) })),
  );
}

/** What the second stage sees of a sample; nothing where there is nothing to judge. */
function exampleOf(sample: Sample, slot: readonly number[]): Example | undefined {
  const contrast = contrastFor(sample, slot);
  if (!contrast || isSilent(contrast)) return undefined;
  return { x: verdictFeatures(contrast), y: sample.wrong ? 1 : 0, weight: sample.weight };
}

const EPOCHS = 90;
const RIDGE = 0.0005;

/** A conditional logit with latent positives: over right mentions, it maximises the odds that the equal slots have among all. */
function fitSlots(train: readonly Sample[]): readonly number[] {
  const usable = train.filter(
    ({ wrong, scored }) => !wrong && scored.some(one => one.relation === 'equal') && scored.some(one => one.relation !== 'equal'),
  );
  const total = usable.reduce((sum, sample) => sum + sample.weight, 0);
  const weights = FEATURES.map(() => 0);
  const velocity = FEATURES.map(() => 0);
  for (let epoch = 0; epoch < EPOCHS && total > 0; epoch++) {
    const step = epoch > 60 ? 0.3 : 1;
    const gradient = gradientOf(usable, weights);
    for (let k = 0; k < weights.length; k++) {
      velocity[k] = 0.9 * velocity[k]! + (gradient[k]! / total - RIDGE * weights[k]!) * step;
      weights[k]! += velocity[k]!;
    }
  }
  return weights.map(weight => Math.round(weight * 10_000) / 10_000);
}

function gradientOf(samples: readonly Sample[], weights: readonly number[]): readonly number[] {
  const gradient = weights.map(() => 0);
  for (const { scored, weight } of samples) {
    const scores = scored.map(one => dot(weights, one.features));
    const top = Math.max(...scores);
    const odds = scores.map(score => Math.exp(score - top));
    let [all, equal] = [0, 0];
    scored.forEach((one, index) => {
      all += odds[index]!;
      if (one.relation === 'equal') equal += odds[index]!;
    });
    scored.forEach((one, index) => {
      const pull = weight * ((one.relation === 'equal' ? odds[index]! / equal : 0) - odds[index]! / all);
      for (let k = 0; k < gradient.length; k++) gradient[k]! += pull * one.features[k]!;
    });
  }
  return gradient;
}
