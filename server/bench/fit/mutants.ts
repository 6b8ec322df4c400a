import { relate } from '../../src/core/align/contrast/kinds';
import type { Mention } from '../../src/core/mention';
import type { Sample } from './samples';

/** What an error made by the script counts for, beside one that a person made. */
const WEIGHT = 0.12;

/**
 * Errors made of a right mention: the value of another slot, and one that no slot has. How the slots stand to the mention is worked out
 * again; what stands round it stays. `turn` chooses the values, so that a run repeats.
 */
export function mutantsOf(sample: Sample, strangers: readonly Sample[], turn: number): readonly Sample[] {
  if (sample.wrong || !sample.scored.some(one => one.relation === 'equal')) return [];
  const { mention } = sample.claim;
  const others = sample.scored.filter(one => one.relation === 'different' && one.slot.mention.kind === mention.kind);
  const other = others[turn % Math.max(1, others.length)]?.slot.mention;
  const stranger = strangers[(turn * 7919) % strangers.length]?.claim.mention;
  return [other, changed(mention, stranger, turn)].flatMap(value => (value ? (withValue(sample, value) ?? []) : []));
}

function withValue(sample: Sample, value: Mention): Sample | undefined {
  const { start, end } = sample;
  const mention: Mention = { ...value, start, end };
  const meant = sample.scored.filter(one => one.relation === 'equal').map(one => one.slot);
  const scored = sample.scored.flatMap(one => {
    const relation = relate(mention, one.slot.mention);
    return relation === 'none' ? [] : [{ ...one, relation }];
  });
  if (scored.some(one => one.relation === 'equal' && meant.includes(one.slot))) return undefined;
  return { ...sample, wrong: true, scored, claim: { ...sample.claim, mention }, weight: sample.weight * WEIGHT };
}

const FACTORS = [1.3, 0.8, 1.1, 2, 0.9, 10, 0.5, 1.02, 1.6];
const YEARS = [1, -1, 2, -3, 10, -2];

function changed(mention: Mention, stranger: Mention | undefined, turn: number): Mention | undefined {
  switch (mention.kind) {
    case 'quantity': {
      const scaled = mention.value * FACTORS[turn % FACTORS.length]!;
      const whole = mention.dimension === 'count' || mention.precision === 1;
      const by = (whole ? Math.max(1, Math.round(scaled)) : scaled) - mention.value;
      return by === 0
        ? undefined
        : { ...mention, value: mention.value + by, lower: mention.lower + by, upper: mention.upper + by };
    }
    case 'date': {
      if (!/^\d{4}/.test(mention.edtf)) return undefined;
      const by = YEARS[turn % YEARS.length]!;
      return { ...mention, edtf: mention.edtf.replace(/\d{4}/g, year => `${Number(year) + by}`) };
    }
    case 'name':
      return stranger?.kind === 'name' && stranger.type === mention.type ? stranger : undefined;
    case 'role':
      return stranger?.kind === 'role' ? stranger : undefined;
    default:
      return undefined;
  }
}
