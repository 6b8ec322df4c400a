// npm run fit -- FOLDER… [--without NAME…] [--out FILE] [--errors FILE]: fits the weights of the contrast engine on labelled drafts and prints figures out of fold.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { warrantOf } from '../../src/core/align/contrast/gates';
import { FAMILIES } from '../../src/core/align/contrast/kinds';
import { isSilent, levelFrom } from '../../src/core/align/contrast/level';
import { chance } from '../../src/core/align/contrast/trees';
import { verdictFeatures } from '../../src/core/align/contrast/verdict';
import { type Prediction, type Row, score } from '../score';
import { type Labelled, readLabelled } from './labelled';
import { type Sample, samplesOf } from './samples';
import { contrastFor, fitWeights, type Weights, withoutEqual } from './stages';
import { type Judged, type Thresholds, thresholdsOf } from './thresholds';

interface Options {
  readonly without?: readonly string[];
  readonly out?: string;
  readonly errors?: string;
  readonly folds?: string;
}

const FOLDS = 3;

new Command('fit')
  .description('Fits the weights of the contrast engine on labelled drafts; figures are out of fold, by article.')
  .argument(
    '<folders...>',
    'labelled drafts: dev/SET.jsonl with rows that have their own source, policy/NAME/ with an article and its drafts; or NAME/ with article.md and drafts.md',
  )
  .option('--without <names...>', 'articles under policy/ to leave unread')
  .option('--out <file>', 'write the weights here')
  .option('--errors <file>', 'write what was missed and what was flagged wrongly here')
  .option('--folds <folder>', 'write the weights of each fold here, with the articles that they did not see')
  .action(run)
  .parse();

function run(folders: readonly string[], options: Options): void {
  const labelled = readLabelled(folders, options.without);
  const samples = labelled.flatMap((one, row) => samplesOf(one, row));
  console.log(`${labelled.length} drafts, ${samples.length} mentions`);
  const setOf = (sample: Sample) => labelled[sample.row]!.set;
  const mutates = (sample: Sample) => setOf(sample) !== 'swap_verbatim';
  const folds = foldsOf(labelled);
  const judged: Judged[] = [];
  const deleted: Judged[] = [];
  const byFold: Weights[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitWeights(
      samples.filter(sample => folds.get(sample.group) !== fold),
      mutates,
    );
    byFold.push(weights);
    for (const sample of samples.filter(one => folds.get(one.group) === fold)) {
      judged.push(judge(sample, weights));
      const less = withoutEqual(sample, weights[sample.family].slot);
      if (less) deleted.push(judge(less, weights));
    }
  }
  const thresholds = thresholdsOf(
    judged.filter(({ sample }) => setOf(sample) !== 'swap_verbatim' && !setOf(sample).startsWith('bump')),
    deleted,
  );
  for (const level of ['warning', 'information'] as const) print(level, labelled, judged, thresholds);
  const alarms = deleted.filter(one => reaches('warning', one, thresholds)).length;
  console.log(`\nof ${deleted.length} right mentions whose sentence the source lacks, ${alarms} are warned of`);
  byFold.forEach((families, fold) => {
    if (options.folds === undefined) return;
    const groups = [...folds].flatMap(([group, own]) => (own === fold ? [group] : []));
    writeFileSync(join(options.folds, `fold-${fold}.json`), `${JSON.stringify({ groups, thresholds, families })}\n`);
  });
  if (options.out !== undefined) {
    writeFileSync(options.out, `${JSON.stringify({ thresholds, families: fitWeights(samples, mutates) })}\n`);
  }
  if (options.errors !== undefined) writeFileSync(options.errors, errorsOf(labelled, judged, thresholds).join('\n'));
}

function judge(sample: Sample, weights: Weights): Judged {
  const { slot, verdict } = weights[sample.family];
  const found = contrastFor(sample, slot);
  if (!found || isSilent(found)) return { sample, odds: 0, warrant: 'none' };
  return { sample, found, odds: chance(verdict, verdictFeatures(found)), warrant: warrantOf(found, sample.setting) };
}

function reaches(level: Level, { sample, found, odds, warrant }: Judged, thresholds: Thresholds): boolean {
  const reached = found ? levelFrom(found, odds, thresholds[sample.family], warrant) : 'silent';
  return reached === 'warning' || reached === level;
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

type Level = 'warning' | 'information';

function print(level: Level, labelled: readonly Labelled[], judged: readonly Judged[], thresholds: Thresholds): void {
  console.log(`\n${level}, from ${FAMILIES.map(family => `${family} ${JSON.stringify(thresholds[family][level])}`).join(', ')}`);
  const flags = labelled.map((): (readonly [number, number])[] => []);
  for (const one of judged) {
    if (reaches(level, one, thresholds)) flags[one.sample.row]!.push([one.sample.start, one.sample.end]);
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

function errorsOf(labelled: readonly Labelled[], judged: readonly Judged[], thresholds: Thresholds): readonly string[] {
  return judged.flatMap(one => {
    const { sample, found, odds, warrant } = one;
    if (reaches('warning', one, thresholds) === sample.wrong) return [];
    const { row, set } = labelled[sample.row]!;
    const text = (row.text ?? row.draft ?? '').replaceAll('\n', ' ');
    const said = `${text.slice(Math.max(0, sample.start - 70), sample.start)}«${text.slice(sample.start, sample.end)}»${text.slice(sample.end, sample.end + 50)}`;
    const slots = found ? `${found.different?.slot.mention.text} against ${found.equal?.slot.mention.text}` : 'nothing to judge';
    const passage = found?.different?.slot.passage;
    const source = passage
      ? ` | ${passage.article.draft.text.slice(passage.sentence.start, passage.sentence.end).replaceAll('\n', ' ')}`
      : '';
    return [
      `${sample.wrong ? 'missed' : 'false alarm'} ${odds.toFixed(3)}${warrant === 'full' ? '' : ` ${warrant}`} ${set} ${row.id} ${sample.family}: ${said} (${slots})${source}`,
    ];
  });
}
