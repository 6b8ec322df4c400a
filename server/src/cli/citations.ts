import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUILT_IN_TEXTS } from '../builtIn';
import { checkCitations } from '../citations/checks/checkCitations';
import { citedDraft } from '../citations/citedDraft';
import type { WorkspaceSources } from '../citations/draftSources';
import { sourceOfArticle } from '../citations/sourceOfText';
import { addressIn, inherit, isPandoc, readBibliography } from '../citations/sources/bibliography';
import { readCslYaml } from '../citations/sources/yaml';
import type { Article, CheckResult, Finding, Reference } from '../core/index';
import { CommandBibliographies, projectsAbove } from './bibliographies';
import { CommandError, type Input } from './input';
import { problemLines } from './places';

/** Judges what drafts cite. */
export interface CommandCitations {
  /** `uncited`: figures in paragraphs that cite nothing, too. */
  check(input: Input, result: CheckResult, reference: Reference, uncited: boolean): readonly Finding[];
  /** What is wrong with bibliographies, and which ones that drafts name cannot be read: a line each. */
  problems(): readonly string[];
}

interface Given {
  readonly bibliographies: readonly string[];
  readonly sheets: readonly Pick<Input, 'text' | 'uri'>[];
  readonly articles: readonly Article[];
  readonly builtIn: boolean;
}

/**
 * Drafts may cite what stands in the bibliographies that are given, which count as each draft's own, in those that they and their projects name,
 * and what they are checked against.
 */
export async function citationsFor(inputs: readonly Input[], given: Given): Promise<CommandCitations> {
  const files = new CommandBibliographies();
  const own = await Promise.all(given.bibliographies.map(file => bringGiven(file, files)));
  const projects = await projectsAbove(inputs.map(({ file }) => file));
  const unread = await Promise.all(inputs.map(input => bringNamed(input, files, uri => projects.of(uri))));
  const sheets = [...given.sheets, ...(given.builtIn ? BUILT_IN_TEXTS : [])];
  const workspace: WorkspaceSources = {
    files: [...sheets.map(({ text, uri }) => readCslYaml(text, uri)), ...given.articles.map(sourceOfArticle)],
    projectsOf: uri => projects.of(uri),
    given: own,
  };
  return {
    check(input, result, reference, uncited) {
      const citations = citedDraft(result.draft, addressOfDraft(input), uri => files.find(uri), workspace);
      return checkCitations(
        citations,
        result,
        () => reference,
        ({ onRequest }) => !onRequest || uncited,
      );
    },
    problems: () => [...files.problems(), ...unread.flat()],
  };
}

async function bringGiven(file: string, files: CommandBibliographies) {
  const read = await files.bring(pathToFileURL(resolve(file)).href);
  if (read instanceof CommandError) throw read;
  return read.file;
}

/** Tells which of the files that a draft names cannot be read. */
async function bringNamed(
  input: Input,
  files: CommandBibliographies,
  projectsOf: NonNullable<WorkspaceSources['projectsOf']>,
): Promise<readonly string[]> {
  const { text, language } = input;
  const uri = addressOfDraft(input);
  const { files: named } = inherit(readBibliography(text, language, uri), isPandoc(language) ? projectsOf(uri) : []);
  const read = await Promise.all(named.map(one => files.bring(addressIn(one))));
  const missing = named.flatMap(({ start, namedIn }, index) => {
    const found = read[index];
    const place = namedIn === uri ? start : 0;
    return found instanceof CommandError
      ? [{ start: place, severity: 'warning' as const, message: found.message, code: 'bibliography' }]
      : [];
  });
  return problemLines(input.file, text, missing);
}

/** Standard input lies in the working folder. */
function addressOfDraft({ file, uri }: Input): string {
  return file === '-' ? pathToFileURL(resolve('draft.md')).href : uri;
}
