import type { Tree } from '../../src/core/align/contrast/trees';

export interface Example {
  readonly x: readonly number[];
  readonly y: 0 | 1;
  readonly weight: number;
}

/** Gradient boosting of the logistic loss with small trees, by histograms (Friedman 2001; leaf values by one Newton step, as XGBoost). Repeatable: nothing is drawn at random. */
export function boost(examples: readonly Example[], { rounds, depth, rate, ridge, smallest }: Settings): readonly Tree[] {
  if (examples.length === 0) return [];
  const width = examples[0]!.x.length;
  const cuts = Array.from({ length: width }, (_, k) => cutsOf(examples, k));
  const bins = cuts.map((own, k) => Uint8Array.from(examples, ({ x }) => binOf(own, x[k]!)));
  const scores = new Float64Array(examples.length);
  const all = examples.reduce((sum, e) => sum + e.weight, 0);
  const wrong = examples.reduce((sum, e) => sum + e.weight * e.y, 0);
  const prior = round(Math.log((wrong + 1) / (all - wrong + 1)));
  scores.fill(prior);
  const trees: Tree[] = [prior];
  const gradient = new Float64Array(examples.length);
  const hessian = new Float64Array(examples.length);
  for (let turn = 0; turn < rounds; turn++) {
    examples.forEach(({ y, weight }, i) => {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      gradient[i] = weight * (y - p);
      hessian[i] = weight * p * (1 - p);
    });
    trees.push(
      grow(
        examples.map((_, i) => i),
        depth,
      ),
    );
  }
  return trees;

  function grow(members: readonly number[], left: number): Tree {
    let [g, h] = [0, 0];
    for (const i of members) {
      g += gradient[i]!;
      h += hessian[i]!;
    }
    const split = left > 0 ? bestSplit(members, g, h) : undefined;
    if (!split) {
      const value = round((rate * g) / (h + ridge));
      for (const i of members) scores[i]! += value;
      return value;
    }
    const { feature, bin } = split;
    const yes = members.filter(i => bins[feature]![i]! <= bin);
    const no = members.filter(i => bins[feature]![i]! > bin);
    return { feature, below: cuts[feature]![bin]!, yes: grow(yes, left - 1), no: grow(no, left - 1) };
  }

  function bestSplit(members: readonly number[], g: number, h: number): { feature: number; bin: number } | undefined {
    let found: { feature: number; bin: number } | undefined;
    let most = 1e-3;
    for (let feature = 0; feature < width; feature++) {
      const size = cuts[feature]!.length + 1;
      if (size < 2) continue;
      const gs = new Float64Array(size);
      const hs = new Float64Array(size);
      const own = bins[feature]!;
      for (const i of members) {
        const bin = own[i]!;
        gs[bin]! += gradient[i]!;
        hs[bin]! += hessian[i]!;
      }
      let [gl, hl] = [0, 0];
      for (let bin = 0; bin < size - 1; bin++) {
        gl += gs[bin]!;
        hl += hs[bin]!;
        const hr = h - hl;
        if (hl < smallest || hr < smallest) continue;
        const gain = gl ** 2 / (hl + ridge) + (g - gl) ** 2 / (hr + ridge) - g ** 2 / (h + ridge);
        if (gain > most) [most, found] = [gain, { feature, bin }];
      }
    }
    return found;
  }
}

export interface Settings {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  readonly ridge: number;
  /** The least sum of second derivatives in a leaf. */
  readonly smallest: number;
}

const BINS = 24;

/** The values that part a feature's examples into as many bins as there are, at most `BINS`: value < cut goes to the left. */
function cutsOf(examples: readonly Example[], k: number): readonly number[] {
  const values = [...new Set(examples.map(({ x }) => x[k]!))].sort((a, b) => a - b);
  if (values.length <= BINS) return values.slice(1).map((value, i) => round((value + values[i]!) / 2));
  const sorted = examples.map(({ x }) => x[k]!).sort((a, b) => a - b);
  const cuts = Array.from({ length: BINS - 1 }, (_, i) => round(sorted[Math.floor(((i + 1) * sorted.length) / BINS)]!));
  return [...new Set(cuts)];
}

function binOf(cuts: readonly number[], value: number): number {
  let at = 0;
  while (at < cuts.length && value >= cuts[at]!) at++;
  return at;
}

/** Four places are enough, and the same on every machine. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
