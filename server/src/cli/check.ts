import { builtInSheets } from '../builtIn';
import { type Article, buildReference, checkDraft, type Finding, type Reference, readSheet, type Sheet } from '../core/index';
import { oneLine } from '../features/evidence';
import { fileKey } from '../files';
import { isLessSure } from '../settings';
import { citationsFor } from './citations';
import { CommandError, type Input, readInput } from './input';
import { jsonFindings } from './jsonFindings';
import { paintFor } from './paint';
import { problemLines } from './places';
import { prettyFindings } from './prettyFindings';
import { readSource } from './source';
import { waiversFor } from './waivers';

export interface CheckOptions {
  readonly facts?: readonly string[];
  readonly source?: readonly string[];
  /** Bibliographies that count as each draft's own. */
  readonly bibliography?: readonly string[];
  readonly builtIn: boolean;
  /** Shows what a source puts otherwise, too, where that is less sure. */
  readonly lessSure?: boolean;
  /** Shows what no source holds, too. */
  readonly unsourced?: boolean;
  /** Shows figures, too, in paragraphs that cite nothing. */
  readonly uncited?: boolean;
  /** Sets aside what comments and the shared files of waivers say. */
  readonly waivers: boolean;
  readonly format: 'pretty' | 'json';
}

/** A draft with what was found in it, in order of the text. */
export interface Checked {
  readonly input: Input;
  readonly findings: readonly Finding[];
  /** How many are set aside. */
  readonly waived: number;
}

/** Checks the drafts and prints what was found. Answers the exit status. */
export async function check(files: readonly string[], options: CheckOptions): Promise<number> {
  const drafts = files.filter(file => !isYaml(file));
  if (drafts.length === 0) throw new CommandError('no draft given: name the files to check, or - for standard input');
  if (drafts.filter(file => file === '-').length > 1) throw new CommandError('standard input can be given only once');

  const given = await Promise.all([...(options.facts ?? []), ...files.filter(isYaml)].map(readFacts));
  const articles = await Promise.all((options.source ?? []).map(readSource));
  const sheets = given.map(({ sheet }) => sheet);
  const reference = buildReference([...(options.builtIn ? builtInSheets() : []), ...sheets], distinct(articles));
  const { inputs, failures } = await readDrafts(drafts);
  const citations = await citationsFor(inputs, {
    bibliographies: options.bibliography ?? [],
    sheets: given.map(({ input }) => input),
    articles: distinct(articles),
    builtIn: options.builtIn,
  });
  const waivers = options.waivers ? await waiversFor(inputs) : undefined;
  const results = inputs.map(input => {
    const against = withoutItself(reference, input.uri);
    const result = checkDraft({ text: input.text, language: input.language }, against);
    const inCitations = citations.check(input, result, against, options.uncited === true);
    const all = [...result.findings, ...inCitations, ...(options.unsourced === true ? result.unsourced : [])];
    const { shown, waived } = waivers?.apply(input, result.draft, all, options.unsourced === true) ?? { shown: all, waived: [] };
    const isHeard = (finding: Finding) => options.lessSure === true || !isLessSure(finding);
    return {
      input,
      findings: shown.filter(isHeard).sort((a, b) => a.start - b.start),
      waived: waived.filter(({ finding }) => isHeard(finding)).length,
    };
  });

  for (const line of [...citations.problems(), ...(waivers?.problems() ?? [])]) process.stderr.write(`${line}\n`);
  for (const failure of failures) process.stderr.write(`policy-fact-check: ${oneLine(failure.message)}\n`);
  if (results.length > 0) process.stdout.write(print(results, options.format));
  if (failures.length > 0) return 2;
  return results.some(result => result.findings.some(finding => finding.severity !== 'hint')) ? 1 : 0;
}

/** A file given twice is one source. */
function distinct(articles: readonly Article[]): readonly Article[] {
  return [...new Map(articles.map(article => [fileKey(article.uri), article])).values()];
}

/** A source that is checked as a draft, too, is checked against the others. */
function withoutItself(reference: Reference, uri: string): Reference {
  const others = reference.articles.filter(article => fileKey(article.uri) !== fileKey(uri));
  return others.length === reference.articles.length ? reference : { ...reference, articles: others };
}

/** A sheet is never a draft, so it may also stand among the files: `--facts a.facts.yaml b.facts.yaml draft.md`. */
function isYaml(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}

async function readFacts(file: string): Promise<{ readonly input: Input; readonly sheet: Sheet }> {
  const input = await readInput(file);
  const { text, uri } = input;
  const sheet = readSheet(text, uri);
  for (const line of problemLines(file, text, sheet.problems)) process.stderr.write(`${line}\n`);
  if (isEmpty(sheet)) throw new CommandError(`no fact could be read from ${file}`);
  return { input, sheet };
}

/** Silence for want of facts would look like praise, so a sheet that gives nothing at all counts as unreadable. */
function isEmpty(sheet: Sheet): boolean {
  return [sheet.facts, sheet.people, sheet.organisations, sheet.places, sheet.terms, sheet.quotations].every(
    list => list.length === 0,
  );
}

/** One draft that cannot be read does not keep the others from being checked. */
async function readDrafts(files: readonly string[]): Promise<{ inputs: Input[]; failures: CommandError[] }> {
  const inputs: Input[] = [];
  const failures: CommandError[] = [];
  for (const file of files) {
    try {
      inputs.push(await readInput(file));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      failures.push(error);
    }
  }
  return { inputs, failures };
}

function print(results: readonly Checked[], format: CheckOptions['format']): string {
  if (format === 'json') return jsonFindings(results);
  return prettyFindings(results, paintFor(process.stdout, process.env), lineWidth(process.stdout.columns));
}

/** Longer lines are hard to read, and paragraphs are often one line. Some terminals say that they are 0 wide. */
function lineWidth(columns = 0): number {
  return columns === 0 ? WIDEST : Math.min(Math.max(columns, NARROWEST), WIDEST);
}

const WIDEST = 120;
const NARROWEST = 40;
