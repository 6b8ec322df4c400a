// npm run fit -- FOLDER [--without NAME…] [--out FILE] [--errors FILE]: fits the weights of the contrast engine on labelled drafts and prints figures out of fold.
import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { FAMILIES, type Family } from '../../src/core/align/contrast/kinds';
import { chance } from '../../src/core/align/contrast/trees';
import { type Prediction, type Row, score } from '../score';
import { type Labelled, readLabelled } from './labelled';
import { type Sample, samplesOf } from './samples';
import { exampleOf, fitWeights, type Weights, withoutEqual } from './stages';

interface Options {
  readonly without?: readonly string[];
  readonly out?: string;
  readonly errors?: string;
}

/** Of the right mentions of paraphrasing drafts, at most these shares may be flagged, before the gates. */
const WARNED = 0.004;
const INFORMED = 0.03;
const FOLDS = 3;

new Command('fit')
  .description('Fits the weights of the contrast engine on labelled drafts; figures are out of fold, by article.')
  .argument(
    '<folder>',
    'labelled drafts: dev/SET.jsonl with rows that have their own source, policy/NAME/ with an article and its drafts',
  )
  .option('--without <names...>', 'articles under policy/ to leave unread')
  .option('--out <file>', 'write the weights here')
  .option('--errors <file>', 'write what was missed and what was flagged wrongly here')
  .action(run)
  .parse();

function run(folder: string, options: Options): void {
  const labelled = readLabelled(folder, options.without);
  const samples = labelled.flatMap((one, row) => samplesOf(one, row));
  console.log(`${labelled.length} drafts, ${samples.length} mentions`);
  const setOf = (sample: Sample) => labelled[sample.row]!.set;
  const mutates = (sample: Sample) => setOf(sample) !== 'swap_verbatim';
  const folds = foldsOf(labelled);
  const found = new Map<Sample, number>();
  const deleted: { readonly family: Family; readonly odds: number }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitWeights(
      samples.filter(sample => folds.get(sample.group) !== fold),
      mutates,
    );
    for (const sample of samples.filter(one => folds.get(one.group) === fold)) {
      const { slot } = weights[sample.family];
      found.set(sample, chanceOf(sample, weights));
      const less = withoutEqual(sample, slot);
      if (less) deleted.push({ family: sample.family, odds: chanceOf(less, weights) });
    }
  }
  const paraphrased = [...found].filter(([sample]) => setOf(sample) !== 'swap_verbatim' && !setOf(sample).startsWith('bump'));
  const thresholds = Object.fromEntries(
    FAMILIES.map(family => {
      const own = paraphrased.filter(([sample]) => sample.family === family);
      return [family, { warning: thresholdOf(own, WARNED), information: thresholdOf(own, INFORMED) }] as const;
    }),
  ) as Record<Family, Threshold>;
  for (const level of ['warning', 'information'] as const) print(level, labelled, found, thresholds);
  const alarms = deleted.filter(({ family, odds }) => odds >= thresholds[family].warning).length;
  console.log(`\nof ${deleted.length} right mentions whose sentence the source lacks, ${alarms} are warned of`);
  if (options.out !== undefined) {
    writeFileSync(options.out, `${JSON.stringify({ thresholds, families: fitWeights(samples, mutates) })}\n`);
  }
  if (options.errors !== undefined) writeFileSync(options.errors, errorsOf(labelled, found, thresholds).join('\n'));
}

interface Threshold {
  readonly warning: number;
  readonly information: number;
}

/** Articles of the domain are dealt out in turn, the others by a hash of what they are called. */
function foldsOf(labelled: readonly Labelled[]): ReadonlyMap<string, number> {
  const groups = [...new Set(labelled.map(one => one.group))];
  const domain = groups.filter(group => group.startsWith('policy'));
  return new Map(groups.map(group => [group, (domain.includes(group) ? domain.indexOf(group) : hash(group)) % FOLDS]));
}

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + character.codePointAt(0)!) >>> 0;
  return value;
}

function chanceOf(sample: Sample, weights: Weights): number {
  const { slot, verdict } = weights[sample.family];
  const example = exampleOf(sample, slot);
  return example ? chance(verdict, example.x) : 0;
}

/** The least chance from which at most a share of the right mentions is flagged. */
function thresholdOf(judged: readonly (readonly [Sample, number])[], share: number): number {
  const right = judged.filter(([sample]) => !sample.wrong).sort(([, a], [, b]) => b - a);
  const all = right.reduce((sum, [sample]) => sum + sample.weight, 0);
  let flagged = 0;
  for (const [sample, odds] of right) {
    flagged += sample.weight;
    if (flagged > share * all) return Math.max(0.5, Math.ceil(odds * 1000 + 1) / 1000);
  }
  return 0.5;
}

type Level = keyof Threshold;

function print(
  level: Level,
  labelled: readonly Labelled[],
  found: ReadonlyMap<Sample, number>,
  thresholds: Record<Family, Threshold>,
): void {
  console.log(`\n${level}, from ${FAMILIES.map(family => `${family} ${thresholds[family][level]}`).join(', ')}`);
  const flags = labelled.map((): (readonly [number, number])[] => []);
  for (const [sample, odds] of found) {
    if (odds >= thresholds[sample.family][level]) flags[sample.row]!.push([sample.start, sample.end]);
  }
  for (const set of new Set(labelled.map(one => one.set))) {
    const rows: Row[] = [];
    const predictions: Prediction[] = [];
    labelled.forEach((one, index) => {
      if (one.set !== set) return;
      rows.push({ ...one.row, id: `${index}` });
      predictions.push({ id: `${index}`, flags: flags[index]! });
    });
    console.log(
      `${set.padEnd(22)} ${score(rows, predictions)
        .slice(0, 3)
        .filter(line => /^(?:drafts|spans|pairs)/.test(line))
        .join('  ')}`,
    );
  }
}

function errorsOf(
  labelled: readonly Labelled[],
  found: ReadonlyMap<Sample, number>,
  thresholds: Record<Family, Threshold>,
): readonly string[] {
  return [...found].flatMap(([sample, odds]) => {
    const flagged = odds >= thresholds[sample.family].warning;
    if (flagged === sample.wrong) return [];
    const { row, set } = labelled[sample.row]!;
    const text = (row.text ?? row.draft ?? '').replaceAll('\n', ' ');
    const said = `${text.slice(Math.max(0, sample.start - 70), sample.start)}«${text.slice(sample.start, sample.end)}»${text.slice(sample.end, sample.end + 50)}`;
    return [`${sample.wrong ? 'missed' : 'false alarm'} ${odds.toFixed(3)} ${set} ${row.id} ${sample.family}: ${said}`];
  });
}
