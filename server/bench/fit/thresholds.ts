import type { Warrant } from '../../src/core/align/contrast/gates';
import { type Contrast, isPresent } from '../../src/core/align/contrast/judge';
import { FAMILIES, type Family } from '../../src/core/align/contrast/kinds';
import type { Chances, Threshold } from '../../src/core/align/contrast/weights';
import type { Sample } from './samples';

/** A sample as the weights of the other folds see it: the chance that it is wrong, and whether the gates let a warning pass. */
export interface Judged {
  readonly sample: Sample;
  readonly found?: Contrast;
  readonly odds: number;
  readonly warrant: Warrant;
}

export type Thresholds = Readonly<Record<Family, Threshold>>;

/** At least this share of the warnings on articles of the domain are right. */
const PRECISION = 0.85;
/** Of all right mentions, at most these shares are flagged. */
const WARNED = 0.002;
const BARE = 0.0005;
const INFORMED = 0.02;
/** Of right mentions whose sentence the source lacks, at most this share. */
const LACKING = 0.005;
/** Of right mentions in drafts of the domain, at most this share is told of for want of a source that has them. */
const INFORMED_ABSENT = 0.007;

/**
 * The chances from which findings are shown, chosen on samples that the weights have not seen; `lacking` are right mentions, judged by the
 * source without the sentence that has them.
 */
export function thresholdsOf(judged: readonly Judged[], lacking: readonly Judged[]): Thresholds {
  const entries = FAMILIES.map(family => {
    const [own, unsaid] = [judged, lacking].map(all => all.filter(({ sample }) => sample.family === family)) as [
      Judged[],
      Judged[],
    ];
    const right = weightOf(own.filter(({ sample }) => !sample.wrong));
    const chancesOf = (warrant: Warrant, most: number): Chances => {
      const chanceOf = (present: boolean) => {
        const isOf = (one: Judged) => one.warrant === warrant && one.found !== undefined && isPresent(one.found) === present;
        return Math.max(preciseFrom(own.filter(isOf), most * right), fewFrom(unsaid.filter(isOf), LACKING * weightOf(unsaid)));
      };
      const [absent, present] = [chanceOf(false), chanceOf(true)];
      // A stranger's name is doubted no sooner than one that stands elsewhere.
      return { absent: family === 'name' ? Math.max(absent, present) : absent, present };
    };
    const [warning, bare] = [chancesOf('full', WARNED), chancesOf('bare', BARE)];
    const foundWhere = (present: boolean) => own.filter(({ found }) => found && isPresent(found) === present);
    // A draft of the domain tells more than its sources; a summary does not, and makes what is absent look wrong.
    const rightOfDomain = weightOf(own.filter(({ sample }) => isOfDomain(sample) && !sample.wrong));
    const information = {
      absent: fewFrom(
        foundWhere(false).filter(({ sample }) => isOfDomain(sample)),
        INFORMED_ABSENT * rightOfDomain,
        FEWEST_ABSENT,
      ),
      present: fewFrom(foundWhere(true), INFORMED * right),
    };
    return [family, { warning, bare, information }] as const;
  });
  return Object.fromEntries(entries) as unknown as Thresholds;
}

/** The least chance from which warnings are precise enough, and right mentions of at most so much weight are flagged. */
function preciseFrom(judged: readonly Judged[], most: number): number {
  let least = NEVER;
  let [flagged, hits, alarms] = [0, 0, 0];
  const inTurn = byOdds(judged);
  inTurn.forEach(({ sample, odds }, index) => {
    if (!sample.wrong) flagged += sample.weight;
    if (isOfDomain(sample)) sample.wrong ? hits++ : alarms++;
    if (inTurn[index + 1]?.odds === odds || flagged > most) return;
    if (hits > 0 && hits >= PRECISION * (hits + alarms)) least = odds;
  });
  return rounded(least);
}

/** The least chance from which right mentions of at most so much weight are flagged. */
function fewFrom(judged: readonly Judged[], most: number, floor = FEWEST): number {
  let flagged = 0;
  for (const { sample, odds } of byOdds(judged.filter(one => !one.sample.wrong))) {
    flagged += sample.weight;
    if (flagged > most) return rounded(odds + 0.001, floor);
  }
  return floor;
}

/** What no sample tells about. */
const NEVER = 0.999;
const FEWEST = 0.5;
const FEWEST_ABSENT = 0.1;

function rounded(odds: number, floor = FEWEST): number {
  return Math.max(floor, Math.floor(odds * 1000) / 1000);
}

function byOdds(judged: readonly Judged[]): readonly Judged[] {
  return [...judged].sort((a, b) => b.odds - a.odds);
}

function isOfDomain({ group }: Sample): boolean {
  return group.startsWith('policy');
}

function weightOf(judged: readonly Judged[]): number {
  return judged.reduce((sum, { sample }) => sum + sample.weight, 0);
}
