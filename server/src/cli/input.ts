import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { languageOf } from '../language';

/** A file as the command line was given it. */
export interface Input {
  /** As given: a path, or "-". */
  readonly file: string;
  readonly uri: string;
  readonly language: string;
  readonly text: string;
  /** Units that the file holds before `text` begins: 1 where there is a byte order mark. */
  readonly lead: number;
}

/** What keeps a command from doing its work; the message is the one line that is printed. */
export class CommandError extends Error {}

/** Reads a UTF-8 file, or standard input for "-". Standard input has no name to tell its language: it is read as Markdown. */
export async function readInput(file: string): Promise<Input> {
  const raw = decode(file, file === '-' ? await readStandardInput() : await readBytes(file));
  const lead = raw.startsWith('\ufeff') ? 1 : 0;
  return {
    file,
    uri: file === '-' ? 'stdin:/draft.md' : pathToFileURL(resolve(file)).href,
    language: file === '-' ? 'markdown' : languageOf(basename(file)),
    text: raw.slice(lead),
    lead,
  };
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CommandError(`cannot read ${file}: ${reasonOf(error)}`);
  }
}

/** Why the system would not give a file. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return REASONS[code] ?? code;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
};

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Said below, as for a file of zero bytes.
  }
  throw new CommandError(`cannot read ${file}: it is not UTF-8 text`);
}
