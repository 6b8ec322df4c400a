// npm run --silent accuracy -- SET.jsonl [--facts FILE | --source FILE] [--predictions OUT.jsonl] [--severity warning|information]
import { readFileSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { builtInSheets } from '../src/builtIn';
import { buildReference, checkDraft, type Finding, type Reference, readSheet } from '../src/core/index';
import { type Prediction, type Row, score } from './score';

interface Options {
  readonly facts?: string;
  readonly source?: string;
  readonly predictions?: string;
  readonly severity: 'warning' | 'information';
}

const command = new Command('accuracy')
  .description('Checks every draft of a labelled set and prints the score.')
  .argument('<set>', 'labelled drafts, one JSON object a line')
  .addOption(new Option('--facts <file>', 'a fact sheet as the reference').conflicts('source'))
  .addOption(new Option('--source <file>', 'a source article as the reference'))
  .option('--predictions <file>', 'write { id, flags } lines here')
  .addOption(new Option('--severity <level>', 'what counts as a flag').choices(['warning', 'information']).default('warning'))
  .action(measure);

try {
  command.parse();
} catch (error) {
  console.error(`accuracy: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

function measure(setFile: string, options: Options): void {
  if (options.source !== undefined) throw new Error('--source is not there yet: source articles come with a later version');
  const rows = readRows(setFile);
  const sheets = options.facts === undefined ? builtInSheets() : [readSheet(readFileSync(options.facts, 'utf8'), options.facts)];
  const reference = buildReference(sheets);
  const ownSources = rows.filter(row => row.source !== undefined).length;
  if (ownSources > 0)
    console.error(`accuracy: ${ownSources} drafts name their own source article; those are not read yet and stay unflagged`);
  const predictions = rows.map(row => predict(row, reference, options.severity));
  if (options.predictions !== undefined) {
    writeFileSync(options.predictions, predictions.map(prediction => `${JSON.stringify(prediction)}\n`).join(''));
  }
  for (const line of score(rows, predictions)) console.log(line);
}

function predict(row: Row, reference: Reference, severity: Options['severity']): Prediction {
  const text = row.text ?? row.draft ?? '';
  const own = row.source === undefined ? reference : buildReference([]);
  const { findings } = checkDraft({ text, language: row.lang ?? 'plaintext' }, own);
  return {
    id: row.id,
    flags: findings.filter(finding => counts(finding, severity)).map(finding => [finding.start, finding.end] as const),
  };
}

function counts(finding: Finding, level: Options['severity']): boolean {
  if (finding.severity === 'error' || finding.severity === 'warning') return true;
  return level === 'information' && finding.severity === 'information';
}

function readRows(file: string): readonly Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as Row];
      } catch {
        throw new Error(`${file}:${index + 1}: not a JSON object`);
      }
    });
}
