import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SourceFile } from '../citations/source';
import { fileKey } from '../files';
import { ProjectFiles } from '../projectFiles';
import { decodeText, MOST_BIBLIOGRAPHY_BYTES, NO_TEXT } from '../text';
import { CommandError, reasonOf } from './input';
import { problemLines } from './places';

/** A file of sources, with its text, and its path as messages name it. */
export interface CommandBibliography {
  readonly path: string;
  readonly text: string;
  readonly file: SourceFile;
}

/** Files of sources by their addresses, each read once. One that cannot be read is a message. */
export class CommandBibliographies {
  readonly #read = new Map<string, CommandBibliography | CommandError>();

  /** Of an address that a draft names: of files on the disk only. */
  async bring(uri: string): Promise<CommandBibliography | CommandError> {
    const known = this.#read.get(fileKey(uri));
    if (known) return known;
    const path = uri.startsWith('file:') ? relative('', fileURLToPath(uri)) : uri;
    const read = await readBibliographyFile(uri, path).catch((error: unknown) => {
      if (error instanceof CommandError) return error;
      throw error;
    });
    this.#read.set(fileKey(uri), read);
    return read;
  }

  find(uri: string): SourceFile | undefined {
    const known = this.#read.get(fileKey(uri));
    return known instanceof CommandError ? undefined : known?.file;
  }

  /** What is wrong in the files that were read, a line each. */
  problems(): readonly string[] {
    return [...this.#read.values()].flatMap(read => {
      if (read instanceof CommandError) return [];
      const { path, text, file } = read;
      return problemLines(
        path,
        text,
        file.problems.map(problem => ({ ...problem, code: 'bibliography' })),
      );
    });
  }
}

async function readBibliographyFile(uri: string, path: string): Promise<CommandBibliography> {
  const text = await readText(uri, path);
  // What reads TeX is a good deal of code: most drafts name no bibliography.
  const { readSources } = await import('../citations/sources/readSources');
  const file = readSources(text, uri);
  if (file === undefined) throw new CommandError(`${path} is no bibliography: BibTeX, CSL-JSON and CSL-YAML are read`);
  return { path, text, file };
}

async function readText(uri: string, path: string): Promise<string> {
  if (!uri.startsWith('file:')) throw new CommandError(`cannot read ${path}: it is not on this machine`);
  try {
    const name = fileURLToPath(uri);
    if ((await stat(name)).size > MOST_BIBLIOGRAPHY_BYTES) throw new CommandError(`cannot read ${path}: it is too large`);
    const text = decodeText(await readFile(name));
    if (text !== undefined) return text;
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(`cannot read ${path}: ${reasonOf(error)}`);
  }
  throw new CommandError(`cannot read ${path}: ${NO_TEXT}`);
}

/** The files of Quarto projects above some drafts, as far up as the one that makes the project. */
export async function projectsAbove(files: readonly string[]): Promise<ProjectFiles> {
  const projects = new ProjectFiles();
  const seen = new Set<string>();
  for (const file of files) {
    for (let folder = dirname(resolve(file)); !seen.has(folder); folder = dirname(folder)) {
      seen.add(folder);
      const isRoot = await shelve(folder, ['_quarto.yml', '_quarto.yaml'], projects);
      await shelve(folder, ['_metadata.yml', '_metadata.yaml'], projects);
      if (isRoot) break;
    }
  }
  return projects;
}

async function shelve(folder: string, names: readonly string[], projects: ProjectFiles): Promise<boolean> {
  const texts = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8').catch(() => undefined)));
  texts.forEach((text, index) => {
    if (text !== undefined) projects.setSaved(pathToFileURL(join(folder, names[index]!)).href, text);
  });
  return texts.some(text => text !== undefined);
}
