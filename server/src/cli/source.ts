import { readFile, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Article, findNaming, namingFiles, readArticle } from '../core/index';
import { languageOf } from '../language';
import { decodeText, MOST_SOURCE_BYTES, NO_TEXT, tooLarge } from '../text';
import { CommandError, reasonOf } from './input';

/** Reads a source article, and the CSL-JSON beside it, or above it as far as the working folder, that names it. */
export async function readSource(file: string): Promise<Article> {
  if (file === '-') throw new CommandError('a source is a file; standard input can be a draft only');
  if (/\.ya?ml$/i.test(file)) throw new CommandError(`${file} is no article; a fact sheet is given with --facts`);
  const uri = pathToFileURL(resolve(file)).href;
  const text = await readText(file);
  const naming = await readNaming(uri, text);
  const article = readArticle(text, uri, languageOf(file), naming);
  // Silence for want of text would look like praise, as with a sheet that holds no fact.
  if (article.blocks.length === 0) throw new CommandError(`no sentence could be read from ${file}`);
  return article;
}

async function readText(file: string): Promise<string> {
  const bytes = await sizeAndBytes(file);
  if (typeof bytes === 'number') throw new CommandError(`cannot read ${file}: ${tooLarge(bytes)}`);
  const text = decodeText(bytes);
  if (text === undefined) throw new CommandError(`cannot read ${file}: ${NO_TEXT}`);
  return text;
}

/** The bytes of a file, or, where there are too many, how many. */
async function sizeAndBytes(file: string): Promise<Uint8Array | number> {
  try {
    const { size } = await stat(file);
    return size > MOST_SOURCE_BYTES ? size : await readFile(file);
  } catch (error) {
    throw new CommandError(`cannot read ${file}: ${reasonOf(error)}`);
  }
}

async function readNaming(uri: string, text: string) {
  const here = pathToFileURL(resolve('.') + sep).href;
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const files = namingFiles(uri).filter(name => name.startsWith(folder) || (uri.startsWith(here) && name.startsWith(here)));
  const texts = new Map<string, string>();
  for (const name of files) {
    const bytes = await readFile(fileURLToPath(name)).catch(() => undefined);
    const naming = bytes && decodeText(bytes);
    if (naming !== undefined) texts.set(name, naming);
  }
  return findNaming(uri, text, name => texts.get(name));
}
