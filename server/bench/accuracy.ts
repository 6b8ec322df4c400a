// npm run --silent accuracy -- SET.jsonl [--facts FILE] [--source FILE…] [--predictions OUT.jsonl] [--severity warning|information]
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command, Option } from 'commander';
import { builtInSheets } from '../src/builtIn';
import { buildReference, checkDraft, type Finding, type Reference, readArticle, readSheet } from '../src/core/index';
import { languageOf } from '../src/language';
import { type Prediction, type Row, score } from './score';

interface Options {
  readonly facts?: string;
  readonly source?: readonly string[];
  readonly predictions?: string;
  readonly severity: 'warning' | 'information';
}

/** By the text of the source. */
const sourceReferences = new Map<string, Reference>();

const command = new Command('accuracy')
  .description('Checks every draft of a labelled set and prints the score.')
  .argument('<set>', 'labelled drafts, one JSON object a line')
  .option('--facts <file>', 'a fact sheet as the reference, in place of the built-in one')
  .option(
    '--source <file>',
    'a source article as the reference; may be repeated, and stands alone unless --facts is given',
    gather,
  )
  .option('--predictions <file>', 'write { id, flags } lines here')
  .addOption(new Option('--severity <level>', 'what counts as a flag').choices(['warning', 'information']).default('warning'))
  .action(measure);

try {
  command.parse();
} catch (error) {
  console.error(`accuracy: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

function gather(file: string, before: readonly string[] = []): readonly string[] {
  return [...before, file];
}

function measure(setFile: string, options: Options): void {
  const rows = readRows(setFile);
  const reference = referenceOf(options);
  const predictions = rows.map(row => predict(row, row.source === undefined ? reference : sourceReference(row.source), options));
  if (options.predictions !== undefined) {
    writeFileSync(options.predictions, predictions.map(prediction => `${JSON.stringify(prediction)}\n`).join(''));
  }
  for (const line of score(rows, predictions)) console.log(line);
}

function referenceOf({ facts, source = [] }: Options): Reference {
  const articles = source.map(file => readArticle(readFileSync(file, 'utf8'), basename(file), languageOf(file)));
  if (facts !== undefined) return buildReference([readSheet(readFileSync(facts, 'utf8'), facts)], articles);
  return buildReference(articles.length > 0 ? [] : builtInSheets(), articles);
}

/** What a row is checked against that has a source of its own: that source alone, with no sheet. Rows of one source share it. */
function sourceReference(source: string): Reference {
  const known = sourceReferences.get(source);
  if (known) return known;
  const article = readArticle(source, 'source', 'plaintext');
  const reference = buildReference([], [article]);
  sourceReferences.set(source, reference);
  return reference;
}

function predict(row: Row, reference: Reference, { severity }: Options): Prediction {
  const { findings } = checkDraft({ text: row.text ?? row.draft ?? '', language: row.lang ?? 'plaintext' }, reference);
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
